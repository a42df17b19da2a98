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
  it('says so in JSON at 2m.is and in plain words elsewhere', async () => {
    const sandbox = createFixture();
    for (const service of ['olapic', 'metapic', 'two-m', 'izeax']) {
      await play(sandbox, service, 'rate-limited');
      const response = await sandbox.app.request(`/${service}/api/account`);
      assert.deepEqual([response.status, response.headers.get('Retry-After')], [429, '30'], service);
      const expected =
        service === 'two-m'
          ? '{"error":429,"message":"Too Many Requests. Please retry later.","Retry-After":30}'
          : 'Too Many Requests';
      assert.equal(await response.text(), expected, service);
    }
  });
});
