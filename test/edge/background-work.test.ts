import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createBackgroundWork } from '../../src/edge/background-work.ts';

describe('work in the background', () => {
  test('is waited for, and nothing of it is kept once it has ended', async () => {
    const background = createBackgroundWork();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    for (let n = 0; n < 1_000; n += 1) background.add(Promise.resolve());
    background.add(promise);
    let isSettled = false;
    const settled = background.settled().then(() => (isSettled = true));
    await new Promise(setImmediate);
    assert.deepEqual([background.size, isSettled], [1, false]);
    resolve(undefined);
    await settled;
    assert.equal(background.size, 0);
  });
});
