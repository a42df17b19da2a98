import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMetapic } from '../../../src/upstreams/metapic/client.ts';
import type { Metapic } from '../../../src/upstreams/metapic/client.ts';
import { caught, everythingIn, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, networkFailure, scriptedFetch, sentBody, text } from '../support/scripted-fetch.ts';
import type { AskedFor, Scripted } from '../support/scripted-fetch.ts';

const token = 'metapic-token-0123456789';
const urls = ['https://acme.com/anvil'];
const publisher = { userId: '42' };

/** One answer in the service's own fields, earnings included. */
function item(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    before: 'https://acme.com/anvil',
    status: 'success',
    store: 'Acme',
    storeId: '17',
    type: 'tradedoubler_SE',
    after: 'https://c.mtpc.se/tags/link/2082970',
    currency: 'SEK',
    tag_id: '5',
    user_revenue_cpc: 250,
    user_instagram_cpc: '100',
    user_revenue_cpc_formated: '2.50 kr',
    traffic_sources_costs: [{ id: 301, cpc: 250, user_revenue: 1 }],
    ...changes,
  };
}

function metapic(...script: [Scripted, ...Scripted[]]): { client: Metapic; asked: AskedFor[] } {
  const { fetch, asked } = scriptedFetch(...script);
  return { client: createMetapic({ fetch, baseUrl: 'https://api.example/metapic', token }), asked };
}

describe('a question', () => {
  test('is put as the service wants it: raw token, links as text, and the user who is paid', async () => {
    const { client, asked } = metapic(json([]));
    await client.deepLinks(['https://acme.com/a?b=c', 'https://acme.com/Ä"'], publisher);
    const { url, init } = asked[0]!;
    assert.deepEqual([init.method, url.href], ['POST', 'https://api.example/metapic/deep-links']);
    assert.equal(new Headers(init.headers).get('Authorization'), token);
    assert.deepEqual(sentBody(asked[0]!), {
      links: '["https://acme.com/a?b=c","https://acme.com/Ä\\""]',
      userId: 42,
    });
  });

  test('keeps a user id that is no number as it is', async () => {
    const { client, asked } = metapic(json([]));
    await client.deepLinks(urls, { userId: 'anna-1' });
    assert.equal((sentBody(asked[0]!) as { userId: unknown }).userId, 'anna-1');
  });

  test('is not put about what is a deep link already', async () => {
    const { client, asked } = metapic(json([]));
    const links = [
      'https://c.mtpc.se/tags/link/1',
      'https://acme.mtpc.se/x',
      'https://mtpc.se/',
      'https://notmtpc.se/',
    ];
    await client.deepLinks(links, publisher);
    assert.deepEqual((sentBody(asked[0]!) as { links: string }).links, '["https://notmtpc.se/"]');
  });

  for (const none of [[], ['https://c.mtpc.se/tags/link/1']]) {
    test(`is not put at all about ${JSON.stringify(none)}`, async () => {
      const { client, asked } = metapic(json([item()]));
      assert.deepEqual([await client.deepLinks(none, publisher), asked.length], [[], 0]);
    });
  }

  test('is never put twice, as each may make links', async () => {
    const { client, asked } = metapic(networkFailure(), json([item()]));
    await caught(client.deepLinks(urls, publisher));
    assert.equal(asked.length, 1);
  });

  test('ends when the caller says so', async () => {
    const { client, asked } = metapic(json([]));
    await assert.rejects(
      client.deepLinks(urls, { ...publisher, signal: AbortSignal.abort(new Error('left')) }),
      /left/,
    );
    assert.equal(asked.length, 0);
  });
});

describe('an answer', () => {
  test('holds the link and the shop, and nothing of what it earns', async () => {
    assert.deepEqual(await metapic(json([item()])).client.deepLinks(urls, publisher), [
      {
        ...{ before: 'https://acme.com/anvil', isInProgramme: true, store: 'Acme' },
        deepLink: 'https://c.mtpc.se/tags/link/2082970',
      },
    ]);
  });

  const links: [string, Record<string, unknown>, string | null][] = [
    [
      "a link on a shop's own name",
      { after: 'https://acme.mtpc.se/tags/link/1' },
      'https://acme.mtpc.se/tags/link/1',
    ],
    ['no link when the status is another', { status: 'failed' }, null],
    ['no link when the status is written otherwise', { status: 'Success' }, null],
    ['no link when the status is true', { status: true }, null],
    ['no link without a status', { status: null }, null],
    ['no link on another host', { after: 'https://evil.example/tags/link/1' }, null],
    ['no link on a host that only ends alike', { after: 'https://c.notmtpc.se/1' }, null],
    ['no link on a host that only begins alike', { after: 'https://c.mtpc.se.evil.example/1' }, null],
    ['no link on the bare domain', { after: 'https://mtpc.se/1' }, null],
    ['no link with a password', { after: 'https://c.mtpc.se@evil.example/1' }, null],
    ['no link that is no address', { after: 'javascript:alert(1)//c.mtpc.se' }, null],
    ['no link that repeats the question', { after: 'https://acme.com/anvil' }, null],
    ['no link without one', { after: null }, null],
  ];
  for (const [name, changes, deepLink] of links) {
    test(`gives ${name}`, async () => {
      const [answer] = await metapic(json([item(changes)])).client.deepLinks(urls, publisher);
      assert.equal(answer!.deepLink, deepLink);
    });
  }

  test('of a dry run gives no link, as none was made', async () => {
    const { client, asked } = metapic(json([item()]));
    const answers = await client.deepLinks(urls, { ...publisher, isDryRun: true });
    const before = 'https://acme.com/anvil';
    assert.deepEqual(answers, [{ before, isInProgramme: true, deepLink: null, store: 'Acme' }]);
    assert.equal((sentBody(asked[0]!) as { dry: unknown }).dry, 1);
  });

  test('that is broken is dropped, and its neighbours stay', async () => {
    const broken = ['...', null, 7, [], {}, item({ before: null }), item({ before: {} })];
    assert.equal((await metapic(json([...broken, item()])).client.deepLinks(urls, publisher)).length, 1);
  });

  for (const body of [{}, { 0: item() }, { error: 'x' }, null, 'success', 1, true]) {
    test(`that is no list is a failure for now: ${JSON.stringify(body).slice(0, 30)}`, async () => {
      assert.equal((await caught(metapic(json(body)).client.deepLinks(urls, publisher))).kind, 'shape');
    });
  }
});

describe('an error', () => {
  const failures: [string, Scripted][] = [
    ['a refusal', json({ access_token: token }, { status: 401 })],
    ['a network failure', networkFailure(`Headers.append: "${token}" is an invalid header value`)],
    ['an unknown shape', json({ access_token: token, user_revenue_cpc: 250 })],
    ['no JSON', text(token)],
  ];
  for (const [name, failure] of failures) {
    test(`holds neither token nor earnings: ${name}`, async () => {
      const printed = everythingIn(await caught(metapic(failure).client.deepLinks(urls, publisher)));
      assert.ok(!printed.includes(token) && !printed.includes('revenue'), printed);
    });
  }
});

describe('whatever the service answers', () => {
  test(`there is a value or an upstream error, for ${String(oddBodies.length)} bodies that are odd as a whole`, async () => {
    for (const body of oddBodies) await survives(metapic(text(body)).client.deepLinks(urls, publisher));
  });

  test('there is a value or an upstream error, and never a foreign link, whichever place is odd', async () => {
    for (const odd of disturbed([item(), '...'])) {
      const answers = await metapic(json(odd))
        .client.deepLinks(urls, publisher)
        .catch(async (error: unknown) => {
          await survives(Promise.reject(error as Error));
          return [];
        });
      for (const { deepLink } of answers)
        assert.ok(deepLink === null || deepLink.startsWith('https://c.mtpc.se/'));
    }
  });
});
