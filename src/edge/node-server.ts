import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Hono } from 'hono';

const second = 1_000;
/** Whoever is still being answered when the server ends has this long, in milliseconds. */
const lastAnswers = 10 * second;
const betweenSweeps = 100;
/**
 * Whoever sends a request letter by letter holds a connection, not a place in line. A connection that is kept open
 * outlives the usual minute of a proxy, so that it is never closed under a request.
 */
const timeouts = { headersTimeout: 10 * second, requestTimeout: 120 * second, keepAliveTimeout: 75 * second };

/** Disposing lets it finish what it is answering. */
export interface Listening extends AsyncDisposable {
  port: number;
}

export interface ListenOptions {
  /** 0 takes a free one */
  port: number;
  /** the interface to listen on; all of them by default */
  hostname?: string | undefined;
  /** milliseconds for whoever is still being answered when the server ends; ten seconds by default */
  lastAnswersMs?: number | undefined;
}

/** @throws `EADDRINUSE` and its kin, when the port cannot be had */
export async function listen(app: Hono, options: ListenOptions): Promise<Listening> {
  const { port, hostname, lastAnswersMs = lastAnswers } = options;
  const server = serve({
    fetch: app.fetch,
    port,
    ...(hostname ? { hostname } : {}),
    serverOptions: timeouts,
    // Replaced globals would break the fetches of whatever else runs in this process.
    overrideGlobalObjects: false,
  }) as Server;
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close();
      // A connection whose last answer has gone out would be kept open for the next question.
      const sweep = setInterval(() => server.closeIdleConnections(), betweenSweeps);
      const timer = setTimeout(() => server.closeAllConnections(), lastAnswersMs);
      server.closeIdleConnections();
      await once(server, 'close');
      clearInterval(sweep);
      clearTimeout(timer);
    },
  };
}
