import type { Outbox, OutboxItem } from './store.ts';

/** The outbox in memory; see `createMemoryStore`. */
export function memoryOutbox(now: () => number): Outbox {
  const letters = new Map<number, OutboxItem>();
  let lastId = 0;

  return {
    async append(topic, body) {
      lastId += 1;
      letters.set(lastId, { id: lastId, topic, body, attempts: 0, appendedAt: now(), dueAt: now() });
      return lastId;
    },

    async lease(topic, leaseMs) {
      for (const letter of letters.values()) {
        if (letter.topic !== topic || letter.dueAt > now()) continue;
        letter.dueAt = now() + leaseMs;
        letter.attempts += 1;
        return { ...letter };
      }
      return null;
    },

    async ack(id) {
      letters.delete(id);
    },

    async defer(id, ms) {
      const letter = letters.get(id);
      if (letter) letter.dueAt = now() + ms;
    },

    async waiting(after, limit) {
      const later = [...letters.values()].filter(({ id }) => id > after);
      return later.slice(0, limit).map((letter) => ({ ...letter }));
    },
  };
}
