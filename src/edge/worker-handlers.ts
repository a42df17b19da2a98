import { createWorkerAnswers, type WorkerCache } from './answers/worker-answers.ts';
import { createEdge, type Edge } from './app.ts';
import { openAssetBundle, type Assets } from './bundle/asset-bundle.ts';
import { readConfig } from './config/config.ts';
import { createJsonLog } from './log.ts';
import { openDurableStore, type StoreNamespace } from './store/durable-store.ts';

type Environment = Readonly<Record<string, string>> & { STORE: StoreNamespace; ASSETS?: Assets };

/** The platform's own, which the types of browsers do not know. */
declare const caches: { default: WorkerCache };

let edge: Edge | null = null;

/** What the runtime calls. */
export const handlers = {
  fetch(request: Request, env: Environment, context: object): Response | Promise<Response> {
    edge ??= openEdge(env);
    return edge.app.fetch(request, env, context as never);
  },

  /** Every minute, by the cron trigger: what could not be delivered at once. */
  async scheduled(_event: unknown, env: Environment): Promise<void> {
    edge ??= openEdge(env);
    await edge.deliver();
  },
};

function openEdge(env: Environment): Edge {
  return createEdge({
    ...readConfig(env),
    store: openDurableStore(env.STORE),
    // The platform serves chunks and releases by itself; which release an address means is said here.
    bundle: env.ASSETS ? openAssetBundle(env.ASSETS) : null,
    // Of the 128 MB that an instance has.
    uploadMemory: 80_000_000,
    // The platform compresses what leaves it.
    sharedAnswers: createWorkerAnswers(caches.default),
    fetch: (input, init) => fetch(input, init),
    log: createJsonLog((line) => console.log(line)),
    visitor: (c) => c.req.header('cf-connecting-ip') ?? 'unknown',
    waitUntil: (c, work) => c.executionCtx.waitUntil(work),
  });
}
