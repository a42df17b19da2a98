import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught, everythingIn } from './support/caught.ts';
import { brokenBody, client, get, post, secret } from './support/json-client.ts';
import { json, networkFailure, text } from './support/scripted-fetch.ts';
import type { Scripted } from './support/scripted-fetch.ts';

describe('the meaning of a status', () => {
  const meanings: [number, string][] = [
    [400, 'status'],
    [401, 'denied'],
    [403, 'denied'],
    [404, 'status'],
    [429, 'limited'],
    [500, 'status'],
    [503, 'status'],
  ];
  for (const [status, kind] of meanings) {
    test(`HTTP ${String(status)} is ${kind}`, async () => {
      const error = await caught(client([text('<html>', { status })]).http.request(post));
      assert.deepEqual([error.kind, error.status, error.service], [kind, status, 'olapic']);
    });
  }

  test('a status that is named as an answer comes back as one', async () => {
    const { http } = client([json({ gone: true }, { status: 404 })]);
    const answer = await http.request({ ...get, answers: [404] });
    assert.deepEqual([answer.status, answer.json], [404, { gone: true }]);
  });

  test('a network failure has no status', async () => {
    assert.equal((await caught(client([networkFailure()]).http.request(get))).status, null);
  });

  const waits: [string, Scripted, number | null][] = [
    ['seconds in the header', text('no json', { status: 429, headers: { 'Retry-After': '47' } }), 47],
    [
      'a date that is over',
      text('', { status: 429, headers: { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' } }),
      0,
    ],
    ['a field of the body', json({ error: 429, 'Retry-After': 47 }, { status: 429 }), 47],
    [
      'the header before the body',
      json({ 'Retry-After': 9 }, { status: 429, headers: { 'Retry-After': '3' } }),
      3,
    ],
    ['nothing', text('<html>', { status: 429 }), null],
    ['nonsense', json({ 'Retry-After': {} }, { status: 429, headers: { 'Retry-After': '-5' } }), null],
    ['nothing, as the body breaks off', () => new Response(brokenBody(), { status: 429 }), null],
  ];
  for (const [name, answer, seconds] of waits) {
    test(`the time to wait comes from ${name}`, async () => {
      const error = await caught(client([answer]).http.request(get));
      assert.deepEqual([error.kind, error.retryAfter], ['limited', seconds]);
    });
  }

  test('a date ahead is turned into seconds', async () => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    const error = await caught(
      client([text('', { status: 503, headers: { 'Retry-After': date } })]).http.request(post),
    );
    assert.ok(error.retryAfter! > 80 && error.retryAfter! <= 90);
  });
});

describe('the service’s own words', () => {
  const reasonOf = (body: unknown) =>
    typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : null;

  async function messageOf(script: Scripted): Promise<string> {
    return (await caught(client([script], { reasonOf }).http.request(post))).message;
  }

  test('stand in the error', async () => {
    const message = await messageOf(json({ message: 'The parameter "id" is missing.' }, { status: 400 }));
    assert.match(message, /HTTP 400, "The parameter "id" is missing\.": check the parameters\./);
  });

  const silent: [string, Scripted][] = [
    ['are none', json({}, { status: 400 })],
    ['are blank', json({ message: ' \n ' }, { status: 400 })],
    ['are no JSON', text('<html>', { status: 400 })],
    ['break off', () => new Response(brokenBody(), { status: 400 })],
    ['never end', () => new Response(' '.repeat(100_000) + '{"message":"x"}', { status: 400 })],
  ];
  for (const [name, script] of silent) {
    test(`are left out where they ${name}`, async () => {
      assert.match(await messageOf(script), /HTTP 400: check the parameters\.$/);
    });
  }

  test('lose the e-mail address, the credential and the length that they may have', async () => {
    const message = await messageOf(
      json({ message: `ann@shop.example ${secret} ${'x'.repeat(500)}` }, { status: 422 }),
    );
    assert.match(message, /"…@… \[redacted\] x+…"/);
    assert.ok(message.length < 250, message);
  });
});

describe('a body', () => {
  test('that is not there is null, as what was done can be told by the status', async () => {
    const { http } = client([text(null, { status: 201 })]);
    const { status, json: read } = await http.request(post);
    assert.deepEqual([status, read], [201, null]);
  });

  for (const body of [' ', '<html>', '{"a":', 'undefined']) {
    test(`of ${JSON.stringify(body)} is an unknown shape`, async () => {
      const error = await caught(client([text(body)]).http.request(get));
      assert.deepEqual([error.kind, error.status], ['shape', 200]);
    });
  }

  test('may begin with a byte order mark', async () => {
    assert.equal((await client([text('\uFEFF7')]).http.request(get)).json, 7);
  });

  test('is counted as it arrives, and cut off at the bound', async () => {
    let pulls = 0;
    const flood = () =>
      new ReadableStream({
        pull: (stream) => {
          pulls += 1;
          stream.enqueue(new Uint8Array(100).fill(32));
        },
      });
    const { http } = client([() => new Response(flood())], { mostBytes: 1000 });
    assert.equal((await caught(http.request(get))).kind, 'shape');
    assert.ok(pulls < 20);
  });

  test('of exactly the bound is read', async () => {
    const { http } = client([text('"345678"')], { mostBytes: 8 });
    assert.equal((await http.request(get)).json, '345678');
  });

  test('keeps characters whole that lie across two chunks', async () => {
    const bytes = new TextEncoder().encode('"é™🙂"');
    const drops = new ReadableStream({
      start: (stream) => {
        for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
        stream.close();
      },
    });
    assert.equal((await client([() => new Response(drops)]).http.request(get)).json, 'é™🙂');
  });
});

describe('an error', () => {
  const encoded = encodeURIComponent(secret);
  const failures: [string, Scripted][] = [
    [
      'a network failure',
      networkFailure(`cannot reach https://api.example/media/1?auth_token=${encoded}&v=1`),
    ],
    ['a header that is refused', networkFailure(`Headers.append: "${secret}" is an invalid header value`)],
    ['a failure with a cause', failureWithCause],
    ['a body that is not JSON', text(`<a href="//api.example?auth_token=${encoded}">`)],
    ['a body that is nothing but the credential', text(secret)],
    ['a refusal', text(secret, { status: 403 })],
    ['a limit', json({ message: secret, 'Retry-After': secret }, { status: 429 })],
    ['a server in trouble', text(secret, { status: 500 })],
  ];
  for (const [name, failure] of failures) {
    test(`never holds the credential: ${name}`, async () => {
      const printed = everythingIn(await caught(client([failure]).http.request(get)));
      assert.ok(!printed.includes(secret) && !printed.includes(encoded) && !printed.includes('top'), printed);
    });
  }

  test('names the call by its path, and keeps what caused it', async () => {
    const error = await caught(client([failureWithCause]).http.request({ ...get, query: { q: 'private' } }));
    assert.match(error.message, /^Olapic: GET \/media\/1 failed in the network/);
    assert.match((error.cause as Error).message, /TypeError: fetch failed < Error: .* \(ECONNREFUSED\)/);
    assert.ok(!everythingIn(error).includes('private'));
  });

  function failureWithCause(): never {
    const refused = Object.assign(new Error(`connect to //api.example/?auth_token=${encoded}`), {
      code: 'ECONNREFUSED',
    });
    throw new TypeError('fetch failed', { cause: refused });
  }
});
