import type { Allowance, Claim, OutboxItem, Store } from './store.ts';

export type SqlValue = string | number | null;

/** One synchronous SQLite, as `node:sqlite` and a Durable Object both have it: runs a statement, answers its rows. */
export type Sql = (statement: string, ...values: SqlValue[]) => Record<string, unknown>[];

const schema = [
  `CREATE TABLE IF NOT EXISTS cache (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS cache_by_expiry ON cache (expires_at)`,
  `CREATE TABLE IF NOT EXISTS work (key TEXT PRIMARY KEY, value TEXT, until INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS hit (bucket TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS hit_by_bucket ON hit (bucket, at)`,
  `CREATE INDEX IF NOT EXISTS hit_by_end ON hit (until)`,
  `CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, body TEXT NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0, held_until INTEGER NOT NULL DEFAULT 0)`,
];

/** A sweep of what has expired after this many writes keeps the file bounded without a timer. */
const writesBetweenSweeps = 1_000;

/**
 * The store on SQLite: one schema for Node and for Durable Objects.
 * Every promise of the port holds because a statement is atomic and nothing is awaited between two of them.
 */
export function createSqlStore(sql: Sql, now: () => number = Date.now): Store {
  for (const statement of schema) sql(statement);
  let writes = 0;

  function countWrites(more: number): void {
    writes += more;
    if (writes < writesBetweenSweeps) return;
    writes = 0;
    sql(`DELETE FROM cache WHERE expires_at <= ?`, now());
    // A visitor who does not come back is never asked about again.
    sql(`DELETE FROM hit WHERE until <= ?`, now());
  }

  return {
    async get(keys) {
      const rows = sql(
        `SELECT key, value FROM cache WHERE expires_at > ? AND key IN (SELECT value FROM json_each(?))`,
        now(),
        JSON.stringify(keys),
      );
      const values = new Map(rows.map((row) => [String(row.key), String(row.value)]));
      return keys.map((key) => values.get(key) ?? null);
    },

    async set(entries) {
      for (const { key, value, expiresAt } of entries) {
        sql(`INSERT OR REPLACE INTO cache (key, value, expires_at) VALUES (?, ?, ?)`, key, value, expiresAt);
      }
      countWrites(entries.length);
    },

    async claim(key, leaseMs): Promise<Claim> {
      const [mine] = sql(
        `INSERT INTO work (key, value, until) VALUES (?, NULL, ?)
         ON CONFLICT (key) DO UPDATE SET until = excluded.until WHERE work.value IS NULL AND work.until <= ?
         RETURNING key`,
        key,
        now() + leaseMs,
        now(),
      );
      if (mine) return { state: 'mine' };
      const [work] = sql(`SELECT value, until FROM work WHERE key = ?`, key);
      return typeof work?.value === 'string'
        ? { state: 'settled', value: work.value }
        : { state: 'busy', until: Number(work?.until) };
    },

    async settle(key, value) {
      if (value === null) sql(`DELETE FROM work WHERE key = ? AND value IS NULL`, key);
      else sql(`INSERT OR REPLACE INTO work (key, value, until) VALUES (?, ?, 0)`, key, value);
    },

    async forget(key, value) {
      sql(`DELETE FROM work WHERE key = ? AND value = ?`, key, value);
    },

    async take(bucket, limit, windowMs): Promise<Allowance> {
      sql(`DELETE FROM hit WHERE bucket = ? AND at <= ?`, bucket, now() - windowMs);
      const [row] = sql(`SELECT COUNT(*) AS count, MIN(at) AS oldest FROM hit WHERE bucket = ?`, bucket);
      const count = Number(row?.count);
      const isAllowed = count < limit;
      if (isAllowed) {
        sql(`INSERT INTO hit (bucket, at, until) VALUES (?, ?, ?)`, bucket, now(), now() + windowMs);
        countWrites(1);
      }
      return {
        isAllowed,
        remaining: Math.max(0, limit - count - 1),
        retryAfterMs: isAllowed ? 0 : Number(row?.oldest) + windowMs - now(),
      };
    },

    async append(topic, body) {
      const [row] = sql(`INSERT INTO outbox (topic, body) VALUES (?, ?) RETURNING id`, topic, body);
      return Number(row?.id);
    },

    async lease(topic, leaseMs): Promise<OutboxItem | null> {
      const [row] = sql(
        `UPDATE outbox SET attempts = attempts + 1, held_until = ?
         WHERE id = (SELECT id FROM outbox WHERE topic = ? AND held_until <= ? ORDER BY id LIMIT 1)
         RETURNING id, body, attempts`,
        now() + leaseMs,
        topic,
        now(),
      );
      return row ? { id: Number(row.id), body: String(row.body), attempts: Number(row.attempts) } : null;
    },

    async ack(id) {
      sql(`DELETE FROM outbox WHERE id = ?`, id);
    },
  };
}
