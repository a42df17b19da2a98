import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sandboxTwoMKey } from '../../../src/sandbox/credentials.ts';
import { createFixture } from '../fixture-world.ts';
import { askOlapic } from '../olapic/ask-olapic.ts';
import { clientsOf, play } from './clients.ts';

describe('a malformed answer', () => {
  it('holds what the real one does, with objects and arrays changed for each other', async () => {
    const sandbox = createFixture();
    const whole = await (await askOlapic(sandbox, '/media/3042070000')).json();
    await play(sandbox, 'olapic', 'malformed');
    const response = await askOlapic(sandbox, '/media/3042070000');
    assert.equal(response.status, 200);
    const body = await response.json();
    assert.deepEqual(body[0], [200, 'OK', 'v2.0']);
    assert.deepEqual(textsIn(body), textsIn(whole));
    assert.ok(Array.isArray(body) && Array.isArray(body[1]) && !Array.isArray(body[1][0]?.[0]?.[0]));
  });

  it('is the same each time', async () => {
    const sandbox = createFixture();
    await play(sandbox, 'olapic', 'malformed');
    const [one, other] = [await askOlapic(sandbox, '/'), await askOlapic(sandbox, '/')];
    assert.equal(await one.text(), await other.text());
  });

  it('keeps status and headers: a wrong key stays one, and the rate is still told', async () => {
    const sandbox = createFixture();
    await play(sandbox, 'olapic', 'malformed');
    await play(sandbox, 'two-m', 'malformed');
    assert.equal((await askOlapic(sandbox, '/', 'wrong')).status, 401);
    const headers = { Authorization: `Bearer ${sandboxTwoMKey}` };
    const response = await sandbox.app.request('/two-m/api/account', { headers });
    assert.equal(response.headers.get('X-RateLimit-Remaining'), '29');
  });

  it('is none where there is no JSON: a short link still leads on', async () => {
    const sandbox = createFixture();
    const { shortUrl } = await clientsOf(sandbox).twoM.links.add({ url: 'https://acme.com/anvil' });
    await play(sandbox, 'two-m', 'malformed');
    const response = await sandbox.app.request(`/two-m${new URL(shortUrl).pathname}`);
    assert.deepEqual([response.status, response.headers.get('Location')], [302, 'https://acme.com/anvil']);
  });
});

/** Every text in a body, in order, whatever it stands in. */
function textsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : [];
}
