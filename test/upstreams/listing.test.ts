import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createListing } from '../../src/upstreams/listing.ts';
import { caught } from './support/caught.ts';
import { walk } from './support/walk.ts';

interface Numbers {
  items: number[];
  next: number | null;
}

const call = { service: 'two-m', method: 'GET', path: '/api/urls' } as const;

/** @param turns page number by page number; `next` of the last is null */
function listOf(pages: Numbers[]) {
  const asked: number[] = [];
  const page = async (number: number) => {
    asked.push(number);
    return pages[number - 1]!;
  };
  return { asked, list: createListing<Numbers, number>({ call, first: () => page(1), turn: page }) };
}

const three: Numbers[] = [
  { items: [1, 2], next: 2 },
  { items: [3], next: 3 },
  { items: [4], next: null },
];

describe('a list', () => {
  test('asks for nothing until it is read', () => {
    assert.deepEqual(listOf(three).asked, []);
  });

  test('gives its first page alone for one request', async () => {
    const { list, asked } = listOf(three);
    assert.deepEqual([await list.first(), asked], [three[0], [1]]);
  });

  test('is walked page by page to its end', async () => {
    const { list, asked } = listOf(three);
    const walked = await walk(list);
    assert.deepEqual(
      [walked.flatMap(({ items }) => items), asked],
      [
        [1, 2, 3, 4],
        [1, 2, 3],
      ],
    );
  });

  test('asks no further than the loop goes', async () => {
    const { list, asked } = listOf(three);
    for await (const page of list) if (page.items.includes(3)) break;
    assert.deepEqual(asked, [1, 2]);
  });

  test('begins at the top each time', async () => {
    const { list, asked } = listOf(three);
    await walk(list);
    await walk(list);
    assert.deepEqual(asked, [1, 2, 3, 1, 2, 3]);
  });

  test('whose pages lead in a circle ends with an error, after what there is', async () => {
    const { list } = listOf([
      { items: [1], next: 2 },
      { items: [2], next: 2 },
    ]);
    const walked: number[] = [];
    const reading = async () => {
      for await (const { items } of list) walked.push(...items);
    };
    const error = await caught(reading());
    assert.deepEqual([error.kind, walked], ['shape', [1, 2]]);
    assert.match(error.message, /^2m\.is: GET \/api\/urls gave a list whose pages lead in a circle/);
  });

  test('ends with an answer that is no page', async () => {
    const missing = { missing: 'expired' };
    const list = createListing<Numbers | typeof missing, number>({
      call,
      first: async () => three[0]!,
      turn: async () => missing,
    });
    assert.deepEqual(await walk(list), [three[0], missing]);
  });

  test('throws what its pages throw', async () => {
    const list = createListing<Numbers, number>({
      call,
      first: async () => three[0]!,
      turn: () => Promise.reject(new Error('no second page')),
    });
    await assert.rejects(walk(list), /no second page/);
  });
});
