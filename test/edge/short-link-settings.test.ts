/** What a site says about its short links: how that is read, and what is sent to 2m.is for it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readConfig } from '../../src/edge/config/config.ts';
import { ConfigError } from '../../src/edge/config/config-error.ts';
import { triesFor } from '../../src/edge/links/new-short-link.ts';
import {
  plainShortLinks,
  warningsOf,
  type ShortLinkSettings,
} from '../../src/edge/links/short-link-settings.ts';
import { withUtm } from '../../src/edge/links/target-query.ts';
import type { Site } from '../../src/edge/site.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const page = 'https://magazine.example/first-cup';

function read(env: Record<string, string>): ShortLinkSettings | undefined {
  const whole = { LOOKSTREAM_ORIGINS: 'https://shop.example', LOOKSTREAM_SECRET: 'x'.repeat(32) };
  return readConfig({ ...whole, TWO_M_API_KEY: 'key', ...env }).sites[0]?.twoM?.shortLinks;
}

function siteWith(settings: Partial<ShortLinkSettings>): Site {
  return { ...magazine, twoM: { ...magazine.twoM!, shortLinks: { ...plainShortLinks, ...settings } } };
}

describe('the settings of short links', () => {
  test('are all off by default', () => {
    assert.deepEqual(read({}), plainShortLinks);
    assert.deepEqual(warningsOf(plainShortLinks), []);
  });

  test('are read', () => {
    assert.deepEqual(
      read({
        TWO_M_ALIAS: 'mag-{placement}-{id}-{random}',
        TWO_M_DOMAIN: 'go.shop.example',
        TWO_M_EXPIRES_DAYS: '90',
        TWO_M_CAMPAIGN_ID: '12',
        TWO_M_CHANNEL_ID: '7',
        TWO_M_UTM: 'source=photos&medium={placement}&campaign=autumn+26',
        TWO_M_PIXEL_IDS: '3, 8',
        TWO_M_PASSAGE: 'splash:5',
      }),
      {
        alias: 'mag-{placement}-{id}-{random}',
        domain: 'https://go.shop.example',
        expiresAfterDays: 90,
        campaignId: '12',
        channelId: '7',
        utm: [
          { name: 'source', value: 'photos' },
          { name: 'medium', value: '{placement}' },
          { name: 'campaign', value: 'autumn 26' },
        ],
        pixelIds: ['3', '8'],
        passage: { splashId: '5' },
      },
    );
  });

  const passages: [string, ShortLinkSettings['passage']][] = [
    ['direct', 'direct'],
    ['frame', 'frame'],
    ['splash', 'splash'],
    ['overlay:4', { overlayId: '4' }],
  ];
  for (const [text, passage] of passages) {
    test(`know the passage ${text}`, () => assert.deepEqual(read({ TWO_M_PASSAGE: text })?.passage, passage));
  }

  for (const [name, value, says] of [
    ['TWO_M_ALIAS', 'look-{id}', /\{random\}/],
    ['TWO_M_ALIAS', '{random}/{id}', /TWO_M_ALIAS may hold/],
    ['TWO_M_ALIAS', '{random}-{user}', /\{placement\}, \{id\}, \{random\}/],
    ['TWO_M_ALIAS', `${'x'.repeat(60)}{random}`, /at most 60/],
    ['TWO_M_DOMAIN', 'http://go.shop.example', /TWO_M_DOMAIN/],
    ['TWO_M_DOMAIN', 'go.shop.example/x', /TWO_M_DOMAIN/],
    ['TWO_M_DOMAIN', 'javascript://x', /TWO_M_DOMAIN/],
    ['TWO_M_EXPIRES_DAYS', '-1', /TWO_M_EXPIRES_DAYS/],
    ['TWO_M_EXPIRES_DAYS', '1.5', /TWO_M_EXPIRES_DAYS/],
    ['TWO_M_CAMPAIGN_ID', 'a b', /TWO_M_CAMPAIGN_ID/],
    ['TWO_M_CHANNEL_ID', '1/2', /TWO_M_CHANNEL_ID/],
    ['TWO_M_UTM', 'utm_source=x', /source, medium/],
    ['TWO_M_UTM', 'source=', /with a value/],
    ['TWO_M_UTM', 'source=a&source=b', /each once/],
    ['TWO_M_UTM', 'source={id}', /only placeholder/],
    ['TWO_M_PIXEL_IDS', '3,<x>', /TWO_M_PIXEL_IDS/],
    ['TWO_M_PASSAGE', 'overlay', /overlay:ID/],
    ['TWO_M_PASSAGE', 'splash:', /splash:ID/],
  ] as const) {
    test(`complain about ${name}="${value.slice(0, 24)}"`, () => {
      assert.throws(
        () => read({ [name]: value }),
        (error) => error instanceof ConfigError && says.test(error.message),
      );
    });
  }

  test('are complained about before there is a key', () => {
    assert.throws(() => read({ TWO_M_API_KEY: '', TWO_M_PASSAGE: 'popup' }), /TWO_M_PASSAGE/);
  });

  test('warn, once at the start, of what tracks visitors or holds them up', () => {
    const { logged } = edgeUnderTest({ sites: [siteWith({ pixelIds: ['3'], passage: 'frame' })] });
    const warnings = logged.filter(({ event }) => event === 'needs-consent');
    assert.deepEqual(
      warnings.map(({ level, site, warning }) => [level, site, String(warning).split(' ')[0]]),
      [
        ['warn', 'default', 'TWO_M_PIXEL_IDS'],
        ['warn', 'default', 'TWO_M_PASSAGE'],
      ],
    );
    assert.deepEqual(edgeUnderTest().logged, []);
  });
});

describe('UTM parameters', () => {
  const settings = {
    ...plainShortLinks,
    utm: [
      { name: 'source', value: 'a&b' },
      { name: 'medium', value: 'x-{placement}' },
    ] as const,
  };

  test('go into the target’s own query, which stays as it is spelled', () => {
    assert.equal(
      withUtm(settings, 'https://shop.example/a?q=a%20b&r=%C3%A4#opi1', 'qr'),
      'https://shop.example/a?q=a%20b&r=%C3%A4&utm_source=a%26b&utm_medium=x-qr#opi1',
    );
    assert.equal(withUtm(plainShortLinks, 'https://shop.example/?#x', 'qr'), 'https://shop.example/?#x');
  });

  test('take the place of those that are there', () => {
    assert.equal(
      withUtm(settings, 'https://shop.example/?utm_source=old&k=1', 'share'),
      'https://shop.example/?k=1&utm_source=a%26b&utm_medium=x-share',
    );
  });
});

describe('an alias', () => {
  const aliasFor = (alias: string, subject: string | null) =>
    triesFor(
      { ...plainShortLinks, alias },
      { target: page, placement: 'share', subject, marks: [] },
      undefined,
      'a note',
    )[0].alias;

  test('has its placeholders filled in, with a part that differs each time', () => {
    const one = aliasFor('m-{placement}-{id}-{random}', '3042079992');
    assert.match(one ?? '', /^m-share-3042079992-[0-9a-zA-Z]{6}$/);
    assert.notEqual(aliasFor('m-{placement}-{id}-{random}', '3042079992'), one);
  });

  test('has no gaps where there is nothing to fill in, and nothing that addresses cannot hold', () => {
    assert.match(aliasFor('{id}-{random}', null) ?? '', /^\w{6}$/);
    assert.match(aliasFor('a-{id}-{random}', '../Ä b/{random}') ?? '', /^a-b-random-\w{6}$/);
    assert.match(aliasFor('{id}{random}', 'k'.repeat(200)) ?? '', /^k{40}\w{6}$/);
  });
});

describe('a new short link', () => {
  const made = async (settings: Partial<ShortLinkSettings>) => {
    const edge = edgeUnderTest({ sites: [siteWith(settings)] });
    edge.sandbox.world.twoM.campaigns.set(12, {
      ...{ id: 12, name: 'Autumn', slug: null, isPublic: false, turns: 0 },
    });
    const { json } = await edge.post('/v1/short-links', { page, placement: 'qr' });
    const [link] = edge.sandbox.world.twoM.shortLinks.values();
    return { json, link };
  };

  test('has all that the site wants, and answers the address that 2m.is gave', async () => {
    const { json, link } = await made({
      ...{ alias: 'm-{random}', domain: 'https://go.shop.example', campaignId: '12', channelId: '7' },
      ...{ utm: [{ name: 'medium', value: '{placement}' }], pixelIds: ['3'], passage: { overlayId: '4' } },
      expiresAfterDays: 90,
    });
    assert.match(json.shortUrl, /^https:\/\/go\.shop\.example\/m-\w{6}$/);
    assert.equal(json.target, page, 'the caller’s own target');
    assert.equal(link?.url, `${page}?utm_medium=qr`);
    assert.equal(link?.campaign, 12);
    const { description, ...details } = link?.details ?? {};
    assert.match(String(description), /^Lookstream [0-9a-f]{16}$/);
    assert.deepEqual(details, {
      ...{ status: 'private', channel: 7, pixels: [3], type: 'overlay-4', expiry: '2027-02-20 00:00:00' },
    });
  });

  test('leads straight on, without pixels or an end, where nothing is set', async () => {
    const { link } = await made({});
    const { description, ...details } = link?.details ?? {};
    assert.deepEqual(details, { status: 'private', type: 'direct' });
    assert.match(String(description), /^Lookstream /);
  });

  test('made by other settings leaves the old ones as they were', async () => {
    const store = createMemoryStore(() => Date.UTC(2026, 10, 22));
    const ask = async (settings: Partial<ShortLinkSettings>, named: string) => {
      const { post } = edgeUnderTest({ store, sites: [siteWith(settings)] });
      return (await post('/v1/short-links', { page: named, placement: 'share' })).json.shortUrl as string;
    };
    const old = await ask({}, page);
    const branded = { domain: 'https://go.shop.example' };
    assert.equal(await ask(branded, page), old);
    assert.match(await ask(branded, `${page}?n=2`), /^https:\/\/go\.shop\.example\//);
  });
});

describe('what the plan refuses', () => {
  /** Refuses what a small plan does not have, as the service does: with status 200, in words of its own. */
  const edgeOfPlan = (settings: Partial<ShortLinkSettings>, refused: string[]) => {
    const sent: Record<string, unknown>[] = [];
    const edge: ReturnType<typeof edgeUnderTest> = edgeUnderTest({
      sites: [siteWith(settings)],
      async fetch(input, init) {
        const request = new Request(input, init);
        if (!request.url.endsWith('/url/add')) return edge.sandbox.app.fetch(request);
        const body = (await request.clone().json()) as Record<string, unknown>;
        sent.push(body);
        const isRefused = refused.some((name) => body[name] !== undefined && body[name] !== 'direct');
        return isRefused
          ? Response.json({ error: 1, message: 'Pas dans votre plan.' })
          : edge.sandbox.app.fetch(request);
      },
    });
    const ask = (n: number) => edge.post('/v1/short-links', { page: `${page}?n=${n}`, placement: 'share' });
    return { ...edge, sent, ask };
  };
  const everything = {
    alias: 'm-{random}',
    domain: 'https://go.shop.example',
    channelId: '7',
    pixelIds: ['3'],
  };

  test('leaves a link without alias and domain, and the rest as it was wanted', async () => {
    const { ask, sent } = edgeOfPlan(everything, ['custom', 'domain']);
    assert.match((await ask(1)).json.shortUrl, /^https:\/\/2m\.is\/\w+$/);
    assert.deepEqual(sent.at(-1)?.channel, 7);
    assert.equal(sent.length, 2);
  });

  test('leaves a plain link, where that is all the plan has', async () => {
    const { ask, sent } = edgeOfPlan(everything, ['custom', 'domain', 'channel', 'pixels']);
    assert.equal((await ask(1)).status, 200);
    const { description, ...last } = sent.at(-1) ?? {};
    assert.match(String(description), /^Lookstream /);
    assert.deepEqual(last, { url: `${page}?n=1`, type: 'direct' });
  });

  test('is asked for again after an hour, and logged once until then, by name and without values', async () => {
    const { ask, sent, logged, pass } = edgeOfPlan(everything, ['custom', 'domain']);
    for (let n = 0; n < 5; n += 1) assert.equal((await ask(n)).status, 200);
    assert.equal(sent.length, 6);
    const lines = logged.filter(({ event }) => event === 'short-link-extras-refused');
    assert.deepEqual(
      lines.map(({ level, site, refused }) => [level, site, refused]),
      [['warn', 'default', ['alias', 'domain']]],
    );
    pass(60 * 60_000);
    await ask(5);
    assert.equal(sent.length, 8);
  });

  test('is no reason to make a link that fails for another reason twice', async () => {
    const { ask, sandbox, asked } = edgeWith(everything);
    await sandbox.app.request('/scenarios/two-m', {
      method: 'PUT',
      body: JSON.stringify({ scenario: 'rate-limited' }),
    });
    assert.equal((await ask()).status, 503);
    assert.equal(asked.length, 1);
  });

  test('takes turns of the minute like any other call', async () => {
    const { ask, sent, pass } = edgeOfPlan(everything, ['custom', 'domain']);
    for (let n = 0; n < 40; n += 1) await ask(n);
    assert.equal(sent.length, 30);
    pass(61_000);
    assert.equal((await ask(40)).status, 200);
  });

  test('is taken for the plan’s end when two targets are refused: nobody asks for an hour, and the operator is told', async () => {
    const { ask, sent, logged, pass } = edgeOfPlan({}, ['url']);
    for (let n = 0; n < 20; n += 1) assert.equal((await ask(n)).status, 503);
    assert.equal(sent.length, 2);
    const told = logged.filter(({ event }) => event === 'two-m-refuses');
    assert.deepEqual(
      told.map(({ level, site }) => [level, site]),
      [['error', 'default']],
    );
    assert.equal((await ask(30)).headers.get('retry-after'), '3600');
    pass(60 * 60_000);
    await ask(31);
    assert.equal(sent.length, 3);
  });

  test('for one target alone keeps nobody else from a link, and is not asked for again', async () => {
    const refused = 'https://magazine.example/bad';
    const edge: ReturnType<typeof edgeUnderTest> = edgeUnderTest({
      async fetch(input, init) {
        const request = new Request(input, init);
        const { url } = (await request.clone().json()) as { url: string };
        return url === refused
          ? Response.json({ error: 1, message: 'Non.' })
          : edge.sandbox.app.fetch(request);
      },
    });
    const statusOf = async (target: string) =>
      (await edge.post('/v1/short-links', { page: target, placement: 'share' })).status;
    for (const target of [refused, refused, page, refused]) {
      assert.equal(await statusOf(target), target === page ? 200 : 503);
    }
    assert.equal(edge.sandbox.world.twoM.lastIds.link, 1);
    assert.equal(edge.logged.filter(({ event }) => event === 'short-link-failed').length, 1);
    assert.ok(!edge.logged.some(({ event }) => event === 'two-m-refuses'));
  });
});

function edgeWith(settings: Partial<ShortLinkSettings>) {
  const edge = edgeUnderTest({ sites: [siteWith(settings)] });
  return { ...edge, ask: () => edge.post('/v1/short-links', { page, placement: 'share' }) };
}
