/** Every source of looks, against the sandbox: to its end, empty, unknown, switched off, with what it can do and cannot. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SortOrder } from '../../src/model/looks-page.ts';
import type { SandboxLook, SandboxPerson } from '../../src/sandbox/world/types.ts';
import { products } from '../../src/sandbox/world/products.ts';
import { acme, nordlund } from '../../src/sandbox/world/shops.ts';
import { edgeUnderTest } from './edge-under-test.ts';

const { customerId } = acme;
const june = { id: '122790126', handle: 'june.castellaw' };
const tableware = { id: '4120701', key: 'tableware' };
const mugStream = products.find(({ shop, key }) => shop === customerId && key === 'stoneware-mug')?.streamId;

type Edge = ReturnType<typeof edgeUnderTest>;

interface SourceCase {
  /** the parameter and its value */
  query: string;
  shows: (look: SandboxLook, edge: Edge) => boolean;
  sorts: readonly SortOrder[];
  filters: readonly ('rightsOnly' | 'inStock')[];
  /** with nothing in it */
  empty: string;
  unknown: string;
  inactive?: string;
}

const everywhere = ['recent', 'shuffled', 'photorank', 'rated'] as const;
const both = ['rightsOnly', 'inStock'] as const;

const inTableware = (look: SandboxLook, { sandbox }: Edge) => {
  const category = sandbox.world.categories.find(({ id }) => id === tableware.id);
  return look.products.some((key) => category?.products.includes(key));
};
const byJune = ({ person }: SandboxLook) => person === june.id;
const withMug = ({ products }: SandboxLook) => products.includes('stoneware-mug');

const cases: Record<string, SourceCase> = {
  product: {
    ...{ query: 'product=stoneware-mug', shows: withMug },
    ...{ sorts: [...everywhere, 'media_position'], filters: both },
    ...{ empty: 'product=cast-iron-trivet', unknown: 'product=nothing' },
    inactive: 'product=retired-egg-timer',
  },
  stream: {
    ...{ query: `stream=${mugStream}`, shows: withMug },
    ...{ sorts: [...everywhere, 'media_position'], filters: both },
    ...{ empty: 'stream=EMPTY', unknown: 'stream=999', inactive: 'stream=INACTIVE' },
  },
  'category by key': {
    ...{ query: `category=${tableware.key}`, shows: inTableware },
    ...{ sorts: everywhere, filters: both, empty: 'category=nothing-yet', unknown: 'category=nowhere' },
  },
  'category by id': {
    ...{ query: `category=${tableware.id}`, shows: inTableware },
    ...{ sorts: everywhere, filters: both, empty: 'category=EMPTY', unknown: 'category=999' },
  },
  'creator by id': {
    ...{ query: `creator=${june.id}`, shows: byJune },
    ...{ sorts: ['recent'], filters: [], empty: 'creator=EMPTY', unknown: 'creator=999' },
  },
  'creator by handle': {
    ...{ query: `creator=@${june.handle}`, shows: byJune },
    ...{ sorts: ['recent'], filters: [], empty: 'creator=@no.looks', unknown: 'creator=@nobody' },
  },
  customer: {
    ...{ query: 'customer=1', shows: () => true },
    ...{ sorts: everywhere, filters: both, empty: '', unknown: 'customer=999' },
  },
};

/** The sandbox's shop, with a category and a creator of whom there is nothing. */
function edgeWithNothing() {
  const edge = edgeUnderTest();
  const { world } = edge.sandbox;
  const streamOf = (key: string) => world.products.find((product) => product.key === key)?.streamId;
  world.categories.push({
    ...{ id: '4129999', shop: customerId, key: 'nothing-yet', name: 'Nothing yet' },
    ...{ url: 'https://acme.com/c/nothing', products: [] },
  });
  const emptyHanded = {
    ...(world.people[5] as SandboxPerson),
    id: '122799999',
    instagram: 'no.looks',
    shop: customerId,
  };
  world.people.push(emptyHanded);
  const named: Record<string, string | undefined> = {
    'stream=EMPTY': `stream=${streamOf('cast-iron-trivet')}`,
    'stream=INACTIVE': `stream=${streamOf('retired-egg-timer')}`,
    'category=EMPTY': 'category=4129999',
    'creator=EMPTY': `creator=${emptyHanded.id}`,
  };
  return { edge, name: (query: string) => named[query] ?? query };
}

async function walk({ get }: Edge, query: string, limit = 7): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const { status, json } = await get(`/v1/looks?${query}&limit=${limit}${cursor}`);
    assert.equal(status, 200, json.detail);
    assert.ok(json.looks.length <= limit);
    ids.push(...json.looks.map(({ id }: { id: string }) => id));
    cursor = json.next ? `&cursor=${json.next}` : '';
  } while (cursor);
  return ids;
}

/** In the words of the edge, newest first. */
function expected(
  edge: Edge,
  shows: SourceCase['shows'],
  isWanted: (look: SandboxLook) => boolean = () => true,
) {
  return edge.sandbox.world.looks
    .filter((look) => look.shop === customerId && shows(look, edge) && isWanted(look))
    .toSorted((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
    .map(({ id }) => `olapic-${id}`);
}

for (const [name, { query, shows, sorts, filters: known, ...nothing }] of Object.entries(cases)) {
  describe(`looks by ${name}`, () => {
    test('come to their end page by page, each once, newest first', async () => {
      const edge = edgeUnderTest();
      const all = expected(edge, shows);
      assert.ok(all.length > 2, String(all.length));
      assert.deepEqual(await walk(edge, query), all);
    });

    test('have their makers, and their products with links', async () => {
      const { json } = await edgeUnderTest().get(`/v1/looks?${query}`);
      for (const look of json.looks) {
        assert.ok(look.author?.name, look.id);
        for (const { key } of look.products) assert.ok(key in json.products, key);
      }
      const links = Object.values(json.products).map(
        (product) => (product as { deepLink: unknown }).deepLink,
      );
      assert.ok(links.some((link) => String(link).startsWith('https://c.mtpc.se/')));
    });

    for (const sort of [...everywhere, 'media_position'] as const) {
      if (sorts.includes(sort)) {
        test(`come in the order ${sort}, all of them`, async () => {
          const edge = edgeUnderTest();
          const ids = await walk(edge, `${query}&sort=${sort}`, 50);
          assert.deepEqual(ids.toSorted(), expected(edge, shows).toSorted());
        });
      } else {
        test(`cannot come in the order ${sort}, which is said`, async () => {
          const { get, asked } = edgeUnderTest();
          const { status, json } = await get(`/v1/looks?${query}&sort=${sort}`);
          assert.equal(status, 400);
          assert.deepEqual(
            json.errors.map(({ field }: { field: string }) => field),
            ['sort'],
          );
          assert.match(json.detail, /its orders are recent/);
          assert.deepEqual(asked, []);
        });
      }
    }

    for (const filter of both) {
      if (known.includes(filter)) {
        test(`are filtered by ${filter}`, async () => {
          const edge = edgeUnderTest();
          const mug = edge.sandbox.world.products.find(({ key }) => key === 'stoneware-mug');
          if (mug) mug.availability = '0';
          const ids = await walk(edge, `${query}&${filter}=1`);
          const all = expected(edge, shows);
          assert.ok(ids.length > 0 && ids.length < all.length, `${ids.length} of ${all.length}`);
          if (filter === 'rightsOnly') {
            assert.deepEqual(
              ids,
              expected(edge, shows, ({ rightsGiven }) => rightsGiven),
            );
          }
        });
      } else {
        test(`cannot be filtered by ${filter}: nothing is shown, and the attribute is named`, async () => {
          const { get, asked } = edgeUnderTest();
          const { status, json } = await get(`/v1/looks?${query}&${filter}=1`);
          assert.equal(status, 400);
          assert.equal(json.looks, undefined);
          assert.deepEqual(json.errors, [
            { field: filter, detail: `"${filter}": cannot be asked of creator: leave one of the two out.` },
          ]);
          assert.deepEqual(asked, []);
        });
      }
    }

    for (const reason of ['empty', 'unknown', 'inactive'] as const) {
      const without = nothing[reason];
      if (!without) continue;
      test(`are none and "${reason}" where that is so`, async () => {
        const { edge, name: named } = edgeWithNothing();
        const { status, json } = await edge.get(`/v1/looks?${named(without)}`);
        assert.equal(status, 200);
        assert.deepEqual(json, { looks: [], products: {}, next: null, reason });
      });
    }

    test('are found again half a day later', async () => {
      const edge = edgeUnderTest();
      const all = expected(edge, shows);
      const { next } = (await edge.get(`/v1/looks?${query}&limit=2`)).json;
      edge.pass(12 * 3_600_000);
      const { json } = await edge.get(`/v1/looks?${query}&limit=2&cursor=${next}`);
      assert.deepEqual(
        json.looks.map(({ id }: { id: string }) => id),
        all.slice(2, 4),
      );
    });
  });
}

test('a creator of another account is unknown', async () => {
  const { status, json } = await edgeUnderTest().get(`/v1/looks?creator=${nordlund.userId}`);
  assert.deepEqual([status, json.reason], [200, 'unknown']);
});

describe('the customer', () => {
  test('without a look is empty', async () => {
    const edge = edgeUnderTest();
    edge.sandbox.world.looks.length = 0;
    assert.equal((await edge.get('/v1/looks?customer=1')).json.reason, 'empty');
  });

  test('is the site’s own, by its id as well', async () => {
    const { get } = edgeUnderTest();
    const own = await get('/v1/looks?customer=true');
    assert.equal((await get(`/v1/looks?customer=${customerId}`)).json.looks.length, own.json.looks.length);
  });
});

describe('several sources', () => {
  test('are one list, by date and without duplicates', async () => {
    const edge = edgeUnderTest();
    const either = ({ products }: SandboxLook) =>
      products.includes('acme-anvil-50lb') || products.includes('terracotta-planter');
    const ids = await walk(edge, 'product=acme-anvil-50lb%20terracotta-planter', 5);
    assert.deepEqual(ids, expected(edge, either));
    const both = edge.sandbox.world.looks.filter(
      ({ products }) => products.includes('acme-anvil-50lb') && products.includes('terracotta-planter'),
    );
    assert.ok(both.length > 1, 'some look must be in both');
  });

  test('may be of several kinds', async () => {
    const edge = edgeUnderTest();
    const shows = (look: SandboxLook) => byJune(look) || inTableware(look, edge);
    assert.deepEqual(await walk(edge, `category=tableware&creator=${june.id}`), expected(edge, shows));
  });

  test('show what there is where one is unknown', async () => {
    const edge = edgeUnderTest();
    assert.deepEqual(await walk(edge, 'product=nothing%20stoneware-mug'), expected(edge, withMug));
  });

  test('refuse what any of them cannot do', async () => {
    const { get } = edgeUnderTest();
    const { status, json } = await get(`/v1/looks?product=stoneware-mug&creator=${june.id}&rightsOnly=1`);
    assert.equal(status, 400);
    assert.match(json.detail, /"rightsOnly": cannot be asked of creator/);
  });

  test('are eight at most', async () => {
    const { get } = edgeUnderTest();
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `key-${index}`).join('%20');
    assert.equal((await get(`/v1/looks?product=${keys(8)}`)).status, 200);
    assert.match((await get(`/v1/looks?product=${keys(9)}`)).json.detail, /at most 8 names/);
    const { json } = await get(`/v1/looks?product=${keys(5)}&category=${keys(4)}`);
    assert.match(json.detail, /at most 8 sources/);
  });
});

describe('a fallback', () => {
  const mine = 'product=stool-felt-pads';

  test('fills up where there are fewer looks than wanted, after them', async () => {
    const edge = edgeUnderTest();
    const own = expected(edge, ({ products }) => products.includes('stool-felt-pads'));
    const filled = await walk(edge, `${mine}&min=4&fallback=category:tableware`);
    const rest = expected(edge, inTableware).filter((id) => !own.includes(id));
    assert.deepEqual(filled, [...own, ...rest]);
    assert.deepEqual(await walk(edge, `${mine}&fallback=customer`), own, 'one look is enough by default');
  });

  test('stands in for a product that nobody knows', async () => {
    const edge = edgeUnderTest();
    const ids = await walk(edge, 'product=nothing&fallback=category:tableware&sort=media_position', 50);
    assert.deepEqual(ids, expected(edge, inTableware), 'in the order that it has');
  });

  for (const [fallback, says] of [
    ['nonsense', /"fallback": must be sources such as category:tableware or customer/],
    ['widget:x', /"fallback": must be sources/],
    ['category:', /"fallback": must be sources/],
  ] as const) {
    test(`refuses ${fallback}`, async () => {
      const { status, json } = await edgeUnderTest().get(`/v1/looks?${mine}&fallback=${fallback}`);
      assert.equal(status, 400);
      assert.match(json.detail, says);
    });
  }

  test('has to honour the filters too', async () => {
    const { json } = await edgeUnderTest().get(`/v1/looks?${mine}&rightsOnly=1&fallback=creator:${june.id}`);
    assert.match(json.detail, /"rightsOnly": cannot be asked of creator/);
  });
});
