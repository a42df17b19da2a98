import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import examplePage from '../samples/olapic-media-page.json' with { type: 'json' };
import root from '../samples/olapic-root.json' with { type: 'json' };
import oneStream from '../samples/olapic-stream-by-product.json' with { type: 'json' };
import { caught } from '../support/caught.ts';
import { json } from '../support/scripted-fetch.ts';
import { apiKey, list, olapic, pageFrom } from './olapic-under-test.ts';
import { media, pageOf, stream, streamsOf } from './samples.ts';

describe('the customer', () => {
  test('is found where the real service puts it', async () => {
    const customer = await olapic(json(root)).client.customers.own();
    assert.deepEqual(customer, { id: '215757', name: 'Demo Account', language: 'en_US', currency: 'USD' });
  });

  test('is found where the document puts it', async () => {
    const body = { data: { id: 7, name: 'Acme', settings: [] } };
    assert.deepEqual(await olapic(json(body)).client.customers.own(), {
      id: '7',
      name: 'Acme',
      language: null,
      currency: null,
    });
  });

  const currencies: [unknown, string | null][] = [
    [{ currency: '$', currency_info: { code: 'sek' } }, 'SEK'],
    [{ currency: '$' }, null],
    [{ currency_info: { code: '$' } }, null],
    [{ currency_info: { code: 'Euro' } }, null],
    [{ currency_info: { code: 978 } }, null],
    [{ currency_info: [] }, null],
    [null, null],
  ];
  for (const [settings, expected] of currencies) {
    test(`has the currency ${String(expected)} with the settings ${JSON.stringify(settings)}`, async () => {
      const body = { data: { _embedded: { customer: { id: '7', name: 'Acme', settings } } } };
      assert.equal((await olapic(json(body)).client.customers.own()).currency, expected);
    });
  }
});

describe('a product', () => {
  test('is found by its key, with its freshness', async () => {
    const found = await olapic(
      json(oneStream, { headers: { 'Cache-Control': 'max-age=600' } }),
    ).client.streams.byKey('0669091022');
    assert.ok(found.missing === null);
    assert.deepEqual(
      [found.found.product?.key, found.found.product?.amount, found.freshFor],
      ['0669091022', '19.99', 600],
    );
  });

  test('may turn out to be a gallery', async () => {
    const found = await olapic(json({ data: stream({ product_url: '' }) })).client.streams.byKey('x');
    const expected = {
      ...{ id: '2190252887', name: 'Acme Anvil - 50lb', key: 'acme-anvil-50lb' },
      ...{ status: null, isHidden: false, product: null },
    };
    assert.deepEqual(found, { missing: null, found: expected, freshFor: null });
  });

  for (const key of ['', '.', '..', 'a\uD800']) {
    test(`cannot have the key ${JSON.stringify(key)}, which an address cannot hold`, async () => {
      const { client, asked } = olapic(json(oneStream));
      assert.deepEqual([await client.streams.byKey(key), asked.length], [{ missing: 'unknown' }, 0]);
    });
  }
});

describe('a page of looks', () => {
  test('reads the example of the document', async () => {
    const page = await pageFrom(
      json(examplePage, { headers: { 'Cache-Control': 'public, max-age=1800', Age: '600' } }),
    );
    const ids = ['3042079992', '3042079997', '3042079985', '3042079982', '3042079980', '3042079979'];
    assert.deepEqual(
      page.looks.map(({ id }) => id),
      ids.map((id) => `olapic-${id}`),
    );
    assert.deepEqual(Object.keys(page.products), ['acme-anvil-50lb']);
    assert.deepEqual([page.next, page.dropped, page.freshFor], [null, 0, 1200]);
    assert.deepEqual(page.looks[0]!.author, {
      name: 'Wile E. Coyote',
      handle: '@wile.e.coyote',
      avatar: 'https://photorankstatics-a.akamaihd.net/avatars/120000001.jpg',
    });
    assert.deepEqual(
      page.looks.map(({ origin }) => origin),
      Array<string>(6).fill('upload'),
    );
    assert.deepEqual(
      page.looks[2]!.images.map(({ width }) => width),
      [138, 294, 588],
    );
    assert.ok(
      page.looks.every(({ images }) => images.every(({ src }) => !/\/\/z\d|original|square/.test(src))),
    );
    assert.ok(!JSON.stringify(page).includes('REDACTED_AUTH_TOKEN'));
  });

  const empties: [string, unknown][] = [
    ['null', pageOf(null)],
    ['an empty array', pageOf([])],
    ['an empty object', pageOf({})],
    ['nothing', { data: { _links: [], _embedded: {} } }],
    ['a list without entries around it', { data: { _embedded: [] } }],
    ['null around it', { data: { _embedded: null } }],
  ];
  for (const [name, body] of empties) {
    test(`is empty when the collection is ${name}`, async () => {
      const page = await pageFrom(json(body));
      assert.deepEqual([page.looks, page.products, page.next, page.dropped], [[], {}, null, 0]);
    });
  }

  test('may hold its only look without a list', async () => {
    assert.equal((await pageFrom(json(pageOf(media())))).looks.length, 1);
  });

  test('drops and counts what is broken, and what may not be shown', async () => {
    const broken = [null, 'x', {}, { id: '1', _fixed: false }, media({ id: null }), media({ images: null })];
    const hidden = [media({ id: '2', status: 'pending' }), media({ id: '3', status: 7 })];
    const half = media({ id: '4' }, { 'streams:all': streamsOf([stream(), { id: '5' }]) });
    const page = await pageFrom(json(pageOf([...broken, ...hidden, half])));
    assert.deepEqual([page.looks.map(({ id }) => id), page.dropped], [['olapic-4'], 9]);
  });

  test('shows a look once, though the list names it twice', async () => {
    const page = await pageFrom(json(pageOf([media(), media({ caption: 'again' }), media({ id: '2' })])));
    assert.deepEqual(
      page.looks.map(({ id }) => id),
      ['olapic-3042079992', 'olapic-2'],
    );
    assert.equal(page.dropped, 0);
  });

  test('holds a product once, as it was first described', async () => {
    const later = media({ id: '2' }, { 'streams:all': streamsOf([stream({ name: 'Later' })]) });
    const page = await pageFrom(json(pageOf([media(), later])));
    assert.deepEqual(
      Object.values(page.products).map(({ name }) => name),
      ['Acme Anvil - 50lb'],
    );
  });

  test('keeps a product whose key is a word of the language', async () => {
    const streams = streamsOf([stream({ tag_based_key: '__proto__' })]);
    const page = await pageFrom(json(pageOf([media({}, { 'streams:all': streams })])));
    assert.ok(Object.hasOwn(page.products, '__proto__'));
    assert.equal(Object.getPrototypeOf(page.products), Object.prototype);
    assert.deepEqual(page.looks[0]!.products, [{ key: '__proto__' }]);
  });

  for (const body of [
    {},
    { data: null },
    { data: [] },
    { data: {} },
    pageOf('{media}'),
    pageOf(7),
    { data: { _embedded: 'x' } },
    [],
  ]) {
    test(`is an unknown shape: ${JSON.stringify(body)}`, async () => {
      const error = await caught(olapic(json(body)).client.media.ofStreamKey('x', list).first());
      assert.deepEqual([error.kind, error.status], ['shape', 200]);
    });
  }
});

describe('the next page', () => {
  const href = `//elsewhere.example/streams/1/media/recent?page_key=k&page_number=2&auth_token=${apiKey}&version=v2.2`;

  test('is asked for at the configured address, wherever the link points', async () => {
    const { client, asked } = olapic(json(pageOf([media()], { next: { href } })));
    const page = await client.media.ofStreamKey('x', list).first();
    assert.ok(page.missing === null && page.next !== null);
    assert.deepEqual(page.next, {
      path: '/streams/1/media/recent',
      query: { page_key: 'k', page_number: '2' },
    });
    await client.media.at(page.next);
    assert.equal(
      asked[1]!.url.href,
      `https://api.example/olapic/streams/1/media/recent?page_key=k&page_number=2&auth_token=${apiKey}&version=v2.2`,
    );
  });

  const lastPages: unknown[] = [
    { next: { href: null } },
    { prev: { href } },
    { next: null },
    { next: [] },
    { next: { href: {} } },
    [],
    null,
    'x',
  ];
  for (const links of lastPages) {
    test(`is none for the links ${JSON.stringify(links)}`.replaceAll(apiKey, '…'), async () => {
      assert.equal((await pageFrom(json(pageOf([media()], links)))).next, null);
    });
  }
});

describe('a look', () => {
  test('is found by its id, with its products', async () => {
    const found = await olapic(json({ data: media() })).client.media.byId('3042079992');
    assert.ok(found.missing === null);
    assert.deepEqual(
      [found.look.id, Object.keys(found.products), found.dropped],
      ['olapic-3042079992', ['acme-anvil-50lb'], 0],
    );
  });

  test('that may not be shown is inactive', async () => {
    const found = await olapic(json({ data: media({ status: 'pending' }) })).client.media.byId('1');
    assert.deepEqual(found, { missing: 'inactive' });
  });

  test('that is only a stub is an unknown shape', async () => {
    const error = await caught(olapic(json({ data: { id: '1', _fixed: false } })).client.media.byId('1'));
    assert.equal(error.kind, 'shape');
  });

  for (const id of ['', '\uD800', '../customers', '1/2', '1?x=1', 'ä', '1'.repeat(65)]) {
    test(`is not asked for by what cannot be an id: ${JSON.stringify(id)}`, async () => {
      const { client, asked } = olapic(json({ data: media() }));
      assert.deepEqual([await client.media.byId(id), asked.length], [{ missing: 'unknown' }, 0]);
    });
  }
});
