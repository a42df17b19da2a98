import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { operatedEdges, idsOf } from '../operated-edge.ts';

const look = 'izeax-227953';
const page = 'https://magazine.example/first-cup';
const group = '/v1/looks?group=6001&limit=50';

describe('a creator’s look', () => {
  test('is shared as the page that it is on, at a fragment that the script opens', async () => {
    const edge = operatedEdges().open();
    const share = { look, page: `${page}?id=7&utm_source=x#top`, placement: 'share' };
    const { status, json } = await edge.post('/v1/short-links', share);
    assert.equal(status, 200);
    assert.equal(json.target, `${page}?id=7#look-izeax-227953`);
    const code = await edge.post('/v1/qr-codes', { look, page });
    assert.deepEqual([code.status, code.json.target], [200, `${page}#look-izeax-227953`]);
  });

  test('has a short link of its own on each page, and one for each placement', async () => {
    const edge = operatedEdges().open();
    const linkOf = async (id: string, placement: string) =>
      (await edge.post('/v1/short-links', { look: id, page, placement })).json.shortUrl as string;
    const links = [
      await linkOf(look, 'share'),
      await linkOf(look, 'qr'),
      await linkOf('izeax-227954', 'share'),
      await linkOf('olapic-3042079992', 'share'),
    ];
    assert.equal(new Set(links).size, 4);
    assert.equal(await linkOf(look, 'share'), links[0]);
  });

  test('has no page of its own: where it is shared from has to be told', async () => {
    const { status, json } = await operatedEdges()
      .open()
      .post('/v1/short-links', { look, placement: 'share' });
    assert.equal(status, 400);
    assert.match(json.detail, /send the "page" that it is shared from/);
  });

  test('cannot be shared where it is unknown or unlicensed', async () => {
    const edge = operatedEdges().open();
    for (const id of ['izeax-1', 'izeax-227949']) {
      assert.equal((await edge.post('/v1/short-links', { look: id, page, placement: 'share' })).status, 404);
    }
    assert.equal(
      (await edge.post('/v1/short-links', { look: 'izeax-x', page, placement: 'share' })).status,
      400,
    );
  });

  test('leads to its products by their deep links', async () => {
    const edge = operatedEdges().open();
    const { status, headers } = await edge.get('/go/izeax-227943/acme-anvil-50lb');
    assert.equal(status, 302);
    assert.match(headers.get('location') ?? '', /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
    assert.equal((await edge.get('/go/izeax-227943/stoneware-mug')).status, 404);
  });
});

describe('a creator’s look that is taken down', () => {
  /** Every way to it, as a status; a list and a look by itself say by 200 that they show it. */
  async function ways(edge: ReturnType<ReturnType<typeof operatedEdges>['open']>) {
    const isShown = async (path: string) => (idsOf(await edge.get(path)).includes(look) ? 200 : 404);
    return {
      list: await isShown(group),
      itself: await isShown(`/v1/looks/${look}`),
      picture: (await edge.get(`/v1/pictures/${look}/640`)).status,
      product: (await edge.get(`/go/${look}/stoneware-mug`)).status,
      link: (await edge.post('/v1/short-links', { look, page, placement: 'share' })).status,
      code: (await edge.post('/v1/qr-codes', { look, page })).status,
    };
  }

  const shown = { list: 200, itself: 200, picture: 302, product: 302, link: 200, code: 200 };
  const gone = { list: 404, itself: 404, picture: 404, product: 404, link: 404, code: 404 };

  for (const decision of [
    { action: 'block', look },
    { action: 'hide', look },
    { action: 'block', author: 'Odile Marchetti-Wren' },
    { action: 'forget', author: 'ODILE  marchetti-wren' },
  ]) {
    test(`by ${JSON.stringify(decision)} is gone everywhere, and back when that is taken back`, async () => {
      const edges = operatedEdges();
      const [one, other] = [edges.open(), edges.open()];
      assert.deepEqual(await ways(one), shown);
      assert.deepEqual(await ways(other), shown);
      await one.operate('decisions', decision);
      assert.deepEqual(await ways(one), gone);
      edges.pass(2_000);
      assert.deepEqual(await ways(other), gone);
      await one.operate('decisions', { ...decision, action: 'unblock' });
      assert.deepEqual(await ways(one), shown);
    });
  }

  test('by a name that begins with an at sign is its author’s as well', async () => {
    const edge = operatedEdges().open();
    const before = idsOf(await edge.get(group));
    await edge.operate('decisions', { action: 'block', author: '@Kit.and.Kettle' });
    const kits = ['izeax-227952', 'izeax-227946', 'izeax-227945'];
    assert.deepEqual(
      idsOf(await edge.get(group)),
      before.filter((id) => !kits.includes(id)),
    );
  });

  test('with an author who wants to be forgotten is in nothing that is kept', async () => {
    const edges = operatedEdges();
    const edge = edges.open({ publicUrl: 'https://ugc.example' });
    await edge.get(group);
    await edge.get(`/v1/looks/${look}`);
    await edge.get(`/v1/pictures/${look}/1920`);
    const before = edges.asked.length;
    await edge.operate('decisions', { action: 'forget', author: 'Bram Vossenaar' });
    await edge.idle();
    await edge.get(group);
    const calls = edges.asked.slice(before);
    assert.ok(calls.includes('GET /izeax/content/groups/assets'), 'the list is asked for anew');
    assert.equal(calls.filter((call) => call.endsWith('/content/groups/asset')).length, 14, 'and each asset');
  });
});
