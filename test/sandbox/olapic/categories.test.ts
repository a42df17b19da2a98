import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture, nordlundKey } from '../fixture-world.ts';
import { readOlapic, walkPages } from './ask-olapic.ts';
import type { CategoryData, ListData } from './ask-olapic.ts';

type CategoryList = ListData<CategoryData>;

function keysOf(pages: CategoryList[]): string[] {
  return pages.flatMap((page) => page._embedded.category!.map(({ key }) => key));
}

describe('a category', () => {
  it('is one body by id and by key, with its customer in full', async () => {
    const sandbox = createFixture();
    const byId = await readOlapic<CategoryData & { _embedded: { customer: object } }>(
      sandbox,
      '/categories/700001',
    );
    assert.deepEqual(await readOlapic(sandbox, '/customers/215815/categories/search?tag_key=tools'), byId);
    assert.deepEqual(byId._embedded.customer, await readOlapic(sandbox, '/customers/215815'));
    assert.equal(byId.product_url, 'https://acme.com/c/tools');
  });

  it('is the caller’s own where two shops use one key', async () => {
    const path = '/customers/218001/categories/search?tag_key=tools';
    assert.equal((await readOlapic<CategoryData>(createFixture(), path, nordlundKey)).id, '700004');
  });
});

describe('categories of a customer', () => {
  it('are the shop’s, each once, page by page', async () => {
    const pages = await walkPages<CategoryList>(createFixture(), '/customers/215815/categories?count=2');
    assert.deepEqual(keysOf(pages), ['tools', 'ropes', 'traps']);
    assert.match(
      pages[0]?._links.next?.href ?? '',
      /^\/\/photorankapi-a\.akamaihd\.net\/customers\/215815\/categories\?page_key=[0-9a-f]{32}&page_number=2&/,
    );
    assert.deepEqual(pages[1]?._links.next, { href: null });
    assert.equal('customer' in pages[0]!._embedded.category![0]!._embedded, false);
  });
});

describe('categories of a stream', () => {
  it('are those that hold it, on pages whose links are the customer’s', async () => {
    const pages = await walkPages<CategoryList>(createFixture(), '/streams/2190252888/categories?count=1');
    assert.deepEqual(keysOf(pages), ['tools', 'ropes']);
    assert.match(pages[0]?._links.next?.href ?? '', /\/customers\/215815\/categories\?page_key=/);
  });
});

describe('categories of a media', () => {
  it('are those of its products, without a link', async () => {
    const page = await readOlapic<CategoryList>(createFixture(), '/media/3042071002/categories');
    assert.deepEqual(keysOf([page]), ['ropes']);
    assert.deepEqual(page._links, []);
  });
});
