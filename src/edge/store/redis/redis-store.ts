import type { OpenStore } from '../node-store.ts';
import { redisCache } from './redis-cache.ts';
import { connectToRedis, type RedisOptions } from './redis-connection.ts';
import { redisJournal } from './redis-journal.ts';
import { redisLimiter } from './redis-limiter.ts';
import { redisOnceOnly } from './redis-once-only.ts';
import { redisOutbox } from './redis-outbox.ts';

/**
 * The store of several processes: one Redis (6.2 or later, or Valkey), not a cluster of them. Every promise of the port
 * holds over all processes because each step is one script.
 *
 * @param url `redis://` or `rediss://`; it may hold a password, which no message repeats
 * @throws {RedisError} naming host and port, when the Redis cannot be reached
 */
export async function openRedisStore(
  url: string,
  now?: () => number,
  onTrouble?: RedisOptions['onTrouble'],
): Promise<OpenStore> {
  const redis = await connectToRedis(url, { now, onTrouble });
  return {
    store: {
      ...redisCache(redis),
      ...redisOnceOnly(redis),
      ...redisLimiter(redis),
      ...redisOutbox(redis),
      ...redisJournal(redis),
    },
    [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose](),
  };
}
