import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture, startTime } from '../fixture-world.ts';
import { addLink, askTwoM, readTwoM, visit } from './ask-two-m.ts';
import type { Body } from './ask-two-m.ts';

const page = 'https://acme.com/anvil#opi1';

describe('a list of links', () => {
  it('is paged, the newest first, with `error` as text', async () => {
    const sandbox = createFixture();
    for (const custom of ['one', 'two', 'three']) await addLink(sandbox, { url: page, custom });
    const { error, data } = await readTwoM(sandbox, 'GET', '/urls?limit=2&page=1');
    assert.equal(error, '0');
    const { urls, ...numbers } = data;
    assert.deepEqual(numbers, { result: 3, perpage: 2, currentpage: 1, nextpage: 2, maxpage: 2 });
    assert.deepEqual(urls[0], {
      ...{ id: 3, alias: 'three', shorturl: 'https://2m.is/three', longurl: page, title: 'acme.com' },
      ...{ description: '', clicks: 0, date: '2026-03-01 12:00:00' },
    });
    assert.deepEqual([urls[1].id, urls[1].clicks], ['2', '0'], 'every second one has its numbers as text');
    const last = (await readTwoM(sandbox, 'GET', '/urls?limit=2&page=2')).data;
    assert.deepEqual([last.urls.length, last.nextpage], [1, null]);
  });

  it('is empty on a page that there is not, and without links', async () => {
    const sandbox = createFixture();
    for (const query of ['', '?page=7', '?limit=0&page=-1', '?limit=x']) {
      const { data } = await readTwoM(sandbox, 'GET', `/urls${query}`);
      assert.deepEqual([data.urls, data.result, data.nextpage, data.maxpage], [[], 0, null, 1]);
    }
  });

  it('can have those with most clicks first, and can be searched', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, { url: page, custom: 'quiet', metatitle: 'Anvils for everybody' });
    await addLink(sandbox, { url: page, custom: 'loud' });
    await addLink(sandbox, { url: 'https://nordlund.example/chair', custom: 'chair' });
    await visit(sandbox, '/loud');
    const aliases = async (query: string) =>
      (await readTwoM(sandbox, 'GET', `/urls?${query}`)).data.urls.map(({ alias }: Body) => alias);
    assert.deepEqual(await aliases('order=click'), ['loud', 'chair', 'quiet']);
    assert.deepEqual(await aliases('order=date'), ['chair', 'loud', 'quiet']);
    assert.deepEqual(await aliases('q=EVERYBODY'), ['quiet']);
    assert.deepEqual(await aliases('q=nordlund'), ['chair']);
    assert.deepEqual(await aliases('q=nothing'), []);
  });
});

describe('a single link', () => {
  it('has everything that was sent with it, and 0 where nothing was counted', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, {
      ...{
        url: page,
        custom: 'anvil',
        metatitle: 'Anvil',
        description: 'Heavy',
        expiry: '2026-04-01 00:00:00',
      },
      geotarget: [{ location: 'Canada', link: 'https://acme.ca/' }],
      devicetarget: [{ device: 'iPhone', link: 'https://acme.com/app' }, { device: 'Android' }],
    });
    const byId = await readTwoM(sandbox, 'GET', '/url/1');
    assert.deepEqual(byId, {
      error: 0,
      id: 1,
      details: {
        ...{ id: 1, shorturl: 'https://2m.is/anvil', longurl: page, title: 'Anvil', description: 'Heavy' },
        location: { canada: 'https://acme.ca/' },
        device: { iphone: 'https://acme.com/app' },
        ...{ expiry: '2026-04-01 00:00:00', date: '2026-03-01 12:00:00' },
      },
      data: {
        ...{ clicks: 0, uniqueClicks: 0, topCountries: 0, topReferrers: 0, topBrowsers: 0, topOs: 0 },
        socialCount: { facebook: 0, twitter: 0, google: 0 },
      },
    });
    const byAddress = await readTwoM(
      sandbox,
      'GET',
      `/urls?short=${encodeURIComponent('https://2m.is/anvil')}`,
    );
    assert.deepEqual(byAddress, byId);
  });

  it('is private unless it was made public, and has empty arrays for empty maps', async () => {
    const sandbox = createFixture();
    const [hidden, shown] = [
      await addLink(sandbox, { url: page }),
      await addLink(sandbox, { url: page, status: 'public' }),
    ];
    const { shortLinks } = sandbox.world.twoM;
    assert.equal(shortLinks.get(hidden)?.details.status, 'private');
    assert.equal(shortLinks.get(shown)?.details.status, 'public');
    const { details } = await readTwoM(sandbox, 'GET', '/url/1');
    assert.deepEqual([details.location, details.device, details.expiry], [[], [], null]);
  });

  it('tells who clicked, with counts as text', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, { url: page, custom: 'anvil' });
    const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';
    const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1';
    const direct = { 'User-Agent': chrome };
    await visit(sandbox, '/anvil', direct);
    await visit(sandbox, '/anvil', direct);
    await visit(sandbox, '/anvil', { 'User-Agent': safari, Referer: 'https://l.facebook.com/x' });
    assert.deepEqual((await readTwoM(sandbox, 'GET', '/url/1')).data, {
      ...{ clicks: 3, uniqueClicks: 2, topCountries: { Unknown: '3' } },
      topReferrers: { 'Direct, email and other': '2', 'l.facebook.com': '1' },
      topBrowsers: { Chrome: '2', Safari: '1' },
      topOs: { 'Windows 10': '2', iOS: '1' },
      socialCount: { facebook: 1, twitter: 0, google: 0 },
    });
    assert.deepEqual(
      sandbox.world.twoM.shortLinks.get('anvil')?.visits.map(({ time }) => time),
      [startTime, startTime, startTime],
    );
  });
});

describe('a changed link', () => {
  it('leads elsewhere, keeps what was not sent, and answers with `short`', async () => {
    const sandbox = createFixture();
    await readTwoM(sandbox, 'POST', '/campaign/add', {});
    await addLink(sandbox, { url: page, custom: 'anvil', metatitle: 'Anvil', status: 'public' });
    await visit(sandbox, '/anvil');
    const answer = await readTwoM(sandbox, 'PUT', '/url/1/update', {
      url: 'https://acme.com/rope',
      campaign: 1,
    });
    assert.deepEqual(answer, { error: 0, id: 1, short: 'https://2m.is/anvil' });
    assert.equal(await visit(sandbox, '/anvil'), 'https://acme.com/rope');
    const link = sandbox.world.twoM.shortLinks.get('anvil');
    assert.deepEqual(link?.details, { metatitle: 'Anvil', status: 'public' });
    assert.deepEqual([link.campaign, link.visits.length], [1, 2]);
  });

  it('can have another alias and another domain, unless the alias is taken', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, { url: page, custom: 'anvil' });
    await addLink(sandbox, { url: page, custom: 'rope' });
    const taken = await readTwoM(sandbox, 'PUT', '/url/1/update', { url: page, custom: 'rope' });
    assert.equal(taken.error, 1);
    const own = await readTwoM(sandbox, 'PUT', '/url/1/update', { url: page, custom: 'anvil' });
    assert.equal(own.short, 'https://2m.is/anvil');
    const change = { url: page, custom: 'heavy', domain: 'https://acme.link' };
    const moved = await readTwoM(sandbox, 'PUT', '/url/1/update', change);
    assert.equal(moved.short, 'https://acme.link/heavy');
    assert.deepEqual([await visit(sandbox, '/anvil'), await visit(sandbox, '/heavy')], [null, page]);
    assert.equal(sandbox.world.twoM.shortLinks.size, 2);
  });

  it('needs its target', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, { url: page, custom: 'anvil' });
    assert.equal((await readTwoM(sandbox, 'PUT', '/url/1/update', { metatitle: 'x' })).error, 1);
  });
});

describe('a link that is not there', () => {
  it('is deleted for good: its number does not come again', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, { url: page, custom: 'anvil' });
    assert.deepEqual(await readTwoM(sandbox, 'DELETE', '/url/1/delete'), {
      error: 0,
      message: 'Link has been deleted successfully',
    });
    assert.equal(await visit(sandbox, '/anvil'), null);
    assert.equal((await readTwoM(sandbox, 'POST', '/url/add', { url: page, custom: 'anvil' })).id, 2);
  });

  const calls: [string, string][] = [
    ['GET', '/url/1'],
    ['GET', '/url/x'],
    ['GET', '/urls?short=https%3A%2F%2F2m.is%2Fnever'],
    ['PUT', '/url/1/update'],
    ['DELETE', '/url/1/delete'],
  ];
  for (const [method, path] of calls) {
    it(`is refused with status 200: ${method} ${path}`, async () => {
      const { error, message } = await readTwoM(createFixture(), method, path);
      assert.deepEqual([error, typeof message], [1, 'string']);
    });
  }
});

describe('a link leads on', () => {
  it('until its end, which is read as UTC', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, { url: page, custom: 'anvil', expiry: '2026-03-01 12:00:10' });
    sandbox.advance(9_999);
    assert.equal(await visit(sandbox, '/anvil'), page);
    sandbox.advance(1);
    assert.equal(await visit(sandbox, '/anvil'), null);
    assert.equal(sandbox.world.twoM.shortLinks.get('anvil')?.visits.length, 1);
  });

  for (const expiry of ['', null, undefined]) {
    it(`for ever when its end is ${String(JSON.stringify(expiry))}`, async () => {
      const sandbox = createFixture();
      assert.equal(await visit(sandbox, await addLink(sandbox, { url: page, expiry })), page);
    });
  }
});

describe('a link is refused, and stays as it was', () => {
  const unreadable = ['soon', 7, '2026-04-01', '0000-00-00 00:00:00', '2026-02-31 12:00:00'];
  const wrong: object[] = [
    ...unreadable.map((expiry) => ({ expiry })),
    ...[7, '7', 'spring', -1].map((campaign) => ({ campaign })),
  ];
  for (const fields of wrong) {
    it(`with ${JSON.stringify(fields)}`, async () => {
      const sandbox = createFixture();
      await addLink(sandbox, { url: page, custom: 'anvil' });
      const { shortLinks } = sandbox.world.twoM;
      const before = structuredClone(shortLinks);
      const sent = { url: 'https://acme.com/rope', ...fields };
      for (const [method, path] of [
        ['POST', '/url/add'],
        ['PUT', '/url/1/update'],
      ] as const)
        assert.equal((await readTwoM(sandbox, method, path, sent)).error, 1, path);
      assert.deepEqual(shortLinks, before);
      assert.equal((await readTwoM(sandbox, 'POST', '/url/add', { url: page })).id, 2);
    });
  }
});

describe('a link’s parameters', () => {
  const targets: [string, string, unknown][] = [
    ['https://acme.com/anvil', 'https://acme.com/anvil?aff=3', [{ name: 'aff', value: '3' }]],
    ['https://acme.com/?q=a%20b#opi1', 'https://acme.com/?q=a%20b&aff=3#opi1', [{ name: 'aff', value: 3 }]],
    ['https://acme.com/?aff=1', 'https://acme.com/?aff=1&aff=a+%26b', [{ name: 'aff', value: 'a &b' }]],
    ['https://acme.com/?q=a%20b', 'https://acme.com/?q=a%20b', [{ name: '' }, { name: 'x' }, 'aff', null]],
    ['https://acme.com/?q=a%20b', 'https://acme.com/?q=a%20b', 'aff=3'],
  ];
  for (const [url, expected, parameters] of targets) {
    it(`are added on the way: ${JSON.stringify(parameters)} to ${url}`, async () => {
      const sandbox = createFixture();
      assert.equal(await visit(sandbox, await addLink(sandbox, { url, parameters })), expected);
      assert.equal((await readTwoM(sandbox, 'GET', '/url/1')).details.longurl, url);
    });
  }
});

it('a look at where a link leads is no click', async () => {
  const sandbox = createFixture();
  await addLink(sandbox, { url: page, custom: 'anvil' });
  const looked = await sandbox.app.request('/two-m/anvil', { method: 'HEAD' });
  assert.deepEqual([looked.status, looked.headers.get('Location')], [302, page]);
  assert.equal(sandbox.world.twoM.shortLinks.get('anvil')?.visits.length, 0);
});

describe('the plan', () => {
  it('caps the links that there are, and says so with status 200', async () => {
    const sandbox = createFixture();
    sandbox.world.twoM.plan.linksAllowed = 2;
    for (const custom of ['one', 'two']) await addLink(sandbox, { url: page, custom });
    const refused = await readTwoM(sandbox, 'POST', '/url/add', { url: page });
    assert.deepEqual([refused.error, sandbox.world.twoM.shortLinks.size], [1, 2]);
    await readTwoM(sandbox, 'DELETE', '/url/1/delete');
    assert.equal((await readTwoM(sandbox, 'POST', '/url/add', { url: page })).error, 0);
  });

  it('allows a hundred links in a new sandbox', async () => {
    assert.equal(createFixture().world.twoM.plan.linksAllowed, 100);
  });

  it('makes nothing any more once it has ended, but what was made leads on', async () => {
    const sandbox = createFixture();
    await addLink(sandbox, { url: page, custom: 'anvil' });
    sandbox.world.twoM.plan.expires = '2026-03-01 12:00:00';
    for (const [path, sent] of [
      ['/url/add', { url: page }],
      ['/qr/add', { type: 'link', data: page }],
      ['/campaign/add', { name: 'Spring' }],
    ] as const) {
      const { error, message } = await readTwoM(sandbox, 'POST', path, sent);
      assert.deepEqual([error, message], [1, 'Your plan has expired. Please renew it.'], path);
    }
    const { shortLinks, qrCodes, campaigns } = sandbox.world.twoM;
    assert.deepEqual([shortLinks.size, qrCodes.size, campaigns.size], [1, 0, 0]);
    assert.equal(await visit(sandbox, '/anvil'), page);
  });
});

describe('an alias', () => {
  for (const custom of ['api', 'qr', 'u']) {
    it(`cannot be ${custom}, which the service needs itself`, async () => {
      assert.equal((await readTwoM(createFixture(), 'POST', '/url/add', { url: page, custom })).error, 1);
    });
  }

  it('of which nothing is left once it is slugged is chosen by the service', async () => {
    assert.match(await addLink(createFixture(), { url: page, custom: ' /?! ' }), /^\w{5}$/);
  });
});

it('a path of the API that there is not is 404 in the service’s own words, with the rate', async () => {
  const response = await askTwoM(createFixture(), 'GET', '/nothing');
  assert.deepEqual(await response.json(), { error: 1, message: 'The requested endpoint does not exist.' });
  assert.deepEqual([response.status, response.headers.get('X-RateLimit-Remaining')], [404, '29']);
});
