import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edgeUnderTest } from './edge-under-test.ts';

const anvil = '/v1/looks?product=acme-anvil-50lb&limit=50';
const mug = '/v1/looks?product=stoneware-mug';
const carafe = '/v1/looks?product=glass-carafe';
const hour = 3_600_000;

type Edge = ReturnType<typeof edgeUnderTest>;

/** Writes down the whole addresses that Olapic is asked at, where `asked` has but the paths. */
function edgeWithAddresses() {
  const { sandbox } = edgeUnderTest();
  const lists: URL[] = [];
  const edge = edgeUnderTest({
    async fetch(input, init) {
      const request = new Request(input, init);
      if (request.url.includes('/streams/')) lists.push(new URL(request.url));
      return sandbox.app.fetch(request);
    },
  });
  return { ...edge, lists };
}

function idsOf({ looks }: { looks: { id: string }[] }): string[] {
  return looks.map(({ id }) => id);
}

/** In the words of the edge, newest first. */
function idsInWorld({ sandbox }: Edge, product: string, isWanted: (id: string) => boolean): string[] {
  return sandbox.world.looks
    .filter(({ id, products }) => products.includes(product) && isWanted(id))
    .toSorted((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
    .map(({ id }) => `olapic-${id}`);
}

/** Gives the rights of every look of the mug but the oldest: more than one upstream page of them. */
function withRightsOfMost(): { edge: Edge; expected: string[] } {
  const edge = edgeUnderTest();
  const oldest = idsInWorld(edge, 'stoneware-mug', () => true).at(-1);
  for (const look of edge.sandbox.world.looks) look.rightsGiven = `olapic-${look.id}` !== oldest;
  const expected = idsInWorld(edge, 'stoneware-mug', (id) => `olapic-${id}` !== oldest);
  assert.ok(expected.length > 20, 'the list must span two upstream pages');
  return { edge, expected };
}

describe('GET /v1/looks?rightsOnly', () => {
  for (const on of ['1', 'true']) {
    test(`${on} answers only looks whose rights were given`, async () => {
      const edge = edgeUnderTest();
      const given = new Set(edge.sandbox.world.looks.filter((look) => look.rightsGiven).map(({ id }) => id));
      const expected = idsInWorld(edge, 'acme-anvil-50lb', (id) => given.has(id));
      assert.deepEqual(idsOf((await edge.get(`${anvil}&rightsOnly=${on}`)).json), expected);
      assert.ok(expected.length > 0 && expected.length < idsOf((await edge.get(anvil)).json).length);
    });
  }

  for (const off of ['0', 'false']) {
    test(`${off} answers the same bytes as none, from the same upstream page`, async () => {
      const { get, asked } = edgeUnderTest();
      const { text } = await get(anvil);
      const calls = asked.length;
      assert.equal((await get(`${anvil}&rightsOnly=${off}&inStock=${off}`)).text, text);
      assert.equal(asked.length, calls);
    });
  }

  test('says that a list is empty when no look of a product passes', async () => {
    const { get } = edgeUnderTest();
    const pads = '/v1/looks?product=stool-felt-pads';
    assert.equal((await get(pads)).json.looks.length, 1);
    assert.deepEqual((await get(`${pads}&rightsOnly=1`)).json, {
      looks: [],
      products: {},
      next: null,
      reason: 'empty',
    });
  });

  test('goes with a list through all its pages', async () => {
    const { edge, expected } = withRightsOfMost();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { json } = await edge.get(`${mug}&rightsOnly=1&limit=7${cursor}`);
      seen.push(...idsOf(json));
      cursor = json.next ? `&cursor=${json.next}` : '';
    } while (cursor);
    assert.deepEqual(seen, expected);
  });

  test('is kept when a place has to be found again', async () => {
    const { edge, expected } = withRightsOfMost();
    const { next } = (await edge.get(`${mug}&rightsOnly=1&limit=20`)).json;
    edge.pass(12 * hour);
    const { json } = await edge.get(`${mug}&rightsOnly=1&limit=50&cursor=${next}`);
    assert.deepEqual(idsOf(json), expected.slice(20));
  });
});

describe('GET /v1/looks?inStock', () => {
  for (const on of ['1', 'true']) {
    test(`${on} answers looks with a product in stock, whichever of theirs that is`, async () => {
      const { get } = edgeUnderTest();
      const ids = idsOf((await get(carafe)).json);
      assert.equal(ids.length, 6);
      const { json } = await get(`${carafe}&inStock=${on}`);
      assert.equal(json.products['glass-carafe'].availability, 'out-of-stock');
      // The other two show nothing else that is sold: one nothing at all, one a gallery.
      const alone = ['olapic-3041742869', 'olapic-3041637414'];
      assert.deepEqual(
        idsOf(json),
        ids.filter((id) => !alone.includes(id)),
      );
    });
  }

  test('goes together with rightsOnly', async () => {
    const { get } = edgeUnderTest();
    const rights = new Set(idsOf((await get(`${carafe}&rightsOnly=1`)).json));
    const stock = idsOf((await get(`${carafe}&inStock=1`)).json);
    const both = idsOf((await get(`${carafe}&rightsOnly=1&inStock=1`)).json);
    assert.deepEqual(
      both,
      stock.filter((id) => rights.has(id)),
    );
    assert.ok(both.length > 0 && both.length < Math.min(rights.size, stock.length));
  });
});

describe('a filter of looks', () => {
  for (const name of ['rightsOnly', 'inStock']) {
    for (const value of ['', 'yes', '2', 'TRUE', 'on', 'null', '1,0']) {
      test(`refuses ?${name}=${value} and says what to change`, async () => {
        const { get, asked } = edgeUnderTest();
        const { status, headers, json } = await get(`/v1/looks?product=a&${name}=${value}`);
        assert.equal(status, 400);
        assert.equal(headers.get('content-type'), 'application/problem+json');
        assert.equal(json.type, 'urn:lookstream:problem:invalid-request');
        const detail = `"${name}": must be 1 or true, 0 or false, or left out.`;
        assert.deepEqual(json.errors, [{ field: name, detail }]);
        assert.deepEqual(asked, []);
      });
    }

    test(`refuses ${name} given twice`, async () => {
      const { get } = edgeUnderTest();
      const { status, json } = await get(`/v1/looks?product=a&${name}=1&${name}=1`);
      assert.equal(status, 400);
      assert.equal(json.detail, `Give "${name}" once.`);
    });
  }

  test('is Olapic’s own, and is sent only where it is on', async () => {
    const { get, lists } = edgeWithAddresses();
    for (const query of ['', '&rightsOnly=0&inStock=0', '&rightsOnly=1', '&inStock=true']) {
      await get(anvil + query);
    }
    const filters = lists.map(({ searchParams }) => [
      searchParams.get('rights_given'),
      searchParams.get('filter_media_without_products'),
    ]);
    assert.deepEqual(filters, [
      [null, null],
      ['1', null],
      [null, '1'],
    ]);
  });

  test('has cached pages of its own, however it is spelt', async () => {
    const { get, lists } = edgeWithAddresses();
    const spellings = [
      ['', '&rightsOnly=0&inStock=false'],
      ['&rightsOnly=1', '&rightsOnly=true'],
      ['&inStock=1', '&inStock=true&rightsOnly=0'],
      ['&rightsOnly=1&inStock=1', '&inStock=true&rightsOnly=true'],
    ];
    const pages = [];
    for (const [way] of spellings) pages.push((await get(`${carafe}${way}`)).text);
    assert.equal(new Set(pages).size, 4, 'each combination shows other looks');
    for (const [index, [, other]] of spellings.entries()) {
      assert.equal((await get(`${carafe}${other}`)).text, pages[index]);
    }
    assert.equal(lists.length, 4);
  });

  test('has cursors of its own: one of a list is refused for every other', async () => {
    const { get } = edgeUnderTest();
    const ways = ['', '&rightsOnly=1', '&inStock=1', '&rightsOnly=1&inStock=1'];
    for (const from of ways) {
      const { next } = (await get(`${mug}&limit=2${from}`)).json;
      for (const to of ways) {
        const { status, json } = await get(`${mug}&limit=2${to}&cursor=${next}`);
        assert.equal(status, from === to ? 200 : 400, `${from} to ${to}`);
        if (from !== to) assert.equal(json.type, 'urn:lookstream:problem:invalid-cursor');
      }
      const spelt = await get(`${mug}&limit=2${from.replaceAll('=1', '=true')}&cursor=${next}`);
      assert.equal(spelt.status, 200);
    }
  });

  test('is asked for once for a hundred visitors at the same time', async () => {
    const { get, asked } = edgeUnderTest();
    const path = `${anvil}&rightsOnly=1&inStock=1`;
    const answers = await Promise.all(Array.from({ length: 100 }, () => get(path)));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(asked.filter((call) => call.includes('/streams/')).length, 1);
  });
});

describe('categories of looks', () => {
  test('are names, on every page of a list', async () => {
    const { get } = edgeUnderTest();
    const first = (await get(`${mug}&limit=20`)).json;
    const second = (await get(`${mug}&limit=20&cursor=${first.next}`)).json;
    const categories = [first, second].map(({ looks }) => looks.map((look: Categorised) => look.categories));
    assert.ok(categories.flat().every((names) => names.includes('Tableware')));
    for (const page of categories) assert.ok(new Set(page.flat()).size >= 2, page.flat().join());
  });

  test('are those of all products in a look, and the same when it is asked for by itself', async () => {
    const { get } = edgeUnderTest();
    const { looks } = (await get(anvil)).json;
    const of = (id: string) => looks.find((look: Categorised) => look.id === id)?.categories;
    assert.deepEqual(of('olapic-3042079982'), ['Workshop']);
    assert.deepEqual(of('olapic-3042079985'), ['Plants & Vases', 'Workshop']);
    const { json } = await get('/v1/looks/olapic-3042079985');
    assert.deepEqual(json.looks[0].categories, of('olapic-3042079985'));
  });
});

interface Categorised {
  id: string;
  categories: string[];
}
