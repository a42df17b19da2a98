import { createApp, type Deps } from '../../src/edge/app.ts';
import type { LogEvent } from '../../src/edge/log.ts';
import { currentRelease } from '../../src/edge/site-release.ts';
import type { ServiceAccess, Site } from '../../src/edge/site.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import {
  sandboxIzeaxAccount,
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../../src/sandbox/credentials.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';

export const magazineOrigin = 'https://magazine.example';

const access = (path: string, credential: string): ServiceAccess => ({
  baseUrl: `https://sandbox.test/${path}`,
  credential,
});

/** A magazine that shows Acme's looks. */
export const magazine: Site = {
  id: 'default',
  origins: [magazineOrigin],
  ownHosts: ['magazine.example'],
  linkHosts: ['*'],
  deniedHosts: [],
  pictureHosts: [],
  currency: null,
  serverKey: 'the-server-key-of-the-magazine',
  release: currentRelease,
  reports: { delivery: 'direct', mostPerHour: 10, contact: null },
  uploads: { as: 'site', termsVersion: '2026-11', termsUrl: null, takesVideos: true },
  olapic: { ...access('olapic', sandboxOlapicKey), uploaderId: '122784100' },
  metapic: { ...access('metapic', sandboxMetapicToken), publishers: { default: '1', anna: '2' } },
  twoM: access('two-m', sandboxTwoMKey),
  izeax: {
    ...access('izeax', sandboxIzeaxToken),
    ...{ accountId: sandboxIzeaxAccount, scheme: 'Bearer:' },
    licenses: ['Full Rights', 'Limited'],
    products: new Map([
      ['mug', 'stoneware-mug'],
      ['carafe', 'glass-carafe'],
      ['anvil', 'acme-anvil-50lb'],
    ]),
  },
};

/** Acme's own shop. */
export const shop: Site = { ...magazine, id: 'acme', ownHosts: ['acme.com'], origins: ['https://acme.com'] };

/** The real edge against the sandbox, with a clock that is moved by hand and everything it asks and logs written down. */
export function edgeUnderTest(changes: Partial<Deps> = {}) {
  let time = Date.UTC(2026, 10, 22);
  const now = () => time;
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test', now });
  const asked: string[] = [];
  const logged: LogEvent[] = [];
  const app = createApp({
    sites: [magazine, shop],
    store: createMemoryStore(now),
    secret: 'a secret that is long enough for a test',
    bundle: null,
    async fetch(input, init) {
      const request = new Request(input, init);
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return sandbox.app.fetch(request);
    },
    log: (event) => logged.push(event),
    visitor: () => '192.0.2.1',
    now,
    ...changes,
  });
  return {
    app,
    sandbox,
    asked,
    logged,
    pass: (ms: number) => (time += ms),
    get: async (path: string) => read(await app.request(path)),
    post: async (path: string, body: unknown, headers: Record<string, string> = { origin: magazineOrigin }) =>
      read(await app.request(path, { method: 'POST', body: JSON.stringify(body), headers })),
  };
}

/** Bodies are checked by the tests field by field, so they may be read as anything. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

async function read(
  response: Response,
): Promise<{ status: number; headers: Headers; text: string; json: Json }> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}
