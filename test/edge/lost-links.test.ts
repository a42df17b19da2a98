/** Links whose making was cut off: the service may have made them, and nobody heard of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { edgeUnderTest } from './edge-under-test.ts';

const page = 'https://magazine.example/first-cup';

type Cut = 'before it was sent' | 'before its answer came' | 'by an answer that nobody can read';

/** An edge whose first `add` is cut off; what the service prints of its notes can be chosen. */
function edgeCutOff(cut: Cut, { printsNotes = true } = {}) {
  let isCut = false;
  const edge: ReturnType<typeof edgeUnderTest> = edgeUnderTest({
    async fetch(input, init) {
      const request = new Request(input, init);
      const isAdd = request.url.endsWith('/url/add');
      edge.asked.push(`${request.method} ${new URL(request.url).pathname}`);
      if (isAdd && !isCut) {
        isCut = true;
        if (cut === 'before it was sent') throw new TypeError('connection reset');
        await edge.sandbox.app.fetch(request);
        if (cut === 'before its answer came') throw new TypeError('connection reset');
        return new Response('<html>', { status: 200 });
      }
      const response = await edge.sandbox.app.fetch(request);
      if (printsNotes || !request.url.includes('/api/urls')) return response;
      return Response.json(
        JSON.parse((await response.text()).replace(/"description":"[^"]*"/g, '"description":null')),
      );
    },
  });
  const ask = (placement: string, target = page) => edge.post('/v1/short-links', { page: target, placement });
  return { ...edge, ask };
}

describe('a link whose making was cut off', () => {
  for (const cut of ['before its answer came', 'by an answer that nobody can read'] as const) {
    test(`${cut} is found again, not made twice`, async () => {
      const { ask, pass, sandbox } = edgeCutOff(cut);
      assert.equal((await ask('share')).status, 503);
      pass(60_000);
      const { status, json } = await ask('share');
      assert.equal(status, 200);
      assert.deepEqual(
        [...sandbox.world.twoM.shortLinks.values()].map(({ shortUrl }) => shortUrl),
        [json.shortUrl],
      );
      assert.equal((await ask('share')).json.shortUrl, json.shortUrl);
    });
  }

  test('before it was sent is made, once it was looked for in vain', async () => {
    const { ask, pass, sandbox, asked } = edgeCutOff('before it was sent');
    assert.equal((await ask('share')).status, 503);
    pass(60_000);
    assert.equal((await ask('share')).status, 200);
    assert.equal(sandbox.world.twoM.lastIds.link, 1);
    assert.deepEqual(asked, ['POST /two-m/api/url/add', 'GET /two-m/api/urls', 'POST /two-m/api/url/add']);
  });

  test('is not looked for while the service may still be at it', async () => {
    const { ask, asked } = edgeCutOff('before its answer came');
    await ask('share');
    const { status, headers } = await ask('share');
    assert.deepEqual([status, headers.get('retry-after')], [503, '30']);
    assert.equal(asked.length, 1);
  });

  test('is told from that of another placement of the same target', async () => {
    const { ask, pass } = edgeCutOff('before its answer came');
    await ask('share');
    const qr = await ask('qr');
    pass(60_000);
    const share = await ask('share');
    assert.equal(share.status, 200);
    assert.notEqual(share.json.shortUrl, qr.json.shortUrl);
  });

  test('is told from it, too, where the list prints no notes', async () => {
    const { ask, pass, sandbox } = edgeCutOff('before its answer came', { printsNotes: false });
    await ask('share');
    const qr = await ask('qr');
    pass(60_000);
    const share = await ask('share');
    assert.notEqual(share.json.shortUrl, qr.json.shortUrl);
    assert.equal(sandbox.world.twoM.lastIds.link, 2);
  });

  test('is made by nobody while the list cannot be read', async () => {
    const { ask, pass, sandbox, logged } = edgeCutOff('before its answer came');
    await ask('share');
    pass(60_000);
    const play = (scenario: string | null) =>
      sandbox.app.request('/scenarios/two-m', { method: 'PUT', body: JSON.stringify({ scenario }) });
    for (const scenario of ['down', 'malformed']) {
      await play(scenario);
      assert.equal((await ask('share')).status, 503, scenario);
      pass(60_000);
    }
    await play(null);
    assert.equal((await ask('share')).status, 200);
    assert.equal(sandbox.world.twoM.lastIds.link, 1);
    assert.ok(logged.some(({ event }) => event === 'short-link-failed'));
  });

  test('by the end of its process is found by the next one', async () => {
    const time = Date.UTC(2026, 10, 22);
    let passed = 0;
    const store = createMemoryStore(() => time + passed);
    const first = edgeUnderTest({ store, fetch: () => new Promise<Response>(() => undefined) });
    void first.post('/v1/short-links', { page, placement: 'share' });
    const next = edgeUnderTest({ store, now: () => time + passed });
    const ask = () => next.post('/v1/short-links', { page, placement: 'share' });
    assert.equal((await ask()).status, 503);
    passed = 60_000;
    assert.equal((await ask()).status, 200);
    assert.equal(next.asked[0], 'GET /two-m/api/urls');
  });
});
