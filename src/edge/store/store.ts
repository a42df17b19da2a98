/**
 * What the edge remembers, in four parts. Each is small enough that SQLite, a Durable Object and Redis can all do it
 * atomically; nothing above this port knows which one it is. Times are milliseconds since 1970, values are text.
 */
export interface Store extends Cache, OnceOnly, Limiter, Outbox {}

export interface CacheEntry {
  key: string;
  value: string;
  expiresAt: number;
}

export interface Cache {
  /** @returns one value or null for each key, in the order asked; what has expired is null */
  get(keys: readonly string[]): Promise<(string | null)[]>;
  set(entries: readonly CacheEntry[]): Promise<void>;
}

/** `mine`: do the work and settle it. `busy`: somebody else is at it until then. `settled`: it was done once. */
export type Claim =
  { state: 'mine' } | { state: 'busy'; until: number } | { state: 'settled'; value: string };

/** Work that must happen once for all instances, and whose result is kept until somebody takes it back. */
export interface OnceOnly {
  /** @param leaseMs after this long without `settle` the work counts as abandoned and may be claimed again */
  claim(key: string, leaseMs: number): Promise<Claim>;
  /** @param value the result; null gives the work back, undone */
  settle(key: string, value: string | null): Promise<void>;
  /**
   * Takes a result back, so that the work can be claimed again.
   * @param value the result that is no good any more: another one, which somebody has put there since, stays
   */
  forget(key: string, value: string): Promise<void>;
}

export interface Allowance {
  isAllowed: boolean;
  remaining: number;
  /** until the next one is allowed; 0 when this one was */
  retryAfterMs: number;
}

export interface Limiter {
  /** A true sliding window: in no stretch of `windowMs` are more than `limit` allowed. Refusals do not count. */
  take(bucket: string, limit: number, windowMs: number): Promise<Allowance>;
}

export interface OutboxItem {
  id: number;
  body: string;
  /** how often it was leased, this time included */
  attempts: number;
}

/** Things accepted from people that must reach an upstream, however long that takes. */
export interface Outbox {
  append(topic: string, body: string): Promise<number>;
  /** @returns the oldest item that nobody holds, held for `leaseMs`; null when there is none */
  lease(topic: string, leaseMs: number): Promise<OutboxItem | null>;
  /** delivered: forget it */
  ack(id: number): Promise<void>;
}
