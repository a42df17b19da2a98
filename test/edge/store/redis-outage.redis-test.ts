import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { RedisError } from '../../../src/edge/store/redis/redis-connection.ts';
import { openRedisStore } from '../../../src/edge/store/redis/redis-store.ts';
import type { Store } from '../../../src/edge/store/store.ts';
import { startRedis } from '../../../scripts/redis.ts';
import { minute } from './contract.ts';

const password = 'p@ss/word';
const encoded = encodeURIComponent(password);

/** Waits until the store answers again. */
async function comesBack(store: Store): Promise<void> {
  const answers = () =>
    store.get(['a']).then(
      () => true,
      (error) => {
        assert.ok(error instanceof RedisError);
        return false;
      },
    );
  while (!(await answers())) await new Promise(setImmediate);
}

describe('a Redis that goes away', () => {
  test(
    'fails commands with words while it is away, and is there again by itself',
    { timeout: 60_000 },
    async () => {
      const troubles: RedisError[] = [];
      const before = await startRedis();
      await using opened = await openRedisStore(before.url, undefined, (error) => void troubles.push(error));
      const { store } = opened;
      await store.claim('work', minute);
      for (const outage of [1, 2]) {
        {
          await using running = outage === 1 ? before : await startRedis(before.port);
          await comesBack(store);
          assert.equal(running.port, before.port);
        }
        const message = new RegExp(`Redis at 127.0.0.1:${before.port} cannot be reached .*LOOKSTREAM_STORE`);
        await assert.rejects(store.claim('work', minute), { name: 'RedisError', message });
        await assert.rejects(store.claim('work', minute), { name: 'RedisError', message });
        assert.equal(troubles.length, outage);
        assert.match(troubles[outage - 1]?.message ?? '', message);
      }
      await using again = await startRedis(before.port);
      await comesBack(store);
      assert.ok(again.process.exitCode === null);
      assert.deepEqual(await store.claim('work', minute), { state: 'mine', isResumed: false });
    },
  );

  test('fails commands that it takes and does not answer', { timeout: 60_000 }, async () => {
    const troubles: RedisError[] = [];
    await using redis = await startRedis();
    await using opened = await openRedisStore(redis.url, undefined, (error) => void troubles.push(error));
    await opened.store.settle('work', 'done');
    redis.process.kill('SIGSTOP');
    const asked = Array.from({ length: 20 }, () => opened.store.claim('work', minute));
    for (const answer of await Promise.allSettled(asked)) {
      assert.equal(answer.status, 'rejected');
      assert.ok(answer.reason instanceof RedisError);
    }
    redis.process.kill('SIGCONT');
    await comesBack(opened.store);
    assert.deepEqual(await opened.store.claim('work', minute), { state: 'settled', value: 'done' });
    assert.equal(troubles.length, 1);
  });

  test('lets a process end while it is away', { timeout: 30_000 }, async () => {
    const redis = await startRedis();
    const opened = await openRedisStore(redis.url);
    await redis[Symbol.asyncDispose]();
    await assert.rejects(opened.store.get(['a']), RedisError);
    await opened[Symbol.asyncDispose]();
  });
});

describe('a Redis that cannot be had', () => {
  test('is named by host and port at the start', async () => {
    const { port } = await (async () => {
      await using gone = await startRedis();
      return gone;
    })();
    await assert.rejects(openRedisStore(`redis://user:${encoded}@localhost:${port}`), {
      name: 'RedisError',
      message: `The Redis at localhost:${port} cannot be reached (ECONNREFUSED): see whether it runs, and whether LOOKSTREAM_STORE has its address.`,
    });
  });

  test('is named when it takes connections and says nothing', { timeout: 30_000 }, async () => {
    await using redis = await startRedis();
    redis.process.kill('SIGSTOP');
    await assert.rejects(openRedisStore(redis.url), { name: 'RedisError', message: /cannot be reached/ });
  });

  test('says that the password is wrong, without the password', async () => {
    await using redis = await startRedis(undefined, '--requirepass', password);
    const url = (auth: string) => redis.url.replace('//', `//${auth}`);
    await using opened = await openRedisStore(url(`default:${encoded}@`));
    assert.deepEqual(await opened.store.get(['a']), [null]);
    for (const auth of ['', ':wrong-password@', 'someone:wrong-password@']) {
      await assert.rejects(openRedisStore(url(auth)), (error: Error) => {
        assert.match(error.message, /refuses: (NOAUTH|WRONGPASS)/);
        assert.doesNotMatch(
          JSON.stringify([error, error.message, error.stack, error.cause]),
          /wrong-password/,
        );
        return true;
      });
    }
  });

  test('repeats no password when a server repeats what it was sent', async () => {
    // As servers do that are too old to know HELLO.
    const server = createServer((socket) =>
      socket.write(
        `-ERR unknown command 'HELLO', with args beginning with: '3' 'AUTH' 'me' '${password}'\r\n`,
      ),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await assert.rejects(openRedisStore(`redis://me:${encoded}@127.0.0.1:${port}`), {
      message: `The Redis at 127.0.0.1:${port} refuses: ERR unknown command 'HELLO', with args beginning with: '3' 'AUTH' 'me' '***'`,
    });
    server.close();
  });

  for (const url of [
    'redis://',
    `redis:user:${encoded}@host`,
    `http://:${encoded}@host`,
    `redis://:${encoded}@host/a`,
    'redis://:%ff@host',
  ]) {
    test(`explains how an address is written instead of ${url.replace(encoded, '***')}`, async () => {
      await assert.rejects(openRedisStore(url), (error: Error) => {
        assert.match(error.message, /write it as redis:\/\/host:6379/);
        assert.doesNotMatch(JSON.stringify([error, error.stack]), /p%40ss|p@ss|%ff/);
        return true;
      });
    });
  }
});
