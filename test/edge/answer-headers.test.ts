import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { acceptedEncodings } from '../../src/edge/answers/accepted-encodings.ts';
import { nodeCompress } from '../../src/edge/answers/node-compress.ts';
import { createJsonLog } from '../../src/edge/log.ts';
import { adminToken, operatedEdges, secret } from './operated-edge.ts';

const list = '/v1/looks?product=acme-anvil-50lb';
const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';

describe('an answer that is sent many times', () => {
  test('is not sent to those who have it, whatever a cache on the way made of its tag', async () => {
    const edge = operatedEdges().open();
    const whole = await edge.get(list);
    const etag = whole.headers.get('etag') ?? '';
    assert.match(etag, /^"[\w+/]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, `"other",W/${etag}`]) {
      const { status, text, headers } = await edge.get(list, { 'if-none-match': known });
      assert.deepEqual([status, text], [304, ''], known);
      for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin']) {
        assert.equal(headers.get(name), whole.headers.get(name), name);
      }
    }
    for (const unknown of ['"other"', etag.slice(1), `${etag}x`, '']) {
      assert.equal((await edge.get(list, { 'if-none-match': unknown })).status, 200, unknown);
    }
  });

  test('has another tag when anything in it is another', async () => {
    const edge = operatedEdges().open();
    const tags = [list, `${list}&limit=1`, `${list}&publisher=anna`, `/v1/looks/${look}`].map(async (path) =>
      (await edge.get(path)).headers.get('etag'),
    );
    assert.equal(new Set(await Promise.all(tags)).size, 4);
  });

  const decoders: Record<string, (bytes: Buffer) => Buffer> = {
    br: brotliDecompressSync,
    gzip: gunzipSync,
    identity: (bytes) => bytes,
  };
  for (const [accepted, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.1', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity', 'identity'],
    ['zstd', 'identity'],
    ['', 'identity'],
    [null, 'identity'],
    ['brotli, gzipped', 'identity'],
    ['\\0;;q=,,=', 'identity'],
  ] as const) {
    test(`is sent as ${encoding} to who accepts ${JSON.stringify(accepted)}`, async () => {
      const edge = operatedEdges().open({
        compression: { compress: nodeCompress, accepted: acceptedEncodings },
      });
      const plain = await (await edge.app.request(list)).text();
      const headers = accepted === null ? {} : { 'accept-encoding': accepted };
      const response = await edge.app.request(list, { headers });
      assert.equal(response.headers.get('content-encoding') ?? 'identity', encoding);
      assert.equal(response.headers.get('vary'), 'Accept-Encoding');
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(decoders[encoding]?.(bytes).toString(), plain);
    });
  }

  test('is left alone where the platform compresses by itself', async () => {
    const response = await operatedEdges()
      .open()
      .app.request(list, { headers: { 'accept-encoding': 'br' } });
    assert.equal(response.headers.get('content-encoding'), null);
  });

  test('is kept for five seconds while links are pending', async () => {
    const edges = operatedEdges();
    const metapic = Promise.withResolvers<undefined>();
    const edge = edges.open({
      fetch: async (input, init) => {
        if (new Request(input, init).url.includes('/metapic/')) await metapic.promise;
        return edges.askSandbox(input, init);
      },
    });
    const pending = await edge.get(list);
    assert.equal(pending.headers.get('cache-control'), 'public, max-age=5, s-maxage=5, stale-if-error=3600');
    metapic.resolve(undefined);
    await edge.idle();
    edges.pass(4_999);
    assert.equal((await edge.get(list)).text, pending.text);
    edges.pass(1);
    const whole = await edge.get(list);
    assert.equal(whole.headers.get('cache-control'), 'public, max-age=60, s-maxage=300, stale-if-error=3600');
    assert.match(whole.json.products['acme-anvil-50lb'].deepLink, /^https:/);
  });

  test('says where the time went', async () => {
    const edges = operatedEdges();
    const edge = edges.open({
      fetch: async (input, init) => {
        if (new Request(input, init).url.includes('/streams/media/')) edges.pass(120);
        return edges.askSandbox(input, init);
      },
    });
    const timing = async () => (await edge.get(list)).headers.get('server-timing');
    assert.equal(await timing(), 'cache;desc=miss, upstream;dur=120, links;dur=0');
    assert.equal(await timing(), 'cache;desc=hit');
    assert.equal((await edge.get(list)).headers.get('timing-allow-origin'), '*');
  });
});

describe('every answer', () => {
  const authorization = `Bearer ${adminToken}`;
  const kinds: [name: string, path: string, init: RequestInit, status: number][] = [
    ['a page of looks', list, {}, 200],
    ['a page that is known', list, { headers: { 'if-none-match': '*' } }, 200],
    ['a look', `/v1/looks/${look}`, {}, 200],
    ['a mistake', '/v1/looks', {}, 400],
    ['nothing', '/nowhere', {}, 404],
    ['a redirect', `/go/${look}/acme-anvil-50lb`, {}, 302],
    ['a preflight', '/v1/short-links', { method: 'OPTIONS' }, 204],
    ['a refusal', '/v1/short-links', { method: 'POST', body: '{}' }, 403],
    ['health', '/healthz', {}, 200],
    ['metrics', '/metrics', { headers: { authorization } }, 200],
    ['no token', '/operator/letters', {}, 401],
    ['letters', '/operator/letters', { headers: { authorization } }, 200],
    ['a head', list, { method: 'HEAD' }, 200],
  ];
  for (const [name, path, init, status] of kinds) {
    test(`has an id, and is nothing but what it says it is: ${name}`, async () => {
      const edge = operatedEdges().open();
      const { status: given, headers } = await edge.request(path, init);
      assert.equal(given, status);
      assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'none'; frame-ancestors 'none'/,
      );
      assert.ok(headers.has('cross-origin-resource-policy'));
      assert.ok(headers.has('referrer-policy'));
      assert.equal(headers.get('access-control-allow-credentials'), null);
      assert.equal(headers.get('set-cookie'), null);
    });
  }

  test('of our own failing has its id in the log, and says nothing about us', async () => {
    const edges = operatedEdges();
    const broken = { ...edges.store, get: () => Promise.reject(new Error(`broken at ${secret}`)) };
    const { status, headers, json, text } = await edges.open({ store: broken }).get(list);
    assert.equal(status, 500);
    assert.equal(json.type, 'urn:lookstream:problem:internal');
    assert.doesNotMatch(text, /broken|secret that/);
    assert.ok(Number(headers.get('retry-after')) > 0);
    const line = edges.logged.find(({ event }) => event === 'request');
    assert.deepEqual([line?.requestId, line?.status], [headers.get('x-request-id'), 500]);
  });

  test('leaves a log line of JSON without anything about the visitor, and without secrets', async () => {
    const lines: string[] = [];
    const edges = operatedEdges();
    const edge = edges.open({ log: createJsonLog((line) => lines.push(line), edges.now) });
    const person = {
      reason: 'harmful',
      statement: 'Hello Rosalind',
      name: 'Quentin',
      email: 'q@post.example',
      page,
    };
    await edge.get(`${list}&publisher=anna`, { 'user-agent': 'A Browser', cookie: 'id=1' });
    await edge.post('/v1/short-links', { look, page: `${page}?mail=q@post.example`, placement: 'share' });
    await edge.post(`/v1/looks/${look}/reports`, person);
    await edge.deliverReports();
    await edge.operate('decisions', { action: 'forget', author: 'June Castellaw' });
    await edge.operate('forgotten', { email: 'q@post.example' });
    await edge.idle();
    for (const service of ['olapic', 'metapic', 'two-m'] as const) edges.play(service, 'malformed');
    await edge.get('/v1/looks?product=oak-stool');
    await edge.post('/v1/short-links', { page, placement: 'qr' });
    await edge.idle();
    for (const line of lines) {
      const { time, level, event } = JSON.parse(line);
      assert.equal(new Date(time).toISOString(), time);
      assert.match(level, /^(info|warn|error)$/);
      assert.match(event, /^[a-z-]+$/);
    }
    const text = lines.join('\n');
    assert.ok(lines.length > 10);
    assert.doesNotMatch(text, /192\.0\.2|Browser|id=1|quentin|rosalind|post\.example|castellaw|anna/i);
    assert.doesNotMatch(text, /sandbox-[\w-]*(key|token)|admin-token|server-key|secret/i);
    assert.doesNotMatch(text, /auth_token|[?]product/);
  });
});
