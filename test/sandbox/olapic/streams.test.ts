import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acmeKey, createFixture, nordlundKey } from '../fixture-world.ts';
import { followLink, readOlapic, walkPages } from './ask-olapic.ts';
import type { ListData, StreamData } from './ask-olapic.ts';

type StreamList = ListData<StreamData>;

const ofCustomer = '/customers/215815/streams';
const ofCategory = '/categories/700001/streams';

function keysOf(name: string, pages: StreamList[]): string[] {
  return pages.flatMap((page) => page._embedded[name]!.map((stream) => stream.tag_based_key));
}

describe('streams of a customer', () => {
  const active = ['acme-anvil-50lb', 'acme-rope', 'acme-badges', 'acme-spring', 'acme-wall'];

  it('are the shop’s active ones, each once, whatever the page size', async () => {
    const sandbox = createFixture();
    for (const count of [1, 2, 5, 50]) {
      const pages = await walkPages<StreamList>(sandbox, `${ofCustomer}?count=${count}`);
      assert.deepEqual(keysOf('gallery', pages), active);
      assert.equal(pages.length, Math.ceil(active.length / count));
    }
  });

  it('are paged by the ids around the page, and say nothing where the list ends', async () => {
    const pages = await walkPages<StreamList>(createFixture(), `${ofCustomer}?count=2`);
    const link = (query: string) =>
      `//photorankapi-a.akamaihd.net${ofCustomer}?${query}count=2&auth_token=${acmeKey}&version=v2.2`;
    assert.deepEqual(pages[0]?._links, {
      self: { href: link('') },
      first: { href: link('') },
      next: { href: link('next_id=2190252888&') },
    });
    assert.deepEqual(pages[1]?._links, {
      self: { href: link('next_id=2190252888&') },
      first: { href: link('') },
      prev: { href: link('prev_id=2190252890&') },
      next: { href: link('next_id=2190252892&') },
    });
    assert.equal('next' in (pages[2]?._links ?? {}), false);
  });

  it('can be walked back', async () => {
    const sandbox = createFixture();
    const [first, second, third] = await walkPages<StreamList>(sandbox, `${ofCustomer}?count=2`);
    const before = async (page: StreamList | undefined) => {
      const response = await followLink(sandbox, page?._links.prev?.href ?? '');
      return ((await response.json()) as { data: StreamList }).data;
    };
    assert.deepEqual((await before(third))._embedded, second?._embedded);
    const start = await before(second);
    assert.deepEqual(start._embedded, first?._embedded);
    assert.equal('prev' in start._links, false);
  });

  it('are lighter than a stream by itself, and say how each is doing', async () => {
    const page = await readOlapic<StreamList>(createFixture(), ofCustomer);
    const [anvil] = page._embedded.gallery!;
    assert.equal('customer' in anvil!._embedded, false);
    assert.equal('shop_button_url' in anvil!, false);
    assert.deepEqual(
      page._embedded.gallery!.map(({ status }) => status),
      ['available', 'available', 'miscellaneous', 'unavailable', 'miscellaneous'],
    );
  });

  it('are not another shop’s', async () => {
    const page = await readOlapic<StreamList>(createFixture(), '/customers/218001/streams', nordlundKey);
    assert.deepEqual(keysOf('gallery', [page]), ['nordlund-chair']);
  });
});

describe('streams of a category', () => {
  it('are its active ones, and end with a link to nowhere', async () => {
    const pages = await walkPages<StreamList>(createFixture(), `${ofCategory}?count=2`);
    assert.deepEqual(keysOf('gallery', pages), ['acme-anvil-50lb', 'acme-rope', 'acme-badges']);
    assert.deepEqual(pages[0]?._links.prev, { href: null });
    assert.deepEqual(pages[1]?._links.next, { href: null });
  });

  it('are an empty page where there are none', async () => {
    const page = await readOlapic<StreamList>(createFixture(), '/categories/700003/streams');
    assert.deepEqual(page._embedded.gallery, []);
    assert.deepEqual(page._links.next, { href: null });
  });
});

describe('streams of a media', () => {
  const cases: [query: string, keys: string[]][] = [
    ['3042071000/streams', ['acme-rope']],
    ['3042071000/streams?include_inactive_galleries=1', ['acme-rope', 'acme-retired']],
    ['3042071002/streams', ['acme-spring']],
    ['3042071002/streams?include_tagged_galleries=1', ['acme-spring', 'acme-wall']],
    ['3042071001/streams', []],
  ];
  for (const [path, keys] of cases) {
    it(`${path} are ${keys.join(', ') || 'none'}, without a link`, async () => {
      const page = await readOlapic<StreamList>(createFixture(), `/media/${path}`);
      assert.deepEqual(keysOf('stream', [page]), keys);
      assert.deepEqual(page._links, []);
    });
  }

  it('say of an inactive one that it is discontinued', async () => {
    const path = '/media/3042071000/streams?include_inactive_galleries=1';
    const page = await readOlapic<StreamList>(createFixture(), path);
    assert.equal(page._embedded.stream?.[1]?.status, 'discontinued');
  });
});
