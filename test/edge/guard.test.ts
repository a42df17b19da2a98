import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { embedTokenHeader, sealEmbedToken } from '../../src/edge/guard/embed-token.ts';
import { networkOf } from '../../src/edge/guard/network-of.ts';
import { magazine, magazineOrigin } from './edge-under-test.ts';
import { adminToken, operatedEdges, secret } from './operated-edge.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const path = '/v1/deep-links';
const body = { urls: ['https://magazine.example/first-cup'] };

describe('who may POST', () => {
  for (const [sentence, headers, status] of [
    ['a page of the site', { origin: magazineOrigin }, 200],
    ["the site's own server", { authorization: `Bearer ${magazine.serverKey}` }, 200],
    ['that server, whatever the case of the word', { authorization: `bearer ${magazine.serverKey}` }, 200],
    ['nobody without an origin', {}, 403],
    ['no page of elsewhere', { origin: 'https://elsewhere.example' }, 403],
    ['no page of another site', { origin: 'https://acme.com' }, 403],
    ['no origin that only begins so', { origin: `${magazineOrigin}.evil.example` }, 403],
    ['no page in a sandboxed frame of somebody else', { origin: 'null' }, 403],
    ['nobody with a wrong key', { authorization: `Bearer ${magazine.serverKey}x` }, 403],
    ['nobody with the key of the operator', { authorization: `Bearer ${adminToken}` }, 403],
    ['nobody with a key of another kind', { authorization: `Basic ${magazine.serverKey}` }, 403],
  ] as [string, Record<string, string>, number][]) {
    test(sentence, async () => {
      const answer = await operatedEdges().open().post(path, body, headers);
      assert.equal(answer.status, status, answer.text);
      if (status === 403) assert.match(answer.json.detail, /add it to the site's origins|origin/);
    });
  }

  test('a key may hold spaces', async () => {
    const site = { ...magazine, serverKey: 'correct horse battery staple' };
    const edge = operatedEdges().open({ sites: [site] });
    assert.equal((await edge.post(path, body, { authorization: `Bearer ${site.serverKey}` })).status, 200);
    assert.equal((await edge.post(path, body, { authorization: 'Bearer correct' })).status, 403);
  });
});

describe('the token of pages that we serve for frames', () => {
  const sealed = (site: string, now: number, by = secret) => sealEmbedToken(by, site, now);
  const postWith = async (token: string, edges = operatedEdges(), query = '') =>
    (await edges.open().post(`${path}${query}`, body, { origin: 'null', [embedTokenHeader]: token })).status;

  test('lets a page without an origin POST for its site, for a day', async () => {
    const edges = operatedEdges();
    const token = await sealed('default', edges.now());
    assert.equal(await postWith(token, edges), 200);
    edges.pass(day - 1);
    assert.equal(await postWith(token, edges), 200);
    edges.pass(1);
    assert.equal(await postWith(token, edges), 403);
  });

  test('serves no other site', async () => {
    const edges = operatedEdges();
    const token = await sealed('acme', edges.now());
    assert.equal(await postWith(token, edges), 403);
    assert.equal(await postWith(token, edges, '?site=acme'), 200);
  });

  test('is not one that was changed, sealed by somebody else, or is a cursor', async () => {
    const edges = operatedEdges();
    const token = await sealed('acme', edges.now());
    const [claims = '', signature = ''] = token.split('.');
    const forged = btoa(JSON.stringify({ site: 'default', until: edges.now() + day })).replace(/=+$/, '');
    const { next } = (await edges.open().get('/v1/looks?product=stoneware-mug&limit=1')).json;
    const wrong = [
      `${forged}.${signature}`,
      `${claims}.${signature.slice(0, -2)}AA`,
      await sealed('default', edges.now(), 'another secret that is long enough, too'),
      next,
      claims,
      '',
      '.',
      'x'.repeat(5_000),
    ];
    for (const one of wrong) assert.equal(await postWith(one, edges), 403, one);
  });

  test('does not open what is for the operator, nor pages outside the site', async () => {
    const edges = operatedEdges();
    const headers = { origin: 'null', [embedTokenHeader]: await sealed('default', edges.now()) };
    const edge = edges.open();
    const foreign = { page: 'https://elsewhere.example/x', placement: 'share' };
    assert.equal((await edge.post('/v1/short-links', foreign, headers)).status, 403);
    assert.equal((await edge.get('/metrics', headers)).status, 401);
  });

  test('may be sent by browsers: it is among the headers of the preflight', async () => {
    const { status, headers } = await operatedEdges().open().request(path, { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.match(headers.get('access-control-allow-headers') ?? '', /X-Lookstream-Embed/);
  });
});

describe('how often one may ask', () => {
  test('is counted by visitor and site, in a window that slides', async () => {
    const edges = operatedEdges();
    let visitor = '192.0.2.1';
    const edge = edges.open({ visitor: () => visitor });
    const post = async (query = '', origin = magazineOrigin) =>
      (await edge.post(`${path}${query}`, body, { origin })).status;
    for (let n = 0; n < 120; n += 1) {
      assert.equal(await post(), 200);
      if (n === 59) edges.pass(minute / 2);
    }
    assert.equal(await post(), 429);
    assert.equal(await post('?site=acme', 'https://acme.com'), 200, 'another site');
    visitor = '192.0.2.2';
    assert.equal(await post(), 200, 'another visitor');
    visitor = '192.0.2.1';
    edges.pass(minute / 2);
    for (let n = 0; n < 60; n += 1) assert.equal(await post(), 200);
    assert.equal(await post(), 429, 'the second half still counts');
  });

  test('is said with the time to wait', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    for (let n = 0; n < 120; n += 1) await edge.post(path, body);
    edges.pass(minute / 4);
    const { status, json, headers } = await edge.post(path, body);
    assert.equal(status, 429);
    assert.equal(headers.get('retry-after'), '45');
    assert.equal(json.type, 'urn:lookstream:problem:too-many-requests');
    assert.match(json.detail, /Wait 45 s/);
  });

  test('is bounded for all visitors of a site together', async () => {
    const edges = operatedEdges();
    let visits = 0;
    const edge = edges.open({ visitor: () => `198.51.${visits >> 8}.${(visits += 1) & 255}` });
    for (let n = 0; n < 6_000; n += 1)
      await edges.store.take('["posts-of-site","default",""]', 6_000, minute);
    assert.equal((await edge.post(path, body)).status, 429);
    assert.equal((await edge.post(`${path}?site=acme`, body, { origin: 'https://acme.com' })).status, 200);
  });

  test('is not counted for the server of the site', async () => {
    const edge = operatedEdges().open();
    const authorization = `Bearer ${magazine.serverKey}`;
    for (let n = 0; n < 130; n += 1) {
      assert.equal((await edge.post(path, body, { authorization })).status, 200);
    }
  });

  test('is one for a whole IPv6 network, whose addresses are as many as one likes', async () => {
    let host = 0;
    const edge = operatedEdges().open({ visitor: () => `2001:db8:1:2::${(host += 1).toString(16)}` });
    for (let n = 0; n < 120; n += 1) await edge.post(path, body);
    assert.equal((await edge.post(path, body)).status, 429);
  });

  for (const [address, network] of [
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['unknown', 'unknown'],
    ['1:2:x', '1:2:x'],
    ['', ''],
  ] as const) {
    test(`"${address}" is counted as "${network}"`, () => {
      assert.equal(networkOf(address), network);
    });
  }

  test('is counted without an address in the store', async () => {
    const buckets: string[] = [];
    const edges = operatedEdges();
    const store = {
      ...edges.store,
      take: async (...args: Parameters<typeof edges.store.take>) => {
        buckets.push(args[0]);
        return edges.store.take(...args);
      },
    };
    await edges.open({ store }).post(path, body);
    assert.ok(buckets.length > 0);
    assert.doesNotMatch(buckets.join(), /192\.0\.2/);
  });
});

describe('who may operate', () => {
  const routes = ['/metrics', '/operator/decisions', '/operator/letters', '/operator/nothing'];

  test('nobody where there is no token: there is nothing', async () => {
    const edge = operatedEdges().open({ adminToken: null });
    for (const route of routes) {
      const answer = await edge.get(route, { authorization: 'Bearer null' });
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('www-authenticate'), null);
    }
  });

  test('nobody without the token, and nobody with a wrong one', async () => {
    const edge = operatedEdges().open();
    for (const route of routes) {
      const { status, headers, json } = await edge.get(route);
      assert.equal(status, 401, route);
      assert.equal(headers.get('www-authenticate'), 'Bearer');
      assert.equal(json.type, 'urn:lookstream:problem:no-token');
    }
    for (const authorization of ['Bearer', 'Bearer wrong', adminToken, `Bearer ${adminToken.slice(0, -1)}`]) {
      const { status, text } = await edge.get('/metrics', { authorization });
      assert.equal(status, 401, authorization);
      assert.ok(!text.includes(adminToken));
    }
  });

  test('the holder of the token, and nobody keeps the answer', async () => {
    const edge = operatedEdges().open();
    for (const route of routes.slice(0, 3)) {
      const { status, headers } = await edge.get(route, { authorization: `Bearer ${adminToken}` });
      assert.equal(status, 200);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('access-control-allow-origin'), null, 'no page reads it');
    }
  });

  test('a guesser is told to wait after twenty tries a minute, and locks nobody out', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    const guess = async () => (await edge.get('/operator/letters', { authorization: 'Bearer guess' })).status;
    for (let n = 0; n < 20; n += 1) assert.equal(await guess(), 401);
    assert.equal(await guess(), 429);
    assert.equal((await edge.operate('letters')).status, 200);
    edges.pass(minute);
    assert.equal(await guess(), 401);
  });
});
