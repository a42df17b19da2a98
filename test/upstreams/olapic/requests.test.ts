/** What each call asks for; what it makes of the answer is tested chapter by chapter. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOlapic } from '../../../src/upstreams/olapic/client.ts';
import type { Olapic } from '../../../src/upstreams/olapic/client.ts';
import type { FilteredMediaOptions } from '../../../src/upstreams/olapic/media.ts';
import { survives } from '../support/caught.ts';
import { scriptedFetch, text } from '../support/scripted-fetch.ts';

const apiKey = 'olapic-key-0123456789abcdef';

function olapic() {
  const { fetch, asked } = scriptedFetch(text('{}'));
  const options = { fetch, baseUrl: 'https://api.example/olapic', writeBaseUrl: 'https://write.example' };
  return { client: createOlapic({ ...options, apiKey }), asked };
}

const recent: FilteredMediaOptions = { sort: 'recent' };
const filtered: FilteredMediaOptions = {
  ...{ sort: 'rated', count: 50, rightsOnly: true, inStockOnly: true },
  ...{ withTagged: false, withInactive: true, withoutProducts: true, withCategories: true },
};
const filters =
  'count=50&disable_embedded_streams=1&rights_given=1&filter_media_without_products=1&include_tagged_galleries=0&include_inactive_galleries=1';
const plain = 'disable_embedded_categories=1';

type Row = [call: (client: Olapic) => Promise<unknown>, address: string];

const reads: Row[] = [
  [(o) => o.customers.own(), '/'],
  [(o) => o.customers.byId('215815'), '/customers/215815'],
  [(o) => o.media.byId('3042079992'), '/media/3042079992'],
  [(o) => o.media.ofCustomer('1', recent).first(), `/customers/1/media/recent?${plain}`],
  [(o) => o.media.ofCustomer('1', filtered).first(), `/customers/1/media/rated?${filters}`],
  [(o) => o.media.ofCategory('1', filtered).first(), `/categories/1/media/rated?${filters}`],
  [(o) => o.media.ofCategoryKey('a&b', recent).first(), `/categories/media/recent?tag_key=a%26b&${plain}`],
  [(o) => o.media.ofStream('1', filtered).first(), `/streams/1/media/rated?${filters}`],
  [
    (o) => o.media.ofStreamKey('a/b', { sort: 'media_position', count: 1 }).first(),
    `/streams/media/media_position?tag_key=a%2Fb&count=1&${plain}`,
  ],
  [(o) => o.media.ofUser('7').first(), `/users/7/media/recent?${plain}`],
  [
    (o) => o.media.ofInstagramUser('1', '@wile.e', { count: 5, withCategories: true }).first(),
    '/customers/1/instagram_users/wile.e/media/recent?count=5',
  ],
  [
    (o) => o.media.at({ path: '/streams/1/media/recent', query: { page_key: 'k', page_number: '2' } }),
    '/streams/1/media/recent?page_key=k&page_number=2',
  ],
  [(o) => o.streams.byId('2190252887'), '/streams/2190252887'],
  [(o) => o.streams.byKey('a/b c?'), '/streams/bytag/a%2Fb%20c%3F'],
  [(o) => o.streams.ofCustomerByKey('1', 'ä'), '/customers/1/streams/bytag/%C3%A4'],
  [(o) => o.streams.search('1', '..'), '/customers/1/streams/search?tag_key=..'],
  [(o) => o.streams.ofCustomer('1', { count: 50 }).first(), '/customers/1/streams?count=50'],
  [(o) => o.streams.ofMedia('3').first(), '/media/3/streams'],
  [
    (o) => o.streams.ofMedia('3', { withTagged: true, withInactive: false }).first(),
    '/media/3/streams?include_tagged_galleries=1&include_inactive_galleries=0',
  ],
  [(o) => o.streams.ofCategory('4').first(), '/categories/4/streams'],
  [(o) => o.categories.byId('4'), '/categories/4'],
  [(o) => o.categories.search('1', 'a b'), '/customers/1/categories/search?tag_key=a+b'],
  [(o) => o.categories.ofCustomer('1', { count: 2 }).first(), '/customers/1/categories?count=2'],
  [(o) => o.categories.ofMedia('3').first(), '/media/3/categories'],
  [(o) => o.categories.ofStream('2').first(), '/streams/2/categories'],
  [(o) => o.users.byId('7'), '/users/7'],
  [(o) => o.users.byInstagramHandle('1', 'a/../b'), '/customers/1/instagram_users/a%2F..%2Fb'],
  [(o) => o.widgets.byId('9f'), '/widgets/9f'],
  [(o) => o.widgets.ofCustomer('1').first(), '/customers/1/widgets'],
  [(o) => o.widgets.styleById('9e'), '/widgets/settings/9e'],
  [(o) => o.widgets.stylesOfCustomer('1', { count: 3 }).first(), '/customers/1/widgets/settings?count=3'],
];

const file = new File(['x'], 'x.jpg');

const writes: Row[] = [
  [(o) => o.media.report('3', { email: 'a@b.example', reason: 'mine' }), '/media/3/reports'],
  [(o) => o.uploads.stash(file), '/stashes'],
  [(o) => o.uploads.upload('7', { source: { file } }), '/users/7/media'],
  [(o) => o.uploads.upload('7', { source: { stashId: 'fAcxTCXC' } }), '/users/7/media'],
  [(o) => o.users.create({ email: 'a@b.example', screenName: 'A' }), '/users'],
];

for (const [what, rows, host, method] of [
  ['a read', reads, 'https://api.example/olapic', 'GET'],
  ['a write', writes, 'https://write.example', 'POST'],
] as const) {
  describe(what, () => {
    for (const [call, address] of rows) {
      test(`asks for ${address} with the key and the version, and never for wrapped errors`, async () => {
        const { client, asked } = olapic();
        await survives(call(client));
        assert.equal(asked.length, 1);
        const { url, init } = asked[0]!;
        const mark = address.includes('?') ? '&' : '?';
        assert.equal(url.href, `${host}${address}${mark}auth_token=${apiKey}&version=v2.2`);
        assert.deepEqual([init.method, url.searchParams.has('wrap_responses')], [method, false]);
      });
    }
  });
}

describe('an id that no address can hold', () => {
  const unknown: ((client: Olapic) => Promise<unknown>)[] = [
    (o) => o.customers.byId(''),
    (o) => o.media.byId('../customers/1'),
    (o) => o.media.ofStream('..', recent).first(),
    (o) => o.streams.byId('.'),
    (o) => o.streams.byKey('..'),
    (o) => o.categories.search('..', 'x'),
    (o) => o.users.byInstagramHandle('1', '@'),
    (o) => o.widgets.byId('\uD800'),
  ];
  for (const call of unknown) {
    test(`is unknown without a request: ${call.toString()}`, async () => {
      const { client, asked } = olapic();
      assert.deepEqual([await call(client), asked.length], [{ missing: 'unknown' }, 0]);
    });
  }

  for (const call of [
    (o: Olapic) => o.media.report('..', { email: 'a@b.example', reason: 'mine' }),
    (o: Olapic) => o.uploads.upload('', { source: { file } }),
    (o: Olapic) => o.uploads.upload('7', { source: { stashId: '..' } }),
    (o: Olapic) => o.uploads.upload('7', { source: { file }, streamId: '\uD800' }),
  ]) {
    test(`keeps a write from being sent: ${call.toString()}`, async () => {
      const { client, asked } = olapic();
      await assert.rejects(call(client), /was not sent/);
      assert.equal(asked.length, 0);
    });
  }
});
