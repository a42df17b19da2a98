import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught } from '../support/caught.ts';
import { json } from '../support/scripted-fetch.ts';
import { accountBody, done, twoM } from './two-m-under-test.ts';

const accountWith = (changes: object) => json({ error: 0, data: { ...accountBody.data, ...changes } });

describe('the account', () => {
  test('is read without what is a person’s', async () => {
    assert.deepEqual(await twoM(json(accountBody)).client.account.get(), {
      ...{ id: '1', status: 'pro' },
      ...{ expires: '2022-11-15T15:00:00', registered: '2020-11-10T18:01:43' },
    });
  });

  const ends: [unknown, string | null][] = [
    [null, null],
    ['0000-00-00 00:00:00', null],
    ['2022-11-15 15:00:90', null],
    ['2022-11-31 15:00:00', null],
    ['2022-11-15', '2022-11-15T00:00:00'],
    [1_668_524_400, null],
    [[], null],
  ];
  for (const [expires, expected] of ends) {
    test(`ends at ${String(expected)} for ${JSON.stringify(expires)}`, async () => {
      assert.equal((await twoM(accountWith({ expires })).client.account.get()).expires, expected);
    });
  }

  test('may have an id in text and no status', async () => {
    const { id, status } = await twoM(accountWith({ id: '12', status: null })).client.account.get();
    assert.deepEqual([id, status], ['12', null]);
  });

  for (const body of [{ error: 0 }, { error: 0, data: [] }, { error: 0, data: { status: 'pro' } }]) {
    test(`cannot be read from ${JSON.stringify(body)}`, async () => {
      assert.equal((await caught(twoM(json(body)).client.account.get())).kind, 'shape');
    });
  }

  test('is changed without an answer worth reading', async () => {
    assert.equal(await twoM(json(done)).client.account.update({ password: 'pass-1234' }), undefined);
  });
});
