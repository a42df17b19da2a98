import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createGroupPages } from '../../src/edge/izeax/group-pages.ts';
import { createLooks } from '../../src/edge/looks/looks.ts';
import type { Site } from '../../src/edge/site.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { createTombstones } from '../../src/edge/takedown/tombstones.ts';
import { createTenants } from '../../src/edge/tenants.ts';
import { createUpstreamCache } from '../../src/edge/upstream-cache.ts';
import { createGuard } from '../../src/edge/guard/who-may-call.ts';
import type { Product } from '../../src/model/product.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const key = 'acme-anvil-50lb';
const secret = 'a secret that is long enough for a test';
const hour = 3_600_000;

type Facts = Pick<Product, 'price' | 'availability'>;

/** The routes, and the reading of a product that other routes build on, over one Olapic that can fail. */
function priceUnderTest(changes: Partial<Site> = {}) {
  let time = Date.UTC(2026, 10, 22);
  const now = () => time;
  const site = { ...magazine, ...changes };
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test', now });
  const asked: string[] = [];
  const failing = { root: false, everything: false };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    const isRoot = pathname === '/olapic/';
    if (failing.everything || (failing.root && isRoot)) return new Response('', { status: 503 });
    return sandbox.app.fetch(request);
  };
  const store = createMemoryStore(now);
  const { get } = edgeUnderTest({ sites: [site], store, fetch, now, secret });
  const guard = createGuard({ limiter: store, visitor: () => '192.0.2.1', secret, adminToken: null, now });
  const logged: unknown[] = [];
  const log = (event: unknown) => logged.push(event);
  const tombstones = createTombstones(store, now, log);
  const cache = createUpstreamCache(store, now);
  const groups = createGroupPages({ cache, guard, publicUrl: null, now, log });
  const looks = createLooks({ cache, guard, tombstones, groups, secret, now, log });
  const tenants = createTenants([site], () => fetch);
  const background = (work: Promise<unknown>) => void work.catch(log);
  const reads = {
    'a list': async () => (await get(`/v1/looks?product=${key}`)).json.products[key],
    'a look': async () => (await get('/v1/looks/olapic-3042079992')).json.products[key],
    'a product': async () => looks.product({ tenant: await tenants.of(null), background }, key),
  } satisfies Record<string, () => Promise<Facts | null>>;
  return { reads, sandbox, asked, failing, pass: (ms: number) => (time += ms) };
}

async function factsOf(read: () => Promise<Facts | null>): Promise<Facts> {
  const product = await read();
  assert.ok(product);
  return { price: product.price, availability: product.availability };
}

for (const name of ['a list', 'a look', 'a product'] as const) {
  describe(`the price of ${name}`, () => {
    test('has the currency of the account', async () => {
      const { reads } = priceUnderTest();
      const price = { amount: '34.00', currency: 'USD' };
      assert.deepEqual(await factsOf(reads[name]), { price, availability: 'in-stock' });
    });

    test('has the currency of the site, where it has one, and the account is not asked', async () => {
      const { reads, asked } = priceUnderTest({ currency: 'EUR' });
      assert.deepEqual((await factsOf(reads[name])).price, { amount: '34.00', currency: 'EUR' });
      assert.ok(!asked.includes('/olapic/'));
    });

    test('is none while nobody says the currency, and is there as soon as somebody does', async () => {
      const { reads, failing, pass } = priceUnderTest();
      failing.root = true;
      assert.deepEqual(await factsOf(reads[name]), { price: null, availability: 'in-stock' });
      failing.root = false;
      // As long as an answer is kept.
      pass(60_000);
      assert.deepEqual((await factsOf(reads[name])).price, { amount: '34.00', currency: 'USD' });
    });

    test('is none where the account names no currency', async () => {
      const { reads, sandbox } = priceUnderTest();
      for (const shop of sandbox.world.shops) shop.currency.code = '';
      assert.equal((await factsOf(reads[name])).price, null);
    });

    test('is none where the product has none', async () => {
      const { reads, sandbox } = priceUnderTest();
      for (const product of sandbox.world.products) product.price = null;
      assert.deepEqual(await factsOf(reads[name]), { price: null, availability: 'in-stock' });
    });

    test('goes after a day without an answer, and the availability with it', async () => {
      const { reads, failing, pass } = priceUnderTest();
      const fresh = await factsOf(reads[name]);
      failing.everything = true;
      pass(24 * hour - 1);
      assert.deepEqual(await factsOf(reads[name]), fresh);
      pass(60_000);
      assert.deepEqual(await factsOf(reads[name]), { price: null, availability: null });
      failing.everything = false;
      pass(60_000);
      assert.deepEqual(await factsOf(reads[name]), fresh);
    });
  });
}
