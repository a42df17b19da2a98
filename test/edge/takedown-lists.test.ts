import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { idsOf, operatedEdges, type Json } from './operated-edge.ts';

const hour = 60 * 60_000;
const product = 'stoneware-mug';

type Edges = ReturnType<typeof operatedEdges>;
type Edge = ReturnType<Edges['open']>;

/** More looks of the mug, older than all others: four upstream pages of 20 and a bit. */
function withLongList(edges: Edges): void {
  const { looks } = edges.sandbox.world;
  const sample = looks.find((look) => look.products.includes(product))!;
  for (let n = 0; n < 60; n += 1) {
    const publishedAt = new Date(Date.UTC(2020, 0, 60 - n)).toISOString();
    looks.push({ ...sample, id: String(9_000_000 + n), publishedAt, submittedAt: publishedAt });
  }
}

/** Follows the cursors to the end. @param between is called after each page */
async function walk(edge: Edge, limit: number, between: (page: number) => unknown = () => undefined) {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const answer = await edge.get(
      `/v1/looks?product=${product}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    assert.equal(answer.status, 200, answer.text);
    assertOnlyShownProducts(answer.json);
    pages.push(idsOf(answer));
    cursor = answer.json.next;
    assert.ok(pages.length <= 200, 'this list has no end');
    await between(pages.length);
  } while (cursor);
  return pages;
}

function assertOnlyShownProducts({ looks, products }: Json): void {
  const shown = new Set(looks.flatMap((look: Json) => look.products.map(({ key }: Json) => key)));
  assert.deepEqual(
    Object.keys(products).filter((key) => !shown.has(key)),
    [],
  );
}

describe('a list with looks that were taken down', () => {
  for (const limit of [1, 7, 20, 50]) {
    test(`has whole pages of ${limit}, in order and without a gap`, async () => {
      const edges = operatedEdges();
      withLongList(edges);
      const edge = edges.open();
      const all = (await walk(edge, 50)).flat();
      const gone = all.filter((_, index) => index % 3 === 0 || (index > 20 && index < 45));
      for (const look of gone) await edge.operate('decisions', { action: 'block', look });
      const left = all.filter((look) => !gone.includes(look));
      const pages = await walk(edge, limit);
      assert.deepEqual(pages.flat(), left);
      for (const page of pages.slice(0, -1)) assert.equal(page.length, limit);
    });
  }

  test('goes on with a cursor from before, although looks on both sides of it are gone', async () => {
    const edges = operatedEdges();
    withLongList(edges);
    const edge = edges.open();
    const all = (await walk(edge, 50)).flat();
    const gone = [all[3]!, all[9]!, all[12]!, all[25]!];
    const pages = await walk(edge, 10, async (page) => {
      if (page === 1) for (const look of gone) await edge.operate('decisions', { action: 'block', look });
    });
    const after = all.slice(10).filter((look) => !gone.includes(look));
    assert.deepEqual(pages.flat(), [...all.slice(0, 10), ...after]);
  });

  test('has no product that only a blocked look shows', async () => {
    const edge = operatedEdges().open();
    const path = '/v1/looks?product=acme-anvil-50lb&limit=2';
    assert.ok('terracotta-planter' in (await edge.get(path)).json.products);
    const list = '/v1/looks?product=acme-anvil-50lb&limit=50';
    const withLamp = (await edge.get(list)).json.looks.filter((look: Json) =>
      look.products.some(({ key }: Json) => key === 'brass-desk-lamp'),
    );
    for (const { id } of withLamp) await edge.operate('decisions', { action: 'block', look: id });
    assert.ok(!('brass-desk-lamp' in (await edge.get(list)).json.products));
  });

  test('of which nothing is left answers an empty page that says so', async () => {
    const edge = operatedEdges().open();
    const list = '/v1/looks?product=oak-stool';
    for (const look of idsOf(await edge.get(list)))
      await edge.operate('decisions', { action: 'block', look });
    assert.deepEqual((await edge.get(list)).json, { looks: [], products: {}, next: null, reason: 'empty' });
  });
});

describe('thirteen hours on the clock', () => {
  for (const limit of [7, 20]) {
    test(`a walk in pages of ${limit}, a page an hour, ends and shows no look twice`, async () => {
      const edges = operatedEdges();
      withLongList(edges);
      const edge = edges.open();
      const all = (await walk(edge, 50)).flat();
      const pages = await walk(edge, limit, () => edges.pass(hour));
      assert.deepEqual(pages.flat(), all);
    });
  }

  test('a walk that rests for thirteen hours at each page goes on where it was', async () => {
    const edges = operatedEdges();
    withLongList(edges);
    const edge = edges.open();
    const all = (await walk(edge, 50)).flat();
    const pages = await walk(edge, 20, () => edges.pass(13 * hour));
    assert.deepEqual(pages.flat(), all);
  });

  test('a walk ends or says that it cannot go on while Olapic forgets every position', async () => {
    const edges = operatedEdges();
    withLongList(edges);
    const edge = edges.open();
    const { next } = (await edge.get(`/v1/looks?product=${product}&limit=20`)).json;
    edges.play('olapic', 'expired-cursor');
    edges.pass(13 * hour);
    const before = edges.asked.length;
    const answer = await edge.get(`/v1/looks?product=${product}&limit=20&cursor=${next}`);
    assert.ok([200, 410].includes(answer.status), answer.text);
    assert.ok(edges.asked.length - before < 15, 'in bounded steps');
  });
});
