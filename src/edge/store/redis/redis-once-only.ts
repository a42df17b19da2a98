import type { Claim, OnceOnly } from '../store.ts';
import { luaScript } from './lua-script.ts';
import { keyPrefix, type RedisConnection } from './redis-connection.ts';

const workKey = (key: string) => `${keyPrefix}work:${key}`;
/** Names of the work that has a result, all with the same score: such a set is kept in the order of its members. */
const resultsKey = `${keyPrefix}results`;

const claimWork = luaScript(`
local value, busyUntil = unpack(redis.call('HMGET', KEYS[1], 'value', 'until'))
if value then return {'settled', value} end
if busyUntil and tonumber(busyUntil) > now then return {'busy', busyUntil} end
redis.call('HSET', KEYS[1], 'until', now + ARGV[2])
return {'mine', busyUntil and 1 or 0}
`);

const giveWorkBack = luaScript(`
if redis.call('HEXISTS', KEYS[1], 'value') == 0 then redis.call('DEL', KEYS[1]) end
`);

const settleWork = luaScript(`
redis.call('HSET', KEYS[1], 'value', ARGV[3], 'until', 0)
redis.call('ZADD', KEYS[2], 0, ARGV[2])
`);

const leaveWorkOpen = luaScript(`
local value, busyUntil = unpack(redis.call('HMGET', KEYS[1], 'value', 'until'))
if busyUntil and not value then redis.call('HSET', KEYS[1], 'until', now + ARGV[2]) end
`);

const forgetResult = luaScript(`
if redis.call('HGET', KEYS[1], 'value') ~= ARGV[3] then return end
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[2])
`);

const listResults = luaScript(`
-- No text has the byte 255 in it: what begins with the prefix comes before this.
local afterLast = '(' .. ARGV[3] .. '\\255'
local keys = redis.call('ZRANGEBYLEX', KEYS[1], ARGV[2], afterLast, 'LIMIT', 0, ARGV[4])
local found = {}
for place, key in ipairs(keys) do found[place] = {key, redis.call('HGET', ARGV[5] .. key, 'value')} end
return found
`);

/** Once-only work on Redis; see `openRedisStore`. Neither results nor open work ever expire. */
export function redisOnceOnly({ run }: RedisConnection): OnceOnly {
  return {
    async claim(key, leaseMs): Promise<Claim> {
      const [state, detail] = (await run(claimWork, [workKey(key)], [leaseMs])) as [string, string | number];
      if (state === 'settled') return { state, value: String(detail) };
      if (state === 'busy') return { state, until: Number(detail) };
      return { state: 'mine', isResumed: detail === 1 };
    },

    async settle(key, value) {
      if (value === null) await run(giveWorkBack, [workKey(key)]);
      else await run(settleWork, [workKey(key), resultsKey], [key, value]);
    },

    async leaveOpen(key, ms) {
      await run(leaveWorkOpen, [workKey(key)], [ms]);
    },

    async forget(key, value) {
      await run(forgetResult, [workKey(key), resultsKey], [key, value]);
    },

    async settled(prefix, after, limit) {
      const start = after === null || comesBefore(after, prefix) ? `[${prefix}` : `(${after}`;
      const found = (await run(listResults, [resultsKey], [start, prefix, limit, workKey('')])) as string[][];
      return found.map(([key = '', value = '']) => ({ key, value }));
    },
  };
}

/** In the order of bytes, which is the server's. */
function comesBefore(text: string, other: string): boolean {
  return Buffer.compare(Buffer.from(text), Buffer.from(other)) < 0;
}
