/** What must never leave the edge, in a spelling that every encoding changes. */
const canary = (name: string) => `Canary+${name}/7hQ=z9`;

export const credentials = {
  olapic: canary('olapic-key'),
  metapic: canary('metapic-token'),
  twoM: canary('two-m-key'),
  izeax: canary('izeax-token'),
  serverKey: canary('server-key'),
  adminToken: canary('admin-token-of-the-operator'),
  secret: canary('secret-that-signs-what-we-give-away'),
};

/** What services tell beside what is wanted: what links earn, and whose clicks they were. */
export const told = {
  earning: canary('earning'),
  email: 'canary.clicker@mail.example',
};

export const canaries: Readonly<Record<string, string>> = { ...credentials, ...told };

/** @returns the names of those that are in a text, in any spelling */
export function canariesIn(text: string): string[] {
  const lower = text.toLowerCase();
  return Object.entries(canaries)
    .filter(([, value]) => spellings(value).some((spelling) => lower.includes(spelling.toLowerCase())))
    .map(([name]) => name);
}

function spellings(value: string): string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ value }).toString().slice('value='.length),
    JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/'),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((offset) => base64Within(bytes, offset)),
  ];
}

/** As it looks within something longer: without the letters that the neighbours have a part in. */
function base64Within(bytes: Buffer, offset: number): string[] {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes]);
  const first = Math.ceil((offset * 4) / 3);
  const last = Math.floor((padded.length * 8) / 6);
  return (['base64', 'base64url'] as const).map((encoding) => padded.toString(encoding).slice(first, last));
}
