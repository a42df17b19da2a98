import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createFixture, startTime } from '../fixture-world.ts';

interface Added {
  error: number;
  id?: number;
  shorturl?: string;
  message?: string;
}

const authorized = 'Bearer sandbox-two-m-key';
const page = 'https://acme.com/anvil?look=olapic-1#opi1';

async function post(sandbox: Sandbox, body: unknown, authorization = authorized): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Authorization: authorization };
  return sandbox.app.request('/two-m/api/url/add', { method: 'POST', headers, body: JSON.stringify(body) });
}

async function add(sandbox: Sandbox, body: unknown): Promise<Added> {
  const response = await post(sandbox, body);
  assert.equal(response.status, 200);
  return response.json();
}

function aliasOf({ shorturl = '' }: Added): string {
  return new URL(shorturl).pathname.slice(1);
}

describe('a short link', () => {
  it('is made anew each time, even for the same address', async () => {
    const sandbox = createFixture();
    const first = await add(sandbox, { url: page });
    const second = await add(sandbox, { url: page });
    assert.deepEqual([first.error, first.id, second.error, second.id], [0, 1, 0, 2]);
    assert.match(first.shorturl ?? '', /^https:\/\/2m\.is\/[0-9A-Za-z]{5}$/);
    assert.notEqual(first.shorturl, second.shorturl);
  });

  it('has the same alias in every new sandbox', async () => {
    assert.deepEqual(await add(createFixture(), { url: page }), await add(createFixture(), { url: page }));
  });

  it('never shares its alias, over a thousand links', async () => {
    const sandbox = createFixture();
    sandbox.world.twoM.plan.linksAllowed = 1000;
    const aliases = new Set<string>();
    for (let count = 0; count < 1000; count += 1) {
      aliases.add(aliasOf(await add(sandbox, { url: page })));
      sandbox.advance(2000);
    }
    assert.equal(aliases.size, 1000);
  });

  it('can have an alias and a domain of the caller’s choice, slugged', async () => {
    const sandbox = createFixture();
    const added = await add(sandbox, { url: page, custom: ' Summer look/1! ', domain: 'https://acme.link/' });
    assert.equal(added.shorturl, 'https://acme.link/Summer-look1');
  });

  it('counts a click and leads to the whole address, fragment included', async () => {
    const sandbox = createFixture();
    const alias = aliasOf(await add(sandbox, { url: page }));
    for (const clicks of [1, 2]) {
      const response = await sandbox.app.request(`/two-m/${alias}`);
      assert.equal(response.status, 302);
      assert.equal(response.headers.get('Location'), page);
      assert.equal(sandbox.world.twoM.shortLinks.get(alias)?.visits.length, clicks);
    }
    assert.equal((await sandbox.app.request('/two-m/never')).status, 404);
  });
});

describe('2m.is refuses', () => {
  it('a key without the word Bearer, a wrong key and none', async () => {
    const sandbox = createFixture();
    for (const authorization of ['sandbox-two-m-key', 'Bearer wrong', '']) {
      const response = await post(sandbox, { url: page }, authorization);
      assert.equal(response.status, 403);
      assert.deepEqual(await response.json(), {
        error: 1,
        message: 'A valid API key is required to use this service.',
      });
    }
    assert.equal(sandbox.world.twoM.shortLinks.size, 0);
  });

  it('a missing or invalid address, with status 200', async () => {
    const sandbox = createFixture();
    for (const body of [{}, { url: 'acme' }, { url: 'javascript:alert(1)' }, { url: 7 }, null]) {
      const { error, message } = await add(sandbox, body);
      assert.equal(error, 1);
      assert.equal(message, 'Please enter a valid URL.');
    }
  });

  it('a taken alias, with status 200', async () => {
    const sandbox = createFixture();
    await add(sandbox, { url: page, custom: 'anvil' });
    const { error, message } = await add(sandbox, { url: 'https://acme.com/', custom: 'anvil' });
    assert.equal(error, 1);
    assert.match(message ?? '', /taken/);
    assert.equal(sandbox.world.twoM.shortLinks.get('anvil')?.url, page);
  });
});

describe('2m.is’ rate limit', () => {
  it('is told with every answer', async () => {
    const sandbox = createFixture();
    await post(sandbox, { url: page });
    sandbox.advance(5000);
    const { headers } = await post(sandbox, { url: page });
    assert.equal(headers.get('X-RateLimit-Limit'), '30');
    assert.equal(headers.get('X-RateLimit-Remaining'), '28');
    assert.equal(headers.get('X-RateLimit-Reset'), String(startTime / 1000 + 60));
  });

  it('refuses the 31st request in a minute and says when to come back', async () => {
    const sandbox = createFixture();
    for (let count = 0; count < 30; count += 1)
      assert.equal((await post(sandbox, { url: page })).status, 200);
    sandbox.advance(13_000);

    const response = await post(sandbox, { url: page });
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('Retry-After'), '47');
    assert.equal(response.headers.get('X-RateLimit-Remaining'), '0');
    assert.deepEqual(await response.json(), {
      error: 429,
      message: 'Too Many Requests. Please retry later.',
      'Retry-After': 47,
    });
    assert.equal(sandbox.world.twoM.shortLinks.size, 30);

    sandbox.advance(46_999);
    assert.equal((await post(sandbox, { url: page })).status, 429);
    sandbox.advance(1);
    assert.equal((await post(sandbox, { url: page })).status, 200);
  });

  it('slides: a burst at the end of one minute counts in the next', async () => {
    const sandbox = createFixture();
    await post(sandbox, { url: page });
    sandbox.advance(59_000);
    for (let count = 0; count < 29; count += 1) await post(sandbox, { url: page });
    sandbox.advance(2000);
    assert.equal((await post(sandbox, { url: page })).status, 200);
    assert.equal((await post(sandbox, { url: page })).status, 429);
  });

  it('does not count visits to the links', async () => {
    const sandbox = createFixture();
    const alias = aliasOf(await add(sandbox, { url: page }));
    for (let count = 0; count < 40; count += 1) await sandbox.app.request(`/two-m/${alias}`);
    assert.equal((await post(sandbox, { url: page })).headers.get('X-RateLimit-Remaining'), '28');
  });
});
