import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { MixPlace } from '../../src/edge/cursor.ts';
import { collectLooks, type Collected, type Mix } from '../../src/edge/looks/collect-looks.ts';
import type { ListQuery } from '../../src/edge/looks/list-query.ts';
import type { SourceKind } from '../../src/model/sources.ts';
import { listOf } from './lists.ts';

type Lists = Record<string, string[][]>;

function list(value: string, kind: Exclude<SourceKind, 'widget'> = 'product'): ListQuery {
  return { source: { kind, value }, sort: 'recent', rightsOnly: false, inStock: false };
}

const mixOf = (lists: ListQuery[], fallback: ListQuery[] = [], min = 1): Mix => ({ lists, min, fallback });

interface Options {
  limit?: number;
  from?: MixPlace | null;
  broken?: string[];
}

function collect(lists: Lists, mix: Mix, { limit = 50, from = null, broken = [] }: Options = {}) {
  return collectLooks(mix, from, limit, {
    read: async ({ source }, place) => {
      if (broken.includes(source.value)) throw new Error(`${source.value} is away`);
      return listOf(lists[source.value] ?? [])(place);
    },
    now: 0,
    shown: async (looks) => looks,
    canDoWithout: () => true,
  });
}

const idsOf = ({ looks }: Collected) => looks.map(({ id }) => id);

/** As a page's cursor comes back: as plain data. */
const again = (place: MixPlace | null) => JSON.parse(JSON.stringify(place)) as MixPlace | null;

/** All looks, page by page. */
async function walk(lists: Lists, mix: Mix, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let from: MixPlace | null = null;
  do {
    const page: Collected = await collect(lists, mix, { limit, from });
    assert.ok(page.looks.length <= limit);
    ids.push(...idsOf(page));
    from = again(page.place);
  } while (from);
  return ids;
}

describe('several lists as one', () => {
  const lists = { a: [['a1@20', 'both@15'], ['a2@3']], b: [['b1@18', 'both@15', 'b2@9']] };
  const mix = mixOf([list('a'), list('b')]);
  const expected = ['a1@20', 'b1@18', 'both@15', 'b2@9', 'a2@3'];

  test('come by date, each look once', async () => {
    assert.deepEqual(idsOf(await collect(lists, mix)), expected);
  });

  test('come the same in pages of any size', async () => {
    for (const limit of [1, 2, 3, 4]) assert.deepEqual(await walk(lists, mix, limit), expected, `${limit}`);
  });

  test('take turns where one of them has no dates', async () => {
    const creators = { ...lists, g: [['izeax-1', 'izeax-2']] };
    const mixed = mixOf([list('a'), list('b'), list('g', 'group')]);
    const order = ['a1@20', 'izeax-1', 'b1@18', 'izeax-2', 'both@15', 'b2@9', 'a2@3'];
    assert.deepEqual(idsOf(await collect(creators, mixed)), order);
    for (const limit of [1, 2, 5]) assert.deepEqual(await walk(creators, mixed, limit), order, `${limit}`);
  });

  test('are no longer and no shorter than they, however long the pages are', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 12 });
    const pages = ids.map((days) => {
      const newest = days.toSorted((one, other) => other - one).map((day) => `look@${day}`);
      return [newest.slice(0, 5), newest.slice(5)];
    });
    const check = async (a: string[][], b: string[][], c: string[][], limit: number) => {
      const all = await walk({ a, b, c }, mixOf([list('a'), list('b'), list('c')]), limit);
      const every = new Set([...a, ...b, ...c].flat());
      const byDate = [...every].toSorted((one, other) => Number(other.slice(5)) - Number(one.slice(5)));
      assert.deepEqual(all, byDate);
    };
    await fc.assert(fc.asyncProperty(pages, pages, pages, fc.integer({ min: 1, max: 9 }), check));
  });

  test('do without one that cannot be had, and fail where none can', async () => {
    assert.deepEqual(idsOf(await collect(lists, mix, { broken: ['b'] })), ['a1@20', 'both@15', 'a2@3']);
    await assert.rejects(collect(lists, mix, { broken: ['a', 'b'] }), /a is away/);
    await assert.rejects(collect(lists, mixOf([list('a')]), { broken: ['a'] }), /a is away/);
  });
});

describe('the same look at two services', () => {
  test('comes once, as its picture tells', async () => {
    const picture = { src: 'https://pictures.test/mug.webp', width: 640, height: 640 };
    const named = (id: string) => ({ id, publishedAt: null, images: [picture], products: [] });
    const pages: Record<string, string[]> = { a: ['olapic-1', 'olapic-2'], g: ['izeax-1', 'izeax-2'] };
    const { looks } = await collectLooks(mixOf([list('a'), list('g', 'group')]), null, 50, {
      read: async ({ source }) => ({
        value: {
          ...{ missing: null, products: {}, next: null, dropped: 0, freshFor: null },
          looks: (pages[source.value] ?? []).map(named) as never,
        },
        fetchedAt: 0,
      }),
      now: 0,
      shown: async (all) => all,
      canDoWithout: () => false,
    });
    assert.deepEqual(
      looks.map(({ id }) => id),
      ['olapic-1', 'olapic-2'],
      'within one service pictures are no names',
    );
  });
});

describe('a fallback', () => {
  const lists = { few: [['f1@9', 'f2@8']], many: [['m1@20', 'f1@9'], ['m2@2']], none: [] };
  const filled = ['f1@9', 'f2@8', 'm1@20', 'm2@2'];

  test('follows fewer looks than are wanted, and repeats none', async () => {
    const mix = mixOf([list('few')], [list('many')], 3);
    assert.deepEqual(idsOf(await collect(lists, mix)), filled);
    for (const limit of [1, 2, 3]) assert.deepEqual(await walk(lists, mix, limit), filled, `${limit}`);
  });

  test('stays away where there are enough', async () => {
    const { looks, place } = await collect(lists, mixOf([list('few')], [list('many')], 2));
    assert.deepEqual([looks.length, place], [2, null]);
  });

  test('stands in for nothing at all', async () => {
    assert.deepEqual(idsOf(await collect(lists, mixOf([list('none')], [list('few')]))), ['f1@9', 'f2@8']);
  });
});
