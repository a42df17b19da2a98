import { mayTake } from './fair-share.ts';
import { sqlJournal } from './sql-journal.ts';
import { sqlOutbox } from './sql-outbox.ts';
import type { Allowance, Claim, Store } from './store.ts';

export type SqlValue = string | number | null;

/** One synchronous SQLite, as `node:sqlite` and a Durable Object both have it: runs a statement, answers its rows. */
export type Sql = (statement: string, ...values: SqlValue[]) => Record<string, unknown>[];

const schema = [
  `CREATE TABLE IF NOT EXISTS cache (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS cache_by_expiry ON cache (expires_at)`,
  `CREATE TABLE IF NOT EXISTS work (key TEXT PRIMARY KEY, value TEXT, until INTEGER NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS turn (bucket TEXT NOT NULL, party TEXT NOT NULL, until INTEGER NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS turn_by_bucket ON turn (bucket, until)`,
  `CREATE INDEX IF NOT EXISTS turn_by_end ON turn (until)`,
  `CREATE TABLE IF NOT EXISTS asker (bucket TEXT NOT NULL, party TEXT NOT NULL, until INTEGER NOT NULL,
     PRIMARY KEY (bucket, party)) WITHOUT ROWID`,
  // Of the first version: counts of a minute.
  `DROP TABLE IF EXISTS hit`,
];

/** A sweep of what has expired after this many writes keeps the file bounded without a timer. */
const writesBetweenSweeps = 1_000;
const insertEntries = 'INSERT OR REPLACE INTO cache (key, value, expires_at)';
/** Turns that somebody else has taken. */
const nobodyOfOurs = '*';

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
    sql(`DELETE FROM turn WHERE until <= ?`, now());
    sql(`DELETE FROM asker WHERE until <= ?`, now());
  }

  function takeTurn(bucket: string, party: string, until: number): void {
    sql(`INSERT INTO turn (bucket, party, until) VALUES (?, ?, ?)`, bucket, party, until);
    countWrites(1);
  }

  /** Turns of each other party that has asked lately. */
  function othersIn(bucket: string, party: string): number[] {
    const rows = sql(
      `SELECT (SELECT COUNT(*) FROM turn WHERE turn.bucket = asker.bucket AND turn.party = asker.party AND turn.until > ?)
         AS turns FROM asker WHERE bucket = ? AND party <> ? AND until > ?`,
      now(),
      bucket,
      party,
      now(),
    );
    return rows.map(({ turns }) => Number(turns));
  }

  return {
    ...sqlOutbox(sql, now),
    ...sqlJournal(sql, now),

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
      const [first] = entries;
      if (first && entries.length === 1) {
        sql(`${insertEntries} VALUES (?, ?, ?)`, first.key, first.value, first.expiresAt);
      } else {
        // One statement: each is a transaction of its own, and a page brings a link for each of its products.
        const rows = JSON.stringify(entries.map(({ key, value, expiresAt }) => [key, value, expiresAt]));
        sql(`${insertEntries} SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`, rows);
      }
      countWrites(entries.length);
    },

    async drop(prefix) {
      sql(`DELETE FROM cache WHERE key >= ?1 AND substr(key, 1, length(?1)) = ?1`, prefix);
    },

    async claim(key, leaseMs): Promise<Claim> {
      const [before] = sql(`SELECT value FROM work WHERE key = ?`, key);
      const [mine] = sql(
        `INSERT INTO work (key, value, until) VALUES (?, NULL, ?)
         ON CONFLICT (key) DO UPDATE SET until = excluded.until WHERE work.value IS NULL AND work.until <= ?
         RETURNING key`,
        key,
        now() + leaseMs,
        now(),
      );
      if (mine) return { state: 'mine', isResumed: before !== undefined };
      const [work] = sql(`SELECT value, until FROM work WHERE key = ?`, key);
      return typeof work?.value === 'string'
        ? { state: 'settled', value: work.value }
        : { state: 'busy', until: Number(work?.until) };
    },

    async settle(key, value) {
      if (value === null) sql(`DELETE FROM work WHERE key = ? AND value IS NULL`, key);
      else sql(`INSERT OR REPLACE INTO work (key, value, until) VALUES (?, ?, 0)`, key, value);
    },

    async leaveOpen(key, ms) {
      sql(`UPDATE work SET until = ? WHERE key = ? AND value IS NULL`, now() + ms, key);
    },

    async forget(key, value) {
      sql(`DELETE FROM work WHERE key = ? AND value = ?`, key, value);
    },

    async settled(prefix, after, limit) {
      const rows = sql(
        `SELECT key, value FROM work WHERE key >= ?1 AND key < ?1 || char(0x10FFFF) AND key > ?2
           AND substr(key, 1, length(?1)) = ?1 AND value IS NOT NULL ORDER BY key LIMIT ?3`,
        prefix,
        after ?? '',
        limit,
      );
      return rows.map(({ key, value }) => ({ key: String(key), value: String(value) }));
    },

    async take(bucket, limit, windowMs, party = ''): Promise<Allowance> {
      sql(`DELETE FROM turn WHERE bucket = ? AND until <= ?`, bucket, now());
      const [row] = sql(
        `SELECT COUNT(*) AS used, MIN(until) AS first, COALESCE(SUM(party = ?), 0) AS own FROM turn WHERE bucket = ?`,
        party,
        bucket,
      );
      const used = Number(row?.used);
      const until = now() + windowMs;
      const others = party === '' ? [] : othersIn(bucket, party);
      if (party !== '') {
        sql(`INSERT OR REPLACE INTO asker (bucket, party, until) VALUES (?, ?, ?)`, bucket, party, until);
      }
      const isAllowed = mayTake({ limit, used, own: Number(row?.own), others });
      if (isAllowed) takeTurn(bucket, party, until);
      return {
        isAllowed,
        remaining: Math.max(0, limit - used - 1),
        retryAfterMs: isAllowed ? 0 : Number(row?.first ?? until) - now(),
      };
    },

    async fill(bucket, used, ms) {
      const [row] = sql(`SELECT COUNT(*) AS used FROM turn WHERE bucket = ? AND until > ?`, bucket, now());
      for (let turns = Number(row?.used); turns < used; turns += 1)
        takeTurn(bucket, nobodyOfOurs, now() + ms);
    },
  };
}
