import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createFixture } from '../fixture-world.ts';

interface Answer {
  before: string;
  status: string;
  store?: string;
  after?: string;
  currency?: string;
  [earning: string]: unknown;
}

const token = 'sandbox-metapic-token';
const anvil = 'https://acme.com/acme-anvil-50lb';

async function ask(sandbox: Sandbox, body: unknown, authorization = token): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Authorization: authorization };
  return sandbox.app.request('/metapic/deep-links', { method: 'POST', headers, body: JSON.stringify(body) });
}

async function deepLinks(sandbox: Sandbox, links: string[], more: object = {}): Promise<Answer[]> {
  const response = await ask(sandbox, { links: JSON.stringify(links), userId: 1, ...more });
  assert.equal(response.status, 200);
  return response.json();
}

async function afterOf(sandbox: Sandbox, link: string, more: object = {}): Promise<string | undefined> {
  return (await deepLinks(sandbox, [link], more))[0]?.after;
}

describe('Metapic’s deep links', () => {
  it('want the raw token: with the word Bearer it is another token', async () => {
    const sandbox = createFixture();
    const body = { links: JSON.stringify([anvil]), userId: 1 };
    for (const authorization of ['', 'wrong', `Bearer ${token}`]) {
      const response = await ask(sandbox, body, authorization);
      assert.equal(response.status, 401);
      assert.deepEqual(await response.json(), { message: 'Unauthenticated.' });
    }
    assert.equal(sandbox.world.metapic.deepLinks.size, 0);
  });

  it('want the links as a JSON string of an array of strings, and a user', async () => {
    const sandbox = createFixture();
    for (const links of [[anvil], '[', '{}', '[1]', undefined]) {
      const response = await ask(sandbox, { links, userId: 1 });
      assert.equal(response.status, 422);
      const { errors }: { errors: object } = await response.json();
      assert.deepEqual(Object.keys(errors), ['links']);
    }
    const response = await ask(sandbox, { links: JSON.stringify([anvil]) });
    const { errors }: { errors: object } = await response.json();
    assert.deepEqual(Object.keys(errors), ['userId']);
    assert.equal((await ask(sandbox, null)).status, 422);
  });

  it('are made for every domain of the world’s shops, with what a click earns', async () => {
    const sandbox = createFixture();
    const answers = await deepLinks(sandbox, [anvil, 'https://nordlund.example/kanna']);
    assert.deepEqual(
      answers.map(({ status, store, currency }) => ({ status, store, currency })),
      [
        { status: 'success', store: 'Acme', currency: 'USD' },
        { status: 'success', store: 'Nordlund', currency: 'SEK' },
      ],
    );
    const [other] = await deepLinks(sandbox, ['https://rea.nordlund.example/kanna']);
    assert.equal(other?.store, 'Nordlund');
    assert.equal(answers[1]?.user_revenue_cpc_formated, '2.50 kr');
    assert.equal(answers[1]?.user_revenue_cpc, 250);
    assert.match(String(answers[1]?.after), /^https:\/\/c\.mtpc\.se\/tags\/link\/\d{7}$/);
  });

  it('are not made for other hosts, nor for look-alikes', async () => {
    const sandbox = createFixture();
    const links = ['https://notacme.com/', 'https://acme.com.evil.example/', 'javascript:alert(1)', '', '%'];
    for (const answer of await deepLinks(sandbox, links)) {
      assert.deepEqual(Object.keys(answer), ['before', 'status']);
      assert.notEqual(answer.status, 'success');
    }
    assert.equal(sandbox.world.metapic.deepLinks.size, 0);
  });

  it('repeat the address lower-cased, decoded and without its last slash, in an order of their own', async () => {
    const answers = await deepLinks(createFixture(), [
      'https://acme.com/Z/',
      'https://acme.com/A%20b?sku=Ab',
      'https://acme.com/100%',
    ]);
    assert.deepEqual(
      answers.map((answer) => answer.before),
      ['https://acme.com/100%', 'https://acme.com/a b?sku=ab', 'https://acme.com/z'],
    );
  });

  it('are the same for the same address and user, and two for addresses that differ in case', async () => {
    const sandbox = createFixture();
    const first = await afterOf(sandbox, `${anvil}?sku=Ab`);
    assert.equal(first, 'https://c.mtpc.se/tags/link/2082970');
    assert.equal(await afterOf(sandbox, `${anvil}?sku=Ab`), first);
    assert.equal(await afterOf(sandbox, `${anvil}?sku=aB`), 'https://c.mtpc.se/tags/link/2082971');
    assert.equal(
      await afterOf(sandbox, `${anvil}?sku=Ab`, { userId: 2 }),
      'https://c.mtpc.se/tags/link/2082972',
    );
    assert.equal(sandbox.world.metapic.deepLinks.get('2082972')?.userId, '2');
  });

  it('do not come to life in a dry run', async () => {
    const sandbox = createFixture();
    const after = await afterOf(sandbox, anvil, { dry: 1 });
    assert.equal(sandbox.world.metapic.deepLinks.size, 0);
    assert.match(after ?? '', /^https:\/\/c\.mtpc\.se\/tags\/link\/\d{7}$/);
    const { pathname } = new URL(after ?? '');
    await afterOf(sandbox, anvil);
    assert.equal((await sandbox.app.request(`/metapic${pathname}`)).status, 404);
  });
});

describe('a visit to a deep link', () => {
  it('counts as a click and leads to the product', async () => {
    const sandbox = createFixture();
    await afterOf(sandbox, anvil);
    for (const clicks of [1, 2]) {
      const response = await sandbox.app.request('/metapic/tags/link/2082970');
      assert.equal(response.status, 302);
      assert.equal(response.headers.get('Location'), anvil);
      assert.equal(sandbox.world.metapic.deepLinks.get('2082970')?.clicks.length, clicks);
    }
  });

  it('finds nothing at a link that was never made', async () => {
    assert.equal((await createFixture().app.request('/metapic/tags/link/2082978')).status, 404);
  });
});
