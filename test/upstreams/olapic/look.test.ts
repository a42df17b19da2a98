import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import type { Look } from '../../../src/model/look.ts';
import { isPublic, toLook } from '../../../src/upstreams/olapic/look.ts';
import { mediaSchema } from '../../../src/upstreams/olapic/wire.ts';
import { media, stream, streamsOf, uploader } from './samples.ts';
import type { Json } from './samples.ts';

function look(changes: Json = {}, embedded: Json = {}): Look {
  return toLook(v.parse(mediaSchema, media(changes, embedded)))!.look;
}

test('an image with all it can have is a look', () => {
  const connections = { instagram: { username: 'wile', source_id: '7' } };
  const embedded = { uploader: uploader({ social_connections: connections }) };
  assert.deepEqual(
    look({ source: 'instagram', original_source: 'https://www.instagram.com/p/1/' }, embedded),
    {
      id: 'olapic-3042079992',
      kind: 'image',
      caption: 'Old school Acme Anvil poster',
      language: 'en',
      author: { name: 'Wile E. Coyote', handle: '@wile', avatar: 'https://pictures.example/wile.jpg' },
      origin: 'instagram',
      originUrl: 'https://www.instagram.com/p/1/',
      publishedAt: '2018-10-02T19:31:58Z',
      width: 513,
      height: 432,
      images: [
        {
          src: 'https://photorankmedia-a.akamaihd.net/media/8/w/d/8wd7rd4/thumbnail.jpg',
          width: 150,
          height: 126,
        },
        {
          src: 'https://photorankmedia-a.akamaihd.net/media/8/w/d/8wd7rd4/mobile.jpg',
          width: 320,
          height: 269,
        },
        {
          src: 'https://photorankmedia-a.akamaihd.net/media/8/w/d/8wd7rd4/normal.jpg',
          width: 513,
          height: 432,
        },
      ],
      video: null,
      products: [{ key: 'acme-anvil-50lb' }],
      categories: [],
      shareUrl: 'https://acme.com/acme-anvil-50lb#opi3042079992',
      sponsored: false,
    },
  );
});

describe('the size of a look', () => {
  const sizes: [unknown, unknown, number | null][] = [
    ['513', '432', 513],
    [513, 432, 513],
    [null, null, null],
    ['513', null, null],
    ['0', '0', null],
    ['-5', '4', null],
    ['wide', 'high', null],
    [{}, [], null],
  ];
  for (const [width, height, expected] of sizes) {
    test(`is ${String(expected)} wide for ${JSON.stringify([width, height])}`, () => {
      assert.equal(look({ original_image_width: width, original_image_height: height }).width, expected);
    });
  }
});

describe('a video', () => {
  test('plays where its address is http(s), with the largest picture as its poster', () => {
    const { kind, video } = look({ type: 'Video', video_url: '//v.example/1.mp4' });
    assert.deepEqual(
      [kind, video],
      [
        'video',
        {
          src: 'https://v.example/1.mp4',
          poster: 'https://photorankmedia-a.akamaihd.net/media/8/w/d/8wd7rd4/normal.jpg',
          captions: null,
        },
      ],
    );
  });

  for (const address of [null, '', 'blob:x', 'javascript:1', {}]) {
    test(`without a usable address is an image: ${JSON.stringify(address)}`, () => {
      const { kind, video } = look({ type: 'VIDEO', video_url: address });
      assert.deepEqual([kind, video], ['image', null]);
    });
  }

  test('address of an image means nothing', () => {
    assert.equal(look({ type: 'IMAGE', video_url: 'https://v.example/1.mp4' }).kind, 'image');
  });
});

describe('the author', () => {
  const nobody: [string, unknown][] = [
    ['a stub', { id: '1', _fixed: false, name: 'Not known yet' }],
    ['null', null],
    ['a list', []],
    ['text', '{uploader}'],
    ['nameless', uploader({ name: null })],
    ['blank', uploader({ name: '  ' })],
  ];
  for (const [name, value] of nobody) {
    test(`is nobody when the uploader is ${name}`, () => {
      assert.equal(look({}, { uploader: value }).author, null);
    });
  }

  const handles: [string, unknown, string | null][] = [
    ['none for an empty list', [], null],
    ['none for null', null, null],
    ['none for a nameless connection', { instagram: { username: null, source_id: '1' } }, null],
    ['none for words', { instagram: { username: 'not a handle' } }, null],
    ['that of the connection', { facebook: { username: 'wile.e' } }, '@wile.e'],
    [
      'that of the network the look comes from',
      { facebook: { username: 'f' }, instagram: { username: 'i' } },
      '@i',
    ],
    ['written with one at sign', { instagram: { username: '@wile' } }, '@wile'],
    ['none for text', 'instagram', null],
    ['none for what only looks like a network', JSON.parse('{"__proto__":{"username":"x"}}'), null],
  ];
  for (const [name, connections, handle] of handles) {
    test(`has a handle: ${name}`, () => {
      const embedded = { uploader: uploader({ social_connections: connections }) };
      assert.equal(look({ source: 'instagram' }, embedded).author?.handle, handle);
    });
  }

  test('never has the user name as a handle', () => {
    assert.equal(look({}, { uploader: uploader({ username: 'looks_like_one' }) }).author?.handle, null);
  });

  test('goes by the confirmed handle where there is no name', () => {
    const named = uploader({ name: null, social_connections: { twitter: { username: 'wile' } } });
    assert.equal(look({}, { uploader: named }).author?.name, 'wile');
  });

  test('may have a number for a name', () => {
    assert.equal(look({}, { uploader: uploader({ name: 42 }) }).author?.name, '42');
  });

  test('has only an avatar that a browser may load', () => {
    assert.equal(look({}, { uploader: uploader({ avatar_url: 'data:image/png,x' }) }).author?.avatar, null);
  });
});

describe('the language', () => {
  const languages: [unknown, string | null][] = [
    ['en_US', 'en'],
    ['DE-de', 'de'],
    ['fr', 'fr'],
    ['english', null],
    ['_', null],
    ['', null],
    [null, null],
    [7, null],
  ];
  for (const [written, expected] of languages) {
    test(`is ${String(expected)} for ${JSON.stringify(written)}`, () => {
      assert.equal(look({}, { uploader: uploader({ language: written }) }).language, expected);
    });
  }

  test('is that of a caption: without one there is none', () => {
    assert.equal(look({ caption: null }).language, null);
  });
});

describe('the origin', () => {
  const origins: [unknown, string | null][] = [
    ['instagram', 'instagram'],
    ['twitter', 'twitter'],
    ['Facebook', 'facebook'],
    ['pinterest', 'pinterest'],
    ['harddrive', 'upload'],
    ['base_image', null],
    ['TikTok', 'tiktok'],
    ['{source}', null],
    ['', null],
    [null, null],
    [{}, null],
  ];
  for (const [source, expected] of origins) {
    test(`is ${String(expected)} for ${JSON.stringify(source)}`, () => {
      assert.equal(look({ source }).origin, expected);
    });
  }

  test('has no address where the service gives words', () => {
    assert.equal(look({ original_source: '{original_source}' }).originUrl, null);
  });
});

describe('the address to share', () => {
  test("is the service's own", () => {
    assert.equal(look({ share_url: 'https://acme.com/x#opi1' }).shareUrl, 'https://acme.com/x#opi1');
  });

  test('is else the first product, opened at the look', () => {
    const streams = streamsOf([
      stream({ product_url: 'https://acme.com/anvil?a=1#old' }),
      stream({ tag_based_key: 'b' }),
    ]);
    assert.equal(
      look({ share_url: null }, { 'streams:all': streams }).shareUrl,
      'https://acme.com/anvil?a=1#opi3042079992',
    );
  });

  test('is null for a look without products', () => {
    assert.equal(look({ share_url: null }, { 'streams:all': streamsOf(null) }).shareUrl, null);
  });
});

describe('the products of a look', () => {
  const collections: [string, unknown, number][] = [
    ['an array', streamsOf([stream()]), 1],
    ['one object', streamsOf(stream()), 1],
    ['an empty array', streamsOf([]), 0],
    ['an empty object', streamsOf({}), 0],
    ['null', streamsOf(null), 0],
    ['text', streamsOf('{stream}'), 0],
    ['nothing', {}, 0],
    ['an empty list around it', { _embedded: [] }, 0],
    ['null around it', null, 0],
    ['a stub', { _fixed: false, _links: {} }, 0],
  ];
  for (const [name, streams, count] of collections) {
    test(`may come as ${name}`, () => {
      assert.equal(look({}, { 'streams:all': streams }).products.length, count);
    });
  }

  for (const embedded of [null, [], 'x']) {
    test(`and the author may be missing: ${JSON.stringify(embedded)}`, () => {
      const { author, products } = look({ _embedded: embedded });
      assert.deepEqual([author, products], [null, []]);
    });
  }
});

describe('a media', () => {
  for (const images of [
    null,
    [],
    {},
    'x',
    { original: 'https://p.example/1.gif', square: 'https://p.example/s.jpg' },
  ]) {
    test(`without a usable picture is no look: ${JSON.stringify(images)}`, () => {
      assert.equal(toLook(v.parse(mediaSchema, media({ images }))), null);
    });
  }

  const statuses: [unknown, boolean][] = [
    ['approved', true],
    ['Approved', true],
    [null, true],
    [undefined, true],
    ['pending', false],
    ['rejected', false],
    ['', false],
  ];
  for (const [status, expected] of statuses) {
    test(`with status ${JSON.stringify(status)} is ${expected ? '' : 'not '}public`, () => {
      assert.equal(isPublic(v.parse(mediaSchema, media({ status }))), expected);
    });
  }

  for (const status of [0, false, {}, []]) {
    test(`with status ${JSON.stringify(status)} cannot be read, and so does not pass for approved`, () => {
      assert.equal(v.safeParse(mediaSchema, media({ status })).success, false);
    });
  }
});
