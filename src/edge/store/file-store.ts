import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { OpenStore } from './node-store.ts';
import { StoreError } from './store.ts';
import { createSqlStore, type SqlValue } from './sql-store.ts';

/** The store of a single Node process: one file in a folder, which is made where it is missing. */
export function openFileStore(directory: string, now?: () => number): OpenStore {
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(join(directory, 'lookstream.sqlite'));
  // Readers do not wait for the writer, and a crash loses at most the last moments, never the file.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  // What is deleted is overwritten, not only marked as free.
  database.exec('PRAGMA secure_delete = ON');
  const prepared = new Map<string, StatementSync>();
  const sql = (statement: string, ...values: SqlValue[]) => {
    let ready = prepared.get(statement);
    if (!ready) prepared.set(statement, (ready = database.prepare(statement)));
    try {
      return ready.all(...values);
    } catch (cause) {
      throw new StoreError('The file of the store cannot be used.', { cause });
    }
  };
  const store = createSqlStore(sql, now);
  /** The log beside the file would go on holding what was deleted: it is written into the file, and emptied. */
  const empty = () => void sql('PRAGMA wal_checkpoint(TRUNCATE)');
  return {
    store: {
      ...store,
      ack: async (id) => store.ack(id).then(empty),
      drop: async (prefix) => store.drop(prefix).then(empty),
    },
    [Symbol.asyncDispose]: async () => database.close(),
  };
}
