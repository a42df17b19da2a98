import QuickLRU from 'quick-lru';
import { UpstreamError } from '../upstreams/errors.ts';
import type { Store } from './store/store.ts';
import { within } from './within.ts';

const minute = 60_000;

/** How long an answer is fresh when the service does not say. */
const freshByDefault = 5 * minute;
/** Until this old it is still given at once, while a new one is fetched. */
const staleWhileRefreshing = 24 * 60 * minute;
/** When the service is down, an answer as old as this is better than none. */
const staleWhenDown = 7 * 24 * 60 * minute;
/** Who could have something old waits for something new no longer than this; in milliseconds. */
const patience = 2_000;

/** A service that failed is left alone for this long, unless it says for how long; in milliseconds. */
const failureLives = 10_000;
const mostFailures = 1_000;

/** Takes work that outlives the answer: on Workers it would end with the response otherwise. */
export type Background = (work: Promise<unknown>) => void;

export interface Cached<Value> {
  value: Value;
  /** milliseconds since 1970 */
  fetchedAt: number;
}

export interface Fetched<Value> {
  value: Value;
  /** seconds, as the service's headers say; null when they do not */
  freshFor: number | null;
  /** seconds after which it is worth nothing, the service being down or not; by default a week after it was fresh */
  livesFor?: number | undefined;
}

interface Entry<Value> extends Cached<Value> {
  freshUntil: number;
}

export interface UpstreamCache {
  /**
   * @param key see `storeKey`
   * @param load asks the upstream; all who want the same key at the same time share one call
   * @param usableFor milliseconds after which an answer is given only if no new one can be had in two seconds; a day by
   *   default
   * @returns fresh or acceptably stale; the value must survive JSON
   * @throws what `load` throws, when nothing stale is left to give: the same error for some seconds, without asking
   */
  read<Value>(
    key: string,
    background: Background,
    load: () => Promise<Fetched<Value>>,
    usableFor?: number,
  ): Promise<Cached<Value>>;
}

/** Answers of upstreams, kept in the store. */
export function createUpstreamCache(store: Store, now: () => number): UpstreamCache {
  const loading = new Map<string, Promise<Cached<unknown>>>();
  /** Whose answer everybody waits for while it is down would be asked by everybody in turn. */
  const failures = new QuickLRU<string, { error: UpstreamError; until: number }>({ maxSize: mostFailures });

  /** `load` belongs to the key, so the value that another caller is waiting for is of the same type. */
  function refresh<Value>(key: string, load: () => Promise<Fetched<Value>>): Promise<Cached<Value>> {
    const current = loading.get(key) as Promise<Cached<Value>> | undefined;
    if (current) return current;
    const failure = failures.get(key);
    if (failure && failure.until > now()) return Promise.reject(failure.error);
    const started = fetchAndKeep(key, load)
      .catch((error: unknown) => {
        if (error instanceof UpstreamError) failures.set(key, { error, until: now() + pauseAfter(error) });
        throw error;
      })
      .finally(() => loading.delete(key));
    loading.set(key, started);
    return started;
  }

  async function fetchAndKeep<Value>(
    key: string,
    load: () => Promise<Fetched<Value>>,
  ): Promise<Cached<Value>> {
    const { value, freshFor, livesFor } = await load();
    const fetchedAt = now();
    const freshUntil = fetchedAt + (freshFor === null ? freshByDefault : freshFor * 1_000);
    const entry: Entry<Value> = { value, fetchedAt, freshUntil };
    const expiresAt = livesFor === undefined ? freshUntil + staleWhenDown : fetchedAt + livesFor * 1_000;
    await store.set([{ key, value: JSON.stringify(entry), expiresAt }]);
    return entry;
  }

  return {
    async read<Value>(
      key: string,
      background: Background,
      load: () => Promise<Fetched<Value>>,
      usableFor = staleWhileRefreshing,
    ) {
      const [text] = await store.get([key]);
      const kept = text ? (JSON.parse(text) as Entry<Value>) : null;
      if (!kept) return refresh(key, load);
      const isUsable = now() - kept.fetchedAt < usableFor;
      if (isUsable && now() < kept.freshUntil) return kept;
      const refreshed = refresh(key, load);
      // Whoever is given something stale does not see that the service fails; the operator does.
      background(refreshed);
      return isUsable ? kept : within(refreshed, patience, kept).catch(() => kept);
    },
  };
}

function pauseAfter({ retryAfter }: UpstreamError): number {
  return retryAfter === null ? failureLives : Math.min(retryAfter * 1_000, staleWhileRefreshing);
}
