import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';

describe('POST /v1/short-links', () => {
  test('makes one link per target and placement, for ever', async () => {
    const { post, asked, pass } = edgeUnderTest();
    const share = (await post('/v1/short-links', { look, page, placement: 'share' })).json;
    const qr = (await post('/v1/short-links', { look, page, placement: 'qr' })).json;
    assert.match(share.shortUrl, /^https:\/\/2m\.is\/\w+$/);
    assert.notEqual(share.shortUrl, qr.shortUrl);
    pass(400 * 24 * 3_600_000);
    assert.deepEqual((await post('/v1/short-links', { look, page, placement: 'share' })).json, share);
    assert.equal(asked.filter((call) => call.endsWith('/url/add')).length, 2);
  });

  test('makes one link for a hundred who share at the same time', async () => {
    const { post, asked } = edgeUnderTest();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => post('/v1/short-links', { page, placement: 'share' })),
    );
    assert.equal(new Set(answers.map(({ json }) => json.shortUrl)).size, 1);
    assert.equal(asked.length, 1);
  });

  test('leads to the page it is shared from, at that look, without who brought the visitor', async () => {
    const { post, sandbox } = edgeUnderTest();
    const shared = `${page}?id=7&utm_source=mail&gclid=1#comments`;
    const { json } = await post('/v1/short-links', { look, page: shared, placement: 'share' });
    assert.equal(json.target, `${page}?id=7#opi3042079992`);
    const alias = new URL(json.shortUrl).pathname.slice(1);
    assert.equal(sandbox.world.twoM.shortLinks.get(alias)?.url, json.target);
  });

  test("leads to the shop's page at that look when no page is named, never to the affiliate link", async () => {
    const { post } = edgeUnderTest();
    const { json } = await post('/v1/short-links', { look, placement: 'share' });
    assert.equal(json.target, 'https://acme.com/acme-anvil-50lb#opi3042079992');
    const product = await post('/v1/short-links', { product: 'oak-stool', placement: 'share' });
    assert.equal(product.json.target, 'https://acme.com/oak-stool');
  });

  test('shortens a foreign page only for the server of the site', async () => {
    const { post } = edgeUnderTest();
    const body = { page: 'https://elsewhere.example/x', placement: 'share' };
    const refused = await post('/v1/short-links', body);
    assert.equal(refused.status, 403);
    assert.equal(refused.json.type, 'urn:lookstream:problem:not-your-page');
    const trusted = await post('/v1/short-links', body, { authorization: `Bearer ${magazine.serverKey}` });
    assert.equal(trusted.json.target, body.page);
  });

  for (const [body, status, says] of [
    [{ placement: 'share' }, 400, /Name one thing/],
    [{ look, product: 'oak-stool', placement: 'share' }, 400, /Name one thing/],
    [{ product: 'oak-stool', page, placement: 'share' }, 400, /Name one thing/],
    [{ page, placement: 'poster' }, 400, /"placement": must be one of share, qr/],
    [{ look: 'olapic-1/../2', placement: 'share' }, 400, /"look": must be a look/],
    [{ page: 'javascript:alert(1)', placement: 'share' }, 400, /absolute http/],
    [{ look: 'olapic-1', placement: 'share' }, 404, /no look "olapic-1"/],
    [{ look: 'olapic-3048341599', placement: 'share' }, 404, /no look "olapic-3048341599"/],
    [{ product: 'nothing', placement: 'share' }, 404, /no product "nothing"/],
  ] as const) {
    test(`refuses ${JSON.stringify(body)} and says what to change`, async () => {
      const { post } = edgeUnderTest();
      const answer = await post('/v1/short-links', body);
      assert.equal(answer.status, status);
      assert.match(answer.json.detail, says);
    });
  }

  test('past 30 new links in a minute answers the plain target and when to come back', async () => {
    const { post, pass, asked } = edgeUnderTest();
    const ask = (n: number) => post('/v1/short-links', { page: `${page}?n=${n}`, placement: 'share' });
    for (let n = 0; n < 30; n += 1) assert.equal((await ask(n)).status, 200);
    const late = await ask(30);
    assert.equal(late.status, 503);
    assert.deepEqual(late.json, { target: `${page}?n=30` });
    assert.ok(Number(late.headers.get('retry-after')) > 0);
    assert.equal(asked.length, 30);
    assert.equal((await ask(3)).status, 200, 'what was made is still there');
    pass(Number(late.headers.get('retry-after')) * 1_000);
    assert.equal((await ask(30)).status, 200);
  });

  test('a site that has spent its allowance uses up nothing that others share the key for', async () => {
    const store = createMemoryStore(() => Date.UTC(2026, 10, 22));
    const edge = edgeUnderTest({
      store: {
        ...store,
        take: async (bucket, ...rest) => ({
          ...(await store.take(bucket, ...rest)),
          ...(bucket.includes('new-short-links') && { remaining: 0 }),
        }),
      },
    });
    const ask = (n: number) => edge.post('/v1/short-links', { page: `${page}?n=${n}`, placement: 'share' });
    assert.equal((await ask(1)).status, 200, 'the last one');
    assert.equal((await ask(2)).status, 503);
    assert.deepEqual(edge.asked, ['POST /two-m/api/url/add']);
    assert.ok(edge.logged.some(({ event, level }) => event === 'new-links-spent' && level === 'warn'));
  });

  test('answers the plain target while 2m.is is down, and makes the link afterwards', async () => {
    const { post, sandbox, pass } = edgeUnderTest();
    const play = (scenario: string | null) =>
      sandbox.app.request('/scenarios/two-m', { method: 'PUT', body: JSON.stringify({ scenario }) });
    await play('down');
    const { status, json } = await post('/v1/short-links', { page, placement: 'qr' });
    assert.equal(status, 503);
    assert.deepEqual(json, { target: page });
    await play(null);
    pass(10_000);
    assert.equal((await post('/v1/short-links', { page, placement: 'qr' })).status, 200);
  });

  test('answers the plain target for a site without 2m.is', async () => {
    const { post } = edgeUnderTest({ sites: [{ ...magazine, twoM: null }] });
    const { status, json } = await post('/v1/short-links', { page, placement: 'share' });
    assert.equal(status, 503);
    assert.deepEqual(json, { target: page });
  });
});

describe('GET /go/{look}/{product}', () => {
  test('leads to the deep link, uncached and unindexed', async () => {
    const { get } = edgeUnderTest();
    const { status, headers } = await get(`/go/${look}/acme-anvil-50lb`);
    assert.equal(status, 302);
    assert.match(headers.get('location') ?? '', /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-robots-tag'), 'noindex');
  });

  test('leads to the plain address for own goods, and while Metapic is down', async () => {
    const { get, sandbox } = edgeUnderTest();
    const plain = 'https://acme.com/acme-anvil-50lb';
    assert.equal((await get(`/go/${look}/acme-anvil-50lb?site=acme`)).headers.get('location'), plain);
    await sandbox.app.request('/scenarios/metapic', {
      method: 'PUT',
      body: JSON.stringify({ scenario: 'down' }),
    });
    assert.equal((await get(`/go/${look}/acme-anvil-50lb`)).headers.get('location'), plain);
  });

  for (const path of [
    `/go/${look}/oak-stool`,
    `/go/${look}/__proto__`,
    `/go/${look}/https%3A%2F%2Fevil.example`,
    '/go/olapic-1/acme-anvil-50lb',
    '/go/https:%2F%2Fevil.example/x',
  ]) {
    test(`leads nowhere from ${path}`, async () => {
      const { get } = edgeUnderTest();
      const { status, headers } = await get(path);
      assert.equal(status, 404);
      assert.equal(headers.get('location'), null);
    });
  }
});

test('GET /healthz says that the process lives', async () => {
  const { get } = edgeUnderTest();
  const { status, json } = await get('/healthz');
  assert.equal(status, 200);
  assert.deepEqual(json, { status: 'ok' });
});
