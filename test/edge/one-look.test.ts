import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edgeUnderTest, magazine } from './edge-under-test.ts';

const look = 'olapic-3042079992';
const path = `/v1/looks/${look}`;
const list = '/v1/looks?product=acme-anvil-50lb&limit=1';
/** Of the sandbox's other shop. */
const foreign = 'olapic-3048341599';
const media = `GET /olapic/media/${look.replace('olapic-', '')}`;

const nothing = (reason: string) => ({ looks: [], products: {}, next: null, reason });

/** An edge whose Olapic answers about media as told; null leaves the answer to the sandbox. */
function withAnswers(answer: () => Response | Promise<Response> | null) {
  const { sandbox } = edgeUnderTest();
  return edgeUnderTest({
    async fetch(input, init) {
      const request = new Request(input, init);
      const told = request.url.includes('/olapic/media/') ? answer() : null;
      return (await told) ?? sandbox.app.fetch(request);
    },
  });
}

describe('GET /v1/looks/{id}', () => {
  test('answers a page of exactly that look, the same as in a list', async () => {
    const { get } = edgeUnderTest();
    const { status, json } = await get(path);
    assert.equal(status, 200);
    assert.deepEqual(json, { ...(await get(list)).json, next: null });
    assert.deepEqual(
      json.looks.map(({ id }: { id: string }) => id),
      [look],
    );
    const anvil = json.products['acme-anvil-50lb'];
    assert.match(anvil.deepLink, /^https:\/\/c\.mtpc\.se\/tags\/link\/\d+$/);
    assert.equal(anvil.store, 'Acme');
    assert.deepEqual(anvil.price, { amount: '34.00', currency: 'USD' });
    assert.deepEqual(Object.keys(json.products), ['acme-anvil-50lb', 'terracotta-planter']);
  });

  test('has the headers of a list, and the same bytes for all', async () => {
    const { get } = edgeUnderTest();
    const [one, page] = [await get(path), await get(list)];
    for (const name of ['access-control-allow-origin', 'cache-control', 'content-type', 'vary']) {
      assert.equal(one.headers.get(name), page.headers.get(name), name);
    }
    assert.equal(one.headers.get('cache-control'), 'public, max-age=60, s-maxage=300, stale-if-error=3600');
    const missing = await get('/v1/looks/olapic-1');
    assert.equal(missing.headers.get('access-control-allow-origin'), '*');
    assert.equal(missing.headers.get('cache-control'), one.headers.get('cache-control'));
  });

  test('gives plain links while Metapic is slow, and does not have them kept for long', async () => {
    const release = Promise.withResolvers<undefined>();
    const { sandbox } = edgeUnderTest();
    const { get, pass } = edgeUnderTest({
      async fetch(input, init) {
        const request = new Request(input, init);
        if (request.url.includes('/metapic/')) await release.promise;
        return sandbox.app.fetch(request);
      },
    });
    const plain = await get(path);
    assert.equal(plain.json.products['acme-anvil-50lb'].deepLink, null);
    assert.equal(plain.headers.get('cache-control'), 'public, max-age=5, s-maxage=5, stale-if-error=3600');
    release.resolve(undefined);
    pass(5_000);
    assert.match((await get(path)).json.products['acme-anvil-50lb'].deepLink, /^https:\/\/c\.mtpc\.se\//);
  });

  test('pays the publisher that was named, and links to own goods as they are', async () => {
    const { get } = edgeUnderTest();
    const linkOf = async (query: string) =>
      (await get(`${path}?${query}`)).json.products['acme-anvil-50lb'].deepLink;
    assert.notEqual(await linkOf('publisher=anna'), await linkOf(''));
    assert.equal(await linkOf('site=acme'), null);
  });

  test('asks Olapic and Metapic once for a thousand visitors of a cold look', async () => {
    const { get, asked } = edgeUnderTest();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => get(path)));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.deepEqual(asked.toSorted(), ['GET /olapic/', media, 'POST /metapic/deep-links']);
  });

  test('holds no token of a service', async () => {
    const { get } = edgeUnderTest();
    assert.doesNotMatch((await get(path)).text, /auth_token|sandbox-/);
  });
});

describe('a look that cannot be shown', () => {
  test('is unknown where there is none, and is not asked for again at once', async () => {
    const { get, asked } = edgeUnderTest();
    for (let visitor = 0; visitor < 3; visitor += 1) {
      const { status, json } = await get('/v1/looks/olapic-1');
      assert.equal(status, 200);
      assert.deepEqual(json, nothing('unknown'));
    }
    assert.equal(asked.filter((call) => call === 'GET /olapic/media/1').length, 1);
  });

  test('is unknown where it is another account’s, and shown on that account’s site', async () => {
    const nordlund = {
      ...magazine,
      id: 'nordlund',
      olapic: { baseUrl: 'https://sandbox.test/olapic', credential: 'sandbox-olapic-key-nordlund' },
    };
    const { get, asked } = edgeUnderTest({ sites: [magazine, nordlund] });
    for (let visitor = 0; visitor < 3; visitor += 1) {
      const { status, json } = await get(`/v1/looks/${foreign}`);
      assert.equal(status, 200);
      assert.deepEqual(json, nothing('unknown'));
    }
    assert.equal(asked.filter((call) => call.includes('/media/')).length, 1);
    assert.equal((await get(`/v1/looks/${foreign}?site=nordlund`)).json.looks[0].id, foreign);
    assert.deepEqual((await get(`${path}?site=nordlund`)).json, nothing('unknown'));
  });

  test('is inactive where it waits for a moderator', async () => {
    const { sandbox } = edgeUnderTest();
    const address = `/olapic/media/3042079992?auth_token=${magazine.olapic?.credential}`;
    const body = await (await sandbox.app.request(address)).json();
    const { get } = withAnswers(() => Response.json({ ...body, data: { ...body.data, status: 'pending' } }));
    const { status, json } = await get(path);
    assert.equal(status, 200);
    assert.deepEqual(json, nothing('inactive'));
  });

  test('is inactive where the service says so', async () => {
    const message = 'The requested entity "media" with the id "3042079992" is inactive.';
    const { get } = withAnswers(() =>
      Response.json({ metadata: { code: 404, message: 'Not Found' }, data: { message } }, { status: 404 }),
    );
    assert.deepEqual((await get(path)).json, nothing('inactive'));
  });

  for (const id of [
    'olapic-',
    'olapic-x1',
    'olapic-1.5',
    'olapic--1',
    'olapic-1%20',
    'olapic-1%0A',
    'olapic-1%2F2',
    'olapic-..',
    'olapic-%EF%BC%91',
    'OLAPIC-3042079992',
    '3042079992',
    'izeax-',
    'izeax-x1',
    'IZEAX-60',
    '__proto__',
    '%E0%A4%A',
    `olapic-${'1'.repeat(21)}`,
  ]) {
    test(`is unknown without a question to Olapic when its id is ${id}`, async () => {
      const { get, asked } = edgeUnderTest();
      const { status, json } = await get(`/v1/looks/${id}`);
      assert.equal(status, 200);
      assert.deepEqual(json, nothing('unknown'));
      assert.deepEqual(asked, []);
    });
  }
});

describe('GET /v1/looks/{id} refuses', () => {
  for (const [query, says] of [
    ['limit=1', /There is no parameter "limit"/],
    ['cursor=x', /There is no parameter "cursor"/],
    ['rightsOnly=1', /There is no parameter "rightsOnly"/],
    ['site=a&site=b', /Give "site" once/],
    ['site=', /"site": must not be empty/],
    ['site=nowhere', /Use the name of a configured site/],
    ['publisher=nobody', /Use a publisher that the site has configured/],
  ] as const) {
    test(`?${query} and says what to change`, async () => {
      const { get, asked } = edgeUnderTest();
      for (const id of [look, 'nonsense']) {
        const { status, headers, json } = await get(`/v1/looks/${id}?${query}`);
        assert.equal(status, 400);
        assert.equal(headers.get('content-type'), 'application/problem+json');
        assert.match(json.detail, says);
      }
      assert.deepEqual(asked, []);
    });
  }
});

describe('GET /v1/looks/{id} of an Olapic that does not answer as it should', () => {
  for (const [name, answer] of [
    ['is down', () => new Response('', { status: 503 })],
    ['refuses the key', () => refusal(401, 'Invalid Credentials.')],
    ['is behind a firewall that refuses us', () => new Response('<h1>Forbidden</h1>', { status: 403 })],
    ['answers nonsense', () => Response.json({ data: {} })],
  ] as const) {
    test(`says so when it ${name}, and forgets it`, async () => {
      let isBad = true;
      const { get, asked, pass } = withAnswers(() => (isBad ? answer() : null));
      const { status, headers, json } = await get(path);
      assert.equal(status, 503);
      assert.equal(json.type, 'urn:lookstream:problem:upstream-failed');
      assert.ok(Number(headers.get('retry-after')) > 0);
      const times = asked.length;
      assert.equal((await get(path)).status, 503);
      assert.equal(asked.length, times, 'nobody asks again at once');
      isBad = false;
      pass(10_000);
      assert.equal((await get(path)).json.looks.length, 1);
    });
  }

  test('says that the service is off when the site has none', async () => {
    const { get } = edgeUnderTest({ sites: [{ ...magazine, olapic: null }] });
    const { status, json } = await get(path);
    assert.equal(status, 503);
    assert.equal(json.type, 'urn:lookstream:problem:service-off');
  });
});

function refusal(status: number, message: string): Response {
  return Response.json({ metadata: { code: status, message: 'No' }, data: { message } }, { status });
}
