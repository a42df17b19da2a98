import { Miniflare } from 'miniflare';
import { describe } from 'node:test';
import { esModules, localWorkers } from '../local-workers.ts';
import { buildWorker } from '../worker-build.ts';
import { onceOnly } from './once-only.ts';
import { edgeOnDisk, environmentOf, postTo } from './start-edge-process.ts';

describe('an edge with its state on disk', () => {
  onceOnly(async (services) => {
    const edge = edgeOnDisk(services);
    const { post } = await edge.start();
    return { post: [post], [Symbol.asyncDispose]: () => edge[Symbol.asyncDispose]() };
  });
});

describe('an edge on workerd', () => {
  onceOnly(async (services) => {
    const modules = await buildWorker({ minify: false });
    const workers = new Miniflare({
      ...localWorkers,
      modules: esModules(modules),
      handleStructuredLogs: () => undefined,
      durableObjects: { STORE: { className: 'LookstreamStore', useSQLite: true } },
      bindings: environmentOf(services, 'memory'),
    });
    const base = await workers.ready;
    return {
      post: [(path, body) => postTo(new URL(path, base), body)],
      [Symbol.asyncDispose]: () => workers.dispose(),
    };
  });
});
