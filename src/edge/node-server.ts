import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Hono } from 'hono';

/** Whoever is still being answered when the server ends has this long, in milliseconds. */
const lastAnswers = 10_000;

/** Disposing lets it finish what it is answering. */
export interface Listening extends AsyncDisposable {
  port: number;
}

export interface ListenOptions {
  /** 0 takes a free one */
  port: number;
  /** the interface to listen on; all of them by default */
  hostname?: string | undefined;
}

/** @throws `EADDRINUSE` and its kin, when the port cannot be had */
export async function listen(app: Hono, { port, hostname }: ListenOptions): Promise<Listening> {
  const server = serve({
    fetch: app.fetch,
    port,
    ...(hostname ? { hostname } : {}),
    // Replaced globals would break the fetches of whatever else runs in this process.
    overrideGlobalObjects: false,
  }) as Server;
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), lastAnswers);
      await once(server, 'close');
      clearTimeout(timer);
    },
  };
}
