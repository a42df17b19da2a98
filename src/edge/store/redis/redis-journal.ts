import type { Journal } from '../store.ts';
import { luaScript } from './lua-script.ts';
import { keyPrefix, type RedisConnection } from './redis-connection.ts';

/** A list that only grows: an entry's id is its place in it, counted from 1. */
const journalKey = `${keyPrefix}journal`;

const recordEntry = luaScript(`
return redis.call('RPUSH', KEYS[1], string.format('%.0f:', now) .. ARGV[2])
`);

const listEntries = luaScript(`
local id, limit = tonumber(ARGV[2]), tonumber(ARGV[3])
if limit < 1 then return {} end
return redis.call('LRANGE', KEYS[1], id, id + limit - 1)
`);

/** The journal on Redis; see `openRedisStore`. */
export function redisJournal({ run }: RedisConnection): Journal {
  return {
    async record(entry) {
      return Number(await run(recordEntry, [journalKey], [entry]));
    },

    async since(id, limit) {
      const entries = (await run(listEntries, [journalKey], [id, limit])) as string[];
      return entries.map((text, place) => {
        const colon = text.indexOf(':');
        const recordedAt = Number(text.slice(0, colon));
        return { id: id + place + 1, recordedAt, entry: text.slice(colon + 1) };
      });
    },
  };
}
