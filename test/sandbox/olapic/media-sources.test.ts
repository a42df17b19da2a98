import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anvilLooks, createFixture, nordlundKey } from '../fixture-world.ts';
import { followLink, idsOf, mediaIds, readOlapic, walkPages } from './ask-olapic.ts';
import type { MediaListData } from './ask-olapic.ts';

const byCustomer = '/customers/215815/media/recent';
const byRope = '/streams/media/recent?tag_key=acme-rope';

/** Keys of the streams under the first media of a list. */
async function streamKeys(path: string): Promise<string[] | undefined> {
  const page = await readOlapic<MediaListData>(createFixture(), path);
  return page._embedded.media[0]?._embedded['streams:all']?._embedded.stream.map((one) => one.tag_based_key);
}

describe('media of a customer', () => {
  it('are all of the shop’s looks, newest first, and nobody else’s', async () => {
    const sandbox = createFixture();
    const pages = await walkPages(sandbox, `${byCustomer}?count=10`);
    const own = sandbox.world.looks
      .filter(({ shop }) => shop === '215815')
      .toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt));
    assert.deepEqual(
      idsOf(pages),
      own.map(({ id }) => id),
    );
    assert.deepEqual(await mediaIds(sandbox, '/customers/218001/media/recent', nordlundKey), ['3042072000']);
  });

  it('come in four orders', async () => {
    const sandbox = createFixture();
    const orders = ['recent', 'shuffled', 'photorank', 'rated'].map(async (order) =>
      (await mediaIds(sandbox, `/customers/215815/media/${order}?count=50`)).join(),
    );
    assert.equal(new Set(await Promise.all(orders)).size, 4);
  });
});

describe('media of a category', () => {
  it('are those with one of its products, by id and by key', async () => {
    const sandbox = createFixture();
    const byId = await mediaIds(sandbox, '/categories/700002/media/recent');
    assert.deepEqual(byId, ['3042071000', '3042071002']);
    assert.deepEqual(await mediaIds(sandbox, '/categories/media/recent?tag_key=ropes'), byId);
    assert.deepEqual(await mediaIds(sandbox, '/categories/700003/media/recent'), []);
  });

  it('are the caller’s own where two shops use one key', async () => {
    const sandbox = createFixture();
    const path = '/categories/media/recent?tag_key=tools&count=50';
    assert.deepEqual(await mediaIds(sandbox, path, nordlundKey), ['3042072000']);
    assert.equal((await mediaIds(sandbox, path)).length, anvilLooks + 2);
  });

  it('go on under the category’s id, also when they were asked for by key', async () => {
    const sandbox = createFixture();
    const pages = await walkPages(sandbox, '/categories/media/recent?tag_key=tools&count=10');
    assert.match(pages[0]?._links.next.href ?? '', /\/categories\/700001\/media\/recent\?page_key=/);
    assert.equal(new Set(idsOf(pages)).size, anvilLooks + 2);
  });
});

describe('media of a user', () => {
  it('are that user’s in the caller’s account alone', async () => {
    const sandbox = createFixture();
    const pages = await walkPages(sandbox, '/users/500001/media/recent?count=10');
    const acme = sandbox.world.looks.filter(({ shop, person }) => shop === '215815' && person === '500001');
    assert.deepEqual(new Set(idsOf(pages)), new Set(acme.map(({ id }) => id)));
    assert.deepEqual(await mediaIds(sandbox, '/users/500001/media/recent', nordlundKey), ['3042072000']);
  });

  it('cannot be walked on with another shop’s page key', async () => {
    const sandbox = createFixture();
    const first = await readOlapic<MediaListData>(sandbox, '/users/500001/media/recent?count=10');
    const link = first._links.next.href!;
    assert.equal((await followLink(sandbox, link)).status, 200);
    const stolen = link.replace(/auth_token=[^&]+/, `auth_token=${nordlundKey}`);
    assert.equal((await followLink(sandbox, stolen)).status, 404);
  });

  it('have a stub for an uploader when asked for by id', async () => {
    const page = await readOlapic<MediaListData>(createFixture(), '/users/500001/media/recent');
    const uploader: Record<string, unknown> = { ...page._embedded.media[0]?._embedded.uploader };
    assert.deepEqual(Object.keys(uploader).toSorted(), ['_fixed', '_links', 'id']);
    assert.deepEqual([uploader._fixed, uploader.id], [false, '500001']);
  });

  it('have the uploader in full when asked for by Instagram handle', async () => {
    const sandbox = createFixture();
    const path = '/customers/215815/instagram_users/wile/media/recent?count=10';
    const pages = await walkPages(sandbox, path);
    assert.equal(pages[0]?._embedded.media[0]?._embedded.uploader.username, '81123');
    assert.deepEqual(idsOf(pages), idsOf(await walkPages(sandbox, '/users/500001/media/recent')));
  });

  it('pay no attention to filters, but leave out what is disabled', async () => {
    const query = 'rights_given=1&filter_media_without_products=1&include_tagged_galleries=0&count=50';
    const sandbox = createFixture();
    const path = '/users/500002/media/recent';
    assert.deepEqual(await mediaIds(sandbox, `${path}?${query}`), await mediaIds(sandbox, path));
    assert.deepEqual(
      await streamKeys(`/users/500001/media/recent?${query}&disable_embedded_streams=1`),
      undefined,
    );
    assert.deepEqual(await streamKeys(`${path}?include_inactive_galleries=1`), ['acme-rope']);
  });
});

describe('filters of a media list', () => {
  it('keep looks whose rights were given', async () => {
    const sandbox = createFixture();
    for (const path of [byCustomer, '/categories/700001/media/recent', '/streams/2190252887/media/recent']) {
      const all = await mediaIds(sandbox, `${path}?count=50&rights_given=0`);
      const given = await mediaIds(sandbox, `${path}?count=50&rights_given=1`);
      const expected = all.filter((id) => sandbox.world.looks.find((look) => look.id === id)?.rightsGiven);
      assert.deepEqual(given, expected);
      assert.notEqual(given.length, all.length);
    }
  });

  it('keep looks with a product in stock: no gallery, nothing sold out, nothing switched off', async () => {
    const sandbox = createFixture();
    const all = await mediaIds(sandbox, `${byCustomer}?count=50`);
    const inStock = await mediaIds(sandbox, `${byCustomer}?count=50&filter_media_without_products=1`);
    assert.deepEqual(
      all.filter((id) => !inStock.includes(id)),
      ['3042071001', '3042071002'],
    );
  });

  it('leave galleries among the streams unless they are unwanted', async () => {
    const path = '/streams/media/recent?tag_key=acme-spring';
    assert.deepEqual(await streamKeys(path), ['acme-spring', 'acme-wall']);
    assert.deepEqual(await streamKeys(`${path}&include_tagged_galleries=0`), ['acme-spring']);
  });

  it('leave inactive streams out unless they are wanted', async () => {
    assert.deepEqual(await streamKeys(byRope), ['acme-rope']);
    assert.deepEqual(await streamKeys(`${byRope}&include_inactive_galleries=1`), [
      'acme-rope',
      'acme-retired',
    ]);
  });

  it('hold for the whole walk, whatever a later request says', async () => {
    const sandbox = createFixture();
    const path = `${byCustomer}?count=5&rights_given=1&include_inactive_galleries=1`;
    const first = await readOlapic<MediaListData>(sandbox, path);
    const changed = `${first._links.next.href ?? ''}&rights_given=0&count=50`;
    const { data }: { data: MediaListData } = await (await followLink(sandbox, changed)).json();
    assert.equal(data._embedded.media.length, 5);
    const looks = sandbox.world.looks.filter(({ id }) => idsOf([data]).includes(id));
    assert.ok(looks.every((look) => look.rightsGiven));
  });
});
