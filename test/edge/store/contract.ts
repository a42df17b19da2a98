import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../../src/edge/store/store.ts';

/** An empty store with a clock that is moved by hand. */
export interface StoreUnderTest extends AsyncDisposable {
  store: Store;
  pass(ms: number): void | Promise<void>;
}

export const minute = 60_000;
export const startOfTest = Date.UTC(2026, 0, 1);

/** One contract for every store. @param open makes a new one, whose clock stands at `startOfTest` */
export function contract(open: () => Promise<StoreUnderTest>): void {
  const check = (name: string, body: (store: Store, pass: StoreUnderTest['pass']) => Promise<void>) =>
    test(name, async () => {
      await using opened = await open();
      await body(opened.store, (ms) => opened.pass(ms));
    });

  const fresh = { state: 'mine', isResumed: false };
  const resumed = { state: 'mine', isResumed: true };
  const at = (ms: number) => startOfTest + ms;

  check('answers each key in the order asked, null for what is unknown', async (store) => {
    await store.set([
      { key: 'a', value: '1', expiresAt: at(minute) },
      { key: "b'|", value: '2', expiresAt: at(minute) },
    ]);
    assert.deepEqual(await store.get(["b'|", 'c', 'a']), ['2', null, '1']);
    assert.deepEqual(await store.get([]), []);
  });

  check('forgets what has expired, keeps what was set again', async (store, pass) => {
    await store.set([{ key: 'a', value: '1', expiresAt: at(minute) }]);
    await pass(minute);
    assert.deepEqual(await store.get(['a']), [null]);
    await store.set([{ key: 'a', value: '2', expiresAt: at(3 * minute) }]);
    assert.deepEqual(await store.get(['a']), ['2']);
  });

  check('drops what begins so, and nothing else', async (store) => {
    const keys = ['["looks","a*","1"]', '["looks","a*","2"]', '["looks","ab","1"]', '["looks","a"]'];
    await store.set(keys.map((key) => ({ key, value: 'kept', expiresAt: at(minute) })));
    await store.drop('["looks","a*"');
    assert.deepEqual(await store.get(keys), [null, null, 'kept', 'kept']);
  });

  check(
    'gives work to one, tells the others to wait, then answers the result for ever',
    async (store, pass) => {
      assert.deepEqual(await store.claim('work', minute), fresh);
      assert.deepEqual(await store.claim('work', minute), { state: 'busy', until: at(minute) });
      await store.settle('work', 'done');
      await pass(365 * 24 * 60 * minute);
      assert.deepEqual(await store.claim('work', minute), { state: 'settled', value: 'done' });
    },
  );

  check('gives abandoned work to the next who asks, and says that it was begun', async (store, pass) => {
    await store.claim('work', minute);
    await pass(minute);
    assert.deepEqual(await store.claim('work', minute), resumed);
    await store.settle('work', null);
    assert.deepEqual(await store.claim('work', minute), fresh);
  });

  check('leaves work open whose end nobody knows, for as long as is said', async (store, pass) => {
    await store.claim('work', minute);
    await store.leaveOpen('work', 5_000);
    assert.deepEqual(await store.claim('work', minute), { state: 'busy', until: at(5_000) });
    await pass(5_000);
    assert.deepEqual(await store.claim('work', minute), resumed);
    await store.settle('work', 'done');
    await store.leaveOpen('work', 5_000);
    await store.leaveOpen('never begun', 5_000);
    assert.deepEqual(await store.claim('work', minute), { state: 'settled', value: 'done' });
    assert.deepEqual(await store.claim('never begun', minute), fresh);
  });

  check('keeps a result from those who give the work back too late', async (store) => {
    await store.claim('work', minute);
    await store.settle('work', 'done');
    await store.settle('work', null);
    assert.deepEqual(await store.claim('work', minute), { state: 'settled', value: 'done' });
  });

  check('lists results by the beginning of their keys, page by page', async (store) => {
    const keys = ['["link","a","1"]', '["link","a","2"]', '["link","a%_*[?","3"]', '["link","b","4"]'];
    for (const key of keys) {
      await store.claim(key, minute);
      await store.settle(key, `of ${key}`);
    }
    await store.claim('["link","a","9"]', minute);
    const list = (prefix: string, after: string | null, limit = 10) => store.settled(prefix, after, limit);
    const pair = (key: string) => ({ key, value: `of ${key}` });
    assert.deepEqual(await list('["link","a"', null), keys.slice(0, 2).map(pair));
    assert.deepEqual(await list('["link","a%_*[?"', null), keys.slice(2, 3).map(pair));
    assert.deepEqual(await list('["link"', null, 3), keys.slice(0, 3).map(pair));
    assert.deepEqual(await list('["link"', keys[2] ?? null, 3), keys.slice(3).map(pair));
    await store.forget(keys[0] ?? '', `of ${keys[0]}`);
    assert.deepEqual(await list('["link","a"', null), keys.slice(1, 2).map(pair));
  });

  check('takes a result back, and gives the work to one who asks then', async (store) => {
    await store.claim('work', minute);
    await store.settle('work', 'done');
    await store.forget('work', 'done');
    assert.deepEqual(await store.claim('work', minute), fresh);
    assert.deepEqual(await store.claim('work', minute), { state: 'busy', until: at(minute) });
  });

  check('takes back only the result that is named, and no work that is being done', async (store) => {
    await store.claim('work', minute);
    await store.forget('work', 'done');
    assert.deepEqual(await store.claim('work', minute), { state: 'busy', until: at(minute) });
    await store.settle('work', 'done anew');
    await store.forget('work', 'done');
    await store.forget('other', 'done anew');
    assert.deepEqual(await store.claim('work', minute), { state: 'settled', value: 'done anew' });
  });

  check('never allows more than the limit in any window, across its edges', async (store, pass) => {
    const allowed: boolean[] = [];
    for (let second = 0; second < 120; second += 1) {
      allowed.push((await store.take('bucket', 30, minute)).isAllowed);
      await pass(1_000);
    }
    for (let start = 0; start + 60 <= allowed.length; start += 1) {
      assert.ok(allowed.slice(start, start + 60).filter(Boolean).length <= 30, `window at ${start} s`);
    }
    assert.equal(allowed.filter(Boolean).length, 60);
  });

  check('says how long a refused caller has to wait', async (store, pass) => {
    assert.deepEqual(await store.take('bucket', 1, minute), {
      isAllowed: true,
      remaining: 0,
      retryAfterMs: 0,
    });
    await pass(20_000);
    assert.deepEqual(await store.take('bucket', 1, minute), {
      isAllowed: false,
      remaining: 0,
      retryAfterMs: 40_000,
    });
    assert.equal((await store.take('another', 1, minute)).isAllowed, true);
  });

  check('counts what somebody else has used, until that ends', async (store, pass) => {
    await store.take('bucket', 10, minute);
    await store.fill('bucket', 8, 20_000);
    assert.equal((await store.take('bucket', 10, minute)).remaining, 1);
    // Less than is counted already changes nothing.
    await store.fill('bucket', 3, minute);
    assert.equal((await store.take('bucket', 10, minute)).isAllowed, true);
    const refused = await store.take('bucket', 10, minute);
    assert.deepEqual([refused.isAllowed, refused.retryAfterMs], [false, 20_000]);
    await pass(20_000);
    assert.equal((await store.take('bucket', 10, minute)).remaining, 6);
  });

  check('leaves each who shares a bucket an equal part of it', async (store, pass) => {
    const parties = Array.from({ length: 30 }, (_, party) => `party ${party}`);
    // One that asks first has all there is: nobody else is known yet.
    for (let turn = 0; turn < 40; turn += 1) await store.take('bucket', 30, minute, 'greedy');
    for (const party of parties)
      assert.equal((await store.take('bucket', 30, minute, party)).isAllowed, false);
    await pass(minute - 1);
    for (const party of [...parties, 'greedy']) await store.take('bucket', 30, minute, party);
    await pass(1);
    const allowed = new Map<string, number>();
    for (let round = 0; round < 5; round += 1) {
      for (const party of ['greedy', ...parties.slice(1)]) {
        const { isAllowed } = await store.take('bucket', 30, minute, party);
        allowed.set(party, (allowed.get(party) ?? 0) + Number(isAllowed));
      }
    }
    assert.equal(allowed.size, 30);
    assert.deepEqual(new Set(allowed.values()), new Set([1]));
  });

  check('gives what the others leave to those who ask for more', async (store) => {
    await store.take('bucket', 30, minute, 'modest');
    let greedy = 0;
    for (let turn = 0; turn < 40; turn += 1) {
      greedy += Number((await store.take('bucket', 30, minute, 'greedy')).isAllowed);
    }
    assert.equal(greedy, 15);
    let modest = 1;
    for (let turn = 0; turn < 40; turn += 1) {
      modest += Number((await store.take('bucket', 30, minute, 'modest')).isAllowed);
    }
    assert.equal(modest, 15);
  });

  check('leases letters oldest first, again after the lease, never after ack', async (store, pass) => {
    const first = await store.append('report', 'one');
    await store.append('report', 'two');
    await store.append('other', 'three');
    const leased = { id: first, topic: 'report', body: 'one', appendedAt: at(0) };
    assert.deepEqual(await store.lease('report', minute), { ...leased, attempts: 1, dueAt: at(minute) });
    assert.equal((await store.lease('report', minute))?.body, 'two');
    assert.equal(await store.lease('report', minute), null);
    await pass(minute);
    assert.deepEqual(await store.lease('report', minute), { ...leased, attempts: 2, dueAt: at(2 * minute) });
    await store.ack(first);
    await pass(minute);
    assert.equal((await store.lease('report', minute))?.body, 'two');
  });

  check('keeps a letter that could not be delivered until it is due again', async (store, pass) => {
    const id = await store.append('report', 'one');
    await store.lease('report', minute);
    await store.defer(id, 3 * minute);
    await pass(2 * minute);
    assert.equal(await store.lease('report', minute), null);
    await pass(minute);
    assert.equal((await store.lease('report', minute))?.attempts, 2);
  });

  check('lists what waits, held or not, page by page', async (store) => {
    const ids = [await store.append('report', 'one'), await store.append('other', 'two')];
    await store.lease('report', minute);
    const [first, second] = await store.waiting(0, 10);
    assert.deepEqual([first?.id, first?.attempts, first?.dueAt], [ids[0], 1, at(minute)]);
    assert.deepEqual([second?.id, second?.topic, second?.attempts], [ids[1], 'other', 0]);
    assert.deepEqual(await store.waiting(0, 1), [first]);
    assert.deepEqual(await store.waiting(first?.id ?? 0, 10), [second]);
  });

  check('writes down what was decided, in order, and tells it from any point on', async (store, pass) => {
    const first = await store.record('one');
    await pass(minute);
    const second = await store.record('two');
    assert.ok(second > first);
    const entries = [
      { id: first, recordedAt: at(0), entry: 'one' },
      { id: second, recordedAt: at(minute), entry: 'two' },
    ];
    assert.deepEqual(await store.since(0, 10), entries);
    assert.deepEqual(await store.since(0, 1), entries.slice(0, 1));
    assert.deepEqual(await store.since(first, 10), entries.slice(1));
    assert.deepEqual(await store.since(second, 10), []);
  });
}
