import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createIzeax } from '../../../src/upstreams/izeax/client.ts';
import type { Izeax } from '../../../src/upstreams/izeax/client.ts';
import { caught, everythingIn, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, networkFailure, scriptedFetch, text } from '../support/scripted-fetch.ts';
import type { Scripted } from '../support/scripted-fetch.ts';
import { asset, campaign, group, izeax, offer, summary, token, unit, words } from './asked-izeax.ts';

const calls: [string, (client: Izeax) => Promise<unknown>, string][] = [
  ['Unity Campaigns', (client) => client.unity.campaigns(), '/unity/campaigns'],
  ['units', (client) => client.unity.metrics('6').first(), '/unity/metrics?campaignid=6'],
  ['groups', (client) => client.content.groups().first(), '/content/groups'],
  [
    'groups of one type',
    (client) => client.content.groups({ type: 'custom' }).first(),
    '/content/groups?filterType=custom',
  ],
  [
    'assets of a group',
    (client) => client.content.assets('virtual-campaign-6').first(),
    '/content/groups/assets?groupid=virtual-campaign-6',
  ],
  ['an asset', (client) => client.content.asset('a&b/c'), '/content/groups/asset?assetid=a%26b%2Fc'],
  ['Legacy Campaigns', (client) => client.legacy.campaigns(), '/campaigns'],
  ['offers', (client) => client.legacy.metrics('6').first(), '/metrics?campaignid=6'],
];

describe('every request', () => {
  for (const [name, call, address] of calls) {
    test(`for ${name} asks at ${address}, for one account`, async () => {
      const { client, asked } = izeax(text('7'));
      await survives(call(client));
      const { url, init } = asked[0]!;
      assert.deepEqual([init.method, url.href], ['GET', `https://api.example/izeax${address}`]);
      const headers = new Headers(init.headers);
      assert.equal(headers.get('Authorization'), `Bearer: ${token}`);
      assert.equal(headers.get('X-IZEA-Account-ID'), '77');
    });
  }

  test("can carry the token as the vendor's newer apps do", async () => {
    const { client, asked } = izeax(json({ data: [] }), { scheme: 'Bearer' });
    await client.unity.campaigns();
    assert.equal(new Headers(asked[0]!.init.headers).get('Authorization'), `Bearer ${token}`);
  });

  test('ends when the caller says so', async () => {
    const signal = AbortSignal.abort(new Error('left'));
    const { client, asked } = izeax(json({ data: [] }));
    await assert.rejects(client.unity.campaigns({ signal }), /left/);
    await assert.rejects(client.unity.metrics('6', { signal }).first(), /left/);
    await assert.rejects(client.content.asset('1', { signal }), /left/);
    assert.equal(asked.length, 0);
  });

  test('needs a base address that is one', () => {
    const { fetch } = scriptedFetch(text(''));
    assert.throws(() => createIzeax({ fetch, baseUrl: 'izea', token, accountId: '1' }), TypeError);
  });
});

describe('an error', () => {
  const failures: [string, Scripted, string][] = [
    ['a wrong token', json({ error: `no ${token}` }, { status: 401 }), 'denied'],
    ['another account', json({ message: token }, { status: 403 }), 'denied'],
    ['an unknown id', json({ error: 'There is no such asset.' }, { status: 404 }), 'status'],
    ['too many requests', json({}, { status: 429, headers: { 'Retry-After': '3' } }), 'limited'],
    ['a network failure', networkFailure(`header "Bearer: ${token}"`), 'status'],
    ['an unknown shape', json({ data: token }), 'shape'],
    ['no JSON', text(token), 'shape'],
  ];
  for (const [name, failure, kind] of failures) {
    test(`never holds the token: ${name}`, async () => {
      for (const [, call] of calls) {
        const error = await caught(call(izeax(failure).client));
        assert.equal(error.kind, kind);
        assert.ok(!everythingIn(error).includes(token), error.message);
      }
    });
  }

  test("repeats the service's words, where it has any", async () => {
    const { client } = izeax(json({ error: 'There is no such asset.' }, { status: 404 }));
    assert.match((await caught(client.content.asset('1'))).message, /There is no such asset\./);
  });
});

describe('whatever the service answers', () => {
  test(`there is a value or an upstream error, for ${String(oddBodies.length)} bodies that are odd as a whole`, async () => {
    for (const body of oddBodies) {
      await Promise.all(calls.map(([, call]) => survives(call(izeax(text(body)).client))));
    }
  });

  const links = { _next: 'https://api-v1.izea.com/content/groups?page=2' };
  const bodies: [string, unknown][] = [
    ['campaigns', { data: [campaign()] }],
    ['units', { data: { units: [unit()] }, links }],
    ['offers', { data: { offers: [offer()] }, links }],
    ['groups', { data: [group()], links: words }],
    ['assets', { data: [summary()], links }],
    ['an asset', { data: asset() }],
  ];
  for (const [name, body] of bodies) {
    test(`there is a value or an upstream error, whichever place of ${name} is odd`, async () => {
      for (const odd of disturbed(body)) {
        await Promise.all(calls.map(([, call]) => survives(call(izeax(json(odd)).client))));
      }
    });
  }

  test('no address is anything but http(s)', async () => {
    let read = 0;
    for (const odd of disturbed({ data: asset() }, ['javascript:alert(1)'])) {
      const found = await izeax(json(odd))
        .client.content.asset('1')
        .catch(() => null);
      if (!found) continue;
      read += 1;
      for (const address of [found.downloadUrl, found.thumbnail])
        assert.ok(address === null || address.startsWith('https://'), String(address));
    }
    assert.ok(read > 5);
  });
});
