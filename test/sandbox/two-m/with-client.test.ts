import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sandboxTwoMKey } from '../../../src/sandbox/credentials.ts';
import { createTwoM } from '../../../src/upstreams/two-m/client.ts';
import type { QrContent } from '../../../src/upstreams/two-m/qr-data.ts';
import type { RateState } from '../../../src/upstreams/two-m/rate.ts';
import { caught } from '../../upstreams/support/caught.ts';
import { createFixture, startTime } from '../fixture-world.ts';
import { visit } from './ask-two-m.ts';
import { readPicture } from './read-picture.ts';

const page = 'https://acme.com/anvil#opi1';

/** The real client and the sandbox, in one process. */
function together(apiKey = sandboxTwoMKey) {
  const sandbox = createFixture();
  const rates: RateState[] = [];
  const client = createTwoM({
    fetch: async (url, init) => sandbox.app.request(url, init),
    baseUrl: 'https://sandbox.test/two-m',
    apiKey,
    onRate: (rate) => rates.push(rate),
  });
  return { sandbox, client, rates };
}

describe('links', () => {
  it('are made, found, changed and deleted', async () => {
    const { client, sandbox } = together();
    const made = await client.links.add({
      ...{ url: page, alias: 'summer look', visibility: 'public', expires: '2026-04-01T00:00:00' },
      preview: { title: 'Anvil' },
      countryTargets: [{ country: 'Canada', url: 'https://acme.ca/' }],
    });
    assert.deepEqual(made, { id: '1', shortUrl: 'https://2m.is/summer-look' });
    const found = await client.links.byId('1');
    assert.deepEqual([found.url, found.title, found.expires], [page, 'Anvil', '2026-04-01T00:00:00']);
    assert.deepEqual(found.countryTargets, [{ country: 'canada', url: 'https://acme.ca/' }]);
    assert.equal(found.created, '2026-03-01T12:00:00');
    assert.deepEqual(await client.links.byAddress(made.shortUrl), found);

    assert.deepEqual(await client.links.update('1', { url: 'https://acme.com/rope' }), made);
    assert.equal((await client.links.byId('1')).url, 'https://acme.com/rope');
    await client.links.delete('1');
    assert.deepEqual((await client.links.list().first()).items, []);
    assert.equal(sandbox.world.twoM.shortLinks.size, 0);
  });

  it('keep everything that can be said about them, in the words of the service', async () => {
    const { client, sandbox } = together();
    await client.campaigns.add({ name: 'Spring' });
    await client.links.add({
      ...{ url: page, alias: 'all', passage: { overlayId: '7' }, password: 'pass-1234', description: 'note' },
      ...{ pixelIds: ['2'], channelId: '3', campaignId: '1', app: { isAutomatic: true } },
      parameters: [{ name: 'aff', value: '3' }],
    });
    const link = sandbox.world.twoM.shortLinks.get('all');
    assert.equal(link?.campaign, 1);
    assert.deepEqual(link.details, {
      ...{ status: 'private', type: 'overlay-7', password: 'pass-1234', description: 'note' },
      ...{ pixels: [2], channel: 3, deeplink: { auto: true }, parameters: [{ name: 'aff', value: '3' }] },
    });
  });

  it('are listed to the end, page by page', async () => {
    const { client } = together();
    for (let count = 0; count < 5; count += 1)
      await client.links.add({ url: `https://acme.com/${String(count)}` });
    const pages: string[][] = [];
    for await (const { items, total, dropped } of client.links.list({ limit: 2 })) {
      pages.push(items.map(({ id }) => id));
      assert.deepEqual([total, dropped], [5, 0]);
    }
    assert.deepEqual(pages, [['5', '4'], ['3', '2'], ['1']]);
  });

  it('count their clicks', async () => {
    const { client, sandbox } = together();
    const { shortUrl } = await client.links.add({ url: page });
    await client.links.add({ url: page });
    const firefox = {
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    };
    assert.equal(await visit(sandbox, shortUrl, firefox), page);
    assert.equal(await visit(sandbox, shortUrl, firefox), page);
    const { statistics } = await client.links.byAddress(shortUrl);
    assert.deepEqual([statistics.clicks, statistics.uniqueClicks], [2, 1]);
    assert.deepEqual(statistics.browsers, [{ name: 'Firefox', count: 2 }]);
    assert.deepEqual(statistics.systems, [{ name: 'Linux', count: 2 }]);
    const { items } = await client.links.list({ order: 'click' }).first();
    assert.deepEqual(
      items.map(({ id, clicks }) => [id, clicks]),
      [
        ['1', 2],
        ['2', 0],
      ],
    );
    assert.deepEqual((await client.links.byId('2')).statistics.browsers, []);
  });

  it('are refused beyond the plan, and stay refused', async () => {
    const { client, sandbox } = together();
    sandbox.world.twoM.plan.linksAllowed = 1;
    await client.links.add({ url: page });
    for (const wait of [0, 60_000]) {
      sandbox.advance(wait);
      const failure = await caught(client.links.add({ url: page }));
      assert.deepEqual([failure.kind, failure.status, failure.retryAfter], ['status', 200, null]);
      assert.match(failure.message, /maximum links limit.*what the plan allows/);
    }
  });

  it('that are not there are refused', async () => {
    const { client } = together();
    const works = [
      client.links.byId('7'),
      client.links.byAddress('https://2m.is/never'),
      client.links.update('7', { url: page }),
      client.links.delete('7'),
    ];
    for (const work of works) assert.equal((await caught(work)).status, 200);
  });
});

describe('codes', () => {
  const contents: [QrContent, RegExp][] = [
    [{ type: 'link', url: page }, /^https:\/\/2m\.is\/[0-9a-f]{6}$/],
    [{ type: 'text', text: 'Hello' }, /^Hello$/],
    [
      { type: 'email', email: 'shop@acme.example', subject: 'Anvil' },
      /^mailto:shop@acme\.example\?subject=Anvil$/,
    ],
    [{ type: 'phone', phone: '46701' }, /^tel:46701$/],
    [{ type: 'sms', phone: '46701', message: 'Hi' }, /^SMSTO:46701:Hi$/],
    [{ type: 'vcard', firstName: 'Wile', lastName: 'Coyote' }, /^BEGIN:VCARD\nVERSION:3\.0\nN:Coyote;Wile\n/],
    [{ type: 'wifi', ssid: 'shop', password: 'pass', encryption: 'WPA' }, /^WIFI:T:WPA;S:shop;P:pass;;$/],
  ];
  for (const [content, expected] of contents) {
    it(`of type ${content.type} are made, drawn, changed and deleted`, async () => {
      const { client, sandbox } = together();
      const colors = { background: [255, 255, 240], foreground: [10, 20, 30] } as const;
      const { id, imageUrl } = await client.qrCodes.add({ content, ...colors, name: 'A code' });
      const picture = await sandbox.app.request(imageUrl.replace('https://2m.is', '/two-m'));
      assert.match(await readPicture(await picture.text()), expected);
      const { name, scans } = await client.qrCodes.byId(id);
      assert.deepEqual([name, scans], ['A code', 0]);
      await client.qrCodes.update(id, { content });
      assert.deepEqual(
        (await client.qrCodes.list().first()).items.map((code) => code.imageUrl),
        [imageUrl],
      );
      await client.qrCodes.delete(id);
      assert.deepEqual((await client.qrCodes.list().first()).items, []);
    });
  }

  it('count the scans of links', async () => {
    const { client, sandbox } = together();
    const { id, imageUrl } = await client.qrCodes.add({ content: { type: 'link', url: page } });
    assert.equal(await visit(sandbox, imageUrl.replace('/qr/', '/')), page);
    const { scans, statistics } = await client.qrCodes.byId(id);
    assert.deepEqual([scans, statistics.clicks, statistics.uniqueClicks], [1, 1, 1]);
  });

  it('with bad data break the service, and are not made', async () => {
    const { client, sandbox } = together();
    const failure = await caught(client.qrCodes.add({ content: { type: 'phone', phone: '+46 70' } }));
    assert.deepEqual([failure.kind, failure.status], ['status', 500]);
    assert.equal(sandbox.world.twoM.qrCodes.size, 0);
  });
});

describe('campaigns', () => {
  it('are made, take a link, are changed, listed and deleted', async () => {
    const { client, sandbox } = together();
    const made = await client.campaigns.add({ name: 'Spring', slug: 'spring', isPublic: true });
    assert.deepEqual(made, {
      ...{ id: '1', name: 'Spring', isPublic: true, rotatorUrl: 'https://2m.is/r/spring' },
      listUrl: 'https://2m.is/u/acme/spring-1',
    });
    const link = await client.links.add({ url: page, alias: 'anvil' });
    await client.campaigns.assign(made.id, link.id);
    assert.equal(sandbox.world.twoM.shortLinks.get('anvil')?.campaign, 1);

    assert.equal((await client.campaigns.update('1', { name: 'Summer' })).name, 'Summer');
    await client.campaigns.add({ name: 'Autumn' });
    const names: (string | null)[] = [];
    for await (const { items } of client.campaigns.list({ limit: 1 }))
      names.push(...items.map(({ name }) => name));
    assert.deepEqual(names, ['Summer', 'Autumn']);
    await client.campaigns.delete('1');
    assert.equal((await caught(client.campaigns.delete('1'))).status, 200);
  });
});

describe('the account', () => {
  it('is read without the person, and changed', async () => {
    const { client, sandbox } = together();
    await client.account.update({ email: 'new@acme.example', password: 'pass-1234' });
    assert.equal(sandbox.world.twoM.account.email, 'new@acme.example');
    assert.deepEqual(await client.account.get(), {
      ...{ id: '1', status: 'pro' },
      ...{ expires: '2099-12-31T23:59:59', registered: '2020-11-10T18:01:43' },
    });
  });
});

describe('the key', () => {
  it('is allowed 30 requests a minute: the 31st is told when to come back', async () => {
    const { client, sandbox, rates } = together();
    for (let count = 0; count < 30; count += 1) await client.account.get();
    sandbox.advance(20_000);
    const failure = await caught(client.account.get());
    assert.deepEqual([failure.kind, failure.status, failure.retryAfter], ['limited', 429, 40]);
    assert.equal(rates.length, 31);
    assert.deepEqual(rates[0], { limit: 30, remaining: 29, resetsAt: startTime / 1000 + 60 });
    assert.deepEqual(rates[30], { limit: 30, remaining: 0, resetsAt: startTime / 1000 + 60 });
    sandbox.advance(40_000);
    assert.equal((await client.account.get()).id, '1');
  });

  it('that is wrong is denied, and the rate is told all the same', async () => {
    const { client, rates } = together('wrong');
    assert.equal((await caught(client.account.get())).kind, 'denied');
    assert.equal(rates[0]?.remaining, 29);
  });
});
