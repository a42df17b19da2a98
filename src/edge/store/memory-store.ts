import type { Allowance, CacheEntry, Claim, OutboxItem, Store } from './store.ts';

interface Work {
  value: string | null;
  until: number;
}

interface Letter extends OutboxItem {
  topic: string;
  heldUntil: number;
}

/** A sweep of what has expired after this many writes keeps memory bounded without a timer. */
const writesBetweenSweeps = 1_000;

/** The store of one process that may forget everything when it ends: tests, previews, browsers. */
export function createMemoryStore(now: () => number = Date.now): Store {
  const cache = new Map<string, CacheEntry>();
  const works = new Map<string, Work>();
  /** times of what was allowed, and when the last of them stops counting */
  const hits = new Map<string, { times: number[]; until: number }>();
  const letters = new Map<number, Letter>();
  let writes = 0;
  let lastId = 0;

  function countWrites(more: number): void {
    writes += more;
    if (writes < writesBetweenSweeps) return;
    writes = 0;
    for (const [key, entry] of cache) if (entry.expiresAt <= now()) cache.delete(key);
    // A visitor who does not come back is never asked about again.
    for (const [bucket, { until }] of hits) if (until <= now()) hits.delete(bucket);
  }

  return {
    async get(keys) {
      return keys.map((key) => {
        const entry = cache.get(key);
        return entry && entry.expiresAt > now() ? entry.value : null;
      });
    },

    async set(entries) {
      for (const entry of entries) cache.set(entry.key, entry);
      countWrites(entries.length);
    },

    async claim(key, leaseMs): Promise<Claim> {
      const work = works.get(key);
      if (work && work.value !== null) return { state: 'settled', value: work.value };
      if (work && work.until > now()) return { state: 'busy', until: work.until };
      works.set(key, { value: null, until: now() + leaseMs });
      return { state: 'mine' };
    },

    async settle(key, value) {
      if (value === null) works.delete(key);
      else works.set(key, { value, until: 0 });
    },

    async forget(key, value) {
      if (works.get(key)?.value === value) works.delete(key);
    },

    async take(bucket, limit, windowMs): Promise<Allowance> {
      const recent = (hits.get(bucket)?.times ?? []).filter((at) => at > now() - windowMs);
      const oldest = recent[0];
      const isAllowed = recent.length < limit;
      if (isAllowed) {
        recent.push(now());
        hits.set(bucket, { times: recent, until: now() + windowMs });
        countWrites(1);
      }
      return {
        isAllowed,
        remaining: limit - recent.length,
        retryAfterMs: isAllowed || oldest === undefined ? 0 : oldest + windowMs - now(),
      };
    },

    async append(topic, body) {
      lastId += 1;
      letters.set(lastId, { id: lastId, topic, body, attempts: 0, heldUntil: 0 });
      return lastId;
    },

    async lease(topic, leaseMs): Promise<OutboxItem | null> {
      for (const letter of letters.values()) {
        if (letter.topic !== topic || letter.heldUntil > now()) continue;
        letter.heldUntil = now() + leaseMs;
        letter.attempts += 1;
        return { id: letter.id, body: letter.body, attempts: letter.attempts };
      }
      return null;
    },

    async ack(id) {
      letters.delete(id);
    },
  };
}
