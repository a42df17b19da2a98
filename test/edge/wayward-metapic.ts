import fc from 'fast-check';

/** For whom a link was made, by which account, and for which address. */
export type Made = [token: string, userId: string, url: string];

/** How Metapic may treat one question. Whatever it says wrong, a link says in itself what it was made for. */
export interface Treatment {
  /** `before` as it was asked, or in a form of the service's own */
  spelling: 'as asked' | 'lower case' | 'decoded' | 'no slash' | 'all of it';
  becomes:
    'link' | 'nothing' | 'refusal' | 'two links' | 'another shop' | 'beside a look-alike' | 'wrong host';
}

export interface Mood {
  treatments: readonly Treatment[];
  /** answers come in an order of their own */
  turn: number;
}

const spelling = fc.constantFrom<Treatment['spelling'][]>(
  ...(['as asked', 'lower case', 'decoded', 'no slash', 'all of it'] as const),
);
const misdeed = fc.constantFrom<Treatment['becomes'][]>(
  ...(['link', 'link', 'link', 'nothing', 'refusal', 'two links'] as const),
  ...(['another shop', 'beside a look-alike', 'wrong host'] as const),
);

const mood = (becomes: fc.Arbitrary<Treatment['becomes']>): fc.Arbitrary<Mood> =>
  fc.record({
    treatments: fc.array(fc.record({ spelling, becomes }), { minLength: 1, maxLength: 6 }),
    turn: fc.nat(7),
  });

export const wayward = mood(misdeed);
/** Answers each question with its link, in whatever order and spelling. */
export const honest = mood(fc.constant('link'));

/** Addresses many of which are one when they are lower-cased, decoded or cut. */
export const addresses = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(
        ...[
          'https://shop.example',
          'https://SHOP.example:443',
          'http://shop.example:80',
          'https://shop.example',
        ],
        ...['https://bücher.example', 'https://BÜCHER.example', 'https://xn--bcher-kva.example'],
      ),
      fc.constantFrom(
        '/x',
        '/X',
        '/x/',
        '/x//',
        '/caf%C3%A9',
        '/café',
        '/CAF%c3%a9/',
        '/caf%25C3%25A9',
        '/%78',
      ),
      fc.constantFrom(
        '',
        '',
        '?sku=Ab',
        '?sku=aB',
        '%3Fsku=ab',
        '?a=%20',
        '?a=%2520',
        '?a=+',
        '?a=/',
        '?a=%E0%A4%A',
      ),
      fc.constantFrom('', '', '/', '#top', '%23top'),
    )
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 6 },
);

export function deepLinkOf(made: Made, serial = 0): string {
  return `https://c.mtpc.se/tags/link/${Buffer.from(JSON.stringify(made)).toString('base64url')}?${serial}`;
}

export function madeFor(deepLink: string): Made {
  const [, code = ''] = /\/link\/([\w-]+)/.exec(deepLink) ?? [];
  return JSON.parse(Buffer.from(code, 'base64url').toString()) as Made;
}

/** What such a service answers to one call. */
export function answersOf(
  asked: readonly string[],
  token: string,
  userId: string,
  { treatments, turn }: Mood,
) {
  const link = (url: string, before: string, serial = 0) => ({
    ...{ before, status: 'success', store: 'Shop', after: deepLinkOf([token, userId, url], serial) },
  });
  const answers = asked.flatMap((url, index) => {
    const { spelling, becomes } = treatments[index % treatments.length] as Treatment;
    const before = respelt(url, spelling);
    // Made for somebody else's question, and says so.
    const lookAlike = url.includes('?') ? url.toUpperCase() : `${url}/`;
    if (becomes === 'nothing') return [];
    if (becomes === 'refusal') return [{ before, status: 'not_found' }];
    if (becomes === 'two links') return [link(url, before), link(url, before, 1)];
    if (becomes === 'another shop')
      return [link(`https://other.example/${index}`, `https://other.example/${index}`)];
    if (becomes === 'wrong host')
      return [{ ...link(url, before), after: 'https://c.mtpc.se.evil.example/1' }];
    if (becomes === 'beside a look-alike')
      return [link(lookAlike, respelt(lookAlike, spelling)), link(url, before)];
    return [link(url, before)];
  });
  return [...answers.slice(turn), ...answers.slice(0, turn)].reverse();
}

function respelt(url: string, spelling: Treatment['spelling']): string {
  if (spelling === 'as asked') return url;
  if (spelling === 'lower case') return url.toLowerCase();
  if (spelling === 'decoded') return decoded(url);
  if (spelling === 'no slash') return url.replace(/\/$/, '');
  return decoded(url).toLowerCase().replace(/\/$/, '');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // Such an address comes back as it is.
    return url;
  }
}
