import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstPlace } from '../../src/edge/cursor.ts';
import { walkList, type ListWalk } from '../../src/edge/looks/list-walk.ts';
import { idsOfWalk, listOf, pageWith } from './lists.ts';

const all = async <Looks>(looks: Looks) => looks;

function walk(pages: Parameters<typeof listOf>[0], shown = (id: string) => id !== ''): ListWalk {
  return walkList({
    ...{ read: listOf(pages), from: firstPlace, now: 0 },
    shown: async (looks) => looks.filter(({ id }) => shown(id)),
  });
}

describe('the walk of a list', () => {
  test('goes through its pages, look by look, and ends', async () => {
    const list = walk([['a', 'b'], [], ['c']]);
    assert.deepEqual(await idsOfWalk(list), ['a', 'b', 'c']);
    assert.equal(list.place, null);
  });

  test('tells its place between two looks, from which another one goes on', async () => {
    const pages = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    for (const taken of [0, 1, 2, 3]) {
      const first = walk(pages);
      for (let step = 0; step < taken; step += 1) {
        await first.head();
        first.step();
      }
      const second = walkList({ read: listOf(pages), from: first.place, now: 0, shown: all });
      assert.deepEqual(await idsOfWalk(second), ['a', 'b', 'c', 'd'].slice(taken));
    }
  });

  test('leaves out what may not be shown', async () => {
    const list = walk([['a', 'gone', 'b'], ['gone'], ['gone', 'c']], (id) => id !== 'gone');
    assert.deepEqual(await idsOfWalk(list), ['a', 'b', 'c']);
  });

  test('pauses after five pages of nothing, and knows where to go on', async () => {
    const pages = [...Array.from({ length: 7 }, () => ['gone']), ['a']];
    const list = walk(pages, (id) => id !== 'gone');
    assert.equal(await list.head(), null);
    assert.equal(list.place?.ordinal, 5);
    const later = walkList({
      ...{ read: listOf(pages), from: list.place, now: 0 },
      shown: async (looks) => looks.filter(({ id }) => id !== 'gone'),
    });
    assert.deepEqual(await idsOfWalk(later), ['a']);
  });

  test('says why there is nothing', async () => {
    for (const missing of ['unknown', 'inactive'] as const) {
      const read = async () => ({ value: { missing }, fetchedAt: 0 });
      const list = walkList({ read, from: firstPlace, now: 0, shown: all });
      assert.equal(await list.head(), null);
      assert.deepEqual([list.place, list.reason], [null, missing]);
    }
  });

  test('ends where a list cannot be had, if somebody hears of it', async () => {
    const failure = new Error('away');
    const read = async () => Promise.reject(failure);
    await assert.rejects(walkList({ read, from: firstPlace, now: 0, shown: all }).head(), failure);
    const heard: unknown[] = [];
    const list = walkList({
      ...{ read, from: firstPlace, now: 0, shown: all },
      onFailure: (error) => heard.push(error),
    });
    assert.equal(await list.head(), null);
    assert.deepEqual([heard, list.place], [[failure], null]);
  });

  test('finds a product under any key as its own', async () => {
    const key = '__proto__';
    const read = async () => ({ value: pageWith(['a'], null, key), fetchedAt: 0 });
    const head = await walkList({ read, from: firstPlace, now: 0, shown: all }).head();
    assert.deepEqual(
      head?.products.map(([name, { name: said }]) => [name, said]),
      [[key, 'Anvil']],
    );
  });
});
