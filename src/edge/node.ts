import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { createApp } from './app.ts';
import { readBundle } from './bundle/node-bundle.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { listen, type Listening } from './node-server.ts';
import { openStore } from './store/node-store.ts';

export interface EdgeOptions {
  config: Config;
  /** where the built script is */
  bundleDirectory: string;
  fetch: typeof globalThis.fetch;
  log: Log;
  /** the interface to listen on; all of them by default */
  hostname?: string;
  /** adds routes around the edge's own, such as the demo's pages */
  around?: (edge: Hono) => Hono;
}

/**
 * The edge as one Node process with its state on disk.
 * @throws `EADDRINUSE` and its kin, when the port cannot be had
 */
export async function startEdge(options: EdgeOptions): Promise<Listening> {
  const { config, bundleDirectory, fetch, log, hostname, around } = options;
  const opened = await openStore(config.store);
  const edge = createApp({
    ...config,
    store: opened.store,
    bundle: readBundle(bundleDirectory),
    fetch,
    log,
    visitor: (c) => visitorOf(c, config.trustedHops),
  });
  const listening = await listen(around?.(edge) ?? edge, { port: config.port, hostname });
  return {
    port: listening.port,
    async [Symbol.asyncDispose]() {
      await listening[Symbol.asyncDispose]();
      await opened[Symbol.asyncDispose]();
    },
  };
}

/** The address that the nearest untrusted hop saw: with n proxies of ours in front, the nth from the right. */
function visitorOf(c: Context, trustedHops: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const claimed = trustedHops > 0 ? forwarded.at(-trustedHops) : undefined;
  return claimed || (getConnInfo(c).remote.address ?? 'unknown');
}
