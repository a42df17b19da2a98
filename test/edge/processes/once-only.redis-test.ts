import { describe } from 'node:test';
import { emptyRedis, redisUrl } from '../store/redis-under-test.ts';
import { onceOnly } from './once-only.ts';
import { environmentOf, startEdgeProcess } from './start-edge-process.ts';

describe('two edges with one Redis', () => {
  onceOnly(async (services) => {
    await emptyRedis();
    const env = environmentOf(services, redisUrl);
    const edges = await Promise.all([startEdgeProcess(env), startEdgeProcess(env)]);
    return {
      post: edges.map(({ post }) => post),
      async [Symbol.asyncDispose]() {
        await Promise.all(edges.map((edge) => edge.kill()));
      },
    };
  });
});
