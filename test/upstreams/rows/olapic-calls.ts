/** Olapic's rows. */
import assert from 'node:assert/strict';
import type { Olapic } from '../../../src/upstreams/olapic/client.ts';
import type { OlapicPage } from '../../../src/upstreams/olapic/page.ts';
import { assertFields, call, found } from './call.ts';
import type { Call } from './call.ts';

const acme = '215815';
const anvil = '2190252887';
const anvilKey = 'acme-anvil-50lb';
const anvilLook = '3042079985';
const handle = 'ingrid.solhaug';
const recent = { sort: 'recent', count: 10 } as const;

const photo = () =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])], 'anvil.jpg', { type: 'image/jpeg' });

const stream = {
  ...{ id: 'string', name: 'string', key: 'string|null', status: 'string|null' },
  ...{ isHidden: 'boolean', product: 'object|null' },
};
const category = { id: 'string', name: 'string', key: 'string|null', url: 'string|null' };
const user = { id: 'string', author: 'object|null', language: 'string|null', followers: 'number|null' };

function assertLooks(page: OlapicPage): void {
  assertFields(page, {
    ...{ missing: 'null', looks: 'array', products: 'object', next: 'object|null' },
    ...{ dropped: 'number', freshFor: 'number|null' },
  });
  assert.ok(page.looks.length > 0 && page.looks.length <= 50);
  assert.equal(page.dropped, 0);
  for (const look of page.looks) assert.ok(look.images.length > 0);
}

function assertItems(page: { items: object[]; dropped: number }, fields: Record<string, string>): void {
  assert.ok(page.items.length > 0);
  assert.equal(page.dropped, 0);
  for (const item of page.items) assertFields(item, fields);
}

async function categoryOf(olapic: Olapic) {
  const [first] = found(await olapic.categories.ofCustomer(acme).first()).items;
  assert.ok(first);
  return first;
}

async function userOf(olapic: Olapic): Promise<string> {
  return found(await olapic.users.byInstagramHandle(acme, handle)).found.id;
}

export const olapicCalls: Record<string, Call> = {
  'olapic.customers.own': call(
    ({ olapic }) => olapic.customers.own(),
    (customer) => assert.deepEqual(customer, { id: acme, name: 'Acme', language: 'en_US', currency: 'USD' }),
  ),
  'olapic.customers.byId': call(
    async ({ olapic }) => found(await olapic.customers.byId(acme)),
    ({ found: customer }) => assert.equal(customer.name, 'Acme'),
  ),

  'olapic.media.byId': call(
    async ({ olapic }) => found(await olapic.media.byId(anvilLook)),
    ({ look, products }) => {
      assert.equal(look.id, `olapic-${anvilLook}`);
      assert.ok(Object.hasOwn(products, anvilKey));
    },
  ),
  'olapic.media.ofCustomer': call(
    async ({ olapic }) => found(await olapic.media.ofCustomer(acme, recent).first()),
    assertLooks,
  ),
  'olapic.media.ofCategory': call(
    async ({ olapic }) => found(await olapic.media.ofCategory((await categoryOf(olapic)).id, recent).first()),
    assertLooks,
  ),
  'olapic.media.ofCategoryKey': call(
    async ({ olapic }) =>
      found(await olapic.media.ofCategoryKey((await categoryOf(olapic)).key ?? '', recent).first()),
    assertLooks,
  ),
  'olapic.media.ofStream': call(
    async ({ olapic }) => found(await olapic.media.ofStream(anvil, { ...recent, rightsOnly: true }).first()),
    assertLooks,
  ),
  'olapic.media.ofStreamKey': call(
    async ({ olapic }) =>
      found(await olapic.media.ofStreamKey(anvilKey, { ...recent, sort: 'media_position' }).first()),
    assertLooks,
  ),
  'olapic.media.ofUser': call(
    async ({ olapic }) => found(await olapic.media.ofUser(await userOf(olapic)).first()),
    (page) => {
      assertLooks(page);
      // Stubs stand for their author: the credit has to be joined.
      assert.ok(page.looks.every(({ author }) => author === null));
    },
  ),
  'olapic.media.ofInstagramUser': call(
    async ({ olapic }) => found(await olapic.media.ofInstagramUser(acme, `@${handle}`).first()),
    assertLooks,
  ),
  'olapic.media.report': call(
    async ({ olapic }) => {
      await olapic.media.report(anvilLook, { email: 'ann@visitor.example', reason: 'This is my photo.' });
      return olapic.media.byId(anvilLook);
    },
    (answer) => assert.deepEqual(answer, { missing: 'unknown' }),
  ),

  'olapic.uploads.upload': call(
    async ({ olapic }) =>
      olapic.uploads.upload(await userOf(olapic), {
        source: { file: photo() },
        ...{ caption: 'On the bench', streamId: anvil, location: { latitude: 59.3, longitude: 18.1 } },
      }),
    ({ id, status }) => {
      assert.match(id, /^\d+$/);
      assert.equal(status, 'pending');
    },
  ),
  'olapic.uploads.stash': call(
    async ({ olapic }) => {
      const stash = await olapic.uploads.stash(photo());
      await olapic.uploads.upload(await userOf(olapic), { source: { stashId: stash.id } });
      return stash;
    },
    (stash) => assertFields(stash, { id: 'string' }),
  ),

  'olapic.streams.byId': call(
    async ({ olapic }) => found(await olapic.streams.byId(anvil)).found,
    (answer) => assertFields(answer, stream),
  ),
  'olapic.streams.search': call(
    async ({ olapic }) => found(await olapic.streams.search(acme, anvilKey)).found,
    ({ id }) => assert.equal(id, anvil),
  ),
  'olapic.streams.ofCustomerByKey': call(
    async ({ olapic }) => found(await olapic.streams.ofCustomerByKey(acme, anvilKey)).found,
    ({ id }) => assert.equal(id, anvil),
  ),
  'olapic.streams.byKey': call(
    async ({ olapic }) => found(await olapic.streams.byKey(anvilKey)).found,
    ({ id, product }) => assert.deepEqual([id, product?.amount], [anvil, '34.00']),
  ),
  'olapic.streams.ofCustomer': call(
    async ({ olapic }) => found(await olapic.streams.ofCustomer(acme, { count: 5 }).first()),
    (page) => {
      assertItems(page, stream);
      assert.notEqual(page.next, null);
    },
  ),
  'olapic.streams.ofMedia': call(
    async ({ olapic }) => found(await olapic.streams.ofMedia('3042079992').first()),
    (page) => assertItems(page, stream),
  ),
  'olapic.streams.ofCategory': call(
    async ({ olapic }) => found(await olapic.streams.ofCategory((await categoryOf(olapic)).id).first()),
    (page) => assertItems(page, stream),
  ),

  'olapic.categories.byId': call(
    async ({ olapic }) => found(await olapic.categories.byId((await categoryOf(olapic)).id)).found,
    (answer) => assertFields(answer, category),
  ),
  'olapic.categories.search': call(
    async ({ olapic }) => {
      const { key } = await categoryOf(olapic);
      return { key, answer: found(await olapic.categories.search(acme, key ?? '')).found };
    },
    ({ key, answer }) => assert.equal(answer.key, key),
  ),
  'olapic.categories.ofCustomer': call(
    async ({ olapic }) => found(await olapic.categories.ofCustomer(acme, { count: 2 }).first()),
    (page) => assertItems(page, category),
  ),
  'olapic.categories.ofMedia': call(
    async ({ olapic }) => {
      const { id } = await categoryOf(olapic);
      const [look] = found(await olapic.media.ofCategory(id, recent).first()).looks;
      return found(await olapic.categories.ofMedia(look?.id.replace('olapic-', '') ?? '').first());
    },
    (page) => assertItems(page, category),
  ),
  'olapic.categories.ofStream': call(
    async ({ olapic }) => {
      const { id } = await categoryOf(olapic);
      const [product] = found(await olapic.streams.ofCategory(id).first()).items;
      return found(await olapic.categories.ofStream(product?.id ?? '').first());
    },
    (page) => assertItems(page, category),
  ),

  'olapic.users.byId': call(
    async ({ olapic }) => found(await olapic.users.byId(await userOf(olapic))).found,
    (answer) => {
      assertFields(answer, user);
      assert.equal(answer.author?.handle, `@${handle}`);
    },
  ),
  'olapic.users.byInstagramHandle': call(
    async ({ olapic }) => found(await olapic.users.byInstagramHandle(acme, handle)).found,
    ({ followers }) => assert.equal(typeof followers, 'number'),
  ),
  'olapic.users.create': call(
    async ({ olapic }) => {
      const { found: made } = await olapic.users.create({ email: 'ann@visitor.example', screenName: 'Ann' });
      return found(await olapic.users.byId(made.id)).found;
    },
    ({ author }) => assert.equal(author?.name, 'Ann'),
  ),

  'olapic.widgets.byId': call(
    async ({ olapic }) => {
      const [first] = found(await olapic.widgets.ofCustomer(acme).first()).items;
      return found(await olapic.widgets.byId(first?.id ?? '')).found;
    },
    ({ type, uploaderId, style }) => {
      assert.ok(type && uploaderId);
      assert.match(style?.type ?? '', /^(olapic_)?\w+v\d$/);
    },
  ),
  'olapic.widgets.ofCustomer': call(
    async ({ olapic }) => found(await olapic.widgets.ofCustomer(acme).first()),
    ({ items, dropped }) => {
      assert.ok(items.length > 0);
      assert.equal(dropped, 0);
    },
  ),
  'olapic.widgets.styleById': call(
    async ({ olapic }) => {
      const styles = found(await olapic.widgets.stylesOfCustomer(acme).first()).items;
      const slider = styles.find(({ type }) => type === 'olapic_slidev3');
      return found(await olapic.widgets.styleById(slider?.id ?? '')).found;
    },
    ({ type, photosLimit, duration }) => {
      assert.equal(type, 'olapic_slidev3');
      assert.ok(photosLimit !== null && duration !== null);
    },
  ),
  'olapic.widgets.stylesOfCustomer': call(
    async ({ olapic }) => found(await olapic.widgets.stylesOfCustomer(acme).first()),
    ({ items, dropped }) => {
      assert.equal(dropped, 0);
      assert.deepEqual(items.map(({ type }) => type).toSorted(), [
        'buttonv2',
        'olapic_slidev3',
        'olapic_wallv2',
      ]);
    },
  ),

  'olapicAnalytics.widgetRendered': call(
    ({ olapicAnalytics }) => olapicAnalytics.widgetRendered({ source: 'best', visitor: 'visitor-1' }),
    (nothing) => assert.equal(nothing, undefined),
  ),
  'olapicAnalytics.media': call(
    ({ olapicAnalytics }) =>
      olapicAnalytics.media(anvilLook, 'view', { source: 'stream', visitor: 'visitor-1' }),
    (nothing) => assert.equal(nothing, undefined),
  ),
};
