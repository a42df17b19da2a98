import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Site } from '../../../src/edge/site.ts';
import { edgeUnderTest, magazine } from '../edge-under-test.ts';
import { idsOf, type Json } from '../operated-edge.ts';

const group = '/v1/looks?group=6001';
const publicUrl = 'https://ugc.example';
const minutes = 60_000;
const hours = 60 * minutes;
const allLicenses = ['Full Rights', 'Limited', 'Q4-2018-X'];

const withIzeax = (changes: Partial<NonNullable<Site['izeax']>>): Site => ({
  ...magazine,
  izeax: { ...magazine.izeax!, ...changes },
});

/** An edge of one site, whose services answer as told; null leaves the answer to the sandbox. */
function edgeWith(site: Site = magazine, answer: (request: Request) => Response | null = () => null) {
  const { sandbox } = edgeUnderTest();
  const asked: URL[] = [];
  const edge = edgeUnderTest({
    ...{ sites: [site], publicUrl },
    async fetch(input, init) {
      const request = new Request(input, init);
      asked.push(new URL(request.url));
      return answer(request) ?? sandbox.app.fetch(request);
    },
  });
  const details = () => asked.filter(({ pathname }) => pathname === '/izeax/content/groups/asset');
  const warnings = (event: string) => edge.logged.filter((line) => line.event === event);
  return { ...edge, sandbox, asked, details, warnings };
}

const lookOf = ({ json }: { json: Json }, id: string) => json.looks.find((look: Json) => look.id === id);

describe('GET /v1/looks?group=', () => {
  test('shows what creators made, labelled as advertising, each with what the service tells of it', async () => {
    const { status, json } = await edgeWith().get(group);
    assert.equal(status, 200);
    assert.deepEqual(json.looks[0], {
      id: 'izeax-227954',
      kind: 'image',
      ...{ caption: null, language: null, publishedAt: null, originUrl: null, width: null, height: null },
      author: { name: 'Odile Marchetti-Wren', handle: null, avatar: null },
      origin: 'instagram',
      images: [
        { src: 'https://pictures.test/ceramic-vase-1/normal.webp', width: 640, height: 640 },
        { src: `${publicUrl}/v1/pictures/izeax-227954/1920?site=default`, width: 1_920, height: 1_920 },
      ],
      video: null,
      products: [],
      categories: [],
      shareUrl: null,
      sponsored: true,
    });
    assert.ok(json.looks.every(({ sponsored }: Json) => sponsored));
    assert.equal(json.looks.find(({ id }: Json) => id === 'izeax-227951').origin, 'blog');
  });

  for (const limit of [1, 3, 10, 14]) {
    test(`comes to its end in pages of ${limit}, each look once and in the order of the service`, async () => {
      const { get, sandbox } = edgeWith(withIzeax({ licenses: allLicenses }));
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await get(`${group}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
        assert.equal(page.status, 200, page.text);
        ids.push(...idsOf(page));
        cursor = page.json.next;
        assert.ok(ids.length <= 14);
      }
      const expected = sandbox.world.izeax.accounts[0]?.groups.find(({ id }) => id === '6001')?.assets;
      assert.deepEqual(
        ids,
        expected?.map((id) => `izeax-${id}`),
      );
    });
  }

  test('goes on with a cursor after days: positions of IZEAx do not die', async () => {
    const { get, pass } = edgeWith();
    const first = await get(`${group}&limit=10`);
    pass(3 * 24 * hours);
    const second = await get(`${group}&limit=10&cursor=${first.json.next}`);
    assert.deepEqual([second.status, idsOf(second).length], [200, 3]);
  });

  test('gives the products that tags stand for, with deep links, prices and pictures', async () => {
    const { json } = await edgeWith().get(`${group}&limit=50`);
    const productsOf = (id: string) => lookOf({ json }, id).products;
    assert.deepEqual(productsOf('izeax-227953'), [{ key: 'stoneware-mug' }]);
    assert.deepEqual(productsOf('izeax-227943'), [{ key: 'acme-anvil-50lb' }], 'named by two tags alike');
    assert.deepEqual(productsOf('izeax-227946'), [], 'a tag that stands for nothing');
    const anvil = json.products['acme-anvil-50lb'];
    assert.match(anvil.deepLink, /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
    assert.deepEqual([anvil.store, anvil.price], ['Acme', { amount: '34.00', currency: 'USD' }]);
  });

  test('finds products whatever the case of a tag, and leaves out those that Olapic does not know', async () => {
    const products = new Map([
      ['figurine', 'no-such-product'],
      ['porcelain', 'oak-stool'],
    ]);
    const edge = edgeWith(withIzeax({ products }));
    const asset = edge.sandbox.world.izeax.accounts[0]?.assets[0];
    assert.ok(asset);
    asset.tagList = ['["Figurine"', '"PORCELAIN"]'];
    const look = lookOf(await edge.get(group), 'izeax-227954');
    assert.deepEqual(look.products, [{ key: 'oak-stool' }]);
  });

  test('names products that the shop’s own lists share: Olapic is asked once', async () => {
    const { get, asked } = edgeWith();
    await get(`${group}&limit=50`);
    const calls = asked.length;
    await get('/v1/looks?group=6002');
    assert.equal(asked.length, calls + 1, 'one list; its assets and products are known');
  });

  test('asks for no more than four assets at a time', async () => {
    const { sandbox } = edgeUnderTest();
    let under = 0;
    let most = 0;
    const edge = edgeUnderTest({
      async fetch(input, init) {
        const request = new Request(input, init);
        const isDetail = request.url.includes('/content/groups/asset?');
        if (isDetail) most = Math.max(most, (under += 1));
        await new Promise(setImmediate);
        const response = await sandbox.app.fetch(request);
        if (isDetail) under -= 1;
        return response;
      },
    });
    assert.equal(idsOf(await edge.get(group)).length, 13);
    assert.equal(most, 4);
  });

  test('asks IZEAx once for a thousand visitors of a cold group', async () => {
    const { get, details, asked } = edgeWith();
    await Promise.all(Array.from({ length: 1_000 }, () => get('/v1/looks?group=6002')));
    assert.equal(asked.filter(({ pathname }) => pathname.endsWith('/assets')).length, 1);
    assert.equal(details().length, 3);
  });

  test('says what is empty, unknown, or another account’s', async () => {
    const { get } = edgeWith();
    for (const [id, reason] of [
      ['6006', 'empty'],
      ['no-such-group', 'unknown'],
      ['7001', 'unknown'],
      ['../../campaigns', 'unknown'],
    ]) {
      const { status, json } = await get(`/v1/looks?group=${encodeURIComponent(id ?? '')}`);
      assert.equal(status, 200);
      assert.deepEqual([json.looks, json.reason], [[], reason], id);
    }
  });

  test('takes a 404 without words for a failure, and not for an answer about the group', async () => {
    const { get } = edgeWith(magazine, ({ url }) =>
      url.includes('/izeax/') ? new Response('<h1>Not here</h1>', { status: 404 }) : null,
    );
    const { status, json } = await get(group);
    assert.deepEqual([status, json.type], [503, 'urn:lookstream:problem:upstream-failed']);
  });

  test('says that the service is off where the site has no IZEAx account, and loads nothing', async () => {
    const { get, asked } = edgeWith({ ...magazine, izeax: null });
    for (const path of [group, '/v1/looks/izeax-227954']) {
      const { status, json } = await get(path);
      assert.deepEqual([status, json.type], [503, 'urn:lookstream:problem:service-off']);
      assert.match(json.detail, /IZEAX_TOKEN and IZEAX_ACCOUNT_ID/);
    }
    assert.ok(asked.every(({ pathname }) => !pathname.startsWith('/izeax')));
  });

  test('holds no address that dies, and no token', async () => {
    const { text } = await edgeWith().get(`${group}&limit=50`);
    assert.doesNotMatch(text, /original\.webp|expires|sandbox-/);
  });

  test('has thumbnails alone where nobody says where the edge is reached', async () => {
    const { json } = await edgeUnderTest().get(group);
    assert.ok(json.looks.every(({ images }: Json) => images.length === 1 && images[0].width === 640));
  });

  test('has no large picture of what has no file, or a film for one', async () => {
    const { get } = edgeWith(magazine, ({ url }) => {
      if (!url.includes('assetid=227953')) return null;
      const data = {
        ...{ id: '227953', creator_name: 'Ann', license: 'Full Rights', file_name: 'clip.mp4', tag_list: [] },
        download_url: 'https://files.test/clip.mp4',
        thumbnail_url: 'https://pictures.test/stoneware-mug-2/normal.webp',
      };
      return Response.json({ data });
    });
    const page = await get(`${group}&limit=50`);
    for (const id of ['izeax-227947', 'izeax-227953']) {
      const { kind, video, images } = lookOf(page, id);
      assert.deepEqual([kind, video, images.length], ['image', null, 1], id);
    }
  });

  test('has no large picture on a host that the site does not list', async () => {
    const site = { ...magazine, pictureHosts: ['pictures.test'] };
    const elsewhere = edgeWith(site, ({ url }) => {
      if (!url.includes('assetid=227954')) return null;
      const data = {
        ...{ id: '227954', creator_name: 'Ann', license: 'Full Rights', file_name: 'a.jpg', tag_list: [] },
        download_url: 'https://files.elsewhere.example/a.jpg',
        thumbnail_url: 'https://pictures.test/ceramic-vase-1/normal.webp',
      };
      return Response.json({ data });
    });
    const page = await elsewhere.get(group);
    assert.equal(lookOf(page, 'izeax-227954').images.length, 1);
    assert.equal(lookOf(page, 'izeax-227953').images.length, 2);
  });
});

describe('what may not be shown of a group', () => {
  test('is what is under another licence, or under none', async () => {
    const edge = edgeWith(withIzeax({ licenses: ['  full RIGHTS '] }));
    const none = edge.sandbox.world.izeax.accounts[0]?.assets.find(({ id }) => id === '227953');
    assert.ok(none);
    none.license = '';
    const ids = idsOf(await edge.get(`${group}&limit=50`));
    assert.equal(ids.length, 8);
    for (const id of ['izeax-227953', 'izeax-227952', 'izeax-227949']) assert.ok(!ids.includes(id), id);
    assert.equal((await edge.get('/v1/looks/izeax-227952')).json.reason, 'unknown');
  });

  test('is everything where no licence is named, and the log says so once for each of them', async () => {
    const edge = edgeWith(withIzeax({ licenses: [] }));
    for (let visit = 0; visit < 3; visit += 1) {
      const { status, json } = await edge.get(`${group}&limit=50`);
      assert.deepEqual([status, json.looks, json.next, json.reason], [200, [], null, 'empty']);
      await edge.get('/v1/looks?group=6002');
      edge.pass(10 * minutes);
    }
    const noted = edge.warnings('licenses-not-mapped');
    assert.ok(noted.every(({ site }) => site === 'default'));
    const licenses = noted.flatMap((line) => line.licenses as string[]);
    assert.deepEqual(licenses.toSorted(), allLicenses.toSorted());
  });

  test('fills no log, however many licences a service makes up', async () => {
    let count = 0;
    const edge = edgeWith(magazine, ({ url }) => {
      if (!url.includes('/content/groups/asset?')) return null;
      const data = { id: '227954', license: `${'x'.repeat(90)} ${(count += 1)} and more and more` };
      return Response.json({ data });
    });
    for (let visit = 0; visit < 12; visit += 1) {
      await edge.get(group);
      edge.pass(25 * hours);
      await edge.get(group);
    }
    const licenses = edge.warnings('licenses-not-mapped').flatMap((line) => line.licenses as string[]);
    assert.ok(licenses.length <= 50 && licenses.every((license) => license.length <= 100));
  });

  test('is an asset that no decision could name', async () => {
    const edge = edgeWith();
    const account = edge.sandbox.world.izeax.accounts[0];
    const [asset] = account?.assets ?? [];
    assert.ok(account && asset);
    account.assets.push({ ...asset, id: 'a/b' });
    account.groups.find(({ id }) => id === '6006')?.assets.push('a/b');
    const { json } = await edge.get('/v1/looks?group=6006');
    assert.deepEqual([json.looks, json.reason], [[], 'empty']);
    assert.equal(edge.details().length, 0);
  });
});

describe('a group whose service has troubles', () => {
  test('goes without an asset that was deleted since it was listed', async () => {
    const edge = edgeWith();
    const deleted = edge.sandbox.world.izeax.accounts[0]?.assets.find(({ id }) => id === '227953');
    assert.ok(deleted);
    deleted.isDeleted = true;
    const ids = idsOf(await edge.get(`${group}&limit=50`));
    assert.equal(ids.length, 12);
    assert.ok(!ids.includes('izeax-227953'));
    assert.equal(edge.warnings('assets-unread').length, 0, 'that is an answer, and no failure');
  });

  test('goes without an asset that cannot be read, and tells the operator', async () => {
    const edge = edgeWith(magazine, ({ url }) =>
      url.includes('assetid=227953') ? new Response('', { status: 500 }) : null,
    );
    assert.equal(idsOf(await edge.get(`${group}&limit=50`)).length, 12);
    const [warning] = edge.warnings('assets-unread');
    assert.deepEqual([warning?.site, warning?.count], ['default', 1]);
  });

  test('fails where no asset can be read, and is there when the service is', async () => {
    let isAway = true;
    const edge = edgeWith(magazine, ({ url }) =>
      isAway && url.includes('/content/groups/asset?') ? new Response('', { status: 500 }) : null,
    );
    const { status, headers, json } = await edge.get(group);
    assert.deepEqual([status, json.type], [503, 'urn:lookstream:problem:upstream-failed']);
    assert.ok(Number(headers.get('retry-after')) > 0);
    isAway = false;
    edge.pass(11_000);
    assert.equal(idsOf(await edge.get(group)).length, 13);
  });

  test('is empty where its only assets are nonsense', async () => {
    const edge = edgeWith(magazine, ({ url }) =>
      url.includes('/content/groups/asset?') ? Response.json({ data: [] }) : null,
    );
    const { status, json } = await edge.get('/v1/looks?group=6002');
    assert.deepEqual([status, json.looks, json.reason], [200, [], 'empty']);
    assert.equal(edge.warnings('assets-unread')[0]?.count, 3);
  });

  test('is shown from what is kept while IZEAx is down', async () => {
    const edge = edgeWith();
    const before = idsOf(await edge.get(group));
    edge.sandbox.world.scenarios.set('izeax', 'down');
    for (const days of [1, 2, 3]) {
      edge.pass(days * 24 * hours);
      assert.deepEqual(idsOf(await edge.get(group)), before, `after ${days} more days`);
    }
  });

  test('fails where nothing is kept and IZEAx is down', async () => {
    for (const scenario of ['down', 'malformed', 'rate-limited'] as const) {
      const edge = edgeWith();
      edge.sandbox.world.scenarios.set('izeax', scenario);
      const { status, json } = await edge.get(group);
      assert.deepEqual([status, json.type], [503, 'urn:lookstream:problem:upstream-failed'], scenario);
    }
  });

  test('has no products while Olapic is down, and all its looks', async () => {
    const edge = edgeWith();
    edge.sandbox.world.scenarios.set('olapic', 'down');
    const { status, json } = await edge.get(`${group}&limit=50`);
    assert.deepEqual([status, json.looks.length, json.products], [200, 13, {}]);
    assert.ok(json.looks.every(({ products }: Json) => products.length === 0));
    assert.ok(edge.warnings('tagged-products-unknown').length > 0);
  });

  test('has no products on a site without Olapic', async () => {
    const { status, json } = await edgeWith({ ...magazine, olapic: null }).get(`${group}&limit=50`);
    assert.deepEqual([status, json.looks.length, json.products], [200, 13, {}]);
  });

  test('stops at the site’s budget of misses rather than showing a part', async () => {
    const edge = edgeWith();
    const limit = 600;
    for (let n = 0; n < limit - 5; n += 1) await edge.get(`/v1/looks/olapic-${n + 1}`);
    assert.equal((await edge.get(group)).status, 429);
    edge.pass(minutes);
    assert.equal(idsOf(await edge.get(group)).length, 13);
  });
});

describe('GET /v1/looks/izeax-…', () => {
  test('is the look of the list, but for where it was published, which the service does not tell', async () => {
    const { get } = edgeWith();
    const listed = lookOf(await get(group), 'izeax-227953');
    const { status, json } = await get('/v1/looks/izeax-227953');
    assert.equal(status, 200);
    assert.deepEqual(json.looks, [{ ...listed, origin: null }]);
    assert.deepEqual(Object.keys(json.products), ['stoneware-mug']);
  });

  test('is unknown where there is none, or another account’s, and is not asked for again at once', async () => {
    const { get, details } = edgeWith();
    for (const id of ['izeax-1', 'izeax-318804', 'izeax-1']) {
      const { status, json } = await get(`/v1/looks/${id}`);
      assert.deepEqual([status, json.looks, json.reason], [200, [], 'unknown']);
    }
    assert.equal(details().length, 2);
  });
});

test('sites with two accounts of one token do not see each other’s content', async () => {
  const other = { ...withIzeax({ accountId: '2' }), id: 'other' };
  const { get } = edgeUnderTest({ sites: [magazine, other] });
  const path = '/v1/looks?group=virtual-platform-instagram';
  const [one, two] = [idsOf(await get(path)), idsOf(await get(`${path}&site=other`))];
  assert.ok(one.length > 0 && two.length > 0);
  assert.ok(two.every((id) => !one.includes(id)));
  assert.equal((await get(`/v1/looks/${two[0]}`)).json.reason, 'unknown');
});
