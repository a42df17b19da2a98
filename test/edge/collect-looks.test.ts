import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstPlace } from '../../src/edge/cursor.ts';
import { collectLooks } from '../../src/edge/looks/collect-looks.ts';
import type { OlapicPage } from '../../src/upstreams/olapic/page.ts';
import type { Look } from '../../src/model/look.ts';

test('a product may have any key, and is found under it as its own', async () => {
  const key = '__proto__';
  const product = { key, name: 'Anvil', amount: '34.00' };
  const look = { id: 'olapic-1', products: [{ key }] } as unknown as Look;
  const page = {
    ...{ missing: null, looks: [look], next: null, dropped: 0, freshFor: null },
    products: Object.fromEntries([[key, product]]),
  } as unknown as OlapicPage;
  const read = async () => ({ value: page, fetchedAt: 0 });
  const { products } = await collectLooks(read, firstPlace, 10, 0, async (looks) => looks);
  assert.ok(Object.hasOwn(products, key));
  assert.equal(JSON.parse(JSON.stringify(products))[key].name, 'Anvil');
});
