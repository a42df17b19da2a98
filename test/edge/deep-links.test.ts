import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edgeUnderTest, magazine, magazineOrigin } from './edge-under-test.ts';

type Answer = Record<string, unknown>;

const link = (n: number) => `https://c.mtpc.se/tags/link/${2082970 + n}`;
const success = (before: string, n: number): Answer => ({
  before,
  status: 'success',
  store: 'Acme',
  after: link(n),
});

/** The edge with a Metapic that answers as the test says, and what it was asked in each call. */
function withMetapic(answer: (links: string[]) => Answer[] | Promise<Answer[]>) {
  const calls: string[][] = [];
  const edge = edgeUnderTest({
    async fetch(_, init) {
      const { links } = JSON.parse(String(init?.body)) as { links: string };
      const asked = JSON.parse(links) as string[];
      calls.push(asked);
      return Response.json(await answer(asked));
    },
  });
  const ask = async (urls: string[], more: object = {}) => {
    const { status, json } = await edge.post('/v1/deep-links', { urls, ...more });
    assert.equal(status, 200);
    return json.links as { url: string; deepLink: string | null; store: string | null; pending: boolean }[];
  };
  return { ...edge, calls, ask };
}

const upper = 'https://acme.com/p?sku=Ab';
const lower = 'https://acme.com/p?sku=aB';

describe('POST /v1/deep-links', () => {
  test('answers in the order asked, one call for the batch', async () => {
    const { ask, calls } = withMetapic((urls) => urls.map((url, n) => success(url, n)).reverse());
    const urls = ['https://acme.com/a', 'https://acme.com/b', 'https://acme.com/c'];
    const links = await ask(urls);
    assert.deepEqual(
      links,
      urls.map((url, n) => ({ url, deepLink: link(n), store: 'Acme', pending: false })),
    );
    assert.equal(calls.length, 1);
  });

  test('gives two addresses that differ only in case a link each, whatever Metapic makes of them', async () => {
    let n = 0;
    const respelt = (url: string) => decodeURIComponent(url).toLowerCase().replace(/\/$/, '');
    const { ask, calls } = withMetapic((urls) =>
      urls.map((url) => success(respelt(url), (n += 1))).reverse(),
    );
    const other = 'https://acme.com/caf%C3%A9/';
    const links = await ask([upper, other, lower]);
    const byUrl = new Map(links.map(({ url, deepLink }) => [url, deepLink]));
    assert.equal(new Set(byUrl.values()).size, 3);
    assert.ok([...byUrl.values()].every((deepLink) => deepLink?.startsWith('https://c.mtpc.se/')));
    assert.ok(
      calls.every((urls) => !(urls.includes(upper) && urls.includes(lower))),
      'asked one by one',
    );
    // The next time they come from the store, each to its own.
    const again = await ask([lower, upper]);
    assert.deepEqual(
      again.map(({ deepLink }) => deepLink),
      [byUrl.get(lower), byUrl.get(upper)],
    );
  });

  test('gives a partial answer to whom it belongs, and the rest plain', async () => {
    const { ask } = withMetapic(() => [
      success('https://acme.com/b', 2),
      success('https://elsewhere.example/', 9),
    ]);
    const links = await ask(['https://acme.com/a', 'https://acme.com/b']);
    assert.deepEqual(
      links.map(({ deepLink }) => deepLink),
      [null, link(2)],
    );
  });

  test('binds no address that is not on mtpc.se', async () => {
    const { ask } = withMetapic(([url]) => [
      { ...success(url as string, 1), after: 'https://evil.example/?mtpc.se' },
    ]);
    assert.equal((await ask(['https://acme.com/a']))[0]?.deepLink, null);
  });

  test('keeps links per publisher: nobody is paid for another', async () => {
    let n = 0;
    const { ask } = withMetapic((urls) => urls.map((url) => success(url, (n += 1))));
    const [mine] = await ask(['https://acme.com/a']);
    const [annas] = await ask(['https://acme.com/a'], { publisher: 'anna' });
    assert.notEqual(mine?.deepLink, annas?.deepLink);
    assert.equal((await ask(['https://acme.com/a'], { publisher: 'anna' }))[0]?.deepLink, annas?.deepLink);
  });

  test('asks again after 30 days for a link, after a day for a shop without one', async () => {
    const day = 24 * 3_600_000;
    const { ask, calls, pass } = withMetapic(([url]) => [
      url?.endsWith('/a') ? success(url, 1) : { before: url, status: 'not_found' },
    ]);
    for (const [path, days] of [
      ['a', 30],
      ['b', 1],
    ] as const) {
      const before = calls.length;
      await ask([`https://acme.com/${path}`]);
      pass(days * day - 1);
      await ask([`https://acme.com/${path}`]);
      assert.equal(calls.length, before + 1);
      pass(1);
      await ask([`https://acme.com/${path}`]);
      assert.equal(calls.length, before + 2);
    }
  });

  test('never asks for own goods, for what is affiliate already, nor for what is no address', async () => {
    const { ask, calls } = withMetapic(() => []);
    const urls = [
      'https://magazine.example/subscribe',
      'https://c.mtpc.se/tags/link/7',
      'https://shop.mtpc.se/x',
      'https://www.awin1.com/cread.php?awinmid=1',
      'https://www.amazon.de/dp/B0?tag=anna-21',
      'javascript:alert(1)',
      '/relative',
    ];
    const links = await ask(urls);
    assert.ok(links.every(({ deepLink, pending }) => deepLink === null && !pending));
    assert.deepEqual(calls, []);
  });

  test('links only to the shops that the site allows', async () => {
    const sites = [{ ...magazine, linkHosts: ['acme.com'] }];
    const edge = edgeUnderTest({ sites });
    const { json } = await edge.post('/v1/deep-links', {
      urls: ['https://www.acme.com/oak-stool', 'https://www.nordlund.example/vas', 'https://notacme.com/'],
    });
    assert.deepEqual(
      json.links.map(({ deepLink }: { deepLink: unknown }) => deepLink !== null),
      [true, false, false],
    );
  });

  test('links to no shop that the site has denied, even if it allows it', async () => {
    const sites = [
      { ...magazine, linkHosts: ['acme.com', 'nordlund.example'], deniedHosts: ['nordlund.example'] },
    ];
    const { post, sandbox } = edgeUnderTest({ sites });
    const urls = [
      'https://www.acme.com/oak-stool',
      'https://www.nordlund.example/vas',
      'https://nordlund.example/',
    ];
    const { json } = await post('/v1/deep-links', { urls });
    assert.deepEqual(
      json.links.map(({ deepLink }: { deepLink: unknown }) => deepLink !== null),
      [true, false, false],
    );
    assert.equal(sandbox.world.metapic.deepLinks.size, 1, 'nothing is asked about it');
  });

  test('asks about a long post in one call', async () => {
    const { ask, calls } = withMetapic((urls) => urls.map((url, n) => success(url, n)));
    const urls = Array.from({ length: 500 }, (_, n) => `https://acme.com/${n}/${'x'.repeat(300)}`);
    assert.ok((await ask(urls)).every(({ deepLink }) => deepLink !== null));
    assert.equal(calls.length, 1);
  });

  test('answers plain and pending when Metapic is slow, and has the link the next time', async () => {
    const release = Promise.withResolvers<undefined>();
    const { ask } = withMetapic(async ([url]) => {
      await release.promise;
      return [success(url as string, 1)];
    });
    assert.deepEqual(await ask(['https://acme.com/a']), [
      { url: 'https://acme.com/a', deepLink: null, store: null, pending: true },
    ]);
    release.resolve(undefined);
    assert.equal((await ask(['https://acme.com/a']))[0]?.deepLink, link(1));
  });

  test('does not keep pages waiting for a Metapic that has just failed', async () => {
    const { ask, calls, pass, logged } = withMetapic(() => ({ error: 'no list' }) as unknown as Answer[]);
    assert.equal((await ask(['https://acme.com/a']))[0]?.pending, true);
    await ask(['https://acme.com/a']);
    assert.equal(calls.length, 1);
    assert.ok(logged.some(({ event }) => event === 'deep-links-failed'));
    pass(15_000);
    await ask(['https://acme.com/a']);
    assert.equal(calls.length, 2);
  });

  for (const [body, says] of [
    [{}, /"urls" is missing/],
    [{ urls: [] }, /at least one address/],
    [{ urls: Array.from({ length: 501 }, (_, n) => `https://acme.com/${n}`) }, /at most 500 addresses/],
    [{ urls: [7] }, /"urls\.0"/],
    [{ urls: ['https://acme.com'], user: 3 }, /no field "user"/],
    ['nonsense', /Invalid type|JSON object/],
  ] as const) {
    test(`refuses ${JSON.stringify(body).slice(0, 40)} and says what to change`, async () => {
      const { post, asked } = edgeUnderTest();
      const { status, json } = await post('/v1/deep-links', body);
      assert.equal(status, 400);
      assert.match(json.detail, says);
      assert.deepEqual(asked, []);
    });
  }
});

describe('who may POST', () => {
  const body = { urls: ['https://acme.com/oak-stool'] };

  for (const [name, headers, status] of [
    ["a page of the site's own", { origin: magazineOrigin }, 200],
    ["the site's own server", { authorization: 'Bearer the-server-key-of-the-magazine' }, 200],
    ['a stranger’s page', { origin: 'https://stranger.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['nobody in particular', {}, 403],
    ['a server with a wrong key', { authorization: 'Bearer the-server-key-of-the-magazinE' }, 403],
    ['a look-alike of the origin', { origin: `${magazineOrigin}.evil.example` }, 403],
  ] as const) {
    test(`${status === 200 ? 'admits' : 'refuses'} ${name}`, async () => {
      const { post, asked } = edgeUnderTest();
      assert.equal((await post('/v1/deep-links', body, headers)).status, status);
      assert.equal(asked.length > 0, status === 200);
    });
  }

  test('says what to change to whom it refuses', async () => {
    const { post } = edgeUnderTest();
    const { json } = await post('/v1/deep-links', body, { origin: 'https://new.example' });
    assert.match(json.detail, /"https:\/\/new\.example" is not on the site's list.*the site's origins/);
  });

  test('slows down a visitor who asks too often, and lets them back later', async () => {
    const { post, pass } = edgeUnderTest();
    const statuses = [];
    for (let n = 0; n < 121; n += 1) statuses.push((await post('/v1/deep-links', body)).status);
    assert.deepEqual([statuses.at(119), statuses.at(120)], [200, 429]);
    pass(60_000);
    assert.equal((await post('/v1/deep-links', body)).status, 200);
  });

  test('refuses a body that is too large', async () => {
    const { post } = edgeUnderTest();
    for (const [path, kB] of [
      ['/v1/short-links', 64],
      ['/v1/deep-links', 256],
      ['/v1/deep-links/html', 2048],
    ] as const) {
      const tooLong = await post(path, { text: 'x'.repeat(kB * 1024) });
      assert.equal(tooLong.status, 413, path);
      assert.match(tooLong.json.detail, new RegExp(`at most ${kB} kB`));
      assert.equal((await post(path, { text: 'x'.repeat(kB * 1024 - 100) })).status, 400, path);
    }
  });

  test('answers the preflight of a page', async () => {
    const { app } = edgeUnderTest();
    const response = await app.request('/v1/deep-links', {
      method: 'OPTIONS',
      headers: { origin: magazineOrigin, 'access-control-request-method': 'POST' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-headers'), 'Content-Type, X-Lookstream-Embed');
  });
});
