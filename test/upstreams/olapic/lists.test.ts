/** Lists of streams, categories and widgets: which shapes they come in, and how they are walked. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOlapic } from '../../../src/upstreams/olapic/client.ts';
import { caught } from '../support/caught.ts';
import { json, scriptedFetch } from '../support/scripted-fetch.ts';
import type { Scripted } from '../support/scripted-fetch.ts';
import { media, stream } from './samples.ts';
import { walk } from '../support/walk.ts';

function olapic(...script: [Scripted, ...Scripted[]]) {
  const { fetch, asked } = scriptedFetch(...script);
  return {
    client: createOlapic({ fetch, baseUrl: 'https://api.example/olapic', apiKey: 'key-0123456789' }),
    asked,
  };
}

const bodyOf = (embedded: unknown, links: unknown = []) =>
  json({ metadata: { code: 200 }, data: { _links: links, _embedded: embedded } });

describe('the items of a list', () => {
  const one = stream({ id: '1' });
  const shapes: [string, unknown, string[]][] = [
    ['under "gallery"', { gallery: [one] }, ['1']],
    ['under "stream"', { stream: [one, stream({ id: '2' })] }, ['1', '2']],
    ['as one object', { stream: one }, ['1']],
    ['as null', { stream: null }, []],
    ['as an empty object', { gallery: {} }, []],
    ['under nothing', {}, []],
    ['in an empty array', [], []],
    ['in null', null, []],
  ];
  for (const [name, embedded, ids] of shapes) {
    test(`may come ${name}`, async () => {
      const page = await olapic(bodyOf(embedded)).client.streams.ofCustomer('1').first();
      assert.ok(page.missing === null);
      assert.deepEqual([page.items.map(({ id }) => id), page.next, page.dropped], [ids, null, 0]);
    });
  }

  for (const embedded of ['text', 7, [one], { stream: 'text' }, { gallery: 7 }]) {
    test(`are an unknown shape as ${JSON.stringify(embedded).slice(0, 40)}`, async () => {
      const work = olapic(bodyOf(embedded)).client.streams.ofCustomer('1').first();
      assert.equal((await caught(work)).kind, 'shape');
    });
  }

  test('that are broken are dropped and counted, and stubs are neither', async () => {
    const items = [one, { id: '2' }, 'text', null, { id: '3', _fixed: false }, stream({ name: '^|' })];
    const page = await olapic(bodyOf({ stream: items }))
      .client.streams.ofMedia('1')
      .first();
    assert.ok(page.missing === null);
    assert.deepEqual([page.items.length, page.dropped], [1, 4]);
  });
});

describe('a walk', () => {
  const href = (query: string) =>
    `//z3photorankapi-a.akamaihd.net/customers/1/streams?${query}&auth_token=key-0123456789&version=v2.2`;

  test('follows next_id on the configured address, until there is no next', async () => {
    const { client, asked } = olapic(
      bodyOf({ gallery: [stream({ id: '1' })] }, { next: { href: href('next_id=1&count=1') } }),
      bodyOf({ gallery: [stream({ id: '2' })] }, { prev: { href: href('prev_id=2&count=1') } }),
    );
    const pages = await walk(client.streams.ofCustomer('1', { count: 1 }));
    assert.deepEqual(
      pages.map((page) => page.missing ?? page.items.map(({ id }) => id)),
      [['1'], ['2']],
    );
    assert.deepEqual(
      asked.map(({ url }) => url.href.replace(/&auth.*/, '')),
      [
        'https://api.example/olapic/customers/1/streams?count=1',
        'https://api.example/olapic/customers/1/streams?next_id=1&count=1',
      ],
    );
  });

  test('ends with null for a next, and with what has expired', async () => {
    const next = { next: { href: href('page_key=k&page_number=2') } };
    const gone = json(
      { metadata: { code: 404 }, data: { message: 'No pagination found.' } },
      { status: 404 },
    );
    const { client } = olapic(bodyOf({ category: [] }, next), gone);
    const pages = await walk(client.categories.ofCustomer('1'));
    assert.deepEqual(
      pages.map(({ missing }) => missing),
      [null, 'expired'],
    );
    const last = olapic(bodyOf({ category: [] }, { next: { href: null } })).client;
    assert.equal((await walk(last.categories.ofCustomer('1'))).length, 1);
  });

  test('begins where another one left off', async () => {
    const { client, asked } = olapic(bodyOf({ gallery: [stream({ id: '2' })] }));
    const from = { path: '/customers/1/streams', query: { next_id: '1', count: '1' } };
    await walk(client.streams.ofCustomer('1', { count: 1, from }));
    assert.match(asked[0]!.url.href, /\/customers\/1\/streams\?next_id=1&count=1&auth/);
  });

  test('takes the caller’s signal along', async () => {
    const caller = new AbortController();
    const { client, asked } = olapic(bodyOf({ category: [] }, { next: { href: href('page_number=2') } }));
    const reading = async () => {
      for await (const page of client.categories.ofCustomer('1', { signal: caller.signal })) {
        caller.abort(new Error(`seen ${String(page.missing)}`));
      }
    };
    await assert.rejects(reading(), /seen null/);
    assert.equal(asked.length, 1);
  });

  test('of media gives each look once, as a list may be shuffled on the way', async () => {
    const { client } = olapic(
      bodyOf({ media: [media({ id: '1' }), media({ id: '2' })] }, { next: { href: href('page_number=2') } }),
      bodyOf({ media: [media({ id: '2' }), media({ id: '3' })] }),
    );
    const pages = await walk(client.media.ofCustomer('1', { sort: 'shuffled' }));
    assert.deepEqual(
      pages.map((page) => page.missing ?? page.looks.map(({ id }) => id)),
      [['olapic-1', 'olapic-2'], ['olapic-3']],
    );
  });
});
