import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createJsonClient } from '../../src/upstreams/http.ts';
import type { JsonClientOptions } from '../../src/upstreams/http.ts';
import { caught, everythingIn } from './support/caught.ts';
import { json, networkFailure, scriptedFetch, sentBody, silence, text } from './support/scripted-fetch.ts';
import type { Scripted } from './support/scripted-fetch.ts';

const secret = 'top/secret key';

function client(script: [Scripted, ...Scripted[]], options: Partial<JsonClientOptions> = {}) {
  const { fetch, asked } = scriptedFetch(...script);
  const http = createJsonClient({
    ...{ service: 'olapic', fetch, baseUrl: 'https://api.example/', secret, backoffMs: 0 },
    query: { auth_token: secret },
    ...options,
  });
  return { http, asked };
}

const get = { method: 'GET', path: '/media/1' } as const;
const post = { method: 'POST', path: '/deep-links', payload: { json: { a: 1 } } } as const;

describe('a request', () => {
  test('goes to the base address with its own path below it, query and headers', async () => {
    const { http, asked } = client([json({ ok: 1 })], { baseUrl: 'https://api.example/olapic/?x=1#y' });
    const answer = await http.request({ ...get, query: { q: 'a b&c', auth_token: 'stolen' } });
    assert.equal(
      asked[0]!.url.href,
      'https://api.example/olapic/media/1?q=a+b%26c&auth_token=top%2Fsecret+key',
    );
    assert.equal(new Headers(asked[0]!.init.headers).get('Accept'), 'application/json');
    assert.deepEqual([answer.status, answer.json, http.basePath], [200, { ok: 1 }, '/olapic']);
  });

  test('calls fetch unbound, as some runtimes insist', async () => {
    const callers: unknown[] = [];
    const fetch = function (this: unknown) {
      callers.push(this);
      return Promise.resolve(new Response('{}'));
    };
    await createJsonClient({ service: 'metapic', fetch, baseUrl: 'https://api.example', secret }).request(
      get,
    );
    assert.deepEqual(callers, [undefined]);
  });

  test('sends a body as JSON', async () => {
    const { http, asked } = client([json({})]);
    await http.request(post);
    assert.equal(new Headers(asked[0]!.init.headers).get('Content-Type'), 'application/json');
    assert.deepEqual(sentBody(asked[0]!), { a: 1 });
  });

  test('sends a form as a form', async () => {
    const { http, asked } = client([json({})]);
    await http.request({ ...post, payload: { form: { reason: 'a b' } } });
    const { body, headers } = asked[0]!.init;
    assert.match(new Headers(headers).get('Content-Type') ?? '', /^application\/x-www-form-urlencoded/);
    assert.equal(body, 'reason=a+b');
  });

  for (const method of ['PUT', 'DELETE'] as const) {
    test(`can be a ${method}, which is never repeated`, async () => {
      const { http, asked } = client([networkFailure(), json({})]);
      await caught(http.request({ method, path: '/media/1' }));
      assert.deepEqual([asked.length, asked[0]!.init.method], [1, method]);
    });
  }

  test('to what no address can hold fails without being sent', async () => {
    const { http, asked } = client([json({})]);
    const error = await caught(http.request({ method: 'DELETE', path: null }));
    assert.deepEqual([error.kind, error.status, asked.length], ['status', null, 0]);
    assert.match(error.message, /DELETE .* was not sent, as no address can hold the id/);
  });

  for (const path of ['@evil.example/', '.evil.example/x', ':80/', '']) {
    test(`never goes to a host that the path ${JSON.stringify(path)} would make`, async () => {
      const { http, asked } = client([json({})]);
      const error = await caught(http.request({ method: 'GET', path }));
      assert.deepEqual([error.kind, asked.length], ['status', 0]);
    });
  }

  test('shows the headers of every answer, good and bad, to whoever wants them', async () => {
    const seen: (string | null)[] = [];
    const rate = (left: string) => ({ headers: { 'X-RateLimit-Remaining': left } });
    const { http } = client([json({}, rate('29')), text('', { status: 429, ...rate('0') })], {
      onHeaders: (headers) => seen.push(headers.get('X-RateLimit-Remaining')),
    });
    await http.request(post);
    await caught(http.request(post));
    assert.deepEqual(seen, ['29', '0']);
  });

  test('never follows a redirect, which would carry the credentials elsewhere', async () => {
    const { http, asked } = client([
      text(null, { status: 302, headers: { Location: 'https://evil.example/' } }),
    ]);
    const error = await caught(http.request(get));
    assert.equal(asked[0]!.init.redirect, 'manual');
    assert.deepEqual([error.kind, error.status, asked.length], ['status', 302, 1]);
  });

  test('needs a base address that is http(s)', () => {
    for (const baseUrl of ['', 'api.example', 'ftp://api.example/', 'javascript:1']) {
      assert.throws(() => client([json({})], { baseUrl }), TypeError);
    }
  });
});

describe('the retry', () => {
  const passing: [string, Scripted][] = [
    ['a network failure', networkFailure()],
    ['HTTP 502', text('', { status: 502 })],
    ['HTTP 503', text('', { status: 503 })],
    ['HTTP 504', text('', { status: 504 })],
    ['a body that breaks off', () => new Response(brokenBody())],
  ];
  for (const [name, failure] of passing) {
    test(`repeats a GET once after ${name}`, async () => {
      const { http, asked } = client([failure, json({ ok: 1 })]);
      assert.deepEqual((await http.request(get)).json, { ok: 1 });
      assert.equal(asked.length, 2);
    });

    test(`gives up a GET after the second time of ${name}`, async () => {
      const { http, asked } = client([failure]);
      assert.equal((await caught(http.request(get))).kind, 'status');
      assert.equal(asked.length, 2);
    });

    test(`never repeats a POST after ${name}`, async () => {
      const { http, asked } = client([failure, json({ ok: 1 })]);
      assert.equal((await caught(http.request(post))).kind, 'status');
      assert.equal(asked.length, 1);
    });
  }

  for (const status of [301, 400, 401, 403, 404, 429, 500, 501]) {
    test(`does not follow HTTP ${String(status)}`, async () => {
      const { http, asked } = client([text('{}', { status })]);
      await caught(http.request(get));
      assert.equal(asked.length, 1);
    });
  }
});

describe('the time limit', () => {
  test('aborts a fetch that does not answer, and does not try again', async () => {
    const { http, asked } = client([silence], { timeoutMs: 5 });
    const error = await caught(http.request(get));
    assert.deepEqual([error.kind, error.status, asked.length], ['timeout', null, 1]);
    assert.equal(asked[0]!.init.signal?.aborted, true);
    assert.match(error.message, /GET \/media\/1 gave no complete answer within 5 ms/);
  });

  test('ends a fetch that does not listen to its signal', async () => {
    const { http } = client([() => new Promise(() => undefined)], { timeoutMs: 5 });
    assert.equal((await caught(http.request(post))).kind, 'timeout');
  });

  test('covers the body, and lets go of it', async () => {
    let isCancelled = false;
    const endless = new ReadableStream({
      cancel: () => {
        isCancelled = true;
      },
    });
    const { http } = client([() => new Response(endless)], { timeoutMs: 5 });
    assert.equal((await caught(http.request(get))).kind, 'timeout');
    assert.equal(isCancelled, true);
  });

  test('covers the wait before the second try', async () => {
    const { http, asked } = client([networkFailure()], { timeoutMs: 5, backoffMs: 60_000 });
    assert.equal((await caught(http.request(get))).kind, 'timeout');
    assert.equal(asked.length, 1);
  });
});

describe('the time limit of one request', () => {
  test('may be longer than a timer can hold', async () => {
    const { http } = client([json({ ok: 1 })]);
    assert.deepEqual((await http.request({ ...post, timeoutMs: Infinity })).json, { ok: 1 });
  });

  test('is stronger than that of the client', async () => {
    const { http } = client([silence], { timeoutMs: 60_000 });
    const error = await caught(http.request({ ...post, timeoutMs: 5 }));
    assert.match(error.message, /within 5 ms/);
  });
});

describe('a signal of the caller', () => {
  test('aborts the fetch and throws its own reason', async () => {
    const caller = new AbortController();
    const reason = new Error('the visitor left');
    const { http, asked } = client([silence]);
    const work = http.request({ ...get, signal: caller.signal });
    caller.abort(reason);
    await assert.rejects(work, reason);
    assert.equal(asked[0]!.init.signal?.aborted, true);
  });

  test('that is aborted already keeps the request from being sent', async () => {
    const { http, asked } = client([json({})]);
    await assert.rejects(
      http.request({ ...get, signal: AbortSignal.abort(new Error('too late')) }),
      /too late/,
    );
    assert.equal(asked.length, 0);
  });
});

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

function brokenBody(): ReadableStream {
  return new ReadableStream({
    start: (stream) => {
      stream.enqueue(new TextEncoder().encode('{"a":'));
      stream.error(new TypeError('terminated'));
    },
  });
}
