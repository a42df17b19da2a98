import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UpstreamErrorKind } from '../../../src/upstreams/errors.ts';
import { caught } from '../../upstreams/support/caught.ts';
import { createFixture } from '../fixture-world.ts';
import type { Clients } from '../../support/sandbox-clients.ts';
import { clientsOf, play } from './clients.ts';

/** A call of each kind that a client reads: an entity, a list, a flat answer. */
const calls: [service: string, what: string, call: (clients: Clients) => Promise<unknown>][] = [
  ['olapic', 'the customer', ({ olapic }) => olapic.customers.own()],
  ['olapic', 'a media', ({ olapic }) => olapic.media.byId('3042070000')],
  ['metapic', 'a greeting', ({ metapic }) => metapic.hello()],
  ['metapic', 'deep links', ({ metapic }) => metapic.deepLinks(['https://acme.com/a'], { userId: '1' })],
  ['metapic', 'clicks', ({ metapic }) => metapic.clicks()],
  ['two-m', 'the account', ({ twoM }) => twoM.account.get()],
  ['two-m', 'links', ({ twoM }) => twoM.links.list().first()],
  ['two-m', 'a new link', ({ twoM }) => twoM.links.add({ url: 'https://acme.com/a' })],
  ['izeax', 'campaigns', ({ izeax }) => izeax.unity.campaigns()],
  ['izeax', 'content groups', ({ izeax }) => izeax.content.groups().first()],
];

const outcomes: [scenario: string, kind: UpstreamErrorKind, status: number, retryAfter: number | null][] = [
  ['down', 'status', 503, null],
  ['malformed', 'shape', 200, null],
  ['rate-limited', 'limited', 429, 30],
];

for (const [service, what, call] of calls) {
  describe(`${what} of ${service}`, () => {
    for (const [scenario, kind, status, retryAfter] of outcomes) {
      it(`cannot be had while the service is ${scenario}, and can be afterwards`, async () => {
        const sandbox = createFixture();
        const clients = clientsOf(sandbox);
        await play(sandbox, service, scenario);
        const error = await caught(call(clients));
        assert.deepEqual([error.kind, error.status, error.retryAfter], [kind, status, retryAfter]);
        await play(sandbox, service, null);
        await call(clients);
      });
    }
  });
}

describe('a service that is down', () => {
  it('answers with a page instead of JSON', async () => {
    const sandbox = createFixture();
    await play(sandbox, 'two-m', 'down');
    const response = await sandbox.app.request('/two-m/anything');
    assert.equal(response.status, 503);
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
    assert.match(await response.text(), /^<html>/);
  });
});

describe('a service that limits', () => {
  const tooMany = '{"error":429,"message":"Too Many Requests. Please retry later.","Retry-After":30}';
  const rows: [service: string, method: string, body: string][] = [
    ['olapic', 'GET', 'Too Many Requests'],
    ['metapic', 'GET', 'Too Many Requests'],
    ['izeax', 'GET', 'Too Many Requests'],
    ['two-m', 'GET', tooMany],
    ['two-m', 'POST', 'Too Many Requests'],
  ];
  for (const [service, method, body] of rows) {
    it(`says so to a ${method} at ${service}: ${body.slice(0, 17)}`, async () => {
      const sandbox = createFixture();
      await play(sandbox, service, 'rate-limited');
      const response = await sandbox.app.request(`/${service}/api/account`, { method });
      assert.deepEqual([response.status, response.headers.get('Retry-After')], [429, '30']);
      assert.equal(await response.text(), body);
      const remaining = response.headers.get('X-RateLimit-Remaining');
      assert.equal(remaining, service === 'two-m' ? '0' : null);
    });
  }

  it('lets visitors pass, who have no key', async () => {
    const sandbox = createFixture();
    const { twoM, metapic } = clientsOf(sandbox);
    const { shortUrl } = await twoM.links.add({ url: 'https://acme.com/a' });
    const { imageUrl } = await twoM.qrCodes.add({ content: { type: 'text', text: 'a' } });
    const [made] = await metapic.deepLinks(['https://acme.com/a'], { userId: '1' });
    const visit = async (service: string, address: string) =>
      (await sandbox.app.request(`/${service}${new URL(address).pathname}`)).status;
    for (const service of ['two-m', 'metapic']) await play(sandbox, service, 'rate-limited');
    assert.equal(await visit('two-m', shortUrl), 302);
    assert.equal(await visit('two-m', imageUrl), 200);
    assert.equal(await visit('metapic', made?.deepLink ?? ''), 302);
  });
});
