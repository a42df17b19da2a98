import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { json } from '../support/scripted-fetch.ts';
import { campaign, dayOfUnit, izeax, offer, unit } from './asked-izeax.ts';

const counts = { comments: 2, likes: 312, clicks: 8376, reach: 10000, shares: 12, views: 234 };

async function unitFrom(changes: Record<string, unknown>) {
  const { items } = await izeax(json({ data: { units: [unit(changes)] } }))
    .client.unity.metrics('6')
    .first();
  return items[0]!;
}

async function offerFrom(changes: Record<string, unknown>) {
  const { items } = await izeax(json({ data: { offers: [offer(changes)] } }))
    .client.legacy.metrics('6')
    .first();
  return items[0]!;
}

test('a campaign is the same in both chapters', async () => {
  const expected = {
    items: [
      {
        ...{ id: '6', name: 'My Campaign', type: "'sponsorship' or 'unity'" },
        contentGroupId: 'virtual-campaign-6',
      },
    ],
    dropped: 1,
  };
  const { client } = izeax(json({ data: [campaign(), campaign({ id: '' })] }));
  assert.deepEqual(await client.unity.campaigns(), expected);
  assert.deepEqual(await client.legacy.campaigns(), expected);
});

test('a campaign without content has no group', async () => {
  const { items } = await izeax(
    json({ data: [campaign({ content_group_id: null })] }),
  ).client.unity.campaigns();
  assert.equal(items[0]!.contentGroupId, null);
});

describe('a unit', () => {
  test('is read as the document prints it; the second 90 gives no date', async () => {
    assert.deepEqual(await unitFrom({}), {
      id: '10000',
      publishedAt: null,
      unitType: 'Instagram Story Frame',
      allTime: {
        engagements: 100,
        followers: 100,
        comments: 2,
        likes: 312,
        clicks: 8376,
        shares: 12,
        views: 234,
      },
      daily: [{ on: null, counts }],
    });
  });

  test('has a date where there is one', async () => {
    const { publishedAt } = await unitFrom({ published_at: '2018-01-01T22:45:09.000-05:00' });
    assert.equal(publishedAt, '2018-01-02T03:45:09Z');
  });

  const days: [string, unknown, string | null][] = [
    ['a date', '2018-01-01', '2018-01-01'],
    ["a time, as a day in the service's zone", '2018-01-01T22:45:09.000-05:00', '2018-01-01'],
    ['a time without a zone', '2018-01-01 22:45:09', '2018-01-01'],
    ['second 90', '2018-01-01T02:45:90.000-05:00', null],
    ['a day that does not exist', '2018-02-30', null],
    ['never', '0000-00-00', null],
    ['words', 'yesterday', null],
    ['nothing', null, null],
  ];
  for (const [name, metric_on, on] of days) {
    test(`has counts on ${String(on)} for ${name}`, async () => {
      const { daily } = await unitFrom({ metrics: [dayOfUnit({ metric_on })] });
      assert.deepEqual(daily, [{ on, counts }]);
    });
  }

  const totals: [string, unknown, unknown][] = [
    ['text', [{ likes: '312', views: ' 7 ' }], { likes: 312, views: 7 }],
    ['an object instead of a list', { likes: 3 }, { likes: 3 }],
    ['other names', [{ likes: 3, applause: 9, toString: 1 }], { likes: 3 }],
    ['nonsense', [{ likes: -1, views: 1.5, clicks: 'many', shares: null }], {}],
    ['more than one', [{ likes: 1 }, { likes: 2 }], { likes: 1 }],
    ['an empty list', [], null],
    ['a list of dots', ['...'], null],
    ['null', null, null],
    ['a number', 7, null],
  ];
  for (const [name, all_time_metrics, expected] of totals) {
    test(`has ${JSON.stringify(expected)} of all time, when that is ${name}`, async () => {
      assert.deepEqual((await unitFrom({ all_time_metrics })).allTime, expected);
    });
  }

  test('leaves out days that are none, and needs none at all', async () => {
    assert.equal((await unitFrom({ metrics: ['...', null, dayOfUnit()] })).daily.length, 1);
    for (const metrics of [null, 'x', {}, []]) assert.deepEqual((await unitFrom({ metrics })).daily, []);
  });
});

describe('an offer', () => {
  test('is read as the document prints it', async () => {
    assert.deepEqual(await offerFrom({ published_at: '2018-01-01T02:45:09.000-05:00' }), {
      id: '10000',
      publishedAt: '2018-01-01T07:45:09Z',
      url: 'http://twitter.com/izea/',
      reach: 3000,
      connectionName: '@izea',
      connectionUrl: 'http://twitter.com/izea',
      platform: 'twitter',
      daily: [
        {
          on: '2018-01-01',
          counts: {
            ...{ comments: 2, likes: 312, loops: 77, reblogs: 436 },
            ...{ shares: 12, replies: 8, retweets: 1, views: 234 },
          },
          totalClicks: 76,
          totalViews: 400,
        },
      ],
    });
  });

  test('counts what its platform counts, and may count nothing', async () => {
    const day = { metric_on: '2018-01-01', platform_data: { comments: '4' } };
    const { daily } = await offerFrom({ metrics: [day, { ...day, platform_data: null }] });
    assert.deepEqual(
      daily.map(({ counts, totalClicks }) => [counts, totalClicks]),
      [
        [{ comments: 4 }, null],
        [{}, null],
      ],
    );
  });

  test('has no address that is none', async () => {
    const { url, connectionUrl } = await offerFrom({
      ...{ published_url: 'javascript:alert(1)', connection_url: '@izea' },
    });
    assert.deepEqual([url, connectionUrl], [null, null]);
  });
});
