import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NewLink } from '../../../src/upstreams/two-m/new-link.ts';
import added from '../samples/2m-is-url-add.json' with { type: 'json' };
import deleted from '../samples/2m-is-url-delete.json' with { type: 'json' };
import single from '../samples/2m-is-url-single.json' with { type: 'json' };
import updated from '../samples/2m-is-url-update.json' with { type: 'json' };
import list from '../samples/2m-is-urls-list.json' with { type: 'json' };
import { caught } from '../support/caught.ts';
import { json, sentBody } from '../support/scripted-fetch.ts';
import { link, pageBody, twoM } from './two-m-under-test.ts';

describe('a new link', () => {
  test('is the one that the service names', async () => {
    assert.deepEqual(await twoM(json(added)).client.links.add(link), {
      id: '3',
      shortUrl: 'https://2m.is/google',
    });
  });

  const successes: [unknown, unknown][] = [
    [0, 3],
    ['0', '3'],
    [false, 3],
  ];
  for (const [error, id] of successes) {
    test(`is made when error is ${JSON.stringify(error)}`, async () => {
      const { client } = twoM(json({ error, id, shorturl: 'https://2m.is/x' }));
      assert.deepEqual(await client.links.add(link), { id: '3', shortUrl: 'https://2m.is/x' });
    });
  }

  const shapes: unknown[] = [
    {},
    [],
    null,
    list,
    { error: 0 },
    { error: null, id: 3, shorturl: 'https://2m.is/x' },
    { id: 3, shorturl: 'https://2m.is/x' },
    { error: 0, id: 3, short: 'https://2m.is/x' },
    { error: 0, id: 3, shorturl: 'javascript:alert(1)' },
    { error: 0, id: 3, shorturl: '2m.is/x' },
    { error: 0, id: null, shorturl: 'https://2m.is/x' },
  ];
  for (const body of shapes) {
    test(`cannot be read from ${JSON.stringify(body).slice(0, 60)}`, async () => {
      assert.equal((await caught(twoM(json(body)).client.links.add(link))).kind, 'shape');
    });
  }

  test('may come with slashes that were escaped once too often', async () => {
    const { client } = twoM(json({ error: 0, id: 3, shorturl: 'https:\\/\\/2m.is\\/google' }));
    assert.equal((await client.links.add(link)).shortUrl, 'https://2m.is/google');
  });
});

describe("a link's data", () => {
  const target = 'https://acme.ca/';
  const cases: [string, Omit<NewLink, 'url'>, Record<string, unknown>][] = [
    ['alias', { alias: 'anvil' }, { custom: 'anvil' }],
    ['domain', { domain: 'https://acme.link' }, { domain: 'https://acme.link' }],
    ['direct', { passage: 'direct' }, { type: 'direct' }],
    ['own splash', { passage: { splashId: '12' } }, { type: 12 }],
    ['overlay', { passage: { overlayId: '7' } }, { type: 'overlay-7' }],
    ['password', { password: 'pass-1234' }, { password: 'pass-1234' }],
    ['end', { expires: '2026-11-10T18:01:43' }, { expiry: '2026-11-10 18:01:43' }],
    ['end as the service writes it', { expires: '2026-11-10 18:01:43' }, { expiry: '2026-11-10 18:01:43' }],
    [
      'targets by country',
      { countryTargets: [{ country: 'Canada', url: target }] },
      { geotarget: [{ location: 'Canada', link: target }] },
    ],
    [
      'targets by device',
      { deviceTargets: [{ device: 'iPhone', url: target }] },
      { devicetarget: [{ device: 'iPhone', link: target }] },
    ],
    [
      'targets by language',
      { languageTargets: [{ language: 'en', url: target }] },
      { languagetarget: [{ language: 'en', link: target }] },
    ],
    [
      'preview',
      { preview: { title: 'T', description: 'D', imageUrl: 'https://acme.com/i.png' } },
      { metatitle: 'T', metadescription: 'D', metaimage: 'https://acme.com/i.png' },
    ],
    ['note', { description: 'note' }, { description: 'note' }],
    ['pixels', { pixelIds: ['1', '20'] }, { pixels: [1, 20] }],
    ['channel and campaign', { channelId: '3', campaignId: '4' }, { channel: 3, campaign: 4 }],
    ['an id that is no number', { channelId: 'c-3' }, { channel: 'c-3' }],
    [
      'app',
      {
        app: {
          isAutomatic: true,
          appleUrl: 'https://apps.apple.com/1',
          googleUrl: 'https://play.google.com/2',
        },
      },
      { deeplink: { auto: true, apple: 'https://apps.apple.com/1', google: 'https://play.google.com/2' } },
    ],
    ['visibility', { visibility: 'public' }, { status: 'public' }],
    [
      'parameters',
      { parameters: [{ name: 'aff', value: '3' }] },
      { parameters: [{ name: 'aff', value: '3' }] },
    ],
  ];
  for (const [name, data, expected] of cases) {
    test(`is sent in the service's words: ${name}`, async () => {
      const { client, asked } = twoM(json(added), json(updated));
      await client.links.add({ ...link, ...data });
      await client.links.update('3', { ...link, ...data });
      for (const one of asked) assert.deepEqual(sentBody(one), { url: link.url, ...expected });
    });
  }
});

describe('a list of links', () => {
  test('reads the example of the field notes', async () => {
    const page = await twoM(json(list)).client.links.list().first();
    assert.deepEqual([page.total, page.next, page.dropped, page.items.length], [2, null, 0, 2]);
    assert.deepEqual(page.items[1], {
      id: '1',
      alias: 'googlecanada',
      shortUrl: 'https://2m.is/googlecanada',
      url: 'https://google.ca/',
      title: 'Google Canada',
      description: null,
      clicks: 0,
      created: '2020-11-10T18:00:25',
    });
  });

  const counts: [unknown, number | null][] = [
    [7, 7],
    ['7', 7],
    ['0', 0],
    [null, null],
    [-1, null],
    ['many', null],
    [[], null],
  ];
  for (const [clicks, expected] of counts) {
    test(`says ${String(expected)} for the clicks ${JSON.stringify(clicks)}`, async () => {
      const body = pageBody('urls', [{ id: '9', shorturl: 'https://2m.is/x', clicks }]);
      const { items } = await twoM(json(body)).client.links.list().first();
      assert.deepEqual([items[0]?.id, items[0]?.clicks], ['9', expected]);
    });
  }

  test('keeps a link that leads to an app, without its address', async () => {
    const body = pageBody('urls', [{ id: 9, shorturl: 'https://2m.is/x', longurl: 'spotify:track:1' }]);
    const { items } = await twoM(json(body)).client.links.list().first();
    assert.equal(items[0]?.url, null);
  });
});

describe('a single link', () => {
  test('reads the example of the field notes, by its id and by its address', async () => {
    const expected = {
      id: '1',
      shortUrl: 'https://2m.is/googlecanada',
      url: 'https://google.com/',
      title: 'Google',
      description: null,
      created: '2020-11-10T18:01:43',
      expires: null,
      countryTargets: [
        { country: 'canada', url: 'https://google.ca/' },
        { country: 'united states', url: 'https://google.us/' },
      ],
      deviceTargets: [
        { device: 'iphone', url: 'https://google.com/' },
        { device: 'android', url: 'https://google.com/' },
      ],
      statistics: {
        ...{ clicks: 0, uniqueClicks: 0, countries: [], referrers: [], browsers: [], systems: [] },
        networks: [
          { name: 'facebook', count: 0 },
          { name: 'twitter', count: 0 },
          { name: 'google', count: 0 },
        ],
      },
    };
    assert.deepEqual(await twoM(json(single)).client.links.byId('1'), expected);
    assert.deepEqual(await twoM(json(single)).client.links.byAddress('https://2m.is/googlecanada'), expected);
  });

  const changed = (details: object) => ({ ...single, details: { ...single.details, ...details } });

  const noTargets = [[], 0, null, 'x', undefined, 7, { canada: 'javascript:alert(1)' }, { canada: null }];
  for (const odd of noTargets) {
    test(`has no targets when they are ${JSON.stringify(odd)}`, async () => {
      const { countryTargets, deviceTargets } = await twoM(
        json(changed({ location: odd, device: odd })),
      ).client.links.byId('1');
      assert.deepEqual([countryTargets, deviceTargets], [[], []]);
    });
  }

  const ends: [unknown, string | null][] = [
    ['2026-11-10 18:01:43', '2026-11-10T18:01:43'],
    ['2026-11-10', '2026-11-10T00:00:00'],
    ['0000-00-00 00:00:00', null],
    ['2026-11-10 18:01:90', null],
    [null, null],
    [false, null],
  ];
  for (const [expiry, expected] of ends) {
    test(`ends at ${String(expected)} when its expiry is ${JSON.stringify(expiry)}`, async () => {
      const { expires } = await twoM(json(changed({ expiry }))).client.links.byId('1');
      assert.equal(expires, expected);
    });
  }

  test('is not read from a list: the two shapes are not mixed up', async () => {
    assert.equal((await caught(twoM(json(list)).client.links.byAddress('https://2m.is/x'))).kind, 'shape');
    assert.equal((await caught(twoM(json(single)).client.links.list().first())).kind, 'shape');
  });
});

describe('a changed link', () => {
  test('is the one that the service names, under another name than a new one', async () => {
    assert.deepEqual(await twoM(json(updated)).client.links.update('3', link), {
      id: '3',
      shortUrl: 'https://2m.is/google',
    });
    assert.equal((await caught(twoM(json(added)).client.links.update('3', link))).kind, 'shape');
  });
});

test('a deleted link is nothing any more', async () => {
  assert.equal(await twoM(json(deleted)).client.links.delete('3'), undefined);
});
