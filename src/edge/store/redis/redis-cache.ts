import type { Cache } from '../store.ts';
import { luaScript } from './lua-script.ts';
import { keyPrefix, type RedisConnection } from './redis-connection.ts';

const cachePrefix = `${keyPrefix}cache:`;
const cacheKey = (key: string) => cachePrefix + key;

/** An entry is written `expiresAt:value`; the server drops it by itself some time after it has expired. */
const getEntries = luaScript(`
local values = {}
for place, key in ipairs(KEYS) do
  local entry = redis.call('GET', key)
  local colon = entry and string.find(entry, ':', 1, true)
  local isAlive = colon and tonumber(string.sub(entry, 1, colon - 1)) > now
  values[place] = isAlive and string.sub(entry, colon + 1)
end
return values
`);

const setEntries = luaScript(`
for place, key in ipairs(KEYS) do
  local expiresAt, value = ARGV[2 * place], ARGV[2 * place + 1]
  local rest = math.ceil(expiresAt - now)
  if rest > 0 then
    redis.call('SET', key, expiresAt .. ':' .. value, 'PX', rest)
  else
    redis.call('DEL', key)
  end
end
`);

/** One step through all keys; it answers where the next one begins, which is 0 after the last. */
const dropSome = luaScript(`
local step = redis.call('SCAN', ARGV[2], 'MATCH', ARGV[3], 'COUNT', 1000)
for _, key in ipairs(step[2]) do redis.call('UNLINK', key) end
return step[1]
`);

/** The cache on Redis; see `openRedisStore`. */
export function redisCache({ run }: RedisConnection): Cache {
  return {
    async get(keys) {
      return (await run(getEntries, keys.map(cacheKey))) as (string | null)[];
    },

    async set(entries) {
      await run(
        setEntries,
        entries.map(({ key }) => cacheKey(key)),
        entries.flatMap(({ value, expiresAt }) => [expiresAt, value]),
      );
    },

    async drop(prefix) {
      const pattern = `${withoutWildcards(cachePrefix + prefix)}*`;
      let cursor = '0';
      do cursor = String(await run(dropSome, [], [cursor, pattern]));
      while (cursor !== '0');
    },
  };
}

function withoutWildcards(text: string): string {
  return text.replace(/[*?[\]\\]/g, '\\$&');
}
