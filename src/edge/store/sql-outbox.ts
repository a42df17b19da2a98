import type { Sql } from './sql-store.ts';
import type { Outbox, OutboxItem } from './store.ts';

const schema = [
  `CREATE TABLE IF NOT EXISTS letter (id INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, body TEXT NOT NULL,
     attempts INTEGER NOT NULL DEFAULT 0, appended_at INTEGER NOT NULL, due_at INTEGER NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS letter_by_topic ON letter (topic, due_at)`,
  // Of the first version, when nothing was put into it.
  `DROP TABLE IF EXISTS outbox`,
];

/** The outbox on SQLite; see `createSqlStore`. */
export function sqlOutbox(sql: Sql, now: () => number): Outbox {
  for (const statement of schema) sql(statement);

  return {
    async append(topic, body) {
      const [row] = sql(
        `INSERT INTO letter (topic, body, appended_at, due_at) VALUES (?, ?, ?, ?) RETURNING id`,
        topic,
        body,
        now(),
        now(),
      );
      return Number(row?.id);
    },

    async lease(topic, leaseMs) {
      const [row] = sql(
        `UPDATE letter SET attempts = attempts + 1, due_at = ?
         WHERE id = (SELECT id FROM letter WHERE topic = ? AND due_at <= ? ORDER BY id LIMIT 1) RETURNING *`,
        now() + leaseMs,
        topic,
        now(),
      );
      return row ? toItem(row) : null;
    },

    async ack(id) {
      sql(`DELETE FROM letter WHERE id = ?`, id);
    },

    async defer(id, ms) {
      sql(`UPDATE letter SET due_at = ? WHERE id = ?`, now() + ms, id);
    },

    async waiting(after, limit) {
      return sql(`SELECT * FROM letter WHERE id > ? ORDER BY id LIMIT ?`, after, limit).map(toItem);
    },
  };
}

function toItem({ id, topic, body, attempts, appended_at, due_at }: Record<string, unknown>): OutboxItem {
  return {
    ...{ id: Number(id), topic: String(topic), body: String(body), attempts: Number(attempts) },
    ...{ appendedAt: Number(appended_at), dueAt: Number(due_at) },
  };
}
