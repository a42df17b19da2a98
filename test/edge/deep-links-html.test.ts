import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PostLinksResponse } from '../../src/model/links.ts';
import { edgeUnderTest, magazine, magazineOrigin } from './edge-under-test.ts';

const path = '/v1/deep-links/html';
const vase = 'https://www.nordlund.example/vas?a=1&b=2';
const stool = 'https://acme.com/oak-stool';
const post =
  '<p lang="sv">Se <a href="https://www.nordlund.example/vas?a=1&amp;b=2">vasen</a>,\r\n' +
  `<a href='${stool}#legs'>pallen</a>, <a href="/om">oss</a> & <a href="https://magazine.example/">mer</a>`;

/** The edge with a Metapic that answers as the test says. */
function withMetapic(answer: (links: string[]) => unknown) {
  const calls: string[][] = [];
  const edge = edgeUnderTest({
    async fetch(_, init) {
      const asked = JSON.parse((JSON.parse(String(init?.body)) as { links: string }).links) as string[];
      calls.push(asked);
      return Response.json(await answer(asked));
    },
  });
  const send = async (html: string, more: object = {}) => {
    const { status, json, headers } = await edge.post(path, { html, ...more });
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'no-store');
    return json as PostLinksResponse;
  };
  return { ...edge, calls, send };
}

const success = (before: string, n: number, store: string | null = 'Acme') => ({
  ...{ before, status: 'success', store, after: `https://c.mtpc.se/tags/link/${n}` },
});

describe('POST /v1/deep-links/html', () => {
  test('gives the post back with links and labels, and says what became of each shop’s link', async () => {
    const { send, calls } = withMetapic((urls) =>
      urls.map((url, n) => success(url, n, n ? 'Acme' : 'Nordlund')),
    );
    assert.deepEqual(await send(post), {
      html:
        '<p lang="sv">Se <a href="https://c.mtpc.se/tags/link/0" rel="sponsored noopener">' +
        '<small class="lookstream-label">[Annons: Nordlund] </small>vasen</a>,\r\n' +
        `<a href='https://c.mtpc.se/tags/link/1' rel="sponsored noopener">` +
        '<small class="lookstream-label">[Annons: Acme] </small>pallen</a>, ' +
        '<a href="/om">oss</a> & <a href="https://magazine.example/">mer</a>',
      links: [
        { url: vase, deepLink: 'https://c.mtpc.se/tags/link/0', store: 'Nordlund', pending: false },
        { url: `${stool}#legs`, deepLink: 'https://c.mtpc.se/tags/link/1', store: 'Acme', pending: false },
      ],
    });
    assert.deepEqual(calls, [[vase, stool]]);
  });

  test('asks once for a post, however often it is sent and an address stands in it', async () => {
    const { send, calls } = withMetapic((urls) => urls.map((url, n) => success(url, n)));
    const first = await send(post.repeat(20));
    assert.equal(first.links.length, 2);
    assert.equal(first.html.match(/lookstream-label/g)?.length, 40);
    assert.deepEqual(await send(post.repeat(20)), first);
    assert.deepEqual((await send(first.html)).html, first.html, 'what is linked stays linked');
    assert.equal(calls.length, 1);
  });

  test('pays the publisher that is named', async () => {
    const { post: send, sandbox } = edgeUnderTest();
    await send(path, { html: post, publisher: 'anna' });
    const links = [...sandbox.world.metapic.deepLinks.values()];
    assert.deepEqual(new Set(links.map(({ userId }) => userId)), new Set(['2']));
    assert.equal((await send(path, { html: post, publisher: 'nobody' })).status, 400);
  });

  test('labels in the language that is named, as CMSs write it too', async () => {
    const { send } = withMetapic((urls) => urls.map((url, n) => success(url, n)));
    for (const locale of ['de-DE', 'de_DE']) {
      assert.match((await send(post, { locale })).html, /lang="de">\[Anzeige: Acme\]/);
    }
  });

  test('leaves out the shops that the site has denied', async () => {
    const edge = edgeUnderTest({ sites: [{ ...magazine, deniedHosts: ['nordlund.example'] }] });
    const { json } = await edge.post(path, { html: post });
    assert.deepEqual(
      json.links.map(({ url }: { url: string }) => url),
      [`${stool}#legs`],
    );
  });

  test('gives a post of a site without Metapic back as it was', async () => {
    const edge = edgeUnderTest({ sites: [{ ...magazine, metapic: null }] });
    const { json } = await edge.post(path, { html: post });
    assert.equal(json.html, post);
    assert.ok(json.links.every(({ deepLink, pending }: never) => deepLink === null && pending === false));
  });

  for (const scenario of ['down', 'malformed', 'rate-limited'] as const) {
    test(`gives the post back byte for byte when Metapic is ${scenario}, and says what is pending`, async () => {
      const { post: send, sandbox } = edgeUnderTest();
      sandbox.world.scenarios.set('metapic', scenario);
      const { status, json } = await send(path, { html: post });
      assert.equal(status, 200);
      assert.equal(json.html, post);
      assert.ok(json.links.length === 2 && json.links.every(({ pending }: { pending: boolean }) => pending));
    });
  }

  test('waits a second for Metapic and no longer, and has the links the next time', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const release = Promise.withResolvers<undefined>();
    const { send, calls } = withMetapic(async (urls) => {
      await release.promise;
      return urls.map((url, n) => success(url, n));
    });
    const slow = send(post);
    while (calls.length === 0) await new Promise(setImmediate);
    t.mock.timers.tick(1_000);
    const { html, links } = await slow;
    assert.equal(html, post);
    assert.ok(links.every(({ pending }) => pending));
    release.resolve(undefined);
    assert.ok((await send(post)).links.every(({ deepLink }) => deepLink !== null));
    assert.equal(calls.length, 1);
  });

  test('takes the name of a shop for text, whatever it is', async () => {
    const { send } = withMetapic((urls) =>
      urls.map((url, n) => success(url, n, '<script>alert(1)</script>')),
    );
    const { html } = await send(post);
    assert.doesNotMatch(html, /<script/);
    assert.match(html, /\[Annons: &lt;script&gt;alert\(1\)&lt;\/script&gt;\]/);
  });

  test('says nothing that is secret, nor what a link earns', async () => {
    const { post: send, logged } = edgeUnderTest();
    const { text } = await send(path, { html: post });
    assert.doesNotMatch(text + JSON.stringify(logged), /sandbox-metapic-token|revenue|earn/);
  });

  test('links a post of a megabyte', async () => {
    const { send } = withMetapic((urls) => urls.map((url, n) => success(url, n)));
    const long = post + 'ö'.repeat(2 ** 20 - post.length);
    assert.equal((await send(long)).links.length, 2);
  });

  const links = (count: number) =>
    Array.from({ length: count }, (_, n) => `<a href="https://acme.com/${n}">`).join('');

  test('links 500 addresses', async () => {
    const { send } = withMetapic((urls) => urls.map((url, n) => success(url, n)));
    assert.equal((await send(links(500))).html.match(/lookstream-label/g)?.length, 500);
  });

  for (const [body, says] of [
    [{}, /"html" is missing/],
    [{ html: 7 }, /"html": must be text/],
    [{ html: 'x'.repeat(2 ** 20 + 1) }, /"html": must have at most 1048576 characters/],
    [{ html: links(501) }, /501 addresses, at most 500 at once: send it in parts/],
    [{ html: '', locale: 'swedish language' }, /"locale": must be a language, such as sv or sv-SE/],
    [{ html: '', publisher: '' }, /"publisher"/],
    [{ html: '', userId: '2' }, /no field "userId"/],
    ['nonsense', /JSON object/],
  ] as const) {
    test(`refuses ${JSON.stringify(body).slice(0, 40)} and says what to change`, async () => {
      const { post: send, asked } = edgeUnderTest();
      const { status, json } = await send(path, body);
      assert.equal(status, 400);
      assert.match(json.detail, says);
      assert.deepEqual(asked, []);
    });
  }

  for (const [name, headers, status] of [
    ["a page of the site's own", { origin: magazineOrigin }, 200],
    ["the site's own server", { authorization: 'Bearer the-server-key-of-the-magazine' }, 200],
    ['a stranger’s page', { origin: 'https://stranger.example' }, 403],
    ['nobody in particular', {}, 403],
  ] as const) {
    test(`${status === 200 ? 'admits' : 'refuses'} ${name}`, async () => {
      const { post: send, asked } = edgeUnderTest();
      assert.equal((await send(path, { html: post }, headers)).status, status);
      assert.equal(asked.length > 0, status === 200);
    });
  }
});
