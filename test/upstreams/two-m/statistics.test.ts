import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Statistics } from '../../../src/upstreams/two-m/statistics.ts';
import { json } from '../support/scripted-fetch.ts';
import { oneQrCode, twoM } from './two-m-under-test.ts';

async function statisticsFrom(data: unknown): Promise<Statistics> {
  return (await twoM(json({ ...oneQrCode, data })).client.qrCodes.byId('1')).statistics;
}

const nothing: Statistics = {
  ...{ clicks: null, uniqueClicks: null },
  ...{ countries: [], referrers: [], browsers: [], systems: [], networks: [] },
};

describe('a top list', () => {
  const tops: [unknown, Statistics['countries']][] = [
    [0, []],
    ['0', []],
    [[], []],
    [{}, []],
    [null, []],
    [{ Sweden: '2' }, [{ name: 'Sweden', count: 2 }]],
    [
      { Unknown: '1', Sweden: '12', Norway: 3 },
      [
        { name: 'Sweden', count: 12 },
        { name: 'Norway', count: 3 },
        { name: 'Unknown', count: 1 },
      ],
    ],
    [{ Sweden: 'many', Norway: -1, Denmark: null, Finland: '1' }, [{ name: 'Finland', count: 1 }]],
  ];
  for (const [wire, expected] of tops) {
    test(`has the most first, read from ${JSON.stringify(wire)}`, async () => {
      const data = { topCountries: wire, topReferrers: wire, topBrowsers: wire, topOs: wire };
      const { countries, referrers, browsers, systems } = await statisticsFrom(data);
      for (const top of [countries, referrers, browsers, systems]) assert.deepEqual(top, expected);
    });
  }
});

describe('statistics', () => {
  test('may count in text', async () => {
    const { clicks, uniqueClicks, networks } = await statisticsFrom({
      ...{ clicks: '12', uniqueClicks: '7' },
      socialCount: { facebook: '0', instagram: '3' },
    });
    assert.deepEqual([clicks, uniqueClicks], [12, 7]);
    assert.deepEqual(networks, [
      { name: 'instagram', count: 3 },
      { name: 'facebook', count: 0 },
    ]);
  });

  for (const data of [undefined, null, 0, [], {}, 'x']) {
    test(`say nothing when they are ${JSON.stringify(data)}`, async () => {
      assert.deepEqual(await statisticsFrom(data), nothing);
    });
  }
});
