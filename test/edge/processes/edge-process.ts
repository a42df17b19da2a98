/** An edge in a process of its own, with its state on disk, that ends itself without a word where it is told to. */
import { createEdge } from '../../../src/edge/app.ts';
import { readConfig } from '../../../src/edge/config/config.ts';
import { listen } from '../../../src/edge/node-server.ts';
import { openStore } from '../../../src/edge/store/node-store.ts';
import type { Store } from '../../../src/edge/store/store.ts';

/** `before claim`, `after settle 2` (the second time), `before add`, …: methods of the store, and calls that make something. */
const cut = process.env.TEST_CUT ?? '';
/** Hours may pass between two lives of an edge. */
const clockAhead = Number(process.env.TEST_CLOCK_AHEAD_MS ?? 0);
/** Between two rounds of delivering, in milliseconds: those of the real edge are seconds apart. */
const betweenRounds = 50;

const now = () => Date.now() + clockAhead;

const passed = new Map<string, number>();

function cutHere(place: string): void {
  const times = (passed.get(place) ?? 0) + 1;
  passed.set(place, times);
  if (cut === (times === 1 ? place : `${place} ${times}`)) process.kill(process.pid, 'SIGKILL');
}

function withCuts(store: Store): Store {
  return new Proxy(store, {
    get(target, method: keyof Store & string) {
      const call = target[method] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        cutHere(`before ${method}`);
        const answer = await call.apply(target, args);
        cutHere(`after ${method}`);
        return answer;
      };
    },
  });
}

const calls = { add: /\/url\/add$/, stash: /\/stashes\?/, media: /\/users\/\w+\/media\?/ };

async function fetchWithCuts(input: URL | RequestInfo, init?: RequestInit): Promise<Response> {
  const [name] = Object.entries(calls).find(([, address]) => address.test(String(input))) ?? [];
  if (name) cutHere(`before ${name}`);
  const response = await fetch(input, init);
  if (name) cutHere(`after ${name}`);
  return response;
}

const config = readConfig(process.env);
const { store } = await openStore(config.store, now);
const edge = createEdge({
  ...config,
  ...{ store: withCuts(store), bundle: null, fetch: fetchWithCuts, now },
  log: () => undefined,
  visitor: () => '192.0.2.1',
});
const { port } = await listen(edge.app, { port: 0, hostname: '127.0.0.1' });
setInterval(() => void edge.deliver(), betweenRounds);
process.send?.(port);
