import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createTwoM } from '../../../src/upstreams/two-m/client.ts';
import type { TwoM } from '../../../src/upstreams/two-m/client.ts';
import forbidden from '../samples/2m-is-error-403.json' with { type: 'json' };
import tooMany from '../samples/2m-is-error-429.json' with { type: 'json' };
import added from '../samples/2m-is-url-add.json' with { type: 'json' };
import list from '../samples/2m-is-urls-list.json' with { type: 'json' };
import { caught, everythingIn, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, networkFailure, scriptedFetch, sentBody, text } from '../support/scripted-fetch.ts';
import type { AskedFor, Scripted } from '../support/scripted-fetch.ts';

const apiKey = 'two-m-key-0123456789';
const link = { url: 'https://acme.com/anvil#opi1' };

function twoM(...script: [Scripted, ...Scripted[]]): { client: TwoM; asked: AskedFor[] } {
  const { fetch, asked } = scriptedFetch(...script);
  return { client: createTwoM({ fetch, baseUrl: 'https://2m.example', apiKey }), asked };
}

describe('a new link', () => {
  test('is asked for with the key as a bearer, and with the fields that were given', async () => {
    const { client, asked } = twoM(json(added));
    await client.addLink({ ...link, custom: 'anvil', channel: 3 });
    const { url, init } = asked[0]!;
    assert.deepEqual([init.method, url.href], ['POST', 'https://2m.example/api/url/add']);
    assert.equal(new Headers(init.headers).get('Authorization'), `Bearer ${apiKey}`);
    assert.deepEqual(sentBody(asked[0]!), { url: link.url, custom: 'anvil', channel: 3 });
  });

  test('is the one that the service names', async () => {
    const rate = {
      'X-RateLimit-Limit': '30',
      'X-RateLimit-Remaining': '29',
      'X-RateLimit-Reset': '1700000060',
    };
    assert.deepEqual(await twoM(json(added, { headers: rate })).client.addLink(link), {
      id: '3',
      shortUrl: 'https://2m.is/google',
      rate: { remaining: 29, resetsAt: 1_700_000_060 },
    });
  });

  const successes: [unknown, unknown][] = [
    [0, 3],
    ['0', '3'],
    [false, 3],
  ];
  for (const [error, id] of successes) {
    test(`is made when error is ${JSON.stringify(error)}`, async () => {
      const made = await twoM(json({ error, id, shorturl: 'https://2m.is/x' })).client.addLink(link);
      assert.deepEqual([made.id, made.shortUrl], ['3', 'https://2m.is/x']);
    });
  }

  for (const rate of [{}, { 'X-RateLimit-Remaining': '-1', 'X-RateLimit-Reset': 'soon' }]) {
    test(`says nothing about the rate with the headers ${JSON.stringify(rate)}`, async () => {
      const made = await twoM(json(added, { headers: rate })).client.addLink(link);
      assert.deepEqual(made.rate, { remaining: null, resetsAt: null });
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
      assert.equal((await caught(twoM(json(body)).client.addLink(link))).kind, 'shape');
    });
  }

  test('is never asked for twice, as the service would make two', async () => {
    const { client, asked } = twoM(text('', { status: 503 }), json(added));
    await caught(client.addLink(link));
    assert.equal(asked.length, 1);
  });

  test('ends when the caller says so', async () => {
    const { client } = twoM(json(added));
    await assert.rejects(client.addLink(link, { signal: AbortSignal.abort(new Error('left')) }), /left/);
  });
});

describe('a refusal', () => {
  for (const error of [1, '1', true, 'denied', -1]) {
    test(`may come with HTTP 200: error ${JSON.stringify(error)}`, async () => {
      const failure = await caught(
        twoM(json({ error, message: 'Le quota est épuisé' })).client.addLink(link),
      );
      assert.deepEqual([failure.kind, failure.status], ['status', 200]);
      assert.match(failure.message, /Le quota est épuisé/);
    });
  }

  test('is quoted on one line, cut short and without the key', async () => {
    const message = `a\nb\u0000\u202E ${apiKey} https://2m.example/?key=private ${'x'.repeat(15_000)}`;
    const failure = await caught(twoM(json({ error: 1, message })).client.addLink(link));
    const quote = /"(.*)"/s.exec(failure.message)![1]!;
    assert.match(quote, /^a b \[redacted\] https:\/\/2m\.example\/\?… x+…$/);
    assert.equal(quote.length, 120);
  });

  test('without a message is still one', async () => {
    assert.equal((await caught(twoM(json({ error: 1, message: {} })).client.addLink(link))).kind, 'status');
  });

  test('of the key is denied', async () => {
    const failure = await caught(twoM(json(forbidden, { status: 403 })).client.addLink(link));
    assert.deepEqual([failure.kind, failure.status], ['denied', 403]);
  });

  const limits: [string, Scripted][] = [
    ['in the header', text('Too many', { status: 429, headers: { 'Retry-After': '47' } })],
    ['in the body', json(tooMany, { status: 429 })],
    ['in the body alone', json(tooMany)],
  ];
  for (const [name, answer] of limits) {
    test(`of too many requests says when to come back: ${name}`, async () => {
      const failure = await caught(twoM(answer).client.addLink(link));
      assert.deepEqual([failure.kind, failure.status, failure.retryAfter], ['limited', 429, 47]);
    });
  }
});

describe('an error', () => {
  const failures: [string, Scripted][] = [
    ['a refusal', json({ error: 1, message: `${' '.repeat(1990)}${apiKey}` })],
    ['a denial', json({ error: 1, message: apiKey }, { status: 403 })],
    ['a network failure', networkFailure(`Headers.append: "Bearer ${apiKey}" is an invalid header value`)],
    ['an unknown shape', json({ error: 0, id: apiKey, shorturl: apiKey })],
    ['no JSON', text(apiKey)],
  ];
  for (const [name, failure] of failures) {
    test(`never holds the key: ${name}`, async () => {
      const printed = everythingIn(await caught(twoM(failure).client.addLink(link)));
      assert.ok(!printed.includes(apiKey.slice(0, 8)), printed);
    });
  }
});

describe('whatever the service answers', () => {
  test(`there is a value or an upstream error, for ${String(oddBodies.length)} bodies that are odd as a whole`, async () => {
    for (const body of oddBodies) {
      for (const status of [200, 429, 500]) await survives(twoM(text(body, { status })).client.addLink(link));
    }
  });

  test('there is a value or an upstream error, whichever place is odd', async () => {
    for (const body of [added, forbidden, tooMany, list]) {
      for (const odd of disturbed(body)) await survives(twoM(json(odd)).client.addLink(link));
    }
  });
});
