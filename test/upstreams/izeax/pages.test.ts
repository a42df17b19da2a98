import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught } from '../support/caught.ts';
import { json } from '../support/scripted-fetch.ts';
import { group, izeax, summary, unit, words } from './asked-izeax.ts';

const secondPage = 'https://api-v1.izea.com/content/groups/assets?groupid=6001&page=2';

function pageOf(id: string, links: unknown) {
  return json({ data: [summary({ id })], links });
}

describe('the next page', () => {
  const bases = ['https://api.example', 'https://api.example/izeax', 'https://api.example/a/b/'];
  for (const baseUrl of bases) {
    test(`is asked for below ${baseUrl}, whatever host the link names`, async () => {
      const script = [pageOf('1', { _next: secondPage }), pageOf('2', {})] as const;
      const { client, asked } = izeax([...script], { baseUrl });
      const ids: string[] = [];
      for await (const page of client.content.assets('6001')) ids.push(...page.items.map(({ id }) => id));
      assert.deepEqual(ids, ['1', '2']);
      const base = baseUrl.replace(/\/$/, '');
      assert.deepEqual(
        asked.map(({ url }) => url.href),
        [`${base}/content/groups/assets?groupid=6001`, `${base}/content/groups/assets?groupid=6001&page=2`],
      );
      assert.ok(asked.every(({ init }) => new Headers(init.headers).get('X-IZEA-Account-ID') === '77'));
    });
  }

  test('may repeat the path of the base address', async () => {
    const _next = 'https://api.example/izeax/content/groups/assets?groupid=1&page=2';
    const { next } = await izeax(pageOf('1', { _next })).client.content.assets('1').first();
    assert.deepEqual(next, { path: '/content/groups/assets', query: { groupid: '1', page: '2' } });
  });

  const lastPages: unknown[] = [
    {},
    undefined,
    null,
    [],
    'x',
    words,
    { _next: null },
    { _next: '' },
    { _next: 7 },
    { _prev: secondPage },
    { _next: 'https://api-v1.izea.com/../../secret?page=2' },
    { _next: 'javascript:alert(1)' },
  ];
  for (const links of lastPages) {
    test(`is none for the links ${JSON.stringify(links)}`, async () => {
      assert.equal((await izeax(pageOf('1', links)).client.content.assets('1').first()).next, null);
    });
  }

  test('can be taken up later, from its position', async () => {
    const { next } = await izeax(pageOf('1', { _next: secondPage }))
      .client.content.assets('1')
      .first();
    assert.ok(next !== null);
    const { client, asked } = izeax(pageOf('2', {}));
    await client.content.assets('1', { from: next }).first();
    assert.equal(asked[0]!.url.search, '?groupid=6001&page=2');
  });

  test('ends the walk where it leads in a circle', async () => {
    const { client, asked } = izeax(pageOf('1', { _next: secondPage }));
    const walk = async () => {
      for await (const page of client.content.assets('6001')) assert.ok(page);
    };
    assert.equal((await caught(walk())).kind, 'shape');
    assert.equal(asked.length, 2);
  });
});

describe('a list', () => {
  test('drops and counts what is broken, and keeps the rest', async () => {
    const broken = ['...', null, [], {}, group({ id: null }), group({ id: 'a b' })];
    const page = await izeax(json({ data: [...broken, group()] }))
      .client.content.groups()
      .first();
    assert.deepEqual([page.items.length, page.dropped], [1, 6]);
  });

  test('may be empty', async () => {
    const empty = { items: [], next: null, dropped: 0 };
    assert.deepEqual(
      await izeax(json({ data: [] }))
        .client.content.groups()
        .first(),
      empty,
    );
    const { client } = izeax(json({ data: { units: [] }, links: {} }));
    assert.deepEqual(await client.unity.metrics('6').first(), empty);
  });

  for (const body of [{}, [], { data: null }, { data: {} }, { data: 'x' }, { data: { offers: [unit()] } }]) {
    test(`is an unknown shape: ${JSON.stringify(body).slice(0, 40)}`, async () => {
      const { client } = izeax(json(body));
      assert.equal((await caught(client.content.groups().first())).kind, 'shape');
      assert.equal((await caught(client.unity.metrics('6').first())).kind, 'shape');
      assert.equal((await caught(client.unity.campaigns())).kind, 'shape');
    });
  }
});
