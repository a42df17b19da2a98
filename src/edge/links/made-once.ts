import QuickLRU from 'quick-lru';
import { UpstreamError } from '../../upstreams/errors.ts';
import type { Store } from '../store/store.ts';
import type { Background } from '../upstream-cache.ts';
import { within } from '../within.ts';
import { isLimited, mayHaveHappened, mayStillHappen, retryAfterOf } from './call-failure.ts';
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
  /**
   * What came of an earlier `make` whose end nobody knows; null when nothing did. By default that is made again:
   * right for what the service itself makes only once. May throw: then it is still not known.
   */
  find?: () => Promise<string | null>;
  /** Whether a kept result may still be handed out. Must answer true where nobody knows. By default all may. */
  stillServes?: (value: string) => Promise<boolean>;
  background: Background;
}

/** Makes things once for a key, for all instances together, and keeps them: asked twice, made once. Never throws for the sake of what is made. */
export type MakeOnce = (making: Making) => Promise<Outcome>;

const second = 1_000;
/** Longer than several tries with the client's timeout: work that is still held after this was abandoned. */
const lease = 60 * second;
/** Whoever shares something waits no longer than this for a look at what was made before, or for another instance. */
const patience = second;
/** Between two looks at what another instance does. */
const betweenLooks = 100;
/** Making takes a moment: who comes back after this long will find it done. */
const soon = 2 * second;
/** After a failure that does not say when to come back. */
const afterFailure = 60 * second;
/** A call without an answer may still be under way at the service. */
const callsLive = 30 * second;
/** What failed a moment ago would fail again. */
const failureLives = 10 * second;
const mostFailures = 1_000;
/** Nobody who shares something waits for longer than this. */
const longestWait = 3 * second;

/** @param event the name of the log line when making fails */
export function createMakeOnce({ store, now, log }: LinkParts, event: string): MakeOnce {
  const underway = new Map<string, Promise<Outcome>>();
  /** until when they are left alone: everybody who comes along would ask a failing service in turn */
  const failures = new QuickLRU<string, number>({ maxSize: mostFailures });

  async function makeNow({ key, site, make, find }: Making, isResumed: boolean): Promise<Outcome> {
    let isUnknown = isResumed && find !== undefined;
    try {
      const found = isUnknown ? ((await find?.()) ?? null) : null;
      isUnknown = false;
      const outcome = found === null ? await make() : { value: found };
      await store.settle(key, outcome.value);
      return outcome;
    } catch (error) {
      // Who was asked too often is not asked at all until there is a turn.
      if (!isLimited(error)) {
        log({ level: 'warn', event, site, error });
        if (error instanceof UpstreamError)
          failures.set(key, now() + (mayStillHappen(error) ? callsLive : failureLives));
      }
      if (mayHaveHappened(error)) await store.leaveOpen(key, mayStillHappen(error) ? callsLive : 0);
      else if (isUnknown) await store.leaveOpen(key, 0);
      else await store.settle(key, null);
      return later(retryAfterOf(error) ?? afterFailure);
    }
  }

  /** Another instance is at it: its result is worth a moment. */
  async function claimPatiently(key: string) {
    let claim = await store.claim(key, lease);
    for (let waited = 0; claim.state === 'busy' && waited < patience; waited += betweenLooks) {
      await new Promise((resolve) => setTimeout(resolve, betweenLooks));
      claim = await store.claim(key, lease);
    }
    return claim;
  }

  async function obtain(making: Making): Promise<Outcome> {
    const { key, background, stillServes } = making;
    let claim = await claimPatiently(key);
    if (claim.state === 'settled' && stillServes) {
      const looking = forgetUnless(stillServes, store, key, claim.value);
      // Whoever asks next has what the look found, however long it took.
      background(looking);
      if (!(await within(looking, patience, true))) claim = await store.claim(key, lease);
    }
    if (claim.state === 'settled') return { value: claim.value };
    if (claim.state === 'busy') return later(Math.min(claim.until - now(), soon));
    return makeNow(making, claim.isResumed);
  }

  return (making) => {
    const current = underway.get(making.key);
    if (current) return current;
    const wait = (failures.get(making.key) ?? 0) - now();
    if (wait > 0) return Promise.resolve(later(wait));
    const work = obtain(making).finally(() => underway.delete(making.key));
    underway.set(making.key, work);
    return work;
  };
}

/**
 * Waits for what is made, but three seconds at most: it goes on being made, and is there for who asks next.
 * @param otherwise what to answer then, with the seconds after which to ask again
 */
export async function patiently<Value>(
  work: Promise<Value>,
  background: Background,
  otherwise: (retryAfter: number) => Value,
): Promise<Value> {
  const made = await within(
    work.then((value) => ({ value })),
    longestWait,
    null,
  );
  if (made) return made.value;
  background(work);
  return otherwise(soon / second);
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
