/** What is answered while the store cannot be had: whatever it is, nobody is told that it is their fault. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { StoreError, type Store } from '../../src/edge/store/store.ts';
import { edgeUnderTest } from './edge-under-test.ts';

const looks = '/v1/looks?product=acme-anvil-50lb';
const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';
const report = { reason: 'harmful', statement: 'x', email: 'ann@person.example', page };

type Edge = Pick<ReturnType<typeof edgeUnderTest>, 'get' | 'post'>;

/** An edge whose store comes and goes. */
function edgeWithFrailStore() {
  let isAway = false;
  let time = Date.UTC(2026, 10, 22);
  const now = () => time;
  const whole = createMemoryStore(now);
  const store = new Proxy(whole, {
    get(target, method: keyof Store) {
      const call = target[method] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        if (isAway) throw new StoreError('redis at 127.0.0.1:6379 does not answer');
        return call.apply(target, args);
      };
    },
  });
  const edge = edgeUnderTest({ store, now });
  return {
    ...edge,
    pass: (ms: number) => (time += ms),
    lose: () => (isAway = true),
    find: () => (isAway = false),
  };
}

describe('a store that is away', () => {
  for (const [name, ask] of [
    ['a page of looks', ({ get }) => get(looks)],
    ['one look', ({ get }) => get(`/v1/looks/${look}`)],
    ['a way to a product', ({ get }) => get(`/go/${look}/acme-anvil-50lb`)],
    ['links', ({ post }) => post('/v1/deep-links', { urls: ['https://acme.com/oak-stool'] })],
    ['a short link', ({ post }) => post('/v1/short-links', { page, placement: 'share' })],
    ['a code', ({ post }) => post('/v1/qr-codes', { page })],
    ['a report', ({ post }) => post(`/v1/looks/${look}/reports`, report)],
  ] satisfies [string, (edge: Edge) => ReturnType<Edge['get']>][]) {
    test(`answers who asks for ${name} when to come back`, async () => {
      const edge = edgeWithFrailStore();
      edge.lose();
      const { status, headers, json } = await ask(edge);
      assert.equal(status, 503);
      assert.equal(json.type, 'urn:lookstream:problem:store-away');
      assert.ok(Number(headers.get('retry-after')) > 0);
      assert.doesNotMatch(JSON.stringify(json), /redis|127\.0\.0\.1/i);
      assert.ok(
        edge.logged.some(({ level }) => level === 'error'),
        'the operator is told',
      );
      edge.find();
      assert.ok((await ask(edge)).status < 400);
    });
  }

  test('leaves pages that are kept as they are, for their minute', async () => {
    const edge = edgeWithFrailStore();
    const { json } = await edge.get(looks);
    edge.lose();
    edge.pass(30_000);
    assert.deepEqual((await edge.get(looks)).json, json);
    edge.pass(30_000);
    assert.equal((await edge.get(looks)).status, 503);
  });

  test('is not ready, and alive', async () => {
    const edge = edgeWithFrailStore();
    edge.lose();
    const { status, headers } = await edge.get('/readyz');
    assert.deepEqual([status, headers.get('retry-after')], [503, '5']);
    assert.equal((await edge.get('/healthz')).status, 200);
    edge.find();
    assert.equal((await edge.get('/readyz')).status, 200);
  });

  test('still refuses those who may not call', async () => {
    const edge = edgeWithFrailStore();
    edge.lose();
    const refused = await edge.post(
      '/v1/short-links',
      { page, placement: 'share' },
      { origin: 'https://evil.example' },
    );
    assert.equal(refused.status, 403);
  });
});
