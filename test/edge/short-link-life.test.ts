/** What becomes of links that were made: deleted, ended or changed at 2m.is, and asked about while it is in trouble. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainShortLinks } from '../../src/edge/links/short-link-settings.ts';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import type { Site } from '../../src/edge/site.ts';
import { connect } from '../support/sandbox-clients.ts';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const page = 'https://magazine.example/first-cup';
const minute = 60_000;
const day = 24 * 60 * minute;

type Edge = ReturnType<typeof edgeUnderTest>;

const share = async ({ post }: Edge): Promise<string> => {
  const { status, json } = await post('/v1/short-links', { page, placement: 'share' });
  assert.equal(status, 200);
  return json.shortUrl;
};

const play = ({ sandbox }: Edge, scenario: string | null) =>
  sandbox.app.request('/scenarios/two-m', { method: 'PUT', body: JSON.stringify({ scenario }) });

/** As the account's owner in the dashboard. */
function ownerOf({ sandbox }: Edge) {
  const { links } = connect('https://sandbox.test', async (url, init) =>
    sandbox.app.fetch(new Request(url, init)),
  ).twoM;
  const idOf = async (shortUrl: string) => (await links.byAddress(shortUrl)).id;
  return {
    delete: async (shortUrl: string) => links.delete(await idOf(shortUrl)),
    update: async (shortUrl: string, change: { url: string; expires?: string }) =>
      links.update(await idOf(shortUrl), change),
  };
}

const countOf = ({ asked }: Edge, call: string) => asked.filter((one) => one.endsWith(call)).length;

describe('a link that was deleted at 2m.is', () => {
  test('is made anew once a look is due, and never handed out again', async () => {
    const edge = edgeUnderTest();
    const first = await share(edge);
    await ownerOf(edge).delete(first);
    edge.pass(day);
    const second = await share(edge);
    assert.notEqual(second, first);
    assert.equal(await share(edge), second);
    edge.pass(day);
    assert.equal(await share(edge), second);
    assert.deepEqual(
      edge.logged.flatMap(({ event, reason }) => (event === 'short-link-renewed' ? [reason] : [])),
      ['gone'],
    );
  });

  test('is made anew once for a hundred who ask at the same time', async () => {
    const edge = edgeUnderTest();
    const first = await share(edge);
    await ownerOf(edge).delete(first);
    edge.pass(day);
    const links = new Set(await Promise.all(Array.from({ length: 100 }, () => share(edge))));
    assert.deepEqual([links.size, links.has(first), countOf(edge, '/url/add')], [1, false, 2]);
  });

  test('is made anew once by two instances that share a store', async () => {
    const store = createMemoryStore(() => Date.UTC(2026, 10, 24));
    const one = edgeUnderTest({ store });
    const { app, world } = one.sandbox;
    const other = edgeUnderTest({ store, fetch: async (input, init) => app.fetch(new Request(input, init)) });
    const first = await share(one);
    await ownerOf(one).delete(first);
    one.pass(day);
    other.pass(day);
    const ask = ({ post }: Edge) => post('/v1/short-links', { page, placement: 'share' });
    const answers = await Promise.all([ask(one), ask(other)]);
    // Whoever comes second is told to ask again, or has the new link; nobody has the old one.
    assert.ok(answers.every(({ json }) => json.shortUrl !== first));
    assert.equal(world.twoM.lastIds.link, 2);
    assert.equal(await share(one), await share(other));
    assert.equal(world.twoM.lastIds.link, 2);
  });
});

describe('a link that lives', () => {
  test('is looked at once a day, however many ask', async () => {
    const edge = edgeUnderTest();
    const first = await share(edge);
    for (let hours = 0; hours < 72; hours += 1) {
      edge.pass(60 * minute);
      assert.equal(await share(edge), first);
    }
    assert.equal(countOf(edge, '/urls'), 3);
  });

  for (const scenario of ['down', 'rate-limited', 'malformed', 'empty', 'quota-spent']) {
    test(`stays while 2m.is is ${scenario}`, async () => {
      const edge = edgeUnderTest();
      const first = await share(edge);
      edge.pass(day);
      await play(edge, scenario);
      assert.equal(await share(edge), first);
      edge.pass(minute);
      assert.equal(await share(edge), first);
      await play(edge, null);
      edge.pass(minute);
      assert.equal(await share(edge), first);
      assert.equal(countOf(edge, '/url/add'), 1);
    });
  }

  for (const [name, answer] of [
    ['every question in its own words', () => Response.json({ error: 1, message: 'Votre plan est expiré.' })],
    ['the key', () => Response.json({ error: 1, message: 'Clé API invalide.' }, { status: 403 })],
    ['without JSON', () => new Response('<h1>500</h1>', { status: 500 })],
  ] as const) {
    test(`stays when 2m.is refuses ${name}`, async () => {
      let isRefusing = false;
      const edge: Edge = edgeUnderTest({
        fetch: async (input, init) =>
          isRefusing ? answer() : edge.sandbox.app.fetch(new Request(input, init)),
      });
      const first = await share(edge);
      edge.pass(day);
      isRefusing = true;
      assert.equal(await share(edge), first);
      isRefusing = false;
      edge.pass(minute);
      assert.equal(await share(edge), first);
    });
  }

  for (const status of [403, 429, 500, 503]) {
    test(`stays when the look alone is answered with ${status}`, async () => {
      const edge: Edge = edgeUnderTest({
        fetch: async (input, init) =>
          String(input).includes('/urls?short')
            ? Response.json({ error: 1, message: 'Non.' }, { status })
            : edge.sandbox.app.fetch(new Request(input, init)),
      });
      const first = await share(edge);
      edge.pass(day);
      assert.equal(await share(edge), first);
    });
  }

  test('is not looked at on the day it was made', async () => {
    const edge = edgeUnderTest();
    const first = await share(edge);
    edge.pass(day - 1);
    assert.equal(await share(edge), first);
    assert.equal(countOf(edge, '/urls'), 0);
  });

  test('is not looked at when the minute of the key is spent', async () => {
    const edge = edgeUnderTest();
    const first = await share(edge);
    edge.pass(day);
    for (let n = 0; n < 30; n += 1)
      await edge.post('/v1/short-links', { page: `${page}?n=${n}`, placement: 'qr' });
    const looks = countOf(edge, '/urls');
    assert.equal(await share(edge), first);
    assert.equal(countOf(edge, '/urls'), looks);
  });

  test('leaves two thirds of the minute to new ones', async () => {
    const edge = edgeUnderTest();
    const ask = (n: number) => edge.post('/v1/short-links', { page: `${page}?n=${n}`, placement: 'share' });
    for (let n = 0; n < 25; n += 1) await ask(n);
    edge.pass(day);
    for (let n = 0; n < 25; n += 1) assert.equal((await ask(n)).status, 200);
    assert.equal(countOf(edge, '/urls'), 10);
  });

  test('is handed out without waiting for a look that takes long, and the next one has what the look found', async () => {
    let answerLook: (() => void) | null = null;
    const background: Promise<unknown>[] = [];
    const edge: Edge = edgeUnderTest({
      waitUntil: (_, work) => void background.push(work),
      async fetch(input, init) {
        const request = new Request(input, init);
        if (request.url.includes('/urls?short')) await new Promise<void>((go) => (answerLook = go));
        return edge.sandbox.app.fetch(request);
      },
    });
    const first = await share(edge);
    edge.sandbox.world.twoM.shortLinks.clear();
    edge.pass(day);
    assert.equal(await share(edge), first);
    assert.equal(background.length, 1);
    answerLook!();
    await Promise.all(background);
    assert.notEqual(await share(edge), first);
  });
});

describe('a link that leads elsewhere than it was made for', () => {
  test('is made anew', async () => {
    const edge = edgeUnderTest();
    const first = await share(edge);
    await ownerOf(edge).update(first, { url: 'https://elsewhere.example/' });
    edge.pass(day);
    assert.notEqual(await share(edge), first);
  });

  test('is made anew once, where the service only writes the target in other words', async () => {
    const edge: Edge = edgeUnderTest({
      async fetch(input, init) {
        const request = new Request(input, init);
        const answer = await edge.sandbox.app.fetch(request);
        if (!request.url.includes('/urls?short')) return answer;
        return new Response(
          (await answer.text()).replace(/"longurl":"[^"]*"/, '"longurl":"https://other.example/x"'),
        );
      },
    });
    await share(edge);
    const links = new Set<string>();
    for (let days = 0; days < 5; days += 1) {
      edge.pass(day);
      links.add(await share(edge));
    }
    assert.equal(links.size, 1);
  });
});

describe('a link that ends', () => {
  const ending: Site = {
    ...magazine,
    twoM: { ...magazine.twoM!, shortLinks: { ...plainShortLinks, expiresAfterDays: 7 } },
  };

  test('is made anew before any account’s clock has come to its end, without asking 2m.is', async () => {
    const edge = edgeUnderTest({ sites: [ending] });
    const first = await share(edge);
    const [made] = edge.sandbox.world.twoM.shortLinks.values();
    assert.equal(made?.details.expiry, '2026-11-29 00:00:00');
    edge.pass(6 * day + 9 * 60 * minute);
    assert.equal(await share(edge), first);
    const looks = countOf(edge, '/urls');
    edge.pass(60 * minute);
    const second = await share(edge);
    assert.notEqual(second, first);
    assert.equal(countOf(edge, '/urls'), looks);
    edge.pass(7 * day);
    assert.notEqual(await share(edge), second);
  });

  test('is made anew when its end was set at 2m.is', async () => {
    const edge = edgeUnderTest();
    const first = await share(edge);
    await ownerOf(edge).update(first, { url: page, expires: '2026-11-22T12:00:00' });
    edge.pass(day);
    assert.notEqual(await share(edge), first);
  });
});

describe('a link of the first version', () => {
  const old = async () => {
    const store = createMemoryStore(() => Date.UTC(2026, 10, 22));
    const edge = edgeUnderTest({
      store: {
        ...store,
        // Written then as the bare address.
        async settle(key, value) {
          const address = value === null ? null : (JSON.parse(value) as { shortUrl: string }).shortUrl;
          await store.settle(key, address);
        },
      },
    });
    return { edge, first: await share(edge) };
  };

  test('lives on', async () => {
    const { edge, first } = await old();
    edge.pass(365 * day);
    assert.equal(await share(edge), first);
  });

  test('is made anew when it is gone', async () => {
    const { edge, first } = await old();
    await ownerOf(edge).delete(first);
    assert.notEqual(await share(edge), first);
  });
});
