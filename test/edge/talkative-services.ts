import {
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../../src/sandbox/credentials.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { credentials, told } from './canaries.ts';

/** How the services answer: well, with a status and a message, with something that is no JSON, or not at all. */
export const moods = ['well', 400, 401, 403, 404, 422, 429, 500, 503, 'not json', 'broken'] as const;
export type Mood = (typeof moods)[number];

const pairs = [
  [credentials.olapic, sandboxOlapicKey],
  [credentials.metapic, sandboxMetapicToken],
  [credentials.twoM, sandboxTwoMKey],
  [credentials.izeax, sandboxIzeaxToken],
] as const;

/** The sandbox, repeating what it was sent and telling what nobody asked for, in answers and in refusals. */
export function talkativeServices() {
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  let mood: Mood = 'well';

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const sent = [request.url, ...request.headers.values()].join(' ');
    const words = `${sent} of ${told.email}`;
    if (mood === 'broken') throw new TypeError(`fetch failed for ${sent}`, { cause: new Error(words) });
    if (mood === 'not json') return new Response(`<p>${words}</p>`, { status: 200 });
    if (mood === 'well') return gossiping(await sandbox.app.fetch(understood(request)));
    const body = {
      message: sent,
      error: sent,
      msg: sent,
      metadata: { message: sent, code: mood },
      ...gossip,
    };
    return Response.json(body, { status: mood, headers: { 'X-Credential': credentials.olapic } });
  };
  return { fetch, sandbox, setMood: (next: Mood) => (mood = next) };
}

const gossip = {
  access_token: credentials.metapic,
  auth_token: credentials.olapic,
  apikeys: Object.values(credentials),
  user_revenue_cpc: told.earning,
  user_revenue_total_formated: `${told.earning} kr`,
  traffic_sources_costs: { all: told.earning },
  clicker: { email: told.email },
};

/** With the sandbox's own credentials in place of ours. */
function understood(request: Request): Request {
  let url = request.url;
  const headers = new Headers(request.headers);
  for (const [ours, theirs] of pairs) {
    url = url.replaceAll(new URLSearchParams({ ours }).toString().slice('ours='.length), theirs);
    headers.set('Authorization', (headers.get('Authorization') ?? '').replaceAll(ours, theirs));
  }
  const { method, body } = request;
  return new Request(url, { method, headers, ...(body && { body, duplex: 'half' }) } as RequestInit);
}

async function gossiping(response: Response): Promise<Response> {
  const { status, headers } = response;
  let text = await response.text();
  for (const [ours, theirs] of pairs) text = text.replaceAll(theirs, encodeURIComponent(ours));
  const body = headers.get('content-type')?.includes('json')
    ? JSON.stringify(JSON.parse(text, (_, value: unknown) => withGossip(value)))
    : text;
  return new Response(body, { status, headers });
}

function withGossip(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  // Some objects are lists by name, whose members are what is listed.
  return isObject && 'id' in value
    ? { ...value, ...gossip }
    : isObject
      ? { ...value, auth_token: gossip.auth_token }
      : value;
}
