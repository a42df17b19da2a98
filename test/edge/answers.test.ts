import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAnswers, type Draft, type SharedAnswers } from '../../src/edge/answers/answers.ts';
import { createWorkerAnswers } from '../../src/edge/answers/worker-answers.ts';
import { operatedEdges } from './operated-edge.ts';

const draft = (json: unknown, livesFor = 60_000): Draft => ({ json, cacheControl: 'public', livesFor });
const textOf = ({ body }: { body: Uint8Array }) => new TextDecoder().decode(body);

/** A place that instances share, as Cloudflare's cache is one. */
function createCache() {
  const responses = new Map<string, Response>();
  return {
    responses,
    match: async (address: string) => responses.get(address)?.clone(),
    put: async (address: string, response: Response) => void responses.set(address, response),
  };
}

describe('answers that are kept', () => {
  test('are made once for all who ask at the same time, and for those who ask while they live', async () => {
    let time = 0;
    const answers = createAnswers({ now: () => time, compress: null, shared: null });
    let made = 0;
    const ask = () => answers.read('key', 1, async () => draft((made += 1)));
    const first = await Promise.all(Array.from({ length: 100 }, ask));
    assert.equal(made, 1);
    assert.deepEqual(new Set(first.map(({ state }) => state)), new Set(['miss']));
    time = 59_999;
    assert.deepEqual([(await ask()).state, made], ['hit', 1]);
    time = 60_000;
    assert.deepEqual([(await ask()).state, made], ['miss', 2]);
  });

  test('are not those of another generation, even when they are being made', async () => {
    const answers = createAnswers({ now: () => 0, compress: null, shared: null });
    const slow = Promise.withResolvers<Draft>();
    const before = answers.read('key', 1, () => slow.promise);
    const after = await answers.read('key', 2, async () => draft('after'));
    slow.resolve(draft('before'));
    assert.equal(textOf((await before).answer), '"before"');
    assert.equal(textOf(after.answer), '"after"');
    const kept = answers.kept('key', 2);
    assert.equal(kept && textOf(kept), '"after"', 'the late one has not taken its place');
    assert.equal(answers.kept('key', 3), null);
  });

  test('are no failures: all who waited learn of it, and the next one tries again', async () => {
    const answers = createAnswers({ now: () => 0, compress: null, shared: null });
    let tries = 0;
    const ask = () =>
      answers.read('key', 1, async () => {
        tries += 1;
        if (tries === 1) throw new Error('down');
        return draft('well');
      });
    const both = await Promise.allSettled([ask(), ask()]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(textOf((await ask()).answer), '"well"');
    assert.equal(tries, 2);
  });

  test('are bounded in number', async () => {
    const answers = createAnswers({ now: () => 0, compress: null, shared: null });
    for (let n = 0; n < 1_000; n += 1) await answers.read(`${n}`, 1, async () => draft(n));
    const kept = Array.from({ length: 1_000 }, (_, n) => answers.kept(`${n}`, 1)).filter(Boolean);
    assert.ok(kept.length <= 600, `${kept.length} are kept`);
  });
});

describe('answers that instances share', () => {
  test('are made by one of them, and found by the others within their generation', async () => {
    let time = 0;
    const cache = createCache();
    const open = () => createAnswers({ now: () => time, compress: null, shared: createWorkerAnswers(cache) });
    const [one, other, third] = [open(), open(), open()];
    const made = await one.read('a key / with ? anything 🌵', 1, async () => draft({ from: 'one' }));
    const found = await other.read('a key / with ? anything 🌵', 1, async () => draft({ from: 'other' }));
    assert.equal(found.state, 'shared');
    assert.equal(textOf(found.answer), '{"from":"one"}');
    assert.equal(found.answer.etag, made.answer.etag);
    assert.equal(found.answer.cacheControl, 'public');
    assert.equal((await third.read('a key / with ? anything 🌵', 2, async () => draft(3))).state, 'miss');
    time = 5_000;
    assert.equal(other.kept('a key / with ? anything 🌵', 1), null, 'nobody knows how old it was');
    const [, response] = [...cache.responses][0]!;
    assert.equal(response.headers.get('cache-control'), 'public, max-age=60');
  });

  const broken = new Response(
    new ReadableStream({ start: (stream) => stream.error(new Error('broken off')) }),
    {
      headers: { ETag: '"x"', 'X-Cache-Control': 'public' },
    },
  );
  for (const [sentence, match] of [
    ['cannot be asked', () => Promise.reject(new Error('no cache'))],
    ['breaks off', async () => broken],
    ['holds something else', async () => new Response('what is this?')],
  ] as [string, () => Promise<Response>][]) {
    test(`are made anew where the cache ${sentence}`, async () => {
      const put = () => Promise.reject(new Error('no cache'));
      const shared: SharedAnswers = createWorkerAnswers({ match, put });
      const answers = createAnswers({ now: () => 0, compress: null, shared });
      const { answer, state } = await answers.read('key', 1, async () => draft('made'));
      assert.deepEqual([textOf(answer), state], ['"made"', 'miss']);
    });
  }
});

describe('one question', () => {
  const states = async (paths: string[]) => {
    const edge = operatedEdges().open();
    const answers = [];
    for (const path of paths) answers.push(await edge.get(path));
    for (const { status, text } of answers) assert.equal(status, 200, text);
    return answers.map(({ headers }) => /desc=(\w+)/.exec(headers.get('server-timing') ?? '')?.[1]);
  };

  test('has one answer, however it is spelled', async () => {
    const list = '/v1/looks?product=acme-anvil-50lb';
    const spellings = [
      list,
      list,
      '/v1/looks?limit=20&product=acme-anvil-50lb&sort=recent',
      '/v1/looks?sort=recent&product=acme-anvil-50lb',
      '/v1/looks?product=acme%2Danvil-50lb',
      '/v1/looks?product=%20acme-anvil-50lb%20',
      `${list}&rightsOnly=0&inStock=false`,
      `${list}&site=default`,
      `${list}&publisher=default`,
      `${list}&limit=020`,
    ];
    assert.deepEqual(await states(spellings), ['miss', ...Array(spellings.length - 1).fill('hit')]);
  });

  test('is another one with another site, publisher, order or size', async () => {
    const list = '/v1/looks?product=acme-anvil-50lb';
    const others = [
      '',
      '&site=acme',
      '&publisher=anna',
      '&sort=rated',
      '&limit=2',
      '&rightsOnly=1',
      '&inStock=1',
    ];
    assert.deepEqual(await states(others.map((other) => list + other)), Array(others.length).fill('miss'));
  });

  test('asked by a thousand at once on a cold edge is asked once of each service', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await Promise.all(Array.from({ length: 1_000 }, () => edge.get('/v1/looks?product=acme-anvil-50lb')));
    const lists = edges.asked.filter((call) => call.includes('/streams/media/'));
    assert.equal(lists.length, 1);
    assert.equal(edges.asked.filter((call) => call.includes('/metapic/')).length, 1);
  });
});
