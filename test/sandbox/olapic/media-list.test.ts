import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acmeKey, anvilLooks, createFixture } from '../fixture-world.ts';
import { askOlapic, followLink, idsOf, readOlapic, walkPages } from './ask-olapic.ts';
import type { MediaListData } from './ask-olapic.ts';

const anvil = '/streams/media/recent?tag_key=acme-anvil-50lb';
const hour = 60 * 60 * 1000;

describe('walking a list of media', () => {
  it('shows every look once, newest first, whatever the page size', async () => {
    const sandbox = createFixture();
    const byPublication = sandbox.world.looks
      .filter((look) => look.products.includes('acme-anvil-50lb'))
      .toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt))
      .map((look) => look.id);

    for (const count of [1, 10, 22, 23, 50]) {
      const pages = await walkPages(sandbox, `${anvil}&count=${count}`);
      assert.deepEqual(idsOf(pages), byPublication);
      assert.equal(pages.length, Math.ceil(anvilLooks / count));
    }
  });

  it('shows twenty looks on a page when no count is sent', async () => {
    const [first] = await walkPages(createFixture(), anvil);
    assert.equal(first?._embedded.media.length, 20);
  });

  it('prints the links as the document does, with the key, the page and the caller’s token', async () => {
    const pages = await walkPages(createFixture(), `${anvil}&count=10`);
    const self = pages[1]?._links.self.href ?? '';
    const pattern = new RegExp(
      '^//photorankapi-a\\.akamaihd\\.net/streams/2190252887/media/recent' +
        `\\?page_key=[0-9a-f]{32}&page_number=2&auth_token=${acmeKey}&version=v2\\.2$`,
    );
    assert.match(self, pattern);
    assert.equal(pages[0]?._links.prev.href, null);
    assert.equal(pages[0]._links.next.href, self);
    assert.equal(pages[1]?._links.prev.href, pages[0]._links.self.href);
    assert.equal(pages[2]?._links.first.href, pages[0]._links.self.href);
    assert.deepEqual(pages[2]._links.next, { href: null });
  });

  it('remembers the count and what to leave out from the first page on', async () => {
    const query = '&count=10&disable_embedded_streams=1&disable_embedded_categories=true';
    const pages = await walkPages(createFixture(), anvil + query);
    for (const media of pages.flatMap((page) => page._embedded.media)) {
      assert.equal(media._embedded['streams:all'], undefined);
      assert.equal(media._embedded['categories:all'], undefined);
      assert.equal(media._embedded.uploader.id, '500001');
    }
  });

  it('is the same list by stream id and by product key', async () => {
    const sandbox = createFixture();
    const byId = await walkPages(sandbox, '/streams/2190252887/media/recent');
    assert.deepEqual(idsOf(byId), idsOf(await walkPages(sandbox, anvil)));
  });

  it('is a page without media for a product that nobody photographed', async () => {
    const sandbox = createFixture();
    sandbox.world.looks = sandbox.world.looks.filter((look) => !look.products.includes('acme-rope'));
    const page = await readOlapic<MediaListData>(sandbox, '/streams/media/recent?tag_key=acme-rope');
    assert.deepEqual(page._embedded.media, []);
    assert.deepEqual(page._links.next, { href: null });
  });

  it('keeps a shuffled walk whole across a new shuffle', async () => {
    const sandbox = createFixture();
    const path = '/streams/2190252887/media/shuffled?count=20';
    const first = await readOlapic<MediaListData>(sandbox, path);
    sandbox.advance(hour);
    const response = await followLink(sandbox, first._links.next.href ?? '');
    const { data }: { data: MediaListData } = await response.json();
    assert.equal(new Set(idsOf([first, data])).size, anvilLooks);
  });
});

describe('a paging link', () => {
  async function linkToSecondPage(sandbox: ReturnType<typeof createFixture>): Promise<string> {
    const first = await readOlapic<MediaListData>(sandbox, `${anvil}&count=10`);
    return first._links.next.href ?? '';
  }

  async function assertNoPagination(response: Response): Promise<void> {
    assert.equal(response.status, 404);
    const body: { data: unknown } = await response.json();
    assert.deepEqual(body.data, { message: 'No pagination found.' });
  }

  it('lives for twelve hours, not a millisecond longer', async () => {
    const sandbox = createFixture();
    const link = await linkToSecondPage(sandbox);
    sandbox.advance(12 * hour - 1);
    assert.equal((await followLink(sandbox, link)).status, 200);
    sandbox.advance(1);
    await assertNoPagination(await followLink(sandbox, link));
  });

  it('leads nowhere past the last page, before the first, or with a key that never was', async () => {
    const sandbox = createFixture();
    const link = await linkToSecondPage(sandbox);
    for (const page of ['0', '-1', '4']) {
      const changed = link.replace('page_number=2', `page_number=${page}`);
      await assertNoPagination(await followLink(sandbox, changed));
    }
    await assertNoPagination(await askOlapic(sandbox, `${anvil}&page_key=cf31ba68&page_number=1`));
  });

  it('opens only the list that it was printed for', async () => {
    const sandbox = createFixture();
    const link = await linkToSecondPage(sandbox);
    await assertNoPagination(await followLink(sandbox, link.replace('/recent', '/rated')));
    await assertNoPagination(await followLink(sandbox, link.replace('2190252887', '2190252888')));
  });
});
