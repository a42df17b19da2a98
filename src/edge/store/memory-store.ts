import { memoryLimiter } from './memory-limiter.ts';
import { memoryOutbox } from './memory-outbox.ts';
import type { CacheEntry, Claim, JournalEntry, Store } from './store.ts';

interface Work {
  value: string | null;
  until: number;
}

/** A sweep of what has expired after this many writes keeps memory bounded without a timer. */
const writesBetweenSweeps = 1_000;

/** The store of one process that may forget everything when it ends: tests, previews, browsers. */
export function createMemoryStore(now: () => number = Date.now): Store {
  const cache = new Map<string, CacheEntry>();
  const works = new Map<string, Work>();
  const journal: JournalEntry[] = [];
  const limiter = memoryLimiter(now);
  let writes = 0;

  function countWrites(more: number): void {
    writes += more;
    if (writes < writesBetweenSweeps) return;
    writes = 0;
    for (const [key, entry] of cache) if (entry.expiresAt <= now()) cache.delete(key);
    // A visitor who does not come back is never asked about again.
    limiter.sweep();
  }

  return {
    ...memoryOutbox(now),
    fill: limiter.fill,

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

    async drop(prefix) {
      for (const key of cache.keys()) if (key.startsWith(prefix)) cache.delete(key);
    },

    async claim(key, leaseMs): Promise<Claim> {
      const work = works.get(key);
      if (work && work.value !== null) return { state: 'settled', value: work.value };
      if (work && work.until > now()) return { state: 'busy', until: work.until };
      works.set(key, { value: null, until: now() + leaseMs });
      return { state: 'mine', isResumed: work !== undefined };
    },

    async settle(key, value) {
      if (value !== null) works.set(key, { value, until: 0 });
      else if (works.get(key)?.value === null) works.delete(key);
    },

    async leaveOpen(key, ms) {
      const work = works.get(key);
      if (work?.value === null) work.until = now() + ms;
    },

    async forget(key, value) {
      if (works.get(key)?.value === value) works.delete(key);
    },

    async settled(prefix, after, limit) {
      const found = [...works].flatMap(([key, { value }]) =>
        value !== null && key.startsWith(prefix) && (after === null || key > after) ? [{ key, value }] : [],
      );
      return found.toSorted((one, other) => (one.key < other.key ? -1 : 1)).slice(0, limit);
    },

    async take(...asked) {
      countWrites(1);
      return limiter.take(...asked);
    },

    async record(entry) {
      journal.push({ id: journal.length + 1, recordedAt: now(), entry });
      return journal.length;
    },

    async since(id, limit) {
      return journal.slice(id, id + limit);
    },
  };
}
