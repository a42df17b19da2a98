import type { Sql } from './sql-store.ts';
import type { Journal } from './store.ts';

const schema = `CREATE TABLE IF NOT EXISTS journal (id INTEGER PRIMARY KEY AUTOINCREMENT, recorded_at INTEGER NOT NULL,
  entry TEXT NOT NULL)`;

/** The journal on SQLite; see `createSqlStore`. */
export function sqlJournal(sql: Sql, now: () => number): Journal {
  sql(schema);

  return {
    async record(entry) {
      const [row] = sql(`INSERT INTO journal (recorded_at, entry) VALUES (?, ?) RETURNING id`, now(), entry);
      return Number(row?.id);
    },

    async since(id, limit) {
      const rows = sql(`SELECT * FROM journal WHERE id > ? ORDER BY id LIMIT ?`, id, limit);
      return rows.map((row) => ({
        ...{ id: Number(row.id), recordedAt: Number(row.recorded_at), entry: String(row.entry) },
      }));
    },
  };
}
