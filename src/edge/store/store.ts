/**
 * What the edge remembers, in five parts. Each is small enough that SQLite, a Durable Object and Redis can all do it
 * atomically; nothing above this port knows which one it is. Times are milliseconds since 1970, values are text.
 */
export interface Store extends Cache, OnceOnly, Limiter, Outbox, Journal {}

/** The store cannot be had at the moment; the message holds no password. */
export class StoreError extends Error {
  override name = 'StoreError';
}

export interface CacheEntry {
  key: string;
  value: string;
  expiresAt: number;
}

export interface Cache {
  /** @returns one value or null for each key, in the order asked; what has expired is null */
  get(keys: readonly string[]): Promise<(string | null)[]>;
  set(entries: readonly CacheEntry[]): Promise<void>;
  /** Forgets every entry whose key begins so. */
  drop(prefix: string): Promise<void>;
}

/**
 * `mine`: do the work and settle it; `isResumed` when somebody began it before and nobody knows how that ended.
 * `busy`: somebody else is at it until then. `settled`: it was done once.
 */
export type Claim =
  | { state: 'mine'; isResumed: boolean }
  | { state: 'busy'; until: number }
  | { state: 'settled'; value: string };

export interface Settled {
  key: string;
  value: string;
}

/** Work that must happen once for all instances, and whose result is kept until somebody takes it back. */
export interface OnceOnly {
  /** @param leaseMs after this long without `settle` the work counts as abandoned and may be claimed again */
  claim(key: string, leaseMs: number): Promise<Claim>;
  /** @param value the result; null gives the work back, undone */
  settle(key: string, value: string | null): Promise<void>;
  /** Leaves claimed work open, since nobody knows how it ended: it may be claimed again after `ms`, as resumed. */
  leaveOpen(key: string, ms: number): Promise<void>;
  /**
   * Takes a result back, so that the work can be claimed again.
   * @param value the result that is no good any more: another one, which somebody has put there since, stays
   */
  forget(key: string, value: string): Promise<void>;
  /**
   * Results whose key begins so, in the order of their keys.
   * @param after the last key of the page before; null for the first page
   */
  settled(prefix: string, after: string | null, limit: number): Promise<Settled[]>;
}

export interface Allowance {
  isAllowed: boolean;
  remaining: number;
  /** until the next one is allowed; 0 when this one was */
  retryAfterMs: number;
}

export interface Limiter {
  /**
   * A true sliding window: in no stretch of `windowMs` are more than `limit` allowed. Refusals do not count.
   * @param party who shares the bucket: nobody gets so much that less than an equal share is left for those who asked
   *   in the same window; without one, first come, first served
   */
  take(bucket: string, limit: number, windowMs: number, party?: string): Promise<Allowance>;
  /** Somebody else has used the same bucket: for the next `ms`, at least `used` count in it. */
  fill(bucket: string, used: number, ms: number): Promise<void>;
}

export interface OutboxItem {
  id: number;
  topic: string;
  body: string;
  /** how often it was leased, this time included */
  attempts: number;
  appendedAt: number;
  /** when it can be leased (again) */
  dueAt: number;
}

/** Things accepted from people that must reach an upstream, however long that takes. */
export interface Outbox {
  append(topic: string, body: string): Promise<number>;
  /** @returns the oldest item that is due, held for `leaseMs`; null when there is none */
  lease(topic: string, leaseMs: number): Promise<OutboxItem | null>;
  /** delivered: forget it */
  ack(id: number): Promise<void>;
  /** not delivered: it can be leased again after `ms` */
  defer(id: number, ms: number): Promise<void>;
  /** What waits, oldest first. @param after id of the last item of the page before; 0 for the first page */
  waiting(after: number, limit: number): Promise<OutboxItem[]>;
}

export interface JournalEntry {
  id: number;
  recordedAt: number;
  entry: string;
}

/** What the operator has decided, in order: nothing in it is ever changed or taken out. */
export interface Journal {
  record(entry: string): Promise<number>;
  /** @param id of the last entry that is known; 0 for none @returns those after it, oldest first */
  since(id: number, limit: number): Promise<JournalEntry[]>;
}
