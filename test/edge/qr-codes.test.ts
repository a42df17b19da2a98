import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainShortLinks } from '../../src/edge/links/short-link-settings.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';
const day = 24 * 60 * 60_000;

const codesOf = ({ sandbox }: ReturnType<typeof edgeUnderTest>) => [...sandbox.world.twoM.qrCodes.values()];

describe('POST /v1/qr-codes', () => {
  test('makes a picture of the target, hosted by 2m.is, black on white', async () => {
    const edge = edgeUnderTest();
    const { status, json, headers } = await edge.post('/v1/qr-codes', { look, page });
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(json), ['imageUrl', 'target']);
    assert.match(json.imageUrl, /^https:\/\/2m\.is\/qr\/\w+$/);
    assert.equal(json.target, `${page}#opi3042079992`);
    assert.equal(headers.get('cache-control'), 'no-store');
    const [code] = codesOf(edge);
    assert.deepEqual([code?.type, code?.data, code?.logo], ['link', json.target, null]);
    assert.deepEqual([code?.foreground, code?.background], ['rgb(0,0,0)', 'rgb(255,255,255)']);
  });

  test('makes it in the site’s colours, with a logo of its own', async () => {
    const edge = edgeUnderTest();
    const logo = 'https://magazine.example/logo.png';
    const body = { product: 'oak-stool', foreground: '#003366', background: '#FFE', logo };
    assert.equal((await edge.post('/v1/qr-codes', body)).json.target, 'https://acme.com/oak-stool');
    const [code] = codesOf(edge);
    assert.deepEqual(
      [code?.foreground, code?.background, code?.logo],
      ['rgb(0,51,102)', 'rgb(255,255,238)', logo],
    );
  });

  test('makes one for a hundred who ask, for ever', async () => {
    const edge = edgeUnderTest();
    const ask = async () => (await edge.post('/v1/qr-codes', { page })).json.imageUrl as string;
    const asked = new Set(await Promise.all(Array.from({ length: 100 }, ask)));
    edge.pass(400 * day);
    asked.add(await ask());
    assert.equal(asked.size, 1);
    assert.equal(edge.asked.length, 1);
  });

  test('never repaints a picture that is there: another look of the same target is another picture', async () => {
    const edge = edgeUnderTest();
    const ask = async (foreground: string) =>
      (await edge.post('/v1/qr-codes', { page, foreground })).json.imageUrl as string;
    const [black, blue] = [await ask('#000000'), await ask('#000088')];
    assert.notEqual(black, blue);
    assert.equal(await ask('#000'), black);
    assert.equal(await ask('#000088'), blue);
    assert.deepEqual(
      codesOf(edge).map(({ foreground }) => foreground),
      ['rgb(0,0,0)', 'rgb(0,0,136)'],
    );
    const [first, second] = codesOf(edge).map(({ data }) => String(data));
    assert.equal(first, page);
    assert.match(second ?? '', new RegExp(`^${page}\\?qr=[0-9a-f]{8}$`));
  });

  test('counts as the placement "qr" in UTM parameters', async () => {
    const shortLinks = { ...plainShortLinks, utm: [{ name: 'medium', value: '{placement}' } as const] };
    const edge = edgeUnderTest({ sites: [{ ...magazine, twoM: { ...magazine.twoM!, shortLinks } }] });
    assert.equal((await edge.post('/v1/qr-codes', { page })).json.target, page);
    assert.equal(codesOf(edge)[0]?.data, `${page}?utm_medium=qr`);
  });

  for (const [body, status, says] of [
    [{}, 400, /Name one thing/],
    [{ page, placement: 'qr' }, 400, /no field "placement"/],
    [{ page: 'https://elsewhere.example/' }, 403, /own hosts/],
    [{ look: 'olapic-1' }, 404, /no look/],
    [{ page, foreground: 'black' }, 400, /"foreground": must be a colour/],
    [{ page, background: '#ffffff80' }, 400, /"background": must be a colour/],
    [{ page, foreground: '#777777' }, 400, /contrast of 4\.5/],
    [{ page, foreground: '#ffffff', background: '#000000' }, 400, /darker than the "background"/],
    [{ page, logo: 'https://elsewhere.example/logo.png' }, 400, /own hosts/],
    [{ page, logo: 'http://magazine.example/logo.png' }, 400, /https/],
    [{ page, logo: 'data:image/png;base64,AAAA' }, 400, /https/],
  ] as const) {
    test(`refuses ${JSON.stringify(body)} and makes nothing`, async () => {
      const edge = edgeUnderTest();
      const answer = await edge.post('/v1/qr-codes', body);
      assert.equal(answer.status, status);
      assert.match(answer.json.detail, says);
      assert.equal(codesOf(edge).length, 0);
    });
  }

  test('is for the site’s pages and its own server', async () => {
    const { post } = edgeUnderTest();
    assert.equal((await post('/v1/qr-codes', { page }, { origin: 'https://evil.example' })).status, 403);
    const trusted = { authorization: `Bearer ${magazine.serverKey}` };
    assert.equal((await post('/v1/qr-codes', { page: 'https://elsewhere.example/' }, trusted)).status, 200);
  });

  test('answers the target and when to come back while the picture cannot be made', async () => {
    const edge = edgeUnderTest();
    const play = (scenario: string | null) =>
      edge.sandbox.app.request('/scenarios/two-m', { method: 'PUT', body: JSON.stringify({ scenario }) });
    for (const scenario of ['down', 'rate-limited', 'malformed', 'quota-spent']) {
      await play(scenario);
      const { status, json, headers } = await edge.post('/v1/qr-codes', { page });
      assert.deepEqual([status, json], [503, { target: page }], scenario);
      const retryAfter = Number(headers.get('retry-after'));
      assert.ok(retryAfter > 0);
      edge.pass(retryAfter * 1_000);
    }
    await play(null);
    edge.pass(60 * 60_000);
    assert.equal((await edge.post('/v1/qr-codes', { page })).status, 200);
    const off = edgeUnderTest({ sites: [{ ...magazine, twoM: null }] });
    assert.equal((await off.post('/v1/qr-codes', { page })).status, 503);
  });

  test('never answers a picture that is no web address', async () => {
    const { post } = edgeUnderTest({
      fetch: async () => Response.json({ error: 0, id: 3, link: 'javascript:alert(1)' }),
    });
    assert.equal((await post('/v1/qr-codes', { page })).status, 503);
  });

  test('shares the minute of the key with short links', async () => {
    const { post } = edgeUnderTest();
    for (let n = 0; n < 30; n += 1)
      await post('/v1/short-links', { page: `${page}?n=${n}`, placement: 'share' });
    assert.equal((await post('/v1/qr-codes', { page })).status, 503);
  });
});
