import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createJsonClient } from '../../src/upstreams/http.ts';
import { caught } from './support/caught.ts';
import { brokenBody, client, get, post, secret } from './support/json-client.ts';
import { json, networkFailure, sentBody, silence, text } from './support/scripted-fetch.ts';
import type { Scripted } from './support/scripted-fetch.ts';

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
