import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createJsonLog } from './log.ts';
import { openDurableStore, type StoreNamespace } from './store/durable-store.ts';

type Environment = Readonly<Record<string, string>> & { STORE: StoreNamespace };

export { LookstreamStore } from './store/durable-store.ts';

let app: Hono | null = null;

export default {
  fetch(request: Request, env: Environment, context: object): Response | Promise<Response> {
    app ??= openApp(env);
    return app.fetch(request, env, context as never);
  },
};

function openApp(env: Environment): Hono {
  return createApp({
    ...readConfig(env),
    store: openDurableStore(env.STORE),
    // Cloudflare serves the bundle as static assets.
    bundle: null,
    fetch: (input, init) => fetch(input, init),
    log: createJsonLog((line) => console.log(line)),
    visitor: (c) => c.req.header('cf-connecting-ip') ?? 'unknown',
    waitUntil: (c, work) => c.executionCtx.waitUntil(work),
  });
}
