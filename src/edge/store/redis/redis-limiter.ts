import type { Limiter } from '../store.ts';
import { luaScript } from './lua-script.ts';
import { keyPrefix, type RedisConnection } from './redis-connection.ts';

/** Turns of a bucket, each `number:party`, ordered by when they stop counting. */
const turnsKey = (bucket: string) => `${keyPrefix}turns:${bucket}`;
/** Who has asked for one, ordered by when that stops counting. */
const askersKey = (bucket: string) => `${keyPrefix}askers:${bucket}`;
/** Tells turns of the same party in the same millisecond apart. */
const lastTurnKey = `${keyPrefix}last-turn`;
/** Turns that somebody else has taken. */
const nobodyOfOurs = '*';

const turns = `
local function forgetPast(key) redis.call('ZREMRANGEBYSCORE', key, '-inf', now) end

-- The whole set goes by itself when the last of it has stopped counting.
local function expireWithLast(key)
  local last = redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')[2]
  if last then redis.call('PEXPIRE', key, math.ceil(last - now)) end
end

local function addTurn(turns, lastTurn, party, countsUntil)
  redis.call('ZADD', turns, countsUntil, redis.call('INCR', lastTurn) .. ':' .. party)
end
`;

/** The rule of `fair-share.ts`, where its reasons are. */
const mayTake = `
local function mayTake(limit, used, own, others)
  local free = limit - used
  local share = math.max(1, math.floor(limit / (#others + 1)))
  if own < share then return free > 0 end
  local reserved = 0
  for _, turns in ipairs(others) do reserved = reserved + math.max(0, share - turns) end
  return free > reserved
end
`;

const takeTurn = luaScript(`${turns}${mayTake}
local turns, askers, lastTurn = unpack(KEYS)
local limit, window, party = tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local countsUntil = now + window
forgetPast(turns)
local used = redis.call('ZCARD', turns)

local own, others = 0, {}
if party ~= '' then
  local turnsOf = {}
  for _, turn in ipairs(redis.call('ZRANGE', turns, 0, -1)) do
    local who = string.sub(turn, string.find(turn, ':', 1, true) + 1)
    turnsOf[who] = (turnsOf[who] or 0) + 1
  end
  own = turnsOf[party] or 0
  forgetPast(askers)
  for _, asker in ipairs(redis.call('ZRANGE', askers, 0, -1)) do
    if asker ~= party then others[#others + 1] = turnsOf[asker] or 0 end
  end
  redis.call('ZADD', askers, countsUntil, party)
  expireWithLast(askers)
end

local remaining = math.max(0, limit - used - 1)
if mayTake(limit, used, own, others) then
  addTurn(turns, lastTurn, party, countsUntil)
  expireWithLast(turns)
  return {1, remaining, 0}
end
local first = redis.call('ZRANGE', turns, 0, 0, 'WITHSCORES')[2] or countsUntil
return {0, remaining, math.ceil(first - now)}
`);

const fillBucket = luaScript(`${turns}
local turns, lastTurn = unpack(KEYS)
forgetPast(turns)
for _ = redis.call('ZCARD', turns) + 1, tonumber(ARGV[2]) do
  addTurn(turns, lastTurn, ARGV[4], now + ARGV[3])
end
expireWithLast(turns)
`);

/** The limiter on Redis; see `openRedisStore`. */
export function redisLimiter({ run }: RedisConnection): Limiter {
  return {
    async take(bucket, limit, windowMs, party = '') {
      const keys = [turnsKey(bucket), askersKey(bucket), lastTurnKey];
      const reply = (await run(takeTurn, keys, [limit, windowMs, party])) as [number, number, number];
      const [isAllowed, remaining, retryAfterMs] = reply;
      return { isAllowed: isAllowed === 1, remaining, retryAfterMs };
    },

    async fill(bucket, used, ms) {
      await run(fillBucket, [turnsKey(bucket), lastTurnKey], [used, ms, nobodyOfOurs]);
    },
  };
}
