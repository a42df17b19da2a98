import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Olapic } from '../../../src/upstreams/olapic/client.ts';
import root from '../samples/olapic-root.json' with { type: 'json' };
import { caught, everythingIn, survives } from '../support/caught.ts';
import { disturbed, oddBodies } from '../support/hostile-bodies.ts';
import { json, networkFailure, text } from '../support/scripted-fetch.ts';
import type { Scripted } from '../support/scripted-fetch.ts';
import { apiKey, list, notFound, olapic } from './olapic-under-test.ts';
import { media, pageOf, stream } from './samples.ts';

describe('what is missing', () => {
  const reasons: [string, Scripted, string][] = [
    ['unknown', notFound('No entity of type Gallery was found with id 7.'), 'unknown'],
    ['inactive', notFound('The requested entity Gallery with the id 7 is inactive.'), 'inactive'],
    ['expired', notFound('No pagination found.'), 'expired'],
    ['unknown without a sentence', json({ metadata: { code: 404 } }, { status: 404 }), 'unknown'],
    [
      'unknown with an odd sentence',
      json({ metadata: { code: '404' }, data: { message: {} } }, { status: 404 }),
      'unknown',
    ],
    [
      'told by the body of a wrapped error',
      json({ metadata: { code: 404 }, data: { message: 'No pagination found.' } }),
      'expired',
    ],
  ];
  for (const [name, answer, missing] of reasons) {
    test(`is an answer: ${name}`, async () => {
      const { client } = olapic(answer);
      assert.deepEqual(await client.streams.byKey('x'), { missing });
      assert.deepEqual(await client.media.ofStreamKey('x', list).first(), { missing });
      assert.deepEqual(await client.media.at({ path: '/a', query: {} }), { missing });
      assert.deepEqual(await client.media.byId('1'), { missing });
    });
  }

  for (const body of [{}, [], null, { error: 'no route' }, { data: { message: {} } }]) {
    test(`is not told from a 404 of somebody else: ${JSON.stringify(body)}`, async () => {
      const error = await caught(olapic(json(body, { status: 404 })).client.streams.byKey('x'));
      assert.deepEqual([error.kind, error.status], ['status', 404]);
    });
  }

  test("is not told from a 404 that is not the service's own: the base address is wrong then", async () => {
    const error = await caught(olapic(text('<html>', { status: 404 })).client.streams.byKey('x'));
    assert.deepEqual([error.kind, error.status], ['shape', 404]);
  });

  test('is never the customer: that is an error', async () => {
    const error = await caught(olapic(notFound('No entity')).client.customers.own());
    assert.deepEqual([error.kind, error.status], ['status', 404]);
  });
});

describe('an error', () => {
  const failures: [string, Scripted][] = [
    [
      'wrong credentials',
      json({ metadata: { code: 401 }, data: { message: `Invalid Credentials ${apiKey}` } }, { status: 401 }),
    ],
    ['a network failure', networkFailure(`https://api.example/?auth_token=${apiKey}`)],
    [
      'an unknown shape',
      json({ data: { [apiKey]: `//h/?auth_token=${apiKey}`, _embedded: apiKey, id: apiKey } }),
    ],
    ['no JSON', text(`<a href="?auth_token=${apiKey}">`)],
    ['a server in trouble', text(apiKey, { status: 500 })],
  ];
  for (const [name, failure] of failures) {
    test(`never holds the key: ${name}`, async () => {
      const { client } = olapic(failure);
      for (const work of [
        client.customers.own(),
        client.streams.byKey('x'),
        client.media.ofStreamKey('x', list).first(),
        client.media.byId('1'),
      ]) {
        const printed = everythingIn(await caught(work));
        assert.ok(!printed.includes(apiKey), printed);
      }
    });
  }
});

describe('whatever the service answers', () => {
  const everyCall = (client: Olapic) => [
    client.customers.own(),
    client.streams.byKey('x'),
    client.media.ofStreamKey('x', list).first(),
    client.media.byId('1'),
  ];

  test(`there is a value or an upstream error, for ${String(oddBodies.length)} bodies that are odd as a whole`, async () => {
    for (const body of oddBodies) {
      for (const status of [200, 404])
        await Promise.all(everyCall(olapic(text(body, { status })).client).map(survives));
    }
  });

  const bodies: [string, unknown][] = [
    ['customer', root],
    ['product', { data: stream() }],
    ['page', pageOf([media()], { next: { href: '//h.example/a?b=c' } })],
    ['look', { data: media() }],
  ];
  for (const [name, body] of bodies) {
    test(`there is a value or an upstream error, whichever place of a ${name} is odd`, async () => {
      for (const odd of disturbed(body)) await Promise.all(everyCall(olapic(json(odd)).client).map(survives));
    });
  }

  test('no address in a page is anything but http(s), whichever place is odd', async () => {
    let pages = 0;
    for (const odd of disturbed(pageOf([media({ type: 'VIDEO', video_url: 'https://v.example/1.mp4' })]), [
      'javascript:alert(1)',
    ])) {
      const page = await olapic(json(odd))
        .client.media.ofStreamKey('x', list)
        .first()
        .catch(() => null);
      if (page?.missing !== null) continue;
      pages += 1;
      const addresses = [
        ...page.looks.flatMap(({ images, video, originUrl, shareUrl, author }) => [
          ...images.map(({ src }) => src),
          ...[video?.src, video?.poster, originUrl, shareUrl, author?.avatar],
        ]),
        ...Object.values(page.products).flatMap(({ url, image }) => [url, image]),
      ];
      for (const address of addresses) assert.ok(!address || /^https?:/.test(address), String(address));
    }
    assert.ok(pages > 50);
  });
});
