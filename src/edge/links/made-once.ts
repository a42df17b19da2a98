import { UpstreamError } from '../../upstreams/errors.ts';
import type { Store } from '../store/store.ts';
import type { Background } from '../upstream-cache.ts';
import { within } from '../within.ts';
import type { LinkParts } from './link-parts.ts';

/** What was made, or in how many seconds to ask again. */
export type Outcome = { value: string } | { value: null; retryAfter: number };

export interface Making {
  /** whose it is and what it is: one result for each */
  key: string;
  /** id of the site, for the log */
  site: string;
  /** may throw: that is logged, and nothing is kept */
  make(): Promise<Outcome>;
  /** Whether a kept result may still be handed out. Must answer true where nobody knows. By default all may. */
  stillServes?: (value: string) => Promise<boolean>;
  background: Background;
}

/** Makes things once for a key, for all instances together, and keeps them: asked twice, made once. Never throws for the sake of what is made. */
export type MakeOnce = (making: Making) => Promise<Outcome>;

const second = 1_000;
/** Longer than several tries with the client's timeout: work that is still held after this was abandoned. */
const lease = 60 * second;
/** Whoever shares something waits no longer than this for a look at what was made before. */
const patience = second;
/** After a failure that does not say when to come back. */
const afterFailure = 60 * second;

/** @param event the name of the log line when making fails */
export function createMakeOnce({ store, now, log }: LinkParts, event: string): MakeOnce {
  const underway = new Map<string, Promise<Outcome>>();

  async function makeNow({ key, site, make }: Making): Promise<Outcome> {
    let outcome: Outcome = later(afterFailure);
    try {
      outcome = await make();
    } catch (error) {
      log({ level: 'warn', event, site, error });
      outcome = later(retryAfterOf(error) ?? afterFailure);
    } finally {
      await store.settle(key, outcome.value);
    }
    return outcome;
  }

  async function obtain(making: Making): Promise<Outcome> {
    const { key, background, stillServes } = making;
    let claim = await store.claim(key, lease);
    if (claim.state === 'settled' && stillServes) {
      const looking = forgetUnless(stillServes, store, key, claim.value);
      // Whoever asks next has what the look found, however long it took.
      background(looking);
      if (!(await within(looking, patience, true))) claim = await store.claim(key, lease);
    }
    if (claim.state === 'settled') return { value: claim.value };
    return claim.state === 'busy' ? later(claim.until - now()) : makeNow(making);
  }

  return (making) => {
    const current = underway.get(making.key);
    if (current) return current;
    const work = obtain(making).finally(() => underway.delete(making.key));
    underway.set(making.key, work);
    return work;
  };
}

/** @param ms milliseconds */
export function later(ms: number): Outcome {
  return { value: null, retryAfter: Math.max(1, Math.ceil(ms / second)) };
}

async function forgetUnless(
  stillServes: (value: string) => Promise<boolean>,
  store: Store,
  key: string,
  value: string,
): Promise<boolean> {
  const serves = await stillServes(value);
  // Only this result: somebody else may have made another since.
  if (!serves) await store.forget(key, value);
  return serves;
}

function retryAfterOf(error: unknown): number | null {
  const seconds = error instanceof UpstreamError ? error.retryAfter : null;
  return seconds === null ? null : seconds * second;
}
