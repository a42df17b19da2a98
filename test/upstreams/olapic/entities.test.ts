/** Streams, categories, users, widgets and uploads, as the service really writes them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createOlapic } from '../../../src/upstreams/olapic/client.ts';
import { caught } from '../support/caught.ts';
import { json, scriptedFetch, text } from '../support/scripted-fetch.ts';
import type { Scripted } from '../support/scripted-fetch.ts';
import { media, stream, uploader } from './samples.ts';
import type { Json } from './samples.ts';

function olapic(script: Scripted) {
  const { fetch, asked } = scriptedFetch(script);
  return { client: createOlapic({ fetch, baseUrl: 'https://api.example', apiKey: 'key-0123456789' }), asked };
}

const one = (data: unknown, init?: ResponseInit) =>
  olapic(json({ metadata: { code: 200 }, data }, init)).client;

describe('a stream', () => {
  const rows: [changes: Json, expected: Json][] = [
    [{}, { key: 'acme-anvil-50lb', isHidden: false, status: null }],
    [{ name: 'Acme^|Anvil' }, { name: 'Anvil' }],
    [{ tag_based_key: 7001 }, { key: '7001' }],
    [{ tag_based_key: '' }, { key: null }],
    [{ hide_from_related: '1' }, { isHidden: true }],
    [{ hide_from_related: 'TRUE' }, { isHidden: true }],
    [{ status: 'Discontinued' }, { status: 'discontinued' }],
    [{ product_url: '' }, { product: null }],
    [
      { product_url: null, status: [] },
      { product: null, status: null },
    ],
  ];
  for (const [changes, expected] of rows) {
    test(`with ${JSON.stringify(changes)} has ${JSON.stringify(expected)}`, async () => {
      const answer = await one(stream(changes)).streams.byId('1');
      assert.ok(answer.missing === null);
      assert.deepEqual({ ...answer.found, ...expected }, answer.found);
    });
  }
});

describe('a category', () => {
  const body = { id: 12, name: 'Tableware', key: 77, product_url: '//acme.com/tableware', settings: [] };

  test('is read from numbers, protocol-relative addresses and empty settings', async () => {
    assert.deepEqual(await one(body, { headers: { 'Cache-Control': 'max-age=9' } }).categories.byId('12'), {
      missing: null,
      found: { id: '12', name: 'Tableware', key: '77', url: 'https://acme.com/tableware' },
      freshFor: 9,
    });
  });

  for (const [field, odd] of [
    ['product_url', 'javascript:alert(1)'],
    ['product_url', ''],
    ['key', null],
    ['key', {}],
  ] as const) {
    test(`may have ${JSON.stringify(odd)} for its ${field}`, async () => {
      const answer = await one({ ...body, [field]: odd }).categories.byId('12');
      assert.ok(answer.missing === null);
      assert.equal(field === 'key' ? answer.found.key : answer.found.url, null);
    });
  }

  for (const odd of [{ id: '12', _fixed: false }, { ...body, name: null }, { ...body, id: '../1' }, []]) {
    test(`cannot be read from ${JSON.stringify(odd)}`, async () => {
      assert.equal((await caught(one(odd).categories.byId('12'))).kind, 'shape');
    });
  }
});

describe('a user', () => {
  const connected = { instagram: { username: 'wile.e', source_id: '1' } };

  test('is credited, with the handle that a network confirms and the followers it tells', async () => {
    const body = uploader({ social_connections: connected, instagram_followers: '1297' });
    const answer = await one(body).users.byInstagramHandle('1', 'wile.e');
    assert.ok(answer.missing === null);
    assert.deepEqual(answer.found, {
      id: '120000001',
      author: { name: 'Wile E. Coyote', handle: '@wile.e', avatar: 'https://pictures.example/wile.jpg' },
      language: 'en',
      followers: 1297,
    });
  });

  const rows: [changes: Json, author: unknown, followers: unknown][] = [
    [{ social_connections: { instagram: { username: null } } }, null, null],
    [{ social_connections: null, instagram_followers: 'many' }, null, null],
    [{ instagram_followers: -1 }, null, null],
    [{ instagram_followers: 0 }, null, 0],
  ];
  for (const [changes, handle, followers] of rows) {
    test(`with ${JSON.stringify(changes)} has no handle`, async () => {
      const answer = await one(uploader(changes)).users.byId('1');
      assert.ok(answer.missing === null);
      assert.deepEqual([answer.found.author?.handle, answer.found.followers], [handle, followers]);
    });
  }

  test('is made from an address and a name, as a form', async () => {
    const { client, asked } = olapic(json({ data: uploader() }));
    const { found } = await client.users.create({ email: 'a@b.example', screenName: 'Wile E.' });
    assert.equal(found.id, '120000001');
    assert.equal(asked[0]!.init.body, 'email=a%40b.example&screen_name=Wile+E.');
  });
});

describe('a widget', () => {
  const style = {
    ...{ id: '5a1', _fixed: true, type: 'olapic_slidev3', name: 'Slider', img_size: 'mobile' },
    ...{ photos_limit: '20', slide_by: '1', infinite: '0', auto_play: '1', interval: 0, duration: 3000 },
  };
  const instance = {
    ...{ id: '9f0', name: 'Home', type: 'best_photos' },
    settings: { sorting: 'recent', mode: 'development', rights: '1', uploader_id: 122784100 },
    _embedded: { customer: { id: '215815' }, setting: style },
  };

  test('tells what is shown, by whom, and in which style', async () => {
    const answer = await one(instance).widgets.byId('9f0');
    assert.ok(answer.missing === null);
    const { style: read, ...widget } = answer.found;
    assert.deepEqual(widget, {
      ...{ id: '9f0', name: 'Home', type: 'best_photos', sorting: 'recent', mode: 'development' },
      ...{ rightsOnly: true, uploaderId: '122784100', subject: null },
    });
    assert.deepEqual(
      [read?.photosLimit, read?.isInfinite, read?.playsItself, read?.duration, read?.pageLimit],
      [20, false, true, 3000, null],
    );
  });

  const odd: [Json, Json][] = [
    [{ settings: [] }, { sorting: null, mode: null, rightsOnly: null, uploaderId: null }],
    [{ settings: { sorting: 'sideways', rights: '{rights}' } }, { sorting: null, rightsOnly: null }],
    [{ _embedded: { setting: { id: '1', _fixed: false } } }, { style: null }],
    [
      { _embedded: { category: { _links: { self: { href: '//x.test/categories/4120701?auth_token=t' } } } } },
      { subject: { kind: 'category', id: '4120701' } },
    ],
    [
      { _embedded: { stream: { _links: { self: { href: '/streams/2190252887' } } } } },
      { subject: { kind: 'stream', id: '2190252887' } },
    ],
    [{ _embedded: { category: { _links: { self: { href: '//x.test/users/1' } } } } }, { subject: null }],
    [
      { _embedded: null, name: null },
      { style: null, name: null },
    ],
  ];
  for (const [changes, expected] of odd) {
    test(`with ${JSON.stringify(changes)} has ${JSON.stringify(expected)}`, async () => {
      const answer = await one({ ...instance, ...changes }).widgets.byId('9f0');
      assert.ok(answer.missing === null);
      assert.deepEqual({ ...answer.found, ...expected }, answer.found);
    });
  }

  test('in a list has a stub for its style, which is then asked for by itself', async () => {
    const stub = { ...instance, _embedded: { setting: { id: '5a1', _fixed: false } } };
    const list = one({ _links: [], _embedded: { widgetinstance: [stub] } }).widgets.ofCustomer('1');
    const page = await list.first();
    assert.ok(page.missing === null);
    assert.deepEqual([page.items[0]?.style, page.dropped], [null, 0]);
  });

  test('may be a list under "widgetinstance", and its styles one under "widget"', async () => {
    const list = (name: string, item: unknown) => one({ _links: [], _embedded: { [name]: [item] } });
    const widgets = await list('widgetinstance', instance).widgets.ofCustomer('1').first();
    const styles = await list('widget', style).widgets.stylesOfCustomer('1').first();
    assert.ok(widgets.missing === null && styles.missing === null);
    assert.deepEqual([widgets.items[0]?.id, styles.items[0]?.id], ['9f0', '5a1']);
  });
});

describe('an upload', () => {
  const photo = new File([new Uint8Array(9)], 'anvil.jpg', { type: 'image/jpeg' });
  const pending = media({ status: 'pending', images: null, date_published: null }, { uploader: null });

  function sentForm(asked: { init: RequestInit }[]): Promise<FormData> {
    const { headers, body = null } = asked[0]!.init;
    const init = { method: 'POST', headers: new Headers(headers), body, duplex: 'half' };
    return new Request('https://api.example', init).formData();
  }

  test('sends the file and what is said about it as one form, and is pending', async () => {
    const { client, asked } = olapic(json({ data: pending }));
    const made = await client.uploads.upload('7', {
      source: { file: photo },
      ...{ caption: 'Heavy ™', streamId: '2190252887', location: { latitude: 59.3, longitude: -18 } },
    });
    assert.deepEqual(made, { id: '3042079992', status: 'pending' });
    const form = await sentForm(asked);
    const { file, ...fields } = Object.fromEntries(form);
    assert.deepEqual(fields, {
      caption: 'Heavy ™',
      stream_uri: '/streams/2190252887',
      latitude: '59.3',
      longitude: '-18',
    });
    assert.deepEqual([(file as File).name, (file as File).size], ['anvil.jpg', 9]);
  });

  test('of a stashed file sends its address and no file', async () => {
    const { client, asked } = olapic(json({ data: pending }));
    await client.uploads.upload('7', { source: { stashId: 'fAcxTCXC' }, caption: 'x' });
    assert.deepEqual(Object.fromEntries(await sentForm(asked)), { caption: 'x', url: '/stashes/fAcxTCXC' });
  });

  test('to the stash gives the id, and never the address that holds the key', async () => {
    const href = '//z2photorankapi-a.akamaihd.net/stashes/fAcxTCXC?auth_token=key-0123456789';
    const data = { _links: { self: { href } }, id: 'fAcxTCXC', _fixed: true };
    assert.deepEqual(await one(data).uploads.stash(photo), { id: 'fAcxTCXC' });
  });
});

describe('a report', () => {
  const report = { email: 'ann@shop.example', reason: 'Not mine & not nice' };
  for (const [name, answer] of [
    ['with the document’s body', json({ metadata: { code: 201, message: 'Created' } }, { status: 201 })],
    ['without a body', text(null, { status: 201 })],
  ] as const) {
    test(`is done when the service says so ${name}`, async () => {
      const { client, asked } = olapic(answer);
      assert.equal(await client.media.report('1', report), undefined);
      assert.equal(asked[0]!.init.body, 'email=ann%40shop.example&reason=Not+mine+%26+not+nice');
    });
  }

  test('is not done when something else answers', async () => {
    assert.equal((await caught(olapic(text('<html>')).client.media.report('1', report))).kind, 'shape');
  });
});
