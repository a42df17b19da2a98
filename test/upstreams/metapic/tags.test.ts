import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caught, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, text } from '../support/scripted-fetch.ts';
import { metapic, tag } from './asked-metapic.ts';

const original = 'https://www.ellos.no/ellos-home/1535571-04';

async function tagFrom(changes: Record<string, unknown>) {
  const { items } = await metapic(json([tag(changes)])).client.popularTags('1');
  return items[0];
}

describe('popular tags', () => {
  test('are asked for by user and day', async () => {
    const { client, asked } = metapic(json([]));
    await client.popularTags('1', { from: '2019-01-01', to: '2019-01-02' });
    await client.popularTags('1');
    assert.deepEqual(
      asked.map(({ url }) => url.pathname + url.search),
      ['/metapic/tags/popular/1?start_date=2019-01-01&end_date=2019-01-02', '/metapic/tags/popular/1'],
    );
  });

  test('are read as the document prints them, without the dots', async () => {
    assert.deepEqual(await metapic(json([tag(), '...'])).client.popularTags('1'), {
      items: [
        {
          id: '2117511',
          url: original,
          text: 'Grått sengeteppe HER',
          clicks: 11,
          createdAt: '2020-03-23T21:25:42',
          position: { x: 0.342792, y: 0.00717703, width: 0.311956, height: 0.98883 },
        },
      ],
      dropped: 1,
    });
  });

  for (const body of [{}, null, 'x', { 0: tag() }]) {
    test(`that are no list are a failure for now: ${JSON.stringify(body).slice(0, 20)}`, async () => {
      assert.equal((await caught(metapic(json(body)).client.popularTags('1'))).kind, 'shape');
    });
  }

  test('are dropped without an id or a count', async () => {
    const broken = [tag({ id: null }), tag({ id: 'a/b' }), tag({ total_clicks: 'many' })];
    const { items, dropped } = await metapic(json([...broken, tag()])).client.popularTags('1');
    assert.deepEqual([items.length, dropped], [1, 3]);
  });
});

describe('the address of a tag', () => {
  const addresses: [string, Record<string, unknown>, string | null][] = [
    ['is the original', {}, original],
    ['is the other without an original', { meta_info: '{}' }, 'http://example.com/'],
    ['is the other where the text is no JSON', { meta_info: '{' }, 'http://example.com/'],
    ['is the other where the text is no object', { meta_info: 'null' }, 'http://example.com/'],
    ['is the other without a text', { meta_info: null }, 'http://example.com/'],
    [
      'is the other where the original is no text',
      { meta_info: '{"original_url":7}' },
      'http://example.com/',
    ],
    [
      'is the other where the original is no address',
      { meta_info: '{"original_url":"javascript:alert(1)"}' },
      'http://example.com/',
    ],
    ['is none where neither is one', { meta_info: null, url: 'data:text/html,x' }, null],
    ['is never the deep link', { meta_info: null, url: 'https://c.mtpc.se/tags/link/1' }, null],
  ];
  for (const [name, changes, url] of addresses) {
    test(name, async () => {
      assert.equal((await tagFrom(changes))?.url, url);
    });
  }
});

describe('the place of a tag', () => {
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const places: [string, Record<string, unknown>, unknown][] = [
    ['may be the whole picture', whole, whole],
    ['may be written as text', { ...whole, x: '0.25' }, { ...whole, x: 0.25 }],
    ['is none when a number is missing', { x: null }, null],
    ['is none without width', { width: 0 }, null],
    ['is none in pixels', { width: 320 }, null],
    ['is none left of the picture', { x: -0.1 }, null],
    ['is none in words', { y: 'top' }, null],
  ];
  for (const [name, changes, position] of places) {
    test(name, async () => {
      assert.deepEqual((await tagFrom(changes))?.position, position);
    });
  }
});

for (const never of ['0000-00-00 00:00:00', 'yesterday', null, 7, '2020-02-30 00:00:00']) {
  test(`a tag that was made ${JSON.stringify(never)} has no date`, async () => {
    assert.equal((await tagFrom({ created_at: never }))?.createdAt, null);
  });
}

test('whatever the service answers about tags, there is a value or an upstream error', async () => {
  for (const body of oddBodies) await survives(metapic(text(body)).client.popularTags('1'));
  for (const odd of disturbed([tag(), '...'])) await survives(metapic(json(odd)).client.popularTags('1'));
});
