import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught } from '../support/caught.ts';
import { json } from '../support/scripted-fetch.ts';
import { pageBody, twoM } from './two-m-under-test.ts';

const campaign = (id: number) => ({ id, name: `Campaign ${String(id)}` });

describe('the next page', () => {
  const cases: [string, number | undefined, Record<string, unknown>, number | null][] = [
    ['is the one that is named', undefined, { nextpage: 2, maxpage: 3 }, 2],
    ['may be named by text', undefined, { currentpage: '1', nextpage: '2', maxpage: '3' }, 2],
    ['may come without the number of pages', undefined, { nextpage: 2, maxpage: undefined }, 2],
    ['is none when it is null', undefined, { nextpage: null, maxpage: 3 }, null],
    ['is none when it is missing', undefined, { nextpage: undefined, maxpage: 3 }, null],
    ['is none when it is false', undefined, { nextpage: false, maxpage: 3 }, null],
    ['is none when it is the current one, as in the document', undefined, { nextpage: 1, maxpage: 1 }, null],
    ['is none when it lies before', 3, { currentpage: 3, nextpage: 2, maxpage: 3 }, null],
    ['is none when it lies behind the last', undefined, { nextpage: 2, maxpage: 1 }, null],
    ['is none when the service is stuck on the first', 2, { currentpage: 1, nextpage: 2, maxpage: 3 }, null],
    [
      'is told by what was asked for when the current one is odd',
      2,
      { currentpage: [], nextpage: 3, maxpage: 3 },
      3,
    ],
  ];
  for (const [name, page, numbers, expected] of cases) {
    test(name, async () => {
      const { client } = twoM(json(pageBody('campaigns', [campaign(1)], numbers)));
      assert.equal((await client.campaigns.list({ page }).first()).next, expected);
    });
  }
});

describe('a walk', () => {
  const pageOf = (current: number) =>
    json(
      pageBody('campaigns', [campaign(current)], {
        ...{ result: '3', currentpage: current, maxpage: 3 },
        nextpage: current < 3 ? current + 1 : null,
      }),
    );

  test('goes through all pages, with the limit on each', async () => {
    const { client, asked } = twoM(pageOf(1), pageOf(2), pageOf(3));
    const ids: string[] = [];
    for await (const { items, total } of client.campaigns.list({ limit: 1 })) {
      ids.push(...items.map(({ id }) => id));
      assert.equal(total, 3);
    }
    assert.deepEqual(ids, ['1', '2', '3']);
    assert.deepEqual(
      asked.map(({ url }) => url.search),
      ['?limit=1&page=1', '?limit=1&page=2', '?limit=1&page=3'],
    );
  });

  test('keeps the order and the words that were looked for', async () => {
    const pages = [1, 2].map((current) =>
      json(pageBody('urls', [], { currentpage: current, nextpage: current < 2 ? 2 : null, maxpage: 2 })),
    );
    const { client, asked } = twoM(pages[0]!, pages[1]!);
    for await (const page of client.links.list({ order: 'click', query: 'anvil' })) assert.ok(page);
    assert.equal(asked[1]!.url.search, '?order=click&q=anvil&page=2');
  });

  test('can begin where another was left', async () => {
    const { client, asked } = twoM(pageOf(3));
    for await (const { next } of client.campaigns.list({ page: 3 })) assert.equal(next, null);
    assert.deepEqual(
      asked.map(({ url }) => url.search),
      ['?page=3'],
    );
  });

  test('asks for nothing before it is read, and stops when the loop is left', async () => {
    const { client, asked } = twoM(pageOf(1));
    const list = client.campaigns.list();
    assert.equal(asked.length, 0);
    for await (const page of list) {
      assert.ok(page);
      break;
    }
    assert.equal(asked.length, 1);
  });
});

describe('the items of a page', () => {
  const empties: unknown[] = [[], null, {}];
  for (const items of empties) {
    test(`are none when they are ${JSON.stringify(items)}`, async () => {
      const page = await twoM(json(pageBody('campaigns', items, { result: 0 })))
        .client.campaigns.list()
        .first();
      assert.deepEqual(page, { items: [], next: null, total: 0, dropped: 0 });
    });
  }

  test('are dropped and counted when they cannot be read', async () => {
    const items = [null, 'x', {}, { id: null }, { id: '../1' }, campaign(4)];
    const page = await twoM(json(pageBody('campaigns', items)))
      .client.campaigns.list()
      .first();
    assert.deepEqual([page.items.map(({ id }) => id), page.dropped], [['4'], 5]);
  });

  const shapes: unknown[] = [
    { error: '0' },
    { error: '0', data: [] },
    { error: '0', data: {} },
    { error: '0', data: null },
    pageBody('urls', [campaign(1)]),
    pageBody('campaigns', 'x'),
    pageBody('campaigns', 7),
  ];
  for (const body of shapes) {
    test(`cannot be read from ${JSON.stringify(body)}`, async () => {
      assert.equal((await caught(twoM(json(body)).client.campaigns.list().first())).kind, 'shape');
    });
  }
});
