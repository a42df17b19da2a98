import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { after, before, describe } from 'node:test';
import type { Store } from '../../../src/edge/store/store.ts';
import { esModules, localWorkers } from '../local-workers.ts';
import { contract } from './contract.ts';
import type { StoreCall } from './durable-worker.ts';

describe('the store in a Durable Object', () => {
  let workers: Miniflare;
  let base: URL;
  let objects = 0;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: ['test/edge/store/durable-worker.ts'],
      ...{ bundle: true, write: false, format: 'esm', target: 'es2024', external: ['cloudflare:*'] },
    });
    workers = new Miniflare({
      ...localWorkers,
      modules: esModules([{ name: 'worker.js', contents: outputFiles[0]?.contents ?? new Uint8Array() }]),
      durableObjects: { STORE: { className: 'StoreUnderTest', useSQLite: true } },
    });
    base = await workers.ready;
  });

  after(() => workers.dispose());

  contract(async () => {
    objects += 1;
    const object = `object ${objects}`;
    const call = async (method: StoreCall['method'], args: unknown[]) => {
      const response = await fetch(base, { method: 'POST', body: JSON.stringify({ object, method, args }) });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    };
    return {
      store: new Proxy({} as Store, {
        get:
          (_, method: keyof Store) =>
          (...args: unknown[]) =>
            call(method, args),
      }),
      pass: async (ms) => void (await call('pass', [ms])),
      [Symbol.asyncDispose]: async () => undefined,
    };
  });
});
