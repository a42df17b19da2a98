import { DurableObject } from 'cloudflare:workers';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createJsonLog } from './log.ts';
import { createSqlStore } from './store/sql-store.ts';
import type { Store } from './store/store.ts';

interface Namespace {
  idFromName(name: string): unknown;
  get(id: unknown): Store;
}

type Environment = Readonly<Record<string, string>> & { STORE: Namespace };

/** The store of all isolates: one Durable Object, so that a limit is one limit and a link is made once. */
export class LookstreamStore extends DurableObject implements Store {
  readonly #store = createSqlStore((statement, ...values) =>
    this.ctx.storage.sql.exec(statement, ...values).toArray(),
  );

  get = this.#store.get;
  set = this.#store.set;
  claim = this.#store.claim;
  settle = this.#store.settle;
  take = this.#store.take;
  append = this.#store.append;
  lease = this.#store.lease;
  ack = this.#store.ack;
}

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
    store: env.STORE.get(env.STORE.idFromName('store')),
    // Cloudflare serves the bundle as static assets.
    bundle: null,
    fetch: (input, init) => fetch(input, init),
    log: createJsonLog((line) => console.log(line)),
    visitor: (c) => c.req.header('cf-connecting-ip') ?? 'unknown',
    waitUntil: (c, work) => c.executionCtx.waitUntil(work),
  });
}
