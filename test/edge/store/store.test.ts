import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { openStore, type StoreAddress } from '../../../src/edge/store/node-store.ts';
import type { Store } from '../../../src/edge/store/store.ts';

const minute = 60_000;

/** One contract for every store; each test gets an empty one and a clock that it moves by hand. */
function contract(kind: StoreAddress['kind']): void {
  const check = (name: string, body: (store: Store, pass: (ms: number) => void) => Promise<void>) =>
    test(name, async () => {
      const directory = mkdtempSync(join(tmpdir(), 'lookstream-store-'));
      let time = Date.UTC(2026, 0, 1);
      await using opened = openStore(kind === 'file' ? { kind, directory } : { kind }, () => time);
      await body(opened.store, (ms) => (time += ms));
      rmSync(directory, { recursive: true });
    });

  const at = (ms: number) => Date.UTC(2026, 0, 1) + ms;

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
    pass(minute);
    assert.deepEqual(await store.get(['a']), [null]);
    await store.set([{ key: 'a', value: '2', expiresAt: at(3 * minute) }]);
    assert.deepEqual(await store.get(['a']), ['2']);
  });

  check(
    'gives work to one, tells the others to wait, then answers the result for ever',
    async (store, pass) => {
      assert.deepEqual(await store.claim('work', minute), { state: 'mine' });
      assert.deepEqual(await store.claim('work', minute), { state: 'busy', until: at(minute) });
      await store.settle('work', 'done');
      pass(365 * 24 * 60 * minute);
      assert.deepEqual(await store.claim('work', minute), { state: 'settled', value: 'done' });
    },
  );

  check('gives abandoned and returned work to the next who asks', async (store, pass) => {
    await store.claim('work', minute);
    pass(minute);
    assert.deepEqual(await store.claim('work', minute), { state: 'mine' });
    await store.settle('work', null);
    assert.deepEqual(await store.claim('work', minute), { state: 'mine' });
  });

  check('takes a result back, and gives the work to one who asks then', async (store) => {
    await store.claim('work', minute);
    await store.settle('work', 'done');
    await store.forget('work', 'done');
    assert.deepEqual(await store.claim('work', minute), { state: 'mine' });
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
      pass(1_000);
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
    pass(20_000);
    assert.deepEqual(await store.take('bucket', 1, minute), {
      isAllowed: false,
      remaining: 0,
      retryAfterMs: 40_000,
    });
    assert.equal((await store.take('another', 1, minute)).isAllowed, true);
  });

  check('leases letters oldest first, again after the lease, never after ack', async (store, pass) => {
    const first = await store.append('report', 'one');
    await store.append('report', 'two');
    await store.append('other', 'three');
    assert.deepEqual(await store.lease('report', minute), { id: first, body: 'one', attempts: 1 });
    assert.equal((await store.lease('report', minute))?.body, 'two');
    assert.equal(await store.lease('report', minute), null);
    pass(minute);
    assert.deepEqual(await store.lease('report', minute), { id: first, body: 'one', attempts: 2 });
    await store.ack(first);
    pass(minute);
    assert.equal((await store.lease('report', minute))?.body, 'two');
  });
}

describe('the store in memory', () => contract('memory'));
describe('the store in a file', () => contract('file'));

test('a file keeps what it was given when it is opened again', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-store-'));
  {
    await using opened = openStore({ kind: 'file', directory });
    await opened.store.claim('link', minute);
    await opened.store.settle('link', 'https://2m.is/a');
  }
  await using again = openStore({ kind: 'file', directory });
  assert.deepEqual(await again.store.claim('link', minute), { state: 'settled', value: 'https://2m.is/a' });
  rmSync(directory, { recursive: true });
});

test('a file does not grow by visitors and answers that are long gone', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-store-'));
  let time = Date.UTC(2026, 0, 1);
  await using opened = openStore({ kind: 'file', directory }, () => time);
  for (let visitor = 0; visitor < 3_000; visitor += 1) {
    await opened.store.take(`visitor ${visitor}`, 30, minute);
    await opened.store.set([{ key: `answer ${visitor}`, value: 'x', expiresAt: time + minute }]);
    time += 1_000;
  }
  using database = new DatabaseSync(join(directory, 'lookstream.sqlite'));
  const countOf = (table: string) =>
    Number(database.prepare(`SELECT COUNT(*) AS count FROM ${table}`).get()?.count);
  // A minute's worth is alive; a sweep comes every thousand writes.
  assert.ok(countOf('hit') < 1_100, `${countOf('hit')} visits`);
  assert.ok(countOf('cache') < 1_100, `${countOf('cache')} answers`);
  rmSync(directory, { recursive: true });
});
