import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TwoM } from '../../../src/upstreams/two-m/client.ts';
import { caught, survives } from '../support/caught.ts';
import { json, sentBody, text } from '../support/scripted-fetch.ts';
import { apiKey, everyCall, link, twoM, twoMWith } from './two-m-under-test.ts';

type Row = [call: (client: TwoM) => Promise<unknown>, method: string, address: string, body?: unknown];

const calls = everyCall as Record<string, Row[0]>;

const rows: Record<string, Row> = {
  'the account': [calls['account.get']!, 'GET', '/api/account'],
  'a changed account': [
    calls['account.update']!,
    'PUT',
    '/api/account/update',
    { email: 'new@acme.example', password: 'pass-1234' },
  ],
  'a changed account, in part': [
    (client) => client.account.update({ password: 'pass-1234' }),
    'PUT',
    '/api/account/update',
    { password: 'pass-1234' },
  ],
  links: [calls['links.list']!, 'GET', '/api/urls?page=1'],
  'some links': [
    (client) => client.links.list({ limit: 2, page: 3, order: 'click', query: 'a&b c' }).first(),
    'GET',
    '/api/urls?order=click&q=a%26b+c&limit=2&page=3',
  ],
  'a link by its address': [calls['links.byAddress']!, 'GET', '/api/urls?short=https%3A%2F%2F2m.is%2Fgoogle'],
  'a link': [calls['links.byId']!, 'GET', '/api/url/1'],
  'a new link': [calls['links.add']!, 'POST', '/api/url/add', { url: link.url }],
  'a changed link': [calls['links.update']!, 'PUT', '/api/url/3/update', { url: link.url }],
  'a deleted link': [calls['links.delete']!, 'DELETE', '/api/url/3/delete'],
  codes: [calls['qrCodes.list']!, 'GET', '/api/qr?page=1'],
  'some codes': [
    (client) => client.qrCodes.list({ limit: 2, page: 3 }).first(),
    'GET',
    '/api/qr?limit=2&page=3',
  ],
  'a code': [calls['qrCodes.byId']!, 'GET', '/api/qr/1'],
  'a new code': [
    (client) =>
      client.qrCodes.add({
        content: { type: 'link', url: 'https://google.com' },
        background: [255, 255, 255],
        foreground: [0, 0, 0],
        logoUrl: 'https://site.com/logo.png',
        name: 'Google',
      }),
    'POST',
    '/api/qr/add',
    {
      type: 'link',
      data: 'https://google.com',
      background: 'rgb(255,255,255)',
      foreground: 'rgb(0,0,0)',
      logo: 'https://site.com/logo.png',
      name: 'Google',
    },
  ],
  'a changed code': [calls['qrCodes.update']!, 'PUT', '/api/qr/3/update', { type: 'text', data: 'Hello' }],
  'a deleted code': [calls['qrCodes.delete']!, 'DELETE', '/api/qr/3/delete'],
  campaigns: [calls['campaigns.list']!, 'GET', '/api/campaigns?page=1'],
  'some campaigns': [
    (client) => client.campaigns.list({ limit: 2, page: 3 }).first(),
    'GET',
    '/api/campaigns?limit=2&page=3',
  ],
  'a new campaign': [
    (client) => client.campaigns.add({ name: 'New Campaign', slug: 'new-campaign', isPublic: true }),
    'POST',
    '/api/campaign/add',
    { name: 'New Campaign', slug: 'new-campaign', public: true },
  ],
  'a new campaign without anything': [(client) => client.campaigns.add({}), 'POST', '/api/campaign/add', {}],
  'a link in a campaign': [calls['campaigns.assign']!, 'POST', '/api/campaign/3/assign/1'],
  'a changed campaign': [calls['campaigns.update']!, 'PUT', '/api/campaign/3/update', { name: 'Summer' }],
  'a deleted campaign': [calls['campaigns.delete']!, 'DELETE', '/api/campaign/3/delete'],
};

describe('a request', () => {
  for (const [name, [call, method, address, body]] of Object.entries(rows)) {
    test(`for ${name} is ${method} ${address}`, async () => {
      const { client, asked } = twoM(text('{}'));
      await survives(call(client));
      const { url, init } = asked[0]!;
      assert.deepEqual([init.method, url.pathname + url.search], [method, address]);
      assert.deepEqual(init.body === undefined ? undefined : sentBody(asked[0]!), body);
    });
  }

  test('carries the key as a bearer and stays below the path of the base address', async () => {
    const { client, asked } = twoMWith({ baseUrl: 'https://2m.example/deployment/' }, text('{}'));
    for (const call of Object.values(everyCall)) await survives(call(client));
    assert.equal(asked.length, Object.keys(everyCall).length);
    for (const { url, init } of asked) {
      assert.match(url.href, /^https:\/\/2m\.example\/deployment\/api\//);
      assert.equal(new Headers(init.headers).get('Authorization'), `Bearer ${apiKey}`);
    }
  });

  const ids = ['', '.', '..', 'a\uD800'];
  for (const id of ids) {
    test(`is not sent for the id ${JSON.stringify(id)}, which no address can hold`, async () => {
      const { client, asked } = twoM(text('{}'));
      const works = [
        client.links.byId(id),
        client.links.update(id, link),
        client.links.delete(id),
        client.qrCodes.byId(id),
        client.qrCodes.delete(id),
        client.campaigns.delete(id),
        client.campaigns.assign('1', id),
        client.campaigns.assign(id, '1'),
      ];
      for (const work of works) assert.equal((await caught(work)).kind, 'status');
      assert.equal(asked.length, 0);
    });
  }

  test('cannot name another resource by its id', async () => {
    const { client, asked } = twoM(text('{}'));
    await survives(client.links.byId('../users?x#y'));
    assert.equal(asked[0]!.url.pathname, '/api/url/..%2Fusers%3Fx%23y');
  });
});

describe('after a passing failure', () => {
  for (const [name, call] of Object.entries(everyCall)) {
    const isRead = /\.(get|list|by\w+)$/.test(name);
    test(`${name} is ${isRead ? 'asked for once more' : 'never repeated'}`, async () => {
      const { client, asked } = twoM(text('', { status: 503 }), json({ error: 1 }));
      await caught(call(client));
      assert.equal(asked.length, isRead ? 2 : 1);
    });
  }
});

test('every call ends when the caller says so', async () => {
  const signal = AbortSignal.abort(new Error('left'));
  const { client } = twoM(text('{}'));
  const works = [
    client.account.get({ signal }),
    client.account.update({}, { signal }),
    client.links.list({ signal }).first(),
    client.links.byAddress('https://2m.is/x', { signal }),
    client.links.byId('1', { signal }),
    client.links.add(link, { signal }),
    client.links.update('1', link, { signal }),
    client.links.delete('1', { signal }),
    client.qrCodes.list({ signal }).first(),
    client.qrCodes.byId('1', { signal }),
    client.qrCodes.add({ content: { type: 'text', text: 'x' } }, { signal }),
    client.qrCodes.update('1', { content: { type: 'text', text: 'x' } }, { signal }),
    client.qrCodes.delete('1', { signal }),
    client.campaigns.list({ signal }).first(),
    client.campaigns.add({}, { signal }),
    client.campaigns.assign('1', '1', { signal }),
    client.campaigns.update('1', { name: 'x' }, { signal }),
    client.campaigns.delete('1', { signal }),
  ];
  assert.equal(works.length, Object.keys(everyCall).length);
  for (const work of works) await assert.rejects(work, /left/);
});
