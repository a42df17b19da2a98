import type { Outbox, OutboxItem } from '../store.ts';
import { luaScript } from './lua-script.ts';
import { keyPrefix, type RedisConnection } from './redis-connection.ts';

const letterPrefix = `${keyPrefix}letter:`;
const lastLetterKey = `${keyPrefix}last-letter`;
/** Ids of all that wait, in their order. */
const lettersKey = `${keyPrefix}letters`;
/** Ids of a topic that can be leased now, in their order. */
const readyPrefix = `${keyPrefix}ready:`;
/** Ids of a topic that can be leased later, ordered by when. */
const heldPrefix = `${keyPrefix}held:`;

const readLetter = `
local function readLetter(prefix, id)
  return {id, unpack(redis.call('HMGET', prefix .. id, 'topic', 'body', 'attempts', 'appendedAt', 'dueAt'))}
end
`;

const appendLetter = luaScript(`
local id = redis.call('INCR', KEYS[1])
redis.call('HSET', ARGV[4] .. id, 'topic', ARGV[2], 'body', ARGV[3], 'attempts', 0, 'appendedAt', now, 'dueAt', now)
redis.call('ZADD', KEYS[2], id, id)
redis.call('ZADD', KEYS[3], id, id)
return id
`);

const leaseLetter = luaScript(`${readLetter}
local ready, held, letter = KEYS[1], KEYS[2], ARGV[3]
for _, id in ipairs(redis.call('ZRANGEBYSCORE', held, '-inf', now)) do
  redis.call('ZREM', held, id)
  redis.call('ZADD', ready, id, id)
end
local id = redis.call('ZPOPMIN', ready)[1]
if not id then return false end
local dueAt = now + ARGV[2]
redis.call('ZADD', held, dueAt, id)
redis.call('HINCRBY', letter .. id, 'attempts', 1)
redis.call('HSET', letter .. id, 'dueAt', dueAt)
return readLetter(letter, id)
`);

const deleteLetter = luaScript(`
local letter, id = KEYS[1], ARGV[2]
local topic = redis.call('HGET', letter, 'topic')
if not topic then return end
redis.call('DEL', letter)
redis.call('ZREM', KEYS[2], id)
redis.call('ZREM', ARGV[3] .. topic, id)
redis.call('ZREM', ARGV[4] .. topic, id)
`);

const deferLetter = luaScript(`
local letter, id, dueAt = KEYS[1], ARGV[2], now + ARGV[5]
local topic = redis.call('HGET', letter, 'topic')
if not topic then return end
redis.call('HSET', letter, 'dueAt', dueAt)
redis.call('ZREM', ARGV[3] .. topic, id)
redis.call('ZADD', ARGV[4] .. topic, dueAt, id)
`);

const listLetters = luaScript(`${readLetter}
local found = {}
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. ARGV[2], '+inf', 'LIMIT', 0, ARGV[3])
for place, id in ipairs(ids) do found[place] = readLetter(ARGV[4], id) end
return found
`);

/** The outbox on Redis; see `openRedisStore`. */
export function redisOutbox({ run }: RedisConnection): Outbox {
  return {
    async append(topic, body) {
      const keys = [lastLetterKey, lettersKey, readyPrefix + topic];
      return Number(await run(appendLetter, keys, [topic, body, letterPrefix]));
    },

    async lease(topic, leaseMs) {
      const letter = await run(
        leaseLetter,
        [readyPrefix + topic, heldPrefix + topic],
        [leaseMs, letterPrefix],
      );
      return letter === null ? null : toItem(letter as string[]);
    },

    async ack(id) {
      await run(deleteLetter, [letterPrefix + id, lettersKey], [id, readyPrefix, heldPrefix]);
    },

    async defer(id, ms) {
      await run(deferLetter, [letterPrefix + id], [id, readyPrefix, heldPrefix, ms]);
    },

    async waiting(after, limit) {
      const letters = await run(listLetters, [lettersKey], [after, limit, letterPrefix]);
      return (letters as string[][]).map(toItem);
    },
  };
}

function toItem([id, topic = '', body = '', attempts, appendedAt, dueAt]: string[]): OutboxItem {
  return {
    ...{ id: Number(id), topic, body, attempts: Number(attempts) },
    ...{ appendedAt: Number(appendedAt), dueAt: Number(dueAt) },
  };
}
