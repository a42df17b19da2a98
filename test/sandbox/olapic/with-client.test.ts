/** The real client against the imitated service, over requests and responses as they would be on a wire. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createOlapic } from '../../../src/upstreams/olapic/client.ts';
import type { Olapic } from '../../../src/upstreams/olapic/client.ts';
import type { OlapicListing } from '../../../src/upstreams/olapic/ask.ts';
import type { FoundPage } from '../../../src/upstreams/olapic/found.ts';
import type { MediaList } from '../../../src/upstreams/olapic/media.ts';
import type { Missing } from '../../../src/upstreams/olapic/missing.ts';
import type { OlapicPage } from '../../../src/upstreams/olapic/page.ts';
import { caught } from '../../upstreams/support/caught.ts';
import { acmeKey, anvilLooks, createFixture, nordlundKey } from '../fixture-world.ts';

const customer = '215815';
const acmeUser = '330001';
const twelveHours = 12 * 60 * 60 * 1000;

function clientOf(sandbox: Sandbox, apiKey = acmeKey): Olapic {
  return createOlapic({
    fetch: async (url, init) => sandbox.app.request(new Request(url, init)),
    baseUrl: 'https://sandbox.test/olapic',
    apiKey,
  });
}

interface ReadPage {
  missing: null;
  dropped: number;
}

/** Everything in a list, page after page; what is missing, or could not be read, fails the test. */
async function all<Page extends ReadPage, Item>(
  list: AsyncIterable<Page | Missing>,
  itemsOf: (page: Page) => Item[],
): Promise<{ items: Item[]; pages: number }> {
  const items: Item[] = [];
  let pages = 0;
  for await (const page of list) {
    assert.ok(page.missing === null, `missing: ${String(page.missing)}`);
    assert.equal(page.dropped, 0);
    items.push(...itemsOf(page));
    pages += 1;
  }
  return { items, pages };
}

const looksOf = ({ looks }: OlapicPage) => looks.map(({ id }) => id);
const idsOf = ({ items }: FoundPage<{ id: string }>) => items.map(({ id }) => id);

function photoFile(bytes: number[] = [0xff, 0xd8, 0xff, 0xe0, 0, 0]) {
  return new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' });
}

describe('the client walks every list of the sandbox to its end', () => {
  const sandbox = createFixture();
  const { media, streams, categories, widgets } = clientOf(sandbox);
  const one = { sort: 'recent', count: 10 } as const;

  const mediaLists: [name: string, list: MediaList, looks: number][] = [
    ['media of a customer', media.ofCustomer(customer, { ...one, withTagged: false }), anvilLooks + 3],
    ['media of a category', media.ofCategory('700001', { ...one, withCategories: true }), anvilLooks + 2],
    ['media of a category’s key', media.ofCategoryKey('tools', { ...one, sort: 'rated' }), anvilLooks + 2],
    ['media of a stream', media.ofStream('2190252887', { ...one, sort: 'media_position' }), anvilLooks],
    ['media of a product key', media.ofStreamKey('acme-anvil-50lb', { ...one, rightsOnly: true }), 12],
    ['media of a user', media.ofUser('500001', { count: 10 }), anvilLooks + 1],
    ['media of an Instagram user', media.ofInstagramUser(customer, '@wile', { count: 10 }), anvilLooks + 1],
    ['media in stock', media.ofCustomer(customer, { ...one, inStockOnly: true }), anvilLooks + 1],
  ];
  for (const [name, list, looks] of mediaLists) {
    it(name, async () => {
      const { items, pages } = await all(list, looksOf);
      assert.equal(new Set(items).size, looks);
      assert.equal(items.length, looks);
      assert.equal(pages, Math.ceil(looks / 10));
    });
  }

  const otherLists: [
    name: string,
    list: OlapicListing<FoundPage<{ id: string }>>,
    items: number,
    pages: number,
  ][] = [
    ['streams of a customer', streams.ofCustomer(customer, { count: 2 }), 5, 3],
    ['streams of a category', streams.ofCategory('700001', { count: 2 }), 3, 2],
    ['streams of a media', streams.ofMedia('3042071000', { withInactive: true }), 2, 1],
    ['categories of a customer', categories.ofCustomer(customer, { count: 2 }), 3, 2],
    ['categories of a stream', categories.ofStream('2190252888', { count: 1 }), 2, 2],
    ['categories of a media', categories.ofMedia('3042071000'), 2, 1],
    ['widget instances', widgets.ofCustomer(customer, { count: 2 }), 3, 2],
    ['widget styles', widgets.stylesOfCustomer(customer, { count: 2 }), 3, 2],
  ];
  for (const [name, list, count, pages] of otherLists) {
    it(name, async () => {
      const walked = await all(list, idsOf);
      assert.equal(new Set(walked.items).size, count);
      assert.deepEqual([walked.items.length, walked.pages], [count, pages]);
    });
  }
});

describe('the client reads what the sandbox prints', () => {
  it('a look with its product, categories, and everything that Olapic spells oddly', async () => {
    const found = await clientOf(createFixture()).media.byId('3042071000');
    assert.ok(found.missing === null);
    const { look, products } = found;
    assert.deepEqual(
      [look.id, look.kind, look.categories],
      ['olapic-3042071000', 'video', ['Tools', 'Ropes']],
    );
    assert.deepEqual(look.products, [{ key: 'acme-rope' }]);
    assert.equal(products['acme-rope']?.availability, 'in-stock');
    assert.equal(found.freshFor, 300);
  });

  it('no product that is hidden, and no gallery', async () => {
    const found = await clientOf(createFixture()).media.byId('3042071002');
    assert.ok(found.missing === null);
    assert.deepEqual(found.look.products, []);
    assert.equal(found.dropped, 0);
  });

  it('a stream, a category, a user, a widget and its style', async () => {
    const { streams, categories, users, widgets } = clientOf(createFixture());
    const stream = await streams.search(customer, 'acme-spring');
    assert.ok(stream.missing === null);
    assert.deepEqual([stream.found.isHidden, stream.found.product?.availability], [true, 'out-of-stock']);
    const category = await categories.search(customer, 'tools');
    assert.ok(category.missing === null);
    assert.equal(category.found.url, 'https://acme.com/c/tools');
    const user = await users.byInstagramHandle(customer, '@wile');
    assert.ok(user.missing === null);
    assert.deepEqual([user.found.author?.handle, typeof user.found.followers], ['@wile', 'number']);
    const widget = await widgets.byId('widget-best');
    assert.ok(widget.missing === null);
    const { uploaderId, rightsOnly, style } = widget.found;
    assert.deepEqual([uploaderId, rightsOnly, style?.shopsTheLook], [acmeUser, true, true]);
  });

  it('its own customer, and another’s as denied', async () => {
    const { customers } = clientOf(createFixture());
    const own = await customers.own();
    assert.deepEqual([own.id, own.currency], [customer, 'USD']);
    const error = await caught(customers.byId('218001'));
    assert.deepEqual([error.kind, error.status], ['denied', 403]);
  });

  it('what is unknown, inactive and expired as missing', async () => {
    const sandbox = createFixture();
    const { media, streams } = clientOf(sandbox);
    assert.deepEqual(await streams.byKey('nothing'), { missing: 'unknown' });
    assert.deepEqual(await streams.byKey('acme-retired'), { missing: 'inactive' });
    const pages = media.ofStream('2190252887', { sort: 'recent', count: 10 })[Symbol.asyncIterator]();
    await pages.next();
    sandbox.advance(twelveHours);
    assert.deepEqual((await pages.next()).value, { missing: 'expired' });
    assert.equal((await pages.next()).done, true);
  });
});

describe('the client writes to the sandbox', () => {
  it('a photo, at once', async () => {
    const sandbox = createFixture();
    const file = photoFile();
    const uploaded = await clientOf(sandbox).uploads.upload(acmeUser, {
      source: { file },
      caption: 'Ours\r\n😀',
      streamId: '2190252888',
      location: { latitude: 59.33, longitude: -18.06 },
    });
    assert.equal(uploaded.status, 'pending');
    const look = sandbox.world.looks.find(({ id }) => id === uploaded.id);
    assert.deepEqual(
      [look?.caption, look?.person, look?.products, look?.location],
      ['Ours\r\n😀', acmeUser, ['acme-rope'], { latitude: 59.33, longitude: -18.06 }],
    );
    const upload = sandbox.world.olapic.uploads.get(uploaded.id);
    assert.deepEqual([upload?.shop, upload?.type, upload?.size], [customer, 'image/jpeg', file.size]);
    assert.deepEqual(await upload?.content?.bytes(), await file.bytes());
  });

  it('a photo that everybody sees once a moderator has let it through', async () => {
    const sandbox = createFixture();
    const { uploads, media } = clientOf(sandbox);
    const { id } = await uploads.upload(acmeUser, { source: { file: photoFile() }, caption: 'Ours' });
    sandbox.world.olapic.pending.delete(id);
    const found = await media.byId(id);
    assert.ok(found.missing === null);
    assert.ok(found.look.images.length > 0);
    for (const { src } of found.look.images) assert.equal(src, `https://sandbox.test/olapic/uploads/${id}`);
  });

  it('a photo that was stashed first', async () => {
    const sandbox = createFixture();
    const { uploads } = clientOf(sandbox);
    const { id: stashId } = await uploads.stash(photoFile());
    const uploaded = await uploads.upload(acmeUser, { source: { stashId }, caption: 'Later' });
    assert.equal(uploaded.status, 'pending');
    assert.equal(sandbox.world.looks.at(-1)?.caption, 'Later');
  });

  it('no file of another type, and no stash of another shop', async () => {
    const sandbox = createFixture();
    const { uploads } = clientOf(sandbox);
    const pdf = await caught(uploads.stash(photoFile([37, 80, 68, 70])));
    assert.deepEqual([pdf.status, /Invalid media file type/.test(pdf.message)], [400, true]);
    const { id: stashId } = await clientOf(sandbox, nordlundKey).uploads.stash(photoFile());
    assert.equal((await caught(uploads.upload(acmeUser, { source: { stashId } }))).kind, 'denied');
  });

  it('a report, after which nobody sees the look', async () => {
    const sandbox = createFixture();
    const { media } = clientOf(sandbox);
    await media.report('3042071000', { email: 'mina@example.com', reason: 'That is my cat.' });
    assert.deepEqual(await media.byId('3042071000'), { missing: 'unknown' });
    const { items } = await all(media.ofStreamKey('acme-rope', { sort: 'recent' }), looksOf);
    assert.deepEqual(items, []);
  });

  it('a user, who can then upload', async () => {
    const { users, uploads } = clientOf(createFixture());
    const { found } = await users.create({ email: 'mina@example.com', screenName: 'Mina' });
    assert.equal(found.author?.name, 'Mina');
    const again = await users.byId(found.id);
    assert.ok(again.missing === null);
    assert.deepEqual(again.found, found);
    const uploaded = await uploads.upload(found.id, { source: { file: photoFile() } });
    assert.equal(uploaded.status, 'pending');
  });
});
