import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readBundle } from '../../../src/edge/bundle/node-bundle.ts';
import { currentRelease } from '../../../src/edge/site-release.ts';
import { edgeUnderTest, magazine, shop } from '../edge-under-test.ts';
import { Built } from './built.ts';

const stable = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const immutable = 'public, max-age=31536000, immutable';

describe('the addresses of the bundle', () => {
  const built = new Built();
  let edge: ReturnType<typeof edgeUnderTest>;

  before(async () => {
    await built.release('1.4.0', '1.4.1', '1.5.0');
    edge = edgeUnderTest({
      sites: [
        { ...magazine, release: currentRelease },
        { ...shop, release: { name: '1.4.1', trial: null } },
      ],
      bundle: readBundle(built.bundle, built.releases),
    });
  });
  after(() => built[Symbol.dispose]());

  const request = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    edge.app.request(path, { headers, method });

  for (const [path, says, cache] of [
    ['/lookstream.js', "version = '1.5.0'", stable],
    ['/lookstream.css', "--version: '1.5.0'", stable],
    ['/sites/default/lookstream.js', "version = '1.5.0'", stable],
    ['/sites/acme/lookstream.js', "version = '1.4.1'", stable],
    ['/sites/acme/lookstream.css', "--version: '1.4.1'", stable],
    ['/releases/1.4.0/lookstream.js', "version = '1.4.0'", immutable],
    ['/releases/1.4.0/lookstream.css', "--version: '1.4.0'", immutable],
    ['/chunks/wall-150.js', 'of 1.5.0', immutable],
    ['/chunks/wall-140.js', 'of 1.4.0', immutable],
    ['/sites/acme/chunks/wall-141.js', 'of 1.4.1', immutable],
    ['/releases/1.4.0/chunks/wall-140.js', 'of 1.4.0', immutable],
    ['/releases/1.4.0/chunks/shared-abcdef.js', 'the same in all', immutable],
  ] as const) {
    test(`${path} is served to any page, for as long as it stays as it is`, async () => {
      const response = await request(path);
      assert.equal(response.status, 200);
      assert.ok((await response.text()).includes(says));
      assert.equal(response.headers.get('cache-control'), cache);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.match(response.headers.get('content-type') ?? '', /^text\/(javascript|css); charset=utf-8$/);
    });
  }

  for (const path of [
    '/lookstream.js.map',
    '/lookstream.js.br',
    '/chunks/none-abcdef.js',
    '/sites/nobody/lookstream.js',
    '/sites/nobody/chunks/wall-150.js',
    '/releases/1.3.0/lookstream.js',
    '/releases/1.3.0/chunks/wall-150.js',
    '/releases/constructor/lookstream.js',
    '/releases/1.5.0/..%2f1.4.0%2flookstream.js',
    '/chunks/..%2flookstream.js',
    '/chunks/%22;alert(1)%2f%2f.js?ver=1',
    '/%22;alert(1)%2f%2f.js?ver=1',
    '/sites/acme/chunks/%22;alert(1)%2f%2f.js?ver=1',
    '/chunks/a%0aalert(1).js?ver=1',
  ]) {
    test(`${path} is nothing`, async () => {
      const response = await request(path);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    });
  }

  test('a release tells the hashes by which pages pin it', async () => {
    const response = await request('/releases/1.4.1/release.json');
    const { version, time, integrity } = (await response.json()) as {
      version: string;
      time: string;
      integrity: Record<string, string>;
    };
    assert.deepEqual([version, time], ['1.4.1', '2026-11-03T00:00:00.000Z']);
    for (const name of ['lookstream.js', 'lookstream.css', 'chunks/wall-141.js']) {
      const body = await (await request(`/releases/1.4.1/${name}`)).bytes();
      assert.equal(integrity[name], `sha384-${createHash('sha384').update(body).digest('base64')}`);
    }
  });

  test('a script with a query is one line that imports it without', async () => {
    for (const path of ['/lookstream.js', '/sites/acme/lookstream.js', '/releases/1.4.0/lookstream.js']) {
      assert.equal(await (await request(`${path}?ver=6.1`)).text(), 'export * from "./lookstream.js";\n');
    }
    assert.match(await (await request('/lookstream.css?ver=6.1')).text(), /1\.5\.0/);
  });

  test('HEAD answers as GET does, without a body', async () => {
    const response = await request('/lookstream.js', {}, 'HEAD');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), stable);
    assert.equal(await response.text(), '');
  });

  test('what is known is not sent again', async () => {
    const etag = (await request('/lookstream.js')).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const response = await request('/lookstream.js', { 'if-none-match': known });
      assert.deepEqual(
        [response.status, response.headers.get('etag'), await response.text()],
        [304, etag, ''],
      );
    }
    assert.equal((await request('/lookstream.js', { 'if-none-match': '"other"' })).status, 200);
    assert.notEqual((await request('/sites/acme/lookstream.js')).headers.get('etag'), etag);
  });

  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.000', null],
    ['GZIP;q=0.5', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['brotli', null],
    ['', null],
  ] as const) {
    test(`who accepts "${accepted}" gets it ${encoding ? `as ${encoding}` : 'as it is'}`, async () => {
      const response = await request('/lookstream.js', { 'accept-encoding': accepted });
      const body = await response.bytes();
      const read = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Uint8Array) => bytes };
      assert.equal(response.headers.get('content-encoding'), encoding);
      assert.equal(response.headers.get('vary'), 'Accept-Encoding');
      assert.match(Buffer.from(read[encoding ?? 'none'](body)).toString(), /version = '1\.5\.0'/);
    });
  }

  test('what a script asks beside itself is asked of the edge, and of the site that it is for', async () => {
    const looks = async (path: string) => (await edge.get(path)).json.products['acme-anvil-50lb'].deepLink;
    // The anvil is the shop's own: it has no affiliate link there, and one in the magazine.
    assert.match(await looks('/v1/looks?product=acme-anvil-50lb'), /^https:\/\/c\.mtpc\.se\//);
    assert.match(await looks('/releases/1.4.0/v1/looks?product=acme-anvil-50lb'), /^https:\/\/c\.mtpc\.se\//);
    assert.equal(await looks('/sites/acme/v1/looks?product=acme-anvil-50lb'), null);
    const named = '/sites/acme/v1/looks?product=acme-anvil-50lb&site=default';
    assert.match(await looks(named), /^https:\/\/c\.mtpc\.se\//);
    assert.equal(
      (await edge.get('/sites/nobody/v1/looks?product=a')).json.type.includes('unknown-site'),
      true,
    );
  });

  test('what a script sends beside itself arrives with its body, from the origins of its site', async () => {
    const body = { page: 'https://acme.com/anvil', placement: 'share' };
    const answer = await edge.post('/sites/acme/v1/short-links', body, { origin: 'https://acme.com' });
    assert.equal(answer.json.target, 'https://acme.com/anvil');
    assert.equal((await edge.post('/sites/acme/v1/short-links', body)).status, 403);
    const preflight = await edge.app.request('/sites/acme/v1/short-links', { method: 'OPTIONS' });
    assert.equal(preflight.status, 204);
  });
});
