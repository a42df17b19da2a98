import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFixture } from '../fixture-world.ts';
import type { Fixture } from '../fixture-world.ts';
import { anvil, askMetapic, click, jsonOf, makeLinks } from './ask-metapic.ts';

interface UserBody {
  user_id: string;
  link_clicks: string;
  total_clicks: number;
  user_revenue: number;
}

interface DatedBody {
  day: { date: string; link_clicks: number; user_id: number; email: string }[];
  total: string;
}

interface TagBody {
  id: number;
  meta_info: string;
  total_clicks: number;
  created_at: string;
}

const hour = 60 * 60 * 1000;
const anna = 'anna@publisher.example';

/** Three clicks for user 1 on the first of March 2026 at noon; one for user 2 at six in the morning of the next day. */
async function clickedFixture(): Promise<Fixture> {
  const sandbox = createFixture();
  await makeLinks(sandbox, 1, anvil, 'https://acme.com/acme-rope');
  await makeLinks(sandbox, 2, anvil);
  await click(sandbox, '2082970');
  await click(sandbox, '2082971', 2);
  sandbox.advance(18 * hour);
  await click(sandbox, '2082972');
  return sandbox;
}

describe('clicks of users', () => {
  it('are those of today by default, the most clicked user first, with earnings', async () => {
    const sandbox = await clickedFixture();
    const users = await jsonOf<UserBody[]>(askMetapic(sandbox, '/clicks'));
    assert.deepEqual(
      users.map(({ user_id, link_clicks, total_clicks, user_revenue }) => [
        ...[user_id, link_clicks, total_clicks, user_revenue],
      ]),
      [
        ['2', '1', 1, 250],
        ['1', '0', 0, 0],
      ],
    );
  });

  const periods: [string, number][] = [
    ['', 0],
    ['?from=2026-03-01', 3],
    ['?from=2026-03-01&to=2026-03-01', 3],
    ['?from=2026-03-01+12:00&to=2026-03-01+12:00', 3],
    ['?from=2026-03-01+12:01', 0],
    ['?from=2026-03-01&to=2026-03-01+11:59', 0],
    ['?from=2026-03-01T11:59:59&to=2026-03-01T12:00:00', 3],
    ['?from=2026-03-03&to=2026-03-01', 0],
  ];
  for (const [query, clicks] of periods) {
    it(`are ${String(clicks)} for user 1 with "${query}"`, async () => {
      const body = await jsonOf<UserBody>(askMetapic(await clickedFixture(), `/clicks/1${query}`));
      assert.equal(body.total_clicks, clicks);
    });
  }
});

describe('clicks by date', () => {
  it('are keyed by e-mail address', async () => {
    const path = '/clicks/by-date?from=2026-03-01';
    const body = await jsonOf<Record<string, DatedBody>>(askMetapic(await clickedFixture(), path));
    assert.deepEqual(Object.keys(body), ['lookstream@publisher.example', anna]);
    const day = { date: '2026-03-02', link_clicks: 1, tag_clicks: 0, user_id: 2, email: anna };
    assert.deepEqual(body[anna], { day: [day], total: '1' });
  });

  it('are one user’s alone when asked so, and an empty list when there are none', async () => {
    const sandbox = await clickedFixture();
    const body = await jsonOf<Record<string, DatedBody>>(askMetapic(sandbox, '/clicks/by-date/2'));
    assert.deepEqual(Object.keys(body), [anna]);
    assert.deepEqual(await jsonOf(askMetapic(sandbox, '/clicks/by-date/1')), []);
  });

  it('are split at midnight', async () => {
    const sandbox = await clickedFixture();
    await click(sandbox, '2082970', 4);
    const path = '/clicks/by-date/1?from=2026-03-01';
    const body = await jsonOf<Record<string, DatedBody>>(askMetapic(sandbox, path));
    const [mine] = Object.values(body);
    assert.deepEqual(
      mine?.day.map(({ date, link_clicks }) => [date, link_clicks]),
      [
        ['2026-03-01', 3],
        ['2026-03-02', 4],
      ],
    );
    assert.equal(mine?.total, '7');
  });
});

describe('popular tags', () => {
  it('are a user’s links, the most clicked first, with the address inside a text', async () => {
    const tags = await jsonOf<TagBody[]>(askMetapic(await clickedFixture(), '/tags/popular/1'));
    assert.deepEqual(
      tags.map(({ id, total_clicks, created_at, meta_info }) => [id, total_clicks, created_at, meta_info]),
      [
        [2082971, 2, '2026-03-01 12:00:00', '{"original_url":"https://acme.com/acme-rope"}'],
        [2082970, 1, '2026-03-01 12:00:00', `{"original_url":"${anvil}"}`],
      ],
    );
  });

  it('count the clicks of whole days', async () => {
    const sandbox = await clickedFixture();
    for (const [query, clicks] of [
      ['start_date=2026-03-01&end_date=2026-03-01', 2],
      ['start_date=2026-03-02', 0],
      ['end_date=2026-02-28', 0],
    ] as const) {
      const [tag] = await jsonOf<TagBody[]>(askMetapic(sandbox, `/tags/popular/1?${query}`));
      assert.equal(tag?.total_clicks, clicks, query);
    }
  });
});

describe('Metapic refuses', () => {
  const routes = [
    '/hello',
    '/clicks',
    '/clicks/1',
    '/clicks/by-date',
    '/clicks/by-date/1',
    '/tags/popular/1',
  ];

  for (const route of routes) {
    it(`a wrong token at ${route}, and one with the word Bearer`, async () => {
      const sandbox = createFixture();
      for (const authorization of ['', 'wrong', 'Bearer sandbox-metapic-token']) {
        const response = await askMetapic(sandbox, route, undefined, authorization);
        assert.equal(response.status, 401);
        assert.deepEqual(await response.json(), { message: 'Unauthenticated.' });
      }
      assert.equal((await askMetapic(sandbox, route)).status, 200);
    });
  }

  for (const route of ['/clicks/9', '/clicks/by-date/9', '/tags/popular/9', '/clicks/anna']) {
    it(`a user who does not exist: ${route}`, async () => {
      const response = await askMetapic(createFixture(), route);
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), { message: 'No query results for model [User].' });
    });
  }

  it('to make links for a user who does not exist', async () => {
    const sandbox = createFixture();
    const sent = { links: JSON.stringify([anvil]), userId: 9 };
    assert.equal((await askMetapic(sandbox, '/deep-links', sent)).status, 404);
    assert.equal(sandbox.world.metapic.deepLinks.size, 0);
  });

  const nowhere: [string, object | undefined][] = [
    ['/nowhere', undefined],
    ['/deep-links', undefined],
    ['/clicks', {}],
  ];
  for (const [path, sent] of nowhere) {
    it(`to answer ${sent ? 'POST' : 'GET'} ${path}, which it does not have, in its own words`, async () => {
      const response = await askMetapic(createFixture(), path, sent);
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), { message: 'The route could not be found.' });
    });
  }

  const dates: [string, string[]][] = [
    ['/clicks?from=yesterday', ['from']],
    ['/clicks/1?from=2026-02-30&to=2026-13-01', ['from', 'to']],
    ['/clicks/by-date?to=2026-03-01+25:00', ['to']],
    ['/clicks/by-date/1?from=', ['from']],
    ['/tags/popular/1?start_date=01.03.2026&end_date=2026-03-01', ['start_date']],
  ];
  for (const [path, fields] of dates) {
    it(`what is no date: ${path}`, async () => {
      const response = await askMetapic(createFixture(), path);
      assert.equal(response.status, 422);
      const { errors } = await jsonOf<{ errors: object }>(response);
      assert.deepEqual(Object.keys(errors), fields);
    });
  }
});

it('hello echoes the credentials, as the real service does', async () => {
  const input = { access_token: 'sandbox-metapic-token', client_id: '591571223752267' };
  const body = await jsonOf(askMetapic(createFixture(), '/hello'));
  assert.deepEqual(body, { message: 'hello world', input });
});

it('hello echoes what was sent beside them', async () => {
  const { input } = await jsonOf<{ input: object }>(askMetapic(createFixture(), '/hello?shop=acme&page=2'));
  const credentials = { access_token: 'sandbox-metapic-token', client_id: '591571223752267' };
  assert.deepEqual(input, { shop: 'acme', page: '2', ...credentials });
});
