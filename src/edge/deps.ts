import type { Context } from 'hono';
import type { Compression, SharedAnswers } from './answers/answers.ts';
import type { Bundle } from './bundle/bundle.ts';
import type { Log } from './log.ts';
import type { Site } from './site.ts';
import type { Store } from './store/store.ts';

/** What a runtime gives to the edge. */
export interface Deps {
  /** the first one is the default */
  sites: readonly Site[];
  store: Store;
  /** signs cursors and tokens; at least 32 characters */
  secret: string;
  /** opens the operator's routes and `/metrics`; without one there are none */
  adminToken?: string | null | undefined;
  /** where the edge is reached from outside, without a slash at its end; null when nobody said */
  publicUrl?: string | null | undefined;
  /** the builds of the script; null where something else serves it */
  bundle: Bundle | null;
  fetch: typeof globalThis.fetch;
  log: Log;
  /** the visitor's address, as far as this runtime can trust it */
  visitor: (c: Context) => string;
  /** lets work outlive its response; Node needs nothing for that */
  waitUntil?: (c: Context, work: Promise<unknown>) => void;
  /** absent where the platform compresses answers by itself */
  compression?: Compression | undefined;
  /** absent where an instance has nobody to share answers with */
  sharedAnswers?: SharedAnswers | undefined;
  /** bytes that photos on their way may take up in memory, all together; 256 MB by default */
  uploadMemory?: number | undefined;
  /** milliseconds for one call to a service, its retry included; by default the client's own 10 s */
  upstreamTimeoutMs?: number | undefined;
  now?: () => number;
}
