import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imagesOf, pictureUrl } from '../../../src/upstreams/olapic/pictures.ts';

const images = {
  thumbnail: 'https://p.example/thumbnail.jpg',
  mobile: 'https://p.example/mobile.jpg',
  normal: 'https://p.example/normal.jpg',
};

describe('the widths of a picture', () => {
  const sizes: [string, number | null, number | null, [number, number][]][] = [
    [
      'a portrait is narrower than its boxes',
      1377,
      1500,
      [
        [138, 150],
        [294, 320],
        [588, 640],
      ],
    ],
    [
      'a landscape fills the width',
      1500,
      1429,
      [
        [150, 143],
        [320, 305],
        [640, 610],
      ],
    ],
    [
      'a small original is not enlarged',
      513,
      432,
      [
        [150, 126],
        [320, 269],
        [513, 432],
      ],
    ],
    [
      'sizes of one width are one',
      200,
      100,
      [
        [150, 75],
        [200, 100],
      ],
    ],
    ['of equal widths the tallest stays', 1, 9999, [[1, 640]]],
    [
      'without a size each box is taken whole',
      null,
      null,
      [
        [150, 150],
        [320, 320],
        [640, 640],
      ],
    ],
    [
      'half a size is none',
      500,
      null,
      [
        [150, 150],
        [320, 320],
        [640, 640],
      ],
    ],
  ];
  for (const [name, width, height, expected] of sizes) {
    test(name, () => {
      const found = imagesOf(images, { width, height }).map((image) => [image.width, image.height]);
      assert.deepEqual(found, expected);
    });
  }

  test('come only with addresses that a browser may load', () => {
    const odd = { thumbnail: 'javascript:1', mobile: null, normal: '//p.example/normal.jpg' };
    assert.deepEqual(imagesOf(odd, { width: 1000, height: 1000 }), [
      { src: 'https://p.example/normal.jpg', width: 640, height: 640 },
    ]);
  });

  test('are none where there are no addresses', () => {
    assert.deepEqual(imagesOf(null, { width: 10, height: 10 }), []);
  });
});

describe('the host of a picture', () => {
  const hosts: [string, string | null, string | null][] = [
    [
      'loses its shard',
      'https://z1photorankmedia-a.akamaihd.net/m/1.jpg',
      'https://photorankmedia-a.akamaihd.net/m/1.jpg',
    ],
    [
      'loses any shard',
      '//z23photorankmedia-a.akamaihd.net/m/1.jpg',
      'https://photorankmedia-a.akamaihd.net/m/1.jpg',
    ],
    [
      'stays where there is none',
      'https://photorankmedia-a.akamaihd.net/m',
      'https://photorankmedia-a.akamaihd.net/m',
    ],
    ['stays when it is somebody else', 'http://z1.example:8788/m', 'http://z1.example:8788/m'],
    ['must be http(s)', 'ftp://z1photorankmedia-a.akamaihd.net/m', null],
    ['may be missing', null, null],
  ];
  for (const [name, address, expected] of hosts) {
    test(name, () => {
      assert.equal(pictureUrl(address), expected);
    });
  }
});
