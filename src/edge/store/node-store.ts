import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { createMemoryStore } from './memory-store.ts';
import { createSqlStore, type SqlValue } from './sql-store.ts';
import type { Store } from './store.ts';

/** Where the store lives, as `LOOKSTREAM_STORE` says. */
export type StoreAddress = { kind: 'memory' } | { kind: 'file'; directory: string };

export interface OpenStore extends AsyncDisposable {
  store: Store;
}

/** Opens the store of a single Node process. */
export function openStore(address: StoreAddress, now: () => number = Date.now): OpenStore {
  if (address.kind === 'memory') {
    return { store: createMemoryStore(now), [Symbol.asyncDispose]: async () => undefined };
  }
  mkdirSync(address.directory, { recursive: true });
  const database = new DatabaseSync(join(address.directory, 'lookstream.sqlite'));
  // Readers do not wait for the writer, and a crash loses at most the last moments, never the file.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  const prepared = new Map<string, StatementSync>();
  const sql = (statement: string, ...values: SqlValue[]) => {
    let ready = prepared.get(statement);
    if (!ready) prepared.set(statement, (ready = database.prepare(statement)));
    return ready.all(...values);
  };
  return {
    store: createSqlStore(sql, now),
    [Symbol.asyncDispose]: async () => database.close(),
  };
}
