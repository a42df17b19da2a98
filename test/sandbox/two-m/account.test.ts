import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from '../fixture-world.ts';
import { readTwoM } from './ask-two-m.ts';

describe('the account', () => {
  it('is printed with the person and the plan, as the service does', async () => {
    const { error, data } = await readTwoM(createFixture(), 'GET', '/account');
    assert.equal(error, 0);
    assert.deepEqual(data, {
      ...{ id: 1, email: 'shop@acme.example', username: 'acme' },
      avatar: 'https://2m.is/content/avatar.png',
      ...{ status: 'pro', expires: '2099-12-31 23:59:59', registered: '2020-11-10 18:01:43' },
    });
  });

  it('shows another plan when the world has one', async () => {
    const sandbox = createFixture();
    Object.assign(sandbox.world.twoM.plan, { status: 'free', expires: null });
    const { data } = await readTwoM(sandbox, 'GET', '/account');
    assert.deepEqual([data.status, data.expires], ['free', null]);
  });

  it('takes a new address and a new password, each by itself', async () => {
    const sandbox = createFixture();
    const { account } = sandbox.world.twoM;
    await readTwoM(sandbox, 'PUT', '/account/update', { email: 'new@acme.example' });
    assert.deepEqual([account.email, account.password], ['new@acme.example', 'sandbox-password']);
    await readTwoM(sandbox, 'PUT', '/account/update', { password: 'pass-1234' });
    assert.deepEqual([account.email, account.password], ['new@acme.example', 'pass-1234']);
    assert.equal((await readTwoM(sandbox, 'GET', '/account')).data.email, 'new@acme.example');
  });

  it('refuses what is no address and what is too short, and changes nothing then', async () => {
    const sandbox = createFixture();
    for (const change of [{ email: 'nobody' }, { email: 7 }, { email: 'a@b.example', password: '1234' }])
      assert.equal((await readTwoM(sandbox, 'PUT', '/account/update', change)).error, 1);
    const { email, password } = sandbox.world.twoM.account;
    assert.deepEqual([email, password], ['shop@acme.example', 'sandbox-password']);
  });
});
