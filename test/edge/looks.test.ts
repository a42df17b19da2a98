import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ServiceAccess, Site } from '../../src/edge/site.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const anvil = '/v1/looks?product=acme-anvil-50lb';
const hour = 3_600_000;

describe('GET /v1/looks', () => {
  test('answers a page in the documented shape, deep links in place', async () => {
    const { get } = edgeUnderTest();
    const { status, json } = await get(`${anvil}&limit=3`);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(json).sort(), ['looks', 'next', 'products', 'reason']);
    assert.equal(json.looks.length, 3);
    assert.equal(json.reason, null);
    const [look] = json.looks;
    assert.match(look.id, /^olapic-\d+$/);
    assert.ok(look.images.every(({ src }: { src: string }) => src.startsWith('https://pictures.test/')));
    const product = json.products['acme-anvil-50lb'];
    assert.equal(product.url, 'https://acme.com/acme-anvil-50lb');
    assert.match(product.deepLink, /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
    assert.deepEqual(product.price, { amount: '34.00', currency: 'USD' });
    for (const { products } of json.looks) {
      for (const { key } of products) assert.ok(key in json.products, key);
    }
  });

  test('lets every page read it and says how long it may be kept', async () => {
    const { get } = edgeUnderTest();
    const { headers } = await get(anvil);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cache-control'), 'public, max-age=60, s-maxage=300, stale-if-error=3600');
    assert.equal(headers.get('vary'), 'Accept-Encoding', 'and never Origin');
  });

  for (const [product, reason] of [
    ['no-such-thing', 'unknown'],
    ['retired-egg-timer', 'inactive'],
    ['cast-iron-trivet', 'empty'],
  ]) {
    test(`answers 200, no looks and "${reason}" for ${product}`, async () => {
      const { get } = edgeUnderTest();
      const { status, json } = await get(`/v1/looks?product=${product}`);
      assert.equal(status, 200);
      assert.deepEqual(json, { looks: [], products: {}, next: null, reason });
    });
  }

  for (const [query, says] of [
    ['', /Name what to show: "product", "stream"/],
    ['product=', /"product": must not be empty/],
    ['product=a&product=b', /Give "product" once/],
    ['product=a&limit=0', /"limit": must be a whole number from 1 to 50/],
    ['product=a&limit=51', /"limit": must be a whole number from 1 to 50/],
    ['product=a&limit=ten', /"limit": must be a whole number from 1 to 50/],
    ['product=a&sort=best', /"sort": must be one of recent, shuffled/],
    ['product=a&colour=red', /There is no parameter "colour"/],
    ['product=a&cursor=nonsense', /Send the value of "next" as it was given/],
    ['product=a&site=nowhere', /Use the name of a configured site/],
    ['product=a&publisher=nobody', /Use a publisher that the site has configured/],
    ['product=a&publisher=constructor', /Use a publisher that the site has configured/],
  ] as const) {
    test(`refuses ?${query} and says what to change`, async () => {
      const { get, asked } = edgeUnderTest();
      const { status, headers, json } = await get(`/v1/looks?${query}`);
      assert.equal(status, 400);
      assert.equal(headers.get('content-type'), 'application/problem+json');
      assert.match(json.type, /^urn:lookstream:problem:/);
      assert.equal(json.status, 400);
      assert.match(json.detail, says);
      assert.deepEqual(asked, []);
    });
  }

  for (const limit of [1, 7, 20, 50]) {
    test(`follows cursors through the whole list in pages of ${limit}, without overlap or gap`, async () => {
      const { get, sandbox } = edgeUnderTest();
      const expected = sandbox.world.looks.filter(({ products }) =>
        products.includes('stoneware-mug'),
      ).length;
      assert.ok(expected > 20, 'the list must span two upstream pages');
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const { json } = await get(
          `/v1/looks?product=stoneware-mug&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
        );
        assert.ok(json.looks.length <= limit);
        seen.push(...json.looks.map(({ id }: { id: string }) => id));
        cursor = json.next;
      } while (cursor);
      assert.equal(new Set(seen).size, seen.length);
      assert.equal(seen.length, expected);
    });
  }

  test('gives the same cursor for the same page', async () => {
    const { get } = edgeUnderTest();
    assert.equal((await get(`${anvil}&limit=2`)).json.next, (await get(`${anvil}&limit=2`)).json.next);
  });

  test('refuses a cursor that was tampered with or belongs to another list', async () => {
    const { get } = edgeUnderTest();
    const { next } = (await get(`${anvil}&limit=2`)).json;
    const [body, signature] = next.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, o: 40 })).toString('base64url');
    for (const path of [
      `${anvil}&cursor=${forged}.${signature}`,
      `${anvil}&cursor=${body}`,
      `${anvil}&cursor=${next.slice(0, -3)}`,
      `${anvil}&sort=rated&cursor=${next}`,
      `/v1/looks?product=stoneware-mug&cursor=${next}`,
      `${anvil}&site=acme&cursor=${next}`,
    ]) {
      const { status, json } = await get(path);
      assert.equal(status, 400, path);
      assert.equal(json.type, 'urn:lookstream:problem:invalid-cursor');
    }
  });

  test('holds no token and no host in a cursor', async () => {
    const { get } = edgeUnderTest();
    const { next } = (await get('/v1/looks?product=stoneware-mug&limit=20')).json;
    const text = Buffer.from(next.split('.')[0], 'base64url').toString();
    assert.doesNotMatch(text, /auth_token|sandbox-olapic-key|akamaihd|https?:|\/\//);
  });

  test('finds a place again when its paging link has expired', async () => {
    const { get, pass } = edgeUnderTest();
    const first = (await get('/v1/looks?product=stoneware-mug&limit=20')).json;
    const rest = (await get(`/v1/looks?product=stoneware-mug&limit=50&cursor=${first.next}`)).json;
    for (const hours of [12, 40]) {
      pass(hours * hour);
      const again = await get(`/v1/looks?product=stoneware-mug&limit=50&cursor=${first.next}`);
      assert.equal(again.status, 200);
      assert.deepEqual(
        again.json.looks.map(({ id }: { id: string }) => id),
        rest.looks.map(({ id }: { id: string }) => id),
      );
    }
  });

  test('answers 410 when the list has become too short for the place', async () => {
    const { get, pass, sandbox } = edgeUnderTest();
    const { next } = (await get('/v1/looks?product=stoneware-mug&limit=20')).json;
    sandbox.world.looks.splice(
      0,
      Infinity,
      ...sandbox.world.looks.filter(({ products }) => !products.includes('stoneware-mug')),
    );
    pass(9 * 24 * hour);
    const { status, json } = await get(`/v1/looks?product=stoneware-mug&limit=20&cursor=${next}`);
    assert.equal(status, 410);
    assert.equal(json.type, 'urn:lookstream:problem:cursor-expired');
  });

  test('gives plain links after 300 ms of a slow Metapic, and the deep ones as soon as they are there', async () => {
    const release = Promise.withResolvers<undefined>();
    const { sandbox } = edgeUnderTest();
    const { get, pass } = edgeUnderTest({
      async fetch(input, init) {
        const request = new Request(input, init);
        if (request.url.includes('/metapic/')) await release.promise;
        return sandbox.app.fetch(request);
      },
    });
    const plain = await get(anvil);
    assert.equal(plain.status, 200);
    assert.equal(plain.json.products['acme-anvil-50lb'].deepLink, null);
    assert.equal(plain.headers.get('cache-control'), 'public, max-age=5, s-maxage=5, stale-if-error=3600');
    release.resolve(undefined);
    pass(5_000);
    const linked = await get(anvil);
    assert.match(linked.json.products['acme-anvil-50lb'].deepLink, /^https:\/\/c\.mtpc\.se\//);
  });

  test('asks Olapic and Metapic once for a thousand visitors of a cold page', async () => {
    const { get, asked } = edgeUnderTest();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => get(anvil)));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.deepEqual(asked.filter((call) => call !== 'GET /olapic/').sort(), [
      'GET /olapic/streams/media/recent',
      'POST /metapic/deep-links',
    ]);
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  });

  test('goes on with looks it has while Olapic is down, without old prices, and says so when it has none', async () => {
    const { get, pass, app, sandbox } = edgeUnderTest();
    await get(anvil);
    await app.request('/healthz');
    await sandbox.app.request('/scenarios/olapic', {
      method: 'PUT',
      body: JSON.stringify({ scenario: 'down' }),
    });
    pass(30 * hour);
    const { looks, products } = (await get(anvil)).json;
    assert.ok(looks.length > 0);
    const { price, availability } = products['acme-anvil-50lb'];
    assert.deepEqual([price, availability], [null, null], 'a price of yesterday is no price');
    const { status, headers, json } = await get('/v1/looks?product=oak-stool');
    assert.equal(status, 503);
    assert.equal(json.type, 'urn:lookstream:problem:upstream-failed');
    assert.ok(Number(headers.get('retry-after')) > 0);
  });

  test('answers from the site that was named: own goods stay plain', async () => {
    const { get, asked } = edgeUnderTest();
    const { json } = await get(`${anvil}&site=acme`);
    for (const product of Object.values<{ deepLink: unknown; store: unknown }>(json.products)) {
      assert.equal(product.deepLink, null);
      assert.equal(product.store, null);
    }
    assert.ok(!asked.some((call) => call.includes('metapic')));
  });

  test('keeps sites apart: nobody sees the looks of another account, cached or not', async () => {
    const nordlund: Site = {
      ...magazine,
      id: 'nordlund',
      olapic: { ...magazine.olapic, credential: 'sandbox-olapic-key-nordlund' } as ServiceAccess,
    };
    const { get, asked } = edgeUnderTest({ sites: [magazine, nordlund] });
    assert.ok((await get(anvil)).json.looks.length > 0);
    assert.equal((await get(`${anvil}&site=nordlund`)).json.reason, 'unknown');
    assert.ok((await get('/v1/looks?product=nordlund-vas&site=nordlund')).json.looks.length > 0);
    assert.equal((await get('/v1/looks?product=nordlund-vas')).json.reason, 'unknown');
    assert.equal(asked.filter((call) => call.includes('/streams/media/')).length, 4);
  });

  test('does without a service that has no credentials', async () => {
    const { get } = edgeUnderTest({ sites: [{ ...magazine, metapic: null }] });
    const { status, json } = await get(anvil);
    assert.equal(status, 200);
    assert.equal(json.products['acme-anvil-50lb'].deepLink, null);
    const off = edgeUnderTest({ sites: [{ ...magazine, olapic: null }] });
    assert.equal((await off.get(anvil)).status, 503);
  });

  test('leaks no credential, upstream token or earning, in answers and in logs', async () => {
    const { get, post, logged, sandbox } = edgeUnderTest();
    const answers = [
      await get(anvil),
      await get('/v1/looks?product=stoneware-mug&limit=20'),
      await post('/v1/deep-links', { urls: ['https://acme.com/oak-stool'] }),
      await post('/v1/short-links', { product: 'oak-stool', placement: 'share' }),
    ];
    for (const service of ['olapic', 'metapic', 'two-m']) {
      await sandbox.app.request(`/scenarios/${service}`, {
        method: 'PUT',
        body: JSON.stringify({ scenario: 'down' }),
      });
    }
    answers.push(
      await get('/v1/looks?product=glass-carafe'),
      await post('/v1/deep-links', { urls: ['https://acme.com/wool-throw'] }),
      await post('/v1/short-links', { page: 'https://magazine.example/x', placement: 'qr' }),
    );
    const everything = [
      ...answers.map(({ text }) => text),
      JSON.stringify(logged, (_, value) => (value instanceof Error ? `${value.stack}` : value)),
    ].join('\n');
    assert.doesNotMatch(
      everything,
      /sandbox-(olapic-key|metapic-token|two-m-key)|auth_token|revenue|cpc|cpa|formated/,
    );
  });
});
