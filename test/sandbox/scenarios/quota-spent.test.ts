import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sandboxTwoMKey } from '../../../src/sandbox/credentials.ts';
import { caught } from '../../upstreams/support/caught.ts';
import { createFixture, startTime } from '../fixture-world.ts';
import type { Fixture } from '../fixture-world.ts';
import { clientsOf, play } from './clients.ts';

const url = 'https://acme.com/anvil';
const adds = ['url', 'qr', 'campaign'];

async function spent(): Promise<Fixture> {
  const sandbox = createFixture();
  await play(sandbox, 'two-m', 'quota-spent');
  return sandbox;
}

function add(sandbox: Fixture, what: string, key = sandboxTwoMKey) {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ url, type: 'link', data: url, name: 'Spring' });
  return sandbox.app.request(`/two-m/api/${what}/add`, { method: 'POST', headers, body });
}

describe('a spent quota at 2m.is', () => {
  for (const what of adds) {
    it(`refuses a new ${what} with status 200`, async () => {
      const response = await add(await spent(), what);
      assert.equal(response.status, 200);
      const body: { error: number; message: string } = await response.json();
      assert.equal(body.error, 1);
      assert.match(body.message, /plan/);
    });
  }

  it('counts every refusal against the rate, and limits in the end', async () => {
    const sandbox = await spent();
    for (let left = 29; left >= 0; left -= 1) {
      const response = await add(sandbox, 'url');
      assert.equal(response.headers.get('X-RateLimit-Remaining'), String(left));
    }
    const response = await add(sandbox, 'url');
    assert.equal(response.status, 429);
    assert.ok(response.headers.get('Retry-After'));
  });

  it('still wants a key', async () => {
    assert.equal((await add(await spent(), 'url', 'wrong')).status, 403);
  });

  it('is a refusal to the client, and not one that passes', async () => {
    const { twoM } = clientsOf(await spent());
    const error = await caught(twoM.links.add({ url }));
    assert.deepEqual([error.kind, error.status, error.retryAfter], ['status', 200, null]);
  });

  it('shows in the account: the plan is free, and has expired', async () => {
    const sandbox = await spent();
    const { twoM } = clientsOf(sandbox);
    const { status, expires } = await twoM.account.get();
    assert.equal(status, 'free');
    assert.ok(Date.parse(`${expires}Z`) < startTime);
    await play(sandbox, 'two-m', null);
    assert.notDeepEqual(await twoM.account.get().then(({ expires }) => expires), expires);
  });

  it('leaves everything as it was: what exists is listed, and what was refused is not made', async () => {
    const sandbox = createFixture();
    const { twoM } = clientsOf(sandbox);
    const made = await twoM.links.add({ url });
    await play(sandbox, 'two-m', 'quota-spent');
    await caught(twoM.links.add({ url: `${url}/2` }));
    const listed = async () => (await twoM.links.list().first()).items.map(({ id }) => id);
    assert.deepEqual(await listed(), [made.id]);
    await play(sandbox, 'two-m', null);
    assert.deepEqual(await listed(), [made.id]);
    await twoM.links.add({ url: `${url}/2` });
    assert.equal((await listed()).length, 2);
  });
});
