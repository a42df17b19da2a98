import { createClient } from '@redis/client';
import { openRedisStore } from '../../../src/edge/store/redis/redis-store.ts';
import { startOfTest, type StoreUnderTest } from './contract.ts';

/** A Redis that is there for the tests and nothing else: they empty it. `npm run test:redis` starts one. */
export const redisUrl = process.env.REDIS_URL ?? '';
if (redisUrl === '') throw new Error('REDIS_URL is missing: run these tests with "npm run test:redis".');

/** A plain client, to see what the store has done; disposing closes it. */
export async function openClient(url = redisUrl) {
  const client = await createClient({ url }).connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
}

export async function emptyRedis(): Promise<void> {
  await using client = await openClient();
  await client.flushDb();
}

export async function openEmptyStore(): Promise<StoreUnderTest> {
  let time = startOfTest;
  await emptyRedis();
  const opened = await openRedisStore(redisUrl, () => time);
  return {
    store: opened.store,
    pass: (ms) => void (time += ms),
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}
