import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createDefaultWorld } from '../../../src/sandbox/world/default-world.ts';
import type { SandboxIzeaxAccount } from '../../../src/sandbox/world/izeax/types.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { createFixture, picturesUrl, startTime } from '../fixture-world.ts';
import { askIzeax, jsonFrom, token } from './ask-izeax.ts';

interface Campaigns {
  data: { id: string; campaign_type: string; content_group_id: string | null }[];
}

interface Links {
  _next?: string;
  _prev?: string;
}

interface Listed {
  data: { id: string; thumbnail_url: string; cover_asset_id: string | null }[];
  links: Links;
}

interface Units {
  data: { units: { id: string; published_at: string; all_time_metrics: object[]; metrics: Day[] }[] };
  links: Links;
}

interface Day {
  metric_on: string;
  likes: number;
}

interface Offers {
  data: {
    offers: {
      platform: string;
      metrics: { metric_on: string; platform_data: object; total_clicks_to_date: number }[];
    }[];
  };
  links: Links;
}

interface One {
  data: { download_url?: string; thumbnail_url: string; license: string; tag_list: string[] };
}

const hour = 60 * 60 * 1000;

function firstOf({ izeax }: World): SandboxIzeaxAccount {
  const [account] = izeax.accounts;
  assert.ok(account);
  return account;
}

describe('IZEAx’ campaigns', () => {
  it('are two of Unity and one from before', async () => {
    const sandbox = createFixture();
    const unity = await jsonFrom<Campaigns>(sandbox, '/unity/campaigns');
    const legacy = await jsonFrom<Campaigns>(sandbox, '/campaigns');
    assert.deepEqual(
      [...unity.data, ...legacy.data].map((one) => [one.id, one.campaign_type, one.content_group_id]),
      [
        ['6', 'unity', 'virtual-campaign-6'],
        ['7', 'unity', null],
        ['2', 'sponsorship', '6001'],
      ],
    );
  });

  it('have twelve units, of which one was published in second 90 and one was not measured', async () => {
    const sandbox = createFixture();
    const { data, links } = await jsonFrom<Units>(sandbox, '/unity/metrics?campaignid=6');
    assert.equal(data.units.length, 10);
    assert.deepEqual(links, { _next: 'https://api-v1.izea.com/unity/metrics?campaignid=6&page=2' });
    assert.equal(data.units.filter((unit) => unit.published_at.includes(':90.')).length, 1);

    const rest = await jsonFrom<Units>(sandbox, '/unity/metrics?campaignid=6&page=2');
    assert.deepEqual(
      rest.data.units.map((unit) => unit.all_time_metrics.length),
      [1, 0],
    );
    assert.deepEqual(rest.links, { _prev: 'https://api-v1.izea.com/unity/metrics?campaignid=6&page=1' });
    assert.deepEqual((await jsonFrom<Units>(sandbox, '/unity/metrics?campaignid=7')).data.units, []);
  });

  it('have thirty days of metrics, which move with the clock and stay the same for a day', async () => {
    const sandbox = createFixture();
    const daysNow = async () =>
      (await jsonFrom<Units>(sandbox, '/unity/metrics?campaignid=6')).data.units[0]?.metrics ?? [];
    const before = await daysNow();
    assert.deepEqual(
      [before.length, before[0]?.metric_on, before.at(-1)?.metric_on],
      [30, '2026-01-31T00:00:00.000-05:00', '2026-03-01T00:00:00.000-05:00'],
    );
    sandbox.advance(24 * hour);
    const after = await daysNow();
    assert.deepEqual(after.slice(0, 29), before.slice(1));
    assert.ok(new Set(before.map(({ likes }) => likes)).size > 10);
  });

  it('from before have eleven offers, with the counts that the document names for each platform', async () => {
    const sandbox = createFixture();
    const first = await jsonFrom<Offers>(sandbox, '/metrics?campaignid=2');
    const second = await jsonFrom<Offers>(sandbox, '/metrics?campaignid=2&page=2');
    const offers = [...first.data.offers, ...second.data.offers];
    assert.deepEqual([first.data.offers.length, offers.length], [10, 11]);
    const expected: Record<string, string[]> = {
      blog: ['comments'],
      facebook: ['comments', 'likes', 'shares', 'views'],
      instagram: ['comments', 'likes', 'views'],
      twitter: ['likes', 'replies', 'retweets'],
      youtube: ['comments', 'likes', 'views'],
    };
    assert.deepEqual(new Set(offers.map(({ platform }) => platform)), new Set(Object.keys(expected)));
    for (const { platform, metrics } of offers) {
      assert.deepEqual([metrics.length, metrics.at(-1)?.metric_on], [30, '2026-03-01']);
      assert.deepEqual(Object.keys(metrics[0]?.platform_data ?? {}), expected[platform]);
      const totals = metrics.map((day) => day.total_clicks_to_date);
      assert.deepEqual(
        totals,
        totals.toSorted((one, other) => one - other),
      );
    }
  });
});

describe('IZEAx’ content', () => {
  const platforms = ['instagram', 'blog', 'facebook', 'youtube', 'twitter'].map(
    (platform) => `virtual-platform-${platform}`,
  );
  const types: [string, string[]][] = [
    ['?filterType=campaign', ['virtual-campaign-6']],
    ['?filterType=platform', platforms],
    ['?filterType=custom&page=1', ['6001', '6002', '6003', '6004', '6005', '6006']],
  ];
  for (const [query, ids] of types) {
    it(`is in the groups ${ids.join(', ')} with "${query}"`, async () => {
      const { data, links } = await jsonFrom<Listed>(createFixture(), `/content/groups${query}`);
      assert.deepEqual(
        data.map(({ id }) => id),
        ids,
      );
      assert.deepEqual(links, {});
    });
  }

  it('is in twelve groups, of which a page shows ten', async () => {
    const sandbox = createFixture();
    const first = await jsonFrom<Listed>(sandbox, '/content/groups');
    const second = await jsonFrom<Listed>(sandbox, '/content/groups?page=2');
    assert.deepEqual([first.data.length, second.data.length], [10, 2]);
    assert.deepEqual(first.links, { _next: 'https://api-v1.izea.com/content/groups?page=2' });
    assert.deepEqual(second.links, { _prev: 'https://api-v1.izea.com/content/groups?page=1' });
    assert.equal(new Set([...first.data, ...second.data].map(({ id }) => id)).size, 12);
    assert.equal(second.data.at(-1)?.cover_asset_id, null, 'an empty group has no cover');
  });

  it('names the cover of its group with each asset', async () => {
    const sandbox = createFixture();
    const { data } = await jsonFrom<Listed>(sandbox, '/content/groups?filterType=custom');
    const group = data.find(({ id }) => id === '6003');
    const assets = await jsonFrom<Listed>(sandbox, '/content/groups/assets?groupid=6003');
    assert.ok(assets.data.length > 1);
    assert.equal(group?.cover_asset_id, assets.data[0]?.id);
    for (const asset of assets.data) assert.equal(asset.cover_asset_id, group?.cover_asset_id);
  });

  it('comes ten assets at a time', async () => {
    const sandbox = createFixture();
    const path = '/content/groups/assets?groupid=6001';
    const first = await jsonFrom<Listed>(sandbox, path);
    const second = await jsonFrom<Listed>(sandbox, `${path}&page=2`);
    const beyond = await jsonFrom<Listed>(sandbox, `${path}&page=9`);
    assert.deepEqual([first.data.length, second.data.length, beyond.data.length], [10, 4, 0]);
    assert.deepEqual(first.links, {
      _next: 'https://api-v1.izea.com/content/groups/assets?groupid=6001&page=2',
    });
    assert.equal(second.links._next, undefined);
    assert.equal(new Set([...first.data, ...second.data].map(({ id }) => id)).size, 14);
    assert.equal(first.data[0]?.thumbnail_url, `${picturesUrl}/ceramic-vase-1/normal.webp`);
  });

  it('has a link to download, which is another one after an hour', async () => {
    const sandbox = createFixture();
    const linkNow = async () =>
      (await jsonFrom<One>(sandbox, '/content/groups/asset?assetid=227954')).data.download_url;
    const first = await linkNow();
    const expires = startTime / 1000 + 2 * 60 * 60;
    assert.equal(first, `${picturesUrl}/ceramic-vase-1/original.webp?expires=${String(expires)}`);
    sandbox.advance(hour - 1);
    assert.equal(await linkNow(), first);
    sandbox.advance(1);
    assert.notEqual(await linkNow(), first);
  });

  it('has an asset without a link, several licences, and tags in every state', async () => {
    const sandbox = createFixture();
    const { assets } = firstOf(sandbox.world);
    const all = await Promise.all(
      assets.map(({ id }) => jsonFrom<One>(sandbox, `/content/groups/asset?assetid=${id}`)),
    );
    assert.equal(all.filter(({ data }) => !('download_url' in data)).length, 1);
    const licenses = new Set(all.map(({ data }) => data.license));
    assert.deepEqual(licenses, new Set(['Full Rights', 'Limited', 'Q4-2018-X']));
    assert.deepEqual(all[0]?.data.tag_list, ['["figurine"', '"art"', '"porcelain"]']);
  });

  it('goes on listing an asset that was deleted, and has nothing more of it', async () => {
    const sandbox = createFixture();
    const deleted = firstOf(sandbox.world).assets.find(({ id }) => id === '227953');
    assert.ok(deleted);
    deleted.isDeleted = true;
    const { data } = await jsonFrom<Listed>(sandbox, '/content/groups/assets?groupid=6001');
    assert.ok(data.some(({ id }) => id === '227953'));
    assert.equal((await askIzeax(sandbox, '/content/groups/asset?assetid=227953')).status, 404);
  });

  it('shows pictures that the sandbox has', () => {
    const { izeax, pictureSizes } = createDefaultWorld();
    for (const { picture } of izeax.accounts.flatMap(({ assets }) => assets))
      assert.ok(Object.hasOwn(pictureSizes, picture), picture);
  });

  it('belongs to one world: a change in it is not seen in another', async () => {
    const [one, other] = [createFixture(), createFixture()];
    firstOf(one.world).assets.length = 0;
    const path = '/content/groups/asset?assetid=227954';
    assert.deepEqual([(await askIzeax(one, path)).status, (await askIzeax(other, path)).status], [404, 200]);
  });
});

describe('IZEAx’ second account', () => {
  const headers = { 'X-IZEA-Account-ID': '2', Authorization: `Bearer: ${token}` };
  const second = async <Body>(sandbox: Sandbox, path: string) =>
    (await (await askIzeax(sandbox, path, headers)).json()) as Body;

  it('is opened by the same token, and has campaigns and groups of its own', async () => {
    const sandbox = createFixture();
    for (const path of ['/unity/campaigns', '/campaigns']) {
      const own = (await second<Campaigns>(sandbox, path)).data.map(({ id }) => id);
      const others = (await jsonFrom<Campaigns>(sandbox, path)).data.map(({ id }) => id);
      assert.ok(own.length > 0 && own.every((id) => !others.includes(id)), path);
    }
    const { data } = await second<Listed>(sandbox, '/content/groups');
    assert.deepEqual(
      data.map(({ id }) => id),
      ['virtual-campaign-31', 'virtual-platform-instagram', '7001'],
    );
    const { data: units } = await second<Units>(sandbox, '/unity/metrics?campaignid=31');
    assert.equal(units.units.length, 1);
    const { data: offers } = await second<Offers>(sandbox, '/metrics?campaignid=14');
    assert.equal(offers.offers.length, 1);
  });

  it('shares no asset with the first, not even in a group of the same id', async () => {
    const sandbox = createFixture();
    const path = '/content/groups/assets?groupid=virtual-platform-instagram';
    const own = (await second<Listed>(sandbox, path)).data.map(({ id }) => id);
    const others = (await jsonFrom<Listed>(sandbox, path)).data.map(({ id }) => id);
    assert.ok(own.length > 0 && own.every((id) => !others.includes(id)));
    const asset = `/content/groups/asset?assetid=${own[0] ?? ''}`;
    assert.equal((await askIzeax(sandbox, asset, headers)).status, 200);
    assert.equal((await askIzeax(sandbox, asset)).status, 404);
  });

  for (const path of [
    '/unity/metrics?campaignid=6',
    '/metrics?campaignid=2',
    '/content/groups/assets?groupid=6001',
  ]) {
    it(`does not know what belongs to the first: ${path}`, async () => {
      const sandbox = createFixture();
      assert.equal((await askIzeax(sandbox, path)).status, 200);
      assert.equal((await askIzeax(sandbox, path, headers)).status, 404);
    });
  }
});

describe('IZEAx refuses', () => {
  const account = { 'X-IZEA-Account-ID': '1' };
  const callers: [string, number, Record<string, string>][] = [
    ['nobody', 401, {}],
    ['a wrong token', 401, { ...account, Authorization: 'Bearer: wrong' }],
    ['a token without its word', 401, { ...account, Authorization: token }],
    ['a token of another account', 403, { 'X-IZEA-Account-ID': '3', Authorization: `Bearer: ${token}` }],
    ['a token without an account', 403, { Authorization: `Bearer ${token}` }],
  ];
  for (const [name, status, headers] of callers) {
    it(`${name}, with ${String(status)}`, async () => {
      for (const path of ['/unity/campaigns', '/content/groups', '/nowhere']) {
        const response = await askIzeax(createFixture(), path, headers);
        assert.equal(response.status, status);
        assert.deepEqual(Object.keys((await response.json()) as object), ['error']);
      }
    });
  }

  it('neither of the two spellings of the token', async () => {
    for (const word of ['Bearer:', 'Bearer']) {
      const headers = { ...account, Authorization: `${word} ${token}` };
      assert.equal((await askIzeax(createFixture(), '/campaigns', headers)).status, 200);
    }
  });

  const requests: [number, string][] = [
    [400, '/unity/metrics'],
    [400, '/metrics?campaignid='],
    [400, '/content/groups/assets'],
    [400, '/content/groups/asset?assetid=%20'],
    [400, '/content/groups?filterType=all'],
    [400, '/content/groups?page=0'],
    [400, '/unity/metrics?campaignid=6&page=two'],
    [404, '/unity/metrics?campaignid=2'],
    [404, '/metrics?campaignid=6'],
    [404, '/content/groups/assets?groupid=virtual-campaign-7'],
    [404, '/content/groups/asset?assetid=1'],
    [404, '/nowhere'],
    [404, '/content'],
  ];
  for (const [status, path] of requests) {
    it(`${path}, with ${String(status)}`, async () => {
      const response = await askIzeax(createFixture(), path);
      assert.equal(response.status, status);
      assert.deepEqual(Object.keys((await response.json()) as object), ['error']);
    });
  }
});
