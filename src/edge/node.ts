import { getConnInfo } from '@hono/node-server/conninfo';
import { serve } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createApp } from './app.ts';
import { readBundle } from './bundle/node-bundle.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
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

export interface RunningEdge extends AsyncDisposable {
  port: number;
}

/**
 * The edge as one Node process with its state on disk.
 * @throws `EADDRINUSE` and its kin, when the port cannot be had
 */
export async function startEdge({
  config,
  bundleDirectory,
  fetch,
  log,
  hostname,
  around,
}: EdgeOptions): Promise<RunningEdge> {
  const opened = openStore(config.store);
  const edge = createApp({
    ...config,
    store: opened.store,
    bundle: readBundle(bundleDirectory),
    fetch,
    log,
    visitor: (c) => visitorOf(c, config.trustedHops),
  });
  const app = around?.(edge) ?? edge;
  const server = serve({
    fetch: app.fetch,
    port: config.port,
    ...(hostname ? { hostname } : {}),
    overrideGlobalObjects: false,
  }) as Server;
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
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
