import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createIzeax } from '../../../src/upstreams/izeax/client.ts';
import type { IzeaxOptions } from '../../../src/upstreams/izeax/client.ts';
import { caught, everythingIn } from '../../upstreams/support/caught.ts';
import { createFixture, picturesUrl } from '../fixture-world.ts';
import type { Fixture } from '../fixture-world.ts';
import { token } from './ask-izeax.ts';

function connect(sandbox: Fixture, options: Partial<IzeaxOptions> = {}) {
  const fetch = async (url: string, init: RequestInit) => sandbox.app.fetch(new Request(url, init));
  const baseUrl = 'http://sandbox.invalid/izeax';
  return createIzeax({ fetch, baseUrl, token, accountId: '1', ...options });
}

async function everyItem<Item>(list: AsyncIterable<{ items: Item[]; dropped: number }>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of list) {
    assert.equal(page.dropped, 0);
    items.push(...page.items);
  }
  return items;
}

describe('IZEAx’ client and the sandbox', () => {
  it('go from a campaign to its content', async () => {
    const { unity, content } = connect(createFixture());
    const [campaign] = (await unity.campaigns()).items;
    const summaries = await everyItem(content.assets(campaign?.contentGroupId ?? ''));
    assert.equal(summaries.length, 8);
    assert.deepEqual(await content.asset(summaries[0]?.id ?? ''), {
      id: '227954',
      creatorId: '88121',
      creatorName: 'Odile Marchetti-Wren',
      fileName: 'ceramic-vase-1.webp',
      license: 'Full Rights',
      downloadUrl: `${picturesUrl}/ceramic-vase-1/original.webp?expires=1772373600`,
      thumbnail: `${picturesUrl}/ceramic-vase-1/normal.webp`,
      tags: ['figurine', 'art', 'porcelain'],
    });
  });

  it('turn every page', async () => {
    const { unity, content, legacy } = connect(createFixture());
    const units = await everyItem(unity.metrics('6'));
    const offers = await everyItem(legacy.metrics('2'));
    const groups = await everyItem(content.groups());
    const assets = await everyItem(content.assets('6001'));
    assert.deepEqual([units.length, offers.length, groups.length, assets.length], [12, 11, 12, 14]);
    assert.deepEqual((await everyItem(content.groups({ type: 'platform' }))).length, 5);
    assert.equal((await everyItem(unity.metrics('7'))).length, 0);
  });

  it('agree about counts and days', async () => {
    const { unity, legacy } = connect(createFixture());
    const units = await everyItem(unity.metrics('6'));
    assert.equal(units.filter(({ publishedAt }) => publishedAt === null).length, 1);
    assert.equal(units.filter(({ allTime }) => allTime === null).length, 1);
    const [unit] = units;
    assert.equal(unit?.publishedAt, '2026-01-12T14:15:00Z');
    assert.deepEqual([unit?.daily.length, unit?.daily.at(-1)?.on], [30, '2026-03-01']);
    assert.deepEqual(Object.keys(unit?.daily[0]?.counts ?? {}).length, 6);

    const offers = await everyItem(legacy.metrics('2'));
    const tweet = offers.find(({ platform }) => platform === 'twitter');
    assert.deepEqual(Object.keys(tweet?.daily[0]?.counts ?? {}), ['likes', 'replies', 'retweets']);
    assert.ok(
      offers.every(({ daily }) => daily.every(({ on, totalClicks }) => on !== null && totalClicks !== null)),
    );
  });

  it('agree about tags in every state', async () => {
    const { content } = connect(createFixture());
    const states: [string, string[]][] = [
      ['227952', ['tea, always', 'teapot']],
      ['227951', ['linen', 'cushion', 'home']],
      ['227950', ['oak', 'stool, three-legged']],
      ['227949', ['ランプ', 'desk']],
      ['227948', []],
      ['227943', ['anvil']],
    ];
    for (const [id, tags] of states) assert.deepEqual((await content.asset(id)).tags, tags);
    assert.equal((await content.asset('227947')).downloadUrl, null);
  });

  it('take up a walk where it was interrupted', async () => {
    const { content } = connect(createFixture());
    const { next } = await content.assets('6001').first();
    assert.ok(next !== null);
    const kept = JSON.parse(JSON.stringify(next)) as typeof next;
    assert.equal((await everyItem(content.assets('6001', { from: kept }))).length, 4);
  });

  it('get along with either spelling of the token', async () => {
    const { unity } = connect(createFixture(), { scheme: 'Bearer' });
    assert.equal((await unity.campaigns()).items.length, 2);
  });

  it('see one account each, though they have the same token', async () => {
    const sandbox = createFixture();
    const [first, second] = [connect(sandbox), connect(sandbox, { accountId: '2' })];
    const idsOf = async ({ unity, legacy, content }: typeof first) =>
      [
        (await unity.campaigns()).items,
        (await legacy.campaigns()).items,
        await everyItem(content.assets('virtual-platform-instagram')),
      ]
        .flat()
        .map(({ id }) => id);
    const own = await idsOf(second);
    assert.deepEqual(own, ['31', '14', '318804', '318803', '318802']);
    const others = await idsOf(first);
    assert.ok(others.length > 0 && own.every((id) => !others.includes(id)));
  });

  it('disagree about a wrong token, another account, an unknown id and a missing one', async () => {
    const sandbox = createFixture();
    const { content } = connect(sandbox);
    const failures: [Promise<unknown>, string, number][] = [
      [connect(sandbox, { token: 'wrong' }).unity.campaigns(), 'denied', 401],
      [connect(sandbox, { accountId: '3' }).unity.campaigns(), 'denied', 403],
      [content.asset('1'), 'status', 404],
      [content.assets('nowhere').first(), 'status', 404],
      [content.asset(''), 'status', 400],
    ];
    for (const [work, kind, status] of failures) {
      const error = await caught(work);
      assert.deepEqual([error.kind, error.status], [kind, status]);
      assert.ok(!everythingIn(error).includes(token));
    }
  });
});
