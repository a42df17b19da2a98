import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTwoMFetch } from '../../src/edge/links/two-m-fetch.ts';
import type { LogEvent } from '../../src/edge/log.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';

/** A service that answers with the given headers, and the ways of some sites to it. */
function service(answer: () => ResponseInit = () => ({})) {
  let time = Date.UTC(2026, 10, 22);
  const now = () => time;
  const calls: number[] = [];
  const logged: LogEvent[] = [];
  const limiter = createMemoryStore(now);
  const fetchOf = (site: string) =>
    createTwoMFetch({
      ...{ limiter, site, owner: 'one key', now, log: (event) => void logged.push(event) },
      async fetch() {
        calls.push(time);
        return new Response('{}', answer());
      },
    });
  const askAs = async (site: string) => (await fetchOf(site)('https://2m.is/api/urls', {})).status;
  return { askAs, fetchOf, calls, logged, now, pass: (ms: number) => (time += ms) };
}

describe('the way to 2m.is', () => {
  test('lets no more than 30 calls through in any minute', async () => {
    const { askAs, calls, pass } = service();
    for (let tenth = 0; tenth < 1_800; tenth += 1) {
      await askAs('one');
      pass(100);
    }
    for (const start of calls) {
      assert.ok(calls.filter((at) => at >= start && at < start + 60_000).length <= 30);
    }
    assert.equal(calls.length, 90);
  });

  test('answers those without a turn as the service would', async () => {
    const { fetchOf, askAs } = service();
    for (let n = 0; n < 30; n += 1) await askAs('one');
    const response = await fetchOf('one')('https://2m.is/api/urls', {});
    assert.deepEqual([response.status, response.headers.get('retry-after')], [429, '61']);
    assert.deepEqual(await response.json(), { error: 429, 'Retry-After': 61 });
  });

  test('gives each of 30 sites with one key its share, whoever asks most', async () => {
    const { askAs, pass } = service();
    const served = new Map<string, number>();
    for (let second = 0; second < 10 * 61; second += 1) {
      for (let site = 0; site < 30; site += 1) {
        // The first one asks twenty times as often.
        const times = site === 0 ? 20 : second % 5 === 0 ? 1 : 0;
        for (let time = 0; time < times; time += 1) {
          const name = `site ${site}`;
          if ((await askAs(name)) === 200) served.set(name, (served.get(name) ?? 0) + 1);
        }
      }
      pass(1_000);
    }
    const counts = [...served.values()];
    assert.equal(served.size, 30);
    assert.ok(Math.min(...counts) >= 8, `the least has ${Math.min(...counts)} of 10`);
    assert.ok((served.get('site 0') ?? 0) <= 10 + 30, `the greedy one has ${served.get('site 0')}`);
  });

  test('counts what others use the same key for, as the service tells', async () => {
    let remaining = 30;
    const { askAs, calls, now, pass } = service(() => ({
      headers: {
        'X-RateLimit-Limit': '30',
        'X-RateLimit-Remaining': String((remaining -= 10)),
        'X-RateLimit-Reset': String(now() / 1_000 + 20),
      },
    }));
    for (let n = 0; n < 10; n += 1) await askAs('one');
    // Nine others for each of ours: the third call is told that there is nothing left.
    assert.equal(calls.length, 3);
    pass(20_000);
    assert.equal(await askAs('one'), 200);
  });

  test('heeds a service that refuses, and says so', async () => {
    const { askAs, calls, logged, pass } = service(() => ({ status: 429, headers: { 'Retry-After': '30' } }));
    assert.equal(await askAs('one'), 429);
    assert.equal(await askAs('other'), 429);
    assert.equal(calls.length, 1);
    assert.deepEqual(
      logged.map(({ level, event, retryAfter }) => [level, event, retryAfter]),
      [['warn', 'two-m-limited', 30]],
    );
    pass(30_000);
    await askAs('other');
    assert.equal(calls.length, 2);
  });
});
