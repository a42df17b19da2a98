import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMakeOnce, later, type Making } from '../../src/edge/links/made-once.ts';
import type { LogEvent } from '../../src/edge/log.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';

const now = () => Date.UTC(2026, 10, 22);

function makingWith(store = createMemoryStore(now)) {
  const logged: LogEvent[] = [];
  const log = (event: LogEvent) => void logged.push(event);
  return { makeOnce: createMakeOnce({ store, now, log }, 'making-failed'), store, logged };
}

const making = (make: Making['make']): Making => ({
  ...{ key: 'key', site: 'default', make },
  background: () => undefined,
});

describe('what is made once', () => {
  test('is waited for by all who ask while it is made', async () => {
    const { makeOnce } = makingWith();
    let times = 0;
    let finish: (() => void) | undefined;
    const make = async () => {
      times += 1;
      await new Promise<void>((resolve) => (finish = resolve));
      return { value: 'made' };
    };
    const asking = Array.from({ length: 100 }, () => makeOnce(making(make)));
    while (!finish) await new Promise(setImmediate);
    finish();
    assert.deepEqual(new Set((await Promise.all(asking)).map(({ value }) => value)), new Set(['made']));
    assert.equal(times, 1);
  });

  test('is not made by a second instance meanwhile, which says when to come back', async () => {
    const one = makingWith();
    const other = makingWith(one.store);
    const never = new Promise<never>(() => undefined);
    void one.makeOnce(making(() => never));
    const outcome = await other.makeOnce(making(async () => assert.fail('made twice')));
    assert.deepEqual(outcome, { value: null, retryAfter: 2 });
  });

  test('is had by a second instance as soon as the first has made it', async () => {
    const one = makingWith();
    const other = makingWith(one.store);
    let finish: (() => void) | undefined;
    const first = one.makeOnce(
      making(async () => {
        await new Promise<void>((resolve) => (finish = resolve));
        return { value: 'made' };
      }),
    );
    const second = other.makeOnce(making(async () => assert.fail('made twice')));
    while (!finish) await new Promise(setImmediate);
    finish();
    assert.deepEqual(await Promise.all([first, second]), [{ value: 'made' }, { value: 'made' }]);
  });

  test('is made by the next who asks, when it could not be made', async () => {
    const { makeOnce, logged } = makingWith();
    const failing = making(() => Promise.reject(new Error('no')));
    assert.deepEqual(await makeOnce(failing), { value: null, retryAfter: 60 });
    assert.deepEqual(
      logged.map(({ level, event, site }) => [level, event, site]),
      [['warn', 'making-failed', 'default']],
    );
    assert.deepEqual(await makeOnce(making(async () => later(1_500))), { value: null, retryAfter: 2 });
    assert.deepEqual(await makeOnce(making(async () => ({ value: 'made' }))), { value: 'made' });
  });
});
