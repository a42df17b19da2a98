import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { acceptedEncodings } from './answers/accepted-encodings.ts';
import { nodeCompress } from './answers/node-compress.ts';
import { createEdge } from './app.ts';
import { createBackgroundWork } from './background-work.ts';
import { checkReleases } from './bundle/builds.ts';
import { readBundle } from './bundle/node-bundle.ts';
import type { Config } from './config/config.ts';
import type { Log } from './log.ts';
import { listen, type Listening } from './node-server.ts';
import { openStore } from './store/node-store.ts';
import { within } from './within.ts';

export interface EdgeOptions {
  config: Config;
  /** where the built script is */
  bundleDirectory: string;
  /** where the releases before it are; by default in `releases` beside it */
  releasesDirectory?: string | undefined;
  fetch: typeof globalThis.fetch;
  log: Log;
  /** the interface to listen on; all of them by default */
  hostname?: string;
  /** adds routes around the edge's own, such as the demo's pages */
  around?: (edge: Hono) => Hono;
}

const compression = { compress: nodeCompress, accepted: acceptedEncodings };
/** Between two rounds of delivering what waits, in milliseconds. */
const betweenRounds = 5_000;
/** Work that outlives its answer is waited for no longer than this when the edge ends, in milliseconds. */
const lastWork = 10_000;

/**
 * The edge as a Node process: alone with its state on disk, or one of several with a Redis.
 * @throws `EADDRINUSE` and its kin, when the port cannot be had; when a site wants a release that there is not
 */
export async function startEdge(options: EdgeOptions): Promise<Listening> {
  const { config, bundleDirectory, releasesDirectory, fetch, log, hostname, around } = options;
  const bundle = readBundle(bundleDirectory, releasesDirectory);
  checkReleases(bundle.list, config.sites);
  const opened = await openStore(config.store, undefined, (error) =>
    log({ level: 'error', event: 'store-lost', error }),
  );
  const background = createBackgroundWork();
  const { app, deliver } = createEdge({
    ...config,
    ...{ store: opened.store, bundle, fetch, log, compression },
    visitor: (c) => visitorOf(c, config.trustedHops),
    waitUntil: (_, work) => background.add(work),
  });
  const listening = await listen(around?.(app) ?? app, { port: config.port, hostname }).catch(
    async (error: unknown) => {
      // A connection that stays open would keep the process.
      await opened[Symbol.asyncDispose]();
      throw error;
    },
  );
  const rounds = repeat(deliver, log);
  return {
    port: listening.port,
    async [Symbol.asyncDispose]() {
      await listening[Symbol.asyncDispose]();
      await rounds[Symbol.asyncDispose]();
      await within(background.settled(), lastWork, undefined);
      await opened[Symbol.asyncDispose]();
    },
  };
}

/** Delivers what waits, one round after the other. What is cut off is delivered by the next process. */
function repeat(deliver: () => Promise<void>, log: Log): AsyncDisposable {
  let round = Promise.resolve();
  const timer = setInterval(() => {
    round = deliver().catch((error: unknown) => log({ level: 'error', event: 'delivery-failed', error }));
  }, betweenRounds);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await within(round, lastWork, undefined);
    },
  };
}

/** The address that the nearest untrusted hop saw: with n proxies of ours in front, the nth from the right. */
function visitorOf(c: Context, trustedHops: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const claimed = trustedHops > 0 ? forwarded.at(-trustedHops) : undefined;
  return claimed || (getConnInfo(c).remote.address ?? 'unknown');
}
