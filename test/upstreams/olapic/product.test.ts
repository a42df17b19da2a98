import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { offeredProducts, toProduct } from '../../../src/upstreams/olapic/product.ts';
import type { OlapicProduct } from '../../../src/upstreams/olapic/product.ts';
import { streamSchema } from '../../../src/upstreams/olapic/wire.ts';
import real from '../samples/olapic-stream-by-product.json' with { type: 'json' };
import { stream } from './samples.ts';
import type { Json } from './samples.ts';

function product(changes: Json): OlapicProduct | null {
  return toProduct(v.parse(streamSchema, stream(changes)));
}

function withInfo(info: unknown): OlapicProduct | null {
  return product({ product_info: info });
}

test('a real stream is a product', () => {
  assert.deepEqual(toProduct(v.parse(streamSchema, real.data)), {
    key: '0669091022',
    name: 'Hoodiejacke Regular Fit',
    brand: null,
    url: 'https://www2.hm.com/de_at/productpage.0669091022.html',
    deepLink: null,
    store: null,
    amount: '19.99',
    availability: 'in-stock',
    image: 'https://photorankmedia-a.akamaihd.net/media/p/y/5/py5jze4/mobile.jpg',
  });
});

describe('what a stream needs to be a product', () => {
  for (const url of [null, '', ' ', 'acme.com/anvil', 'javascript:alert(1)', 7, {}, undefined]) {
    test(`is more than the address ${JSON.stringify(url)}`, () => {
      assert.equal(product({ product_url: url }), null);
    });
  }

  test('is an address, which may lack its scheme', () => {
    assert.equal(product({ product_url: '//acme.com/anvil' })?.url, 'https://acme.com/anvil');
  });
});

describe('the key of a product', () => {
  const keys: [unknown, string][] = [
    ['acme-anvil-50lb', 'acme-anvil-50lb'],
    [669091022, '669091022'],
    ['__proto__', '__proto__'],
    [null, 'stream-2190252887'],
    ['', 'stream-2190252887'],
    [{}, 'stream-2190252887'],
  ];
  for (const [written, key] of keys) {
    test(`is ${key} for ${JSON.stringify(written)}`, () => {
      assert.equal(product({ tag_based_key: written })?.key, key);
    });
  }
});

test('a brand is split off the name', () => {
  const { name, brand } = product({ name: 'Acme^|Anvil™' })!;
  assert.deepEqual([name, brand], ['Anvil™', 'Acme']);
});

describe('the amount', () => {
  const amounts: [unknown, string | null][] = [
    ['34.00', '34.00'],
    ['34', '34'],
    [' 34.5 ', '34.5'],
    [19.9, '19.9'],
    ['0.00', '0.00'],
    ['-1.00', null],
    ['1,299.00', null],
    ['1.299,00', null],
    ['34.', null],
    ['.5', null],
    ['1e3', null],
    [1e21, null],
    ['USD 34', null],
    ['', null],
    [null, null],
    [{}, null],
  ];
  for (const [written, amount] of amounts) {
    test(`is ${String(amount)} for ${JSON.stringify(written)}`, () => {
      assert.equal(withInfo({ price: written })?.amount, amount);
    });
  }
});

describe('the availability', () => {
  const cases: [unknown, unknown, OlapicProduct['availability']][] = [
    ['1', null, 'in-stock'],
    ['true', '0', 'in-stock'],
    [1, null, 'in-stock'],
    [true, null, 'in-stock'],
    ['In Stock', null, 'in-stock'],
    ['in_stock', null, 'in-stock'],
    ['https://schema.org/InStock', null, 'in-stock'],
    ['0', '5', 'out-of-stock'],
    [0, null, 'out-of-stock'],
    [false, null, 'out-of-stock'],
    ['FALSE', null, 'out-of-stock'],
    ['out of stock', null, 'out-of-stock'],
    [null, '0', 'out-of-stock'],
    [null, 0, 'out-of-stock'],
    ['', '1', 'in-stock'],
    [null, '17', 'in-stock'],
    [null, 'plenty', null],
    [null, '-1', null],
    [null, null, null],
    ['preorder', '5', null],
    [[], {}, null],
  ];
  for (const [availability, stock, expected] of cases) {
    test(`is ${String(expected)} for ${JSON.stringify(availability)} with stock ${JSON.stringify(stock)}`, () => {
      assert.equal(withInfo({ availability, stock })?.availability, expected);
    });
  }

  for (const info of [null, [], 'text', undefined]) {
    test(`and the amount are unknown without information: ${JSON.stringify(info)}`, () => {
      const { amount, availability } = withInfo(info)!;
      assert.deepEqual([amount, availability], [null, null]);
    });
  }
});

describe('the offered products of a look', () => {
  const offers: [string, unknown[], string[], number][] = [
    ['keep their order', [stream({ tag_based_key: 'b' }), stream({ tag_based_key: 'a' })], ['b', 'a'], 0],
    ['stand there once', [stream(), stream({ id: '9' })], ['acme-anvil-50lb'], 0],
    [
      'leave out what is hidden',
      [stream({ hide_from_related: true }), stream({ hide_from_related: '1' })],
      [],
      0,
    ],
    ['leave out galleries', [stream({ product_url: '' }), stream({ product_url: null })], [], 0],
    ['leave out stubs', [{ id: '1', _fixed: false, _links: {} }], [], 0],
    [
      'count what is broken',
      [null, 'x', [], {}, stream({ name: null }), stream({ name: ' ^| ' }), stream({ id: {} }), stream()],
      ['acme-anvil-50lb'],
      7,
    ],
  ];
  for (const [name, streams, keys, dropped] of offers) {
    test(name, () => {
      const offered = offeredProducts(streams);
      assert.deepEqual([offered.products.map(({ key }) => key), offered.dropped], [keys, dropped]);
    });
  }
});
