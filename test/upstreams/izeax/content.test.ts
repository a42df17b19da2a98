import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tagsOf } from '../../../src/upstreams/izeax/tag-list.ts';
import { caught } from '../support/caught.ts';
import { oddValues } from '../support/hostile-bodies.ts';
import { json } from '../support/scripted-fetch.ts';
import { asset, group, izeax, summary } from './asked-izeax.ts';

test('a group is read as the document prints it', async () => {
  const { client } = izeax(json({ data: [group({ asset_count: '2' })] }));
  const { items } = await client.content.groups().first();
  const expected = {
    ...{ id: '60', name: 'My upload', assetCount: 2 },
    ...{ coverImage: 'https://d2w079/exam.jpg', coverAssetId: '227954' },
  };
  assert.deepEqual(items, [expected]);
});

test('an asset of a list is read as the document prints it', async () => {
  const { items } = await izeax(json({ data: [summary()] }))
    .client.content.assets('6001')
    .first();
  const expected = {
    ...{ id: '60', creatorId: 'CreatorId', creatorName: 'CreatorName' },
    ...{ thumbnail: 'https://d2w079/exam.jpg', platform: 'Platform' },
  };
  assert.deepEqual(items, [expected]);
});

describe('an asset', () => {
  test('is read as the document prints it, with its tags restored', async () => {
    assert.deepEqual(await izeax(json({ data: asset() })).client.content.asset('60'), {
      ...{ id: '60', creatorId: 'CreatorId', creatorName: 'CreatorName' },
      ...{ fileName: 'FileName', license: 'Licence' },
      downloadUrl: 'https://app.izea.com/asset/download/imageuploaded.jpg',
      thumbnail: 'https://d2w079/exam.jpg',
      tags: ['figurine', 'art', 'porcelain'],
    });
  });

  test('needs no more than an id', async () => {
    assert.deepEqual(await izeax(json({ data: { id: 60 } })).client.content.asset('60'), {
      ...{ id: '60', creatorId: null, creatorName: null, fileName: null, license: null },
      ...{ downloadUrl: null, thumbnail: null, tags: [] },
    });
  });

  for (const data of [null, [], {}, { id: null }, 'x']) {
    test(`is an unknown shape: ${JSON.stringify(data)}`, async () => {
      assert.equal((await caught(izeax(json({ data })).client.content.asset('60'))).kind, 'shape');
    });
  }
});

describe('tags', () => {
  const lists: [string, unknown, string[]][] = [
    ['are restored from the cut text of a JSON array', ['["a"', '"b"', '"c"]'], ['a', 'b', 'c']],
    ['are restored with their own commas', ['["tea', ' always"', '"pot"]'], ['tea, always', 'pot']],
    ['are restored from one fragment', ['["a"]'], ['a']],
    ['are restored with their escapes', ['["\\u00e4"', '"say \\"hi\\""]'], ['ä', 'say "hi"']],
    [
      'are stripped where a quotation mark was lost',
      ['["linen"', '"cushion', '"home"]'],
      ['linen', 'cushion', 'home'],
    ],
    ['are stripped where the end was lost', ['["a"', '"b"'], ['a', 'b']],
    ['are stripped of what escaped the quotation marks', ['[\\"a\\"', '\\"b\\"]'], ['a', 'b']],
    ['may be an honest array', ['oak', 'stool, three-legged'], ['oak', 'stool, three-legged']],
    ['may be an honest array of numbers', [2018, '7'], ['2018', '7']],
    ['may be one honest number', ['2018'], ['2018']],
    ['may be the text of a JSON array', '["a","b"]', ['a', 'b']],
    ['may be a text with commas', 'a, b ,c', ['a', 'b', 'c']],
    ['may be one word', 'a', ['a']],
    ['are each there once', ['["a"', '"b"', '"a"]'], ['a', 'b']],
    ['are two where they differ in case', ['["a"', '"A"]'], ['a', 'A']],
    ['are never blank', ['[""', '" "', '"a"]'], ['a']],
    ['are none in an empty array', [], []],
    ['are none in the text of an empty array', ['[]'], []],
    ['are none in null', null, []],
    ['are none in an object', { 0: 'a' }, []],
    ['are never other things', [null, {}, ['a'], true, 'b'], ['b']],
    ['are never other things inside the text', ['[{"x":1},["y"],null,"a"]'], ['a']],
    ['are never as long as a page', ['a', 'x'.repeat(201)], ['a']],
  ];
  for (const [name, list, tags] of lists) {
    test(name, () => {
      assert.deepEqual(tagsOf(list), tags);
    });
  }

  test('of a megabyte of brackets or blanks take no time worth mentioning', () => {
    const blanks = ' '.repeat(1_000_000);
    assert.deepEqual(tagsOf(['['.repeat(1_000_000), 'b']), ['b']);
    assert.deepEqual(tagsOf([`a${blanks}b`, 'b']), ['b']);
    assert.deepEqual(tagsOf([`"${blanks}x${blanks}`, 'b']), ['x', 'b']);
  });

  test('are a list of text, whatever the list is', () => {
    for (const odd of [...oddValues, oddValues, [oddValues]]) {
      assert.ok(tagsOf(odd).every((tag) => typeof tag === 'string' && tag.trim() === tag && tag !== ''));
    }
  });
});
