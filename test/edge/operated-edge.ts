import { createEdge, type Deps } from '../../src/edge/app.ts';
import type { LogEvent } from '../../src/edge/log.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import type { ScenarioName, ServiceName } from '../../src/sandbox/scenarios/scenario.ts';
import { magazine, magazineOrigin, shop } from './edge-under-test.ts';

export const adminToken = 'the-admin-token-of-the-test';
export const secret = 'a secret that is long enough for a test';

/** Bodies are checked by the tests field by field, so they may be read as anything. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: Json;
}

/**
 * One sandbox, one clock that is moved by hand and one store, and as many edges as a test opens on them.
 * @param openStore a store with this clock; one in memory by default
 */
export function operatedEdges(openStore: (now: () => number) => Deps['store'] = createMemoryStore) {
  let time = Date.UTC(2026, 10, 22);
  const now = () => time;
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test', now });
  const store = openStore(now);
  const asked: string[] = [];
  const logged: LogEvent[] = [];

  async function askSandbox(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return sandbox.app.fetch(request);
  }

  function open(changes: Partial<Deps> = {}) {
    const working = new Set<Promise<unknown>>();
    const { app, deliver } = createEdge({
      ...{ sites: [magazine, shop], store, secret, adminToken, bundle: null, fetch: askSandbox, now },
      log: (event) => logged.push(event),
      visitor: () => '192.0.2.1',
      waitUntil: (_, work) => void working.add(work),
      ...changes,
    });
    const request = async (path: string, init: RequestInit = {}) => read(await app.request(path, init));
    const authorization = `Bearer ${adminToken}`;
    const post = (
      path: string,
      body: unknown,
      headers: Record<string, string> = { origin: magazineOrigin },
    ) => request(path, { method: 'POST', body: JSON.stringify(body), headers });
    return {
      ...{ app, deliver, request, post },
      get: (path: string, headers: Record<string, string> = {}) => request(path, { headers }),
      /** with the admin token; a body makes it a POST */
      operate: (path: string, body?: unknown) =>
        body === undefined
          ? request(`/operator/${path}`, { headers: { authorization } })
          : post(`/operator/${path}`, body, { authorization }),
      /** a minute later, when reports that came until now are delivered */
      async deliverReports() {
        time += 60_000;
        await deliver();
      },
      /** when all that outlived its answer is done */
      async idle() {
        for (const work of working) await work;
      },
    };
  }

  return {
    ...{ sandbox, store, asked, logged, now, open, askSandbox },
    pass: (ms: number) => void (time += ms),
    play(service: ServiceName, scenario: ScenarioName | null) {
      if (scenario === null) sandbox.world.scenarios.delete(service);
      else sandbox.world.scenarios.set(service, scenario);
    },
  };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  const json = isJson && text !== '' ? JSON.parse(text) : null;
  return { status: response.status, headers: response.headers, text, json };
}

export const idsOf = ({ json }: Answer): string[] => json.looks.map(({ id }: { id: string }) => id);
