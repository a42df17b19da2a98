import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMetapic } from '../../../src/upstreams/metapic/client.ts';
import { matchAnswers } from '../../../src/upstreams/metapic/match.ts';
import { caught, everythingIn } from '../../upstreams/support/caught.ts';
import { createFixture } from '../fixture-world.ts';
import type { Fixture } from '../fixture-world.ts';
import { anvil, click, token } from './ask-metapic.ts';

function connect(sandbox: Fixture, credential = token) {
  const fetch = async (url: string, init: RequestInit) => sandbox.app.fetch(new Request(url, init));
  return createMetapic({ fetch, baseUrl: 'http://sandbox.invalid/metapic', token: credential });
}

const html = `<p><a href='${anvil}'>it</a> <a href="https://elsewhere.example/">not</a></p>`;
const first = 'https://c.mtpc.se/tags/link/2082970';

describe('Metapic’s client and the sandbox', () => {
  it('make links, follow them and count the clicks', async () => {
    const sandbox = createFixture();
    const client = connect(sandbox);
    const urls = [`${anvil}?sku=Ab`, 'https://elsewhere.example/X/'];
    const matched = matchAnswers(urls, await client.deepLinks(urls, { userId: '2' }));
    assert.deepEqual(
      [...matched.values()].map((answer) => answer?.deepLink),
      [first, null],
    );

    await click(sandbox, '2082970', 3);
    const counts = { linkClicks: 3, tagClicks: 0 };
    assert.deepEqual(await client.userClicks('2'), { userId: '2', ...counts, totalClicks: 3 });
    assert.deepEqual(await client.clicks(), {
      items: [
        { userId: '2', ...counts, totalClicks: 3 },
        { userId: '1', linkClicks: 0, tagClicks: 0, totalClicks: 0 },
      ],
      dropped: 0,
    });
    assert.deepEqual(await client.clicksByDate({ from: '2026-03-01 00:00', to: '2026-03-01 23:59' }), {
      items: [{ userId: '2', total: 3, days: [{ date: '2026-03-01', ...counts }] }],
      dropped: 0,
    });
    assert.deepEqual(await client.popularTags('2', { from: '2026-03-01', to: '2026-03-01' }), {
      items: [
        {
          ...{ id: '2082970', url: urls[0], text: 'Acme', clicks: 3 },
          ...{ createdAt: '2026-03-01T12:00:00', position: null },
        },
      ],
      dropped: 0,
    });
  });

  it('find nothing where nothing happened', async () => {
    const client = connect(createFixture());
    assert.deepEqual(await client.clicksByDate(), { items: [], dropped: 0 });
    assert.deepEqual(await client.popularTags('1'), { items: [], dropped: 0 });
    assert.equal((await client.userClicks('1')).totalClicks, 0);
  });

  it('link a blog post', async () => {
    const linked = await connect(createFixture()).deepLinkBlogPost('1', html);
    assert.equal(linked.html, html.replace(`'${anvil}'`, `"${first}"`));
    assert.deepEqual(
      [linked.isUpdated, linked.answers.map(({ deepLink }) => deepLink)],
      [true, [first, null]],
    );
  });

  it('make no link in a dry run, and hand out none', async () => {
    const sandbox = createFixture();
    const linked = await connect(sandbox).deepLinkBlogPost('1', html, { isDryRun: true });
    assert.deepEqual([linked.html, linked.isUpdated], [html, true]);
    assert.deepEqual(
      linked.answers.map(({ deepLink }) => deepLink),
      [null, null],
    );
    assert.equal(sandbox.world.metapic.deepLinks.size, 0);
  });

  it('say hello without repeating the token', async () => {
    assert.deepEqual(await connect(createFixture()).hello(), { message: 'hello world' });
  });

  it('tell neither what a click earns nor whose e-mail address it is', async () => {
    const sandbox = createFixture();
    const client = connect(sandbox);
    const links = await client.deepLinks([anvil], { userId: '1' });
    await click(sandbox, '2082970');
    const told = [
      ...[links, await client.deepLinkBlogPost('1', html), await client.clicks()],
      ...[await client.clicksByDate(), await client.userClicks('1'), await client.popularTags('1')],
    ];
    assert.doesNotMatch(JSON.stringify(told), /250|2\.50|revenue|cpc|@publisher/);
  });

  it('disagree about a wrong token, an unknown user and what is no date', async () => {
    const sandbox = createFixture();
    const client = connect(sandbox);
    const denied = await caught(connect(sandbox, `Bearer ${token}`).hello());
    assert.deepEqual([denied.kind, denied.status], ['denied', 401]);
    assert.ok(!everythingIn(denied).includes(token));

    const unknown = await caught(client.userClicks('9'));
    assert.deepEqual([unknown.kind, unknown.status], ['status', 404]);
    const invalid = await caught(client.clicks({ from: 'yesterday' }));
    assert.deepEqual([invalid.kind, invalid.status], ['status', 422]);
    assert.match(invalid.message, /The given data was invalid\./);
  });
});
