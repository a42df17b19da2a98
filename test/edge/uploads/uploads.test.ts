import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import exifr from 'exifr';
import type { Site } from '../../../src/edge/site.ts';
import { film, filmPlace } from '../../support/films.ts';
import { home, jpegPhoto, pixelsOf, pngPhoto, webpPhoto } from '../../support/photos.ts';
import { idsOf, operatedEdges } from '../operated-edge.ts';
import { contentOf, send, siteWith, uploadForm } from './handing-in.ts';

const hour = 60 * 60_000;
const widget = '3c9e0f5a7d1b48e2a6f4b85d20c7e913';

let jpeg: Uint8Array;
before(async () => {
  jpeg = await jpegPhoto();
});

function opened(site: Site = siteWith({})) {
  const edges = operatedEdges();
  return { ...edges, edge: edges.open({ sites: [site] }), olapic: edges.sandbox.world.olapic };
}

describe('GET /v1/uploads', () => {
  test('says what the site takes and on what terms, for a minute', async () => {
    const { edge } = opened();
    const { status, json, headers } = await edge.get('/v1/uploads');
    assert.equal(status, 200);
    assert.deepEqual(json, {
      types: ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/quicktime'],
      mostBytes: 100_000_000,
      mostPictureBytes: 20_000_000,
      longestCaption: 1_000,
      terms: { version: '2026-11', url: null },
      asksForPerson: false,
    });
    assert.equal(headers.get('cache-control'), 'public, max-age=60');
    assert.equal(headers.get('access-control-allow-origin'), '*');
  });

  test('says less where films are not taken, where there is little memory, and where people are named', async () => {
    const terms = 'https://magazine.example/terms';
    const { open } = operatedEdges();
    const site = siteWith({ takesVideos: false, as: 'visitor', termsUrl: terms });
    const { json } = await open({ sites: [site], uploadMemory: 24_000_000 }).get('/v1/uploads');
    assert.deepEqual(json.types, ['image/jpeg', 'image/png', 'image/webp']);
    assert.ok(!('mostPictureBytes' in json));
    assert.deepEqual([json.mostBytes, json.asksForPerson, json.terms.url], [12_000_000, true, terms]);
  });

  for (const [why, site] of [
    ['there are no terms', { ...siteWith({}), uploads: null }],
    ['there is no Olapic', { ...siteWith({}), olapic: null }],
    ['there is nobody to hand in as', siteWith({}, { uploaderId: undefined })],
    ['there is no such widget', siteWith({}, { uploaderId: undefined, widgetInstance: 'none' })],
  ] as const) {
    test(`is 404 where ${why}, and so is a photo`, async () => {
      const { edge } = opened(site);
      assert.equal((await edge.get('/v1/uploads')).status, 404);
      const sent = await send(edge, jpeg);
      assert.equal(sent.status, 404);
      assert.match(sent.json.detail, /takes no photos/);
    });
  }

  test('asks for the uploader of the widget once an hour', async () => {
    const { edge, asked, pass } = opened(siteWith({}, { uploaderId: undefined, widgetInstance: widget }));
    for (let time = 0; time < 3; time += 1) await edge.get('/v1/uploads');
    assert.deepEqual(asked, [`GET /olapic/widgets/${widget}`]);
    pass(hour);
    await edge.get('/v1/uploads');
    assert.equal(asked.length, 2);
  });
});

describe('POST /v1/looks', () => {
  test('hands a photo in, which a moderator has to see first', async () => {
    const { edge, olapic, sandbox, logged } = opened();
    const fields = { caption: ' Old school ', product: 'acme-anvil-50lb' };
    const { status, json, headers } = await send(edge, jpeg, fields);
    assert.equal(status, 201);
    assert.deepEqual(json, { look: 'olapic-3150000000', status: 'pending' });
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.deepEqual([...olapic.pending], ['3150000000']);
    const look = sandbox.world.looks.find(({ id }) => id === '3150000000');
    assert.deepEqual(
      [look?.caption, look?.products, look?.person],
      ['Old school', ['acme-anvil-50lb'], '122784100'],
    );
    assert.deepEqual(idsOf(await edge.get('/v1/looks/olapic-3150000000')), []);
    const line = logged.find(({ event }) => event === 'upload');
    const told = {
      level: 'info',
      event: 'upload',
      site: 'default',
      outcome: 'handed-in',
      type: 'image/jpeg',
    };
    assert.deepEqual(line, { ...told, bytes: line?.bytes, ms: 0 });
  });

  test('without where it was taken, with its pixels, under a name that says nothing', async () => {
    const edges = operatedEdges();
    const names: string[] = [];
    const edge = edges.open({
      async fetch(input, init) {
        const request = new Request(input, init);
        const text = await request.clone().text();
        names.push(...[...text.matchAll(/filename="([^"]*)"/g)].map(([, name]) => name ?? ''));
        return edges.askSandbox(request);
      },
    });
    for (const photo of [jpeg, await pngPhoto(), await webpPhoto()])
      assert.equal((await send(edge, photo)).status, 201);
    assert.deepEqual(names, ['photo.jpg', 'photo.png', 'photo.webp']);
    const [stored] = edges.sandbox.world.olapic.uploads.values();
    const bytes = await contentOf(stored);
    assert.equal((await exifr.gps(jpeg))?.latitude, home.latitude);
    assert.equal(await exifr.gps(bytes), undefined);
    assert.equal(await pixelsOf(bytes), await pixelsOf(jpeg));
  });

  test('with all that where its owner wants it', async () => {
    const { edge, olapic } = opened();
    await send(edge, jpeg, { location: 'keep' });
    assert.deepEqual(await contentOf([...olapic.uploads.values()][0]), Buffer.from(jpeg));
  });

  test('takes films where the site does', async () => {
    const { edge, olapic } = opened();
    for (const brand of ['isom', 'qt  ']) assert.equal((await send(edge, film(brand))).status, 201);
    const files = [...olapic.uploads.values()];
    assert.deepEqual(
      files.map(({ type }) => type),
      ['video/mp4', 'video/quicktime'],
    );
    assert.ok(!(await contentOf(files[0])).includes(filmPlace));
    const refused = await send(opened(siteWith({ takesVideos: false })).edge, film());
    assert.equal(refused.status, 415);
    assert.match(refused.json.detail, /Films are not taken here/);
  });

  test('as the uploader of the widget', async () => {
    const { edge, sandbox, asked } = opened(siteWith({}, { uploaderId: undefined, widgetInstance: widget }));
    for (let time = 0; time < 2; time += 1) assert.equal((await send(edge, jpeg)).status, 201);
    assert.equal(asked.filter((call) => call.includes('/widgets/')).length, 1);
    assert.ok(sandbox.world.looks.some(({ id, person }) => id === '3150000001' && person === '122784100'));
  });

  test('as a user that is made once for each person, whose address is kept nowhere', async () => {
    const site = siteWith({ as: 'visitor' });
    const { edge, sandbox, store, asked } = opened(site);
    const people = sandbox.world.people.length;
    const ann = { name: 'Ann Quentin', email: 'Ann@post.example' };
    for (const email of [ann.email, 'ann@post.example', 'bo@post.example']) {
      assert.equal((await send(edge, jpeg, { ...ann, email })).status, 201, email);
    }
    assert.equal(sandbox.world.people.length, people + 2);
    assert.equal(asked.filter((call) => call === 'POST /olapic/users').length, 2);
    const kept = JSON.stringify(await store.settled('', null, 1_000));
    assert.doesNotMatch(kept, /post\.example|Quentin/i);
    await edge.operate('forgotten', { email: 'ANN@post.example' });
    await send(edge, jpeg, ann);
    assert.equal(sandbox.world.people.length, people + 3, 'forgotten, she is somebody new');
    const missing = await send(edge, jpeg);
    assert.deepEqual(
      missing.json.errors.map(({ field }: { field: string }) => field),
      ['name', 'email'],
    );
  });

  test('refuses a name where nobody is asked for one', async () => {
    const { status, json } = await send(opened().edge, jpeg, { name: 'Ann' });
    assert.equal(status, 400);
    assert.match(json.detail, /no field "name": leave it out/);
  });
});

describe('a photo that is not as it should be', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  for (const [what, file, says] of [
    ['an HEIC picture', heic, /HEIC picture: send it as JPEG/],
    ['an AVIF picture', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0', 'latin1'), /AVIF picture: send it as JPEG/],
    ['a GIF', Buffer.from('GIF89a\x01\0'), /a GIF: send it as JPEG/],
    ['a drawing', Buffer.from(' <svg xmlns="http://www.w3.org/2000/svg"/>'), /page or a drawing/],
    ['a page', Buffer.from('\ufeff<!doctype html><script>'), /page or a drawing/],
    ['a film of a browser', Buffer.from('\x1a\x45\xdf\xa3webm', 'latin1'), /send it as MP4 or MOV/],
    ['a text', Buffer.from('hello'), /no picture that is taken/],
    ['half a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /broken or ends in the middle/],
  ] as const) {
    test(`is refused as ${what}, whatever its name and type say`, async () => {
      const { edge, asked } = opened();
      const { status, json } = await send(edge, file);
      assert.equal(status, 415);
      assert.equal(json.type, 'urn:lookstream:problem:unsupported-file');
      assert.match(json.detail, says);
      assert.deepEqual(
        json.errors.map(({ field }: { field: string }) => field),
        ['file'],
      );
      assert.deepEqual(asked, []);
    });
  }

  for (const [field, text, says] of [
    ['upload', 'one', /"upload": must be a UUID/],
    ['upload', undefined, /"upload" is missing/],
    ['consent', undefined, /"consent" is missing/],
    ['language', 'Swedish, please', /"language": must be a language/],
    ['caption', 'x'.repeat(1_001), /"caption": must have at most 1000/],
    ['location', 'drop', /"location": must be keep/],
    ['colour', 'red', /no field "colour"/],
    ['product', 'no-such-product', /"product": there is no product "no-such-product"/],
    ['product', '..', /"product": there is no product/],
  ] as const) {
    test(`is refused with ${field} ${text?.slice(0, 20) ?? 'left out'}`, async () => {
      const { edge, olapic } = opened();
      const { status, json } = await send(edge, jpeg, { [field]: text });
      assert.equal(status, 400);
      assert.match(json.detail, says);
      assert.equal(json.errors[0].field, field);
      assert.equal(olapic.stashes.size, 0);
    });
  }

  test('is refused without a file, with two, and with a file for a text', async () => {
    const { edge } = opened();
    assert.match((await send(edge, null)).json.detail, /"file": is missing/);
    assert.match((await send(edge, new Uint8Array())).json.detail, /"file": is missing/);
    const post = async (body: BodyInit, type?: string) => {
      const headers = { origin: 'https://magazine.example', ...(type && { 'content-type': type }) };
      const response = await edge.app.request('/v1/looks', { method: 'POST', headers, body });
      assert.equal(response.status, 400);
      return ((await response.json()) as { detail: string }).detail;
    };
    const twice = uploadForm({}, jpeg);
    twice.append('file', new File(['x'], 'x'));
    assert.match(await post(twice), /"file": Give it once/);
    const swapped = uploadForm({ file: 'text' }, null);
    assert.match(await post(swapped), /"file" as a file/);
    const fileForText = new FormData();
    fileForText.append('caption', new File(['x'], 'x'));
    assert.match(await post(fileForText), /each other field as text/);
    assert.match(await post('{}', 'application/json'), /Send the photo as multipart/);
    assert.match(await post('nothing', 'multipart/form-data; boundary=b'), /cannot be read/);
    assert.match(await post('--b\r\nno end', 'multipart/form-data; boundary=b'), /cannot be read/);
    assert.match(await post('x', 'multipart/form-data'), /Send the photo as multipart/);
  });

  test('is asked for again with terms that have changed', async () => {
    const { edge, olapic } = opened();
    const upload = randomUUID();
    const { status, json } = await send(edge, jpeg, { upload, consent: '2025-01' });
    assert.equal(status, 409);
    assert.equal(json.type, 'urn:lookstream:problem:terms-changed');
    assert.match(json.detail, /show those of GET \/v1\/uploads/);
    assert.equal(olapic.stashes.size, 0);
    assert.equal((await send(edge, jpeg, { upload })).status, 201);
  });
});

describe('who may hand in photos', () => {
  test('pages of the site, and nobody else', async () => {
    const { edge } = opened();
    const refused = await send(edge, jpeg, {}, { headers: { origin: 'https://elsewhere.example' } });
    assert.equal(refused.status, 403);
    const preflight = await edge.app.request('/v1/looks', { method: 'OPTIONS' });
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
  });

  test('thirty times an hour, and the site’s own server as often as it likes', async () => {
    const { edge, pass } = opened();
    const broken = Buffer.from('x');
    for (let time = 0; time < 30; time += 1) assert.equal((await send(edge, broken)).status, 415);
    const refused = await send(edge, broken);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '3600');
    const headers = { authorization: 'Bearer the-server-key-of-the-magazine' };
    assert.equal((await send(edge, broken, {}, { headers })).status, 415);
    pass(hour);
    assert.equal((await send(edge, broken)).status, 415);
  });
});

describe('what people agreed to', () => {
  test('is kept by the look, with the file as it was handed on, and without them', async () => {
    const { edge, olapic } = opened();
    const upload = randomUUID();
    await send(edge, jpeg, { upload, product: 'acme-anvil-50lb', caption: 'By Quentin' });
    const bytes = await contentOf([...olapic.uploads.values()][0]);
    const { json } = await edge.operate('consents?look=olapic-3150000000');
    assert.deepEqual(json, {
      consents: [
        {
          ...{ look: 'olapic-3150000000', site: 'default', product: 'acme-anvil-50lb' },
          ...{ consent: '2026-11', language: 'sv-SE', at: '2026-11-22T00:00:00.000Z', upload },
          ...{ type: 'image/jpeg', bytes: bytes.length },
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      ],
      next: null,
    });
    assert.deepEqual((await edge.operate('consents?look=olapic-1')).json.consents, []);
  });

  test('is listed page by page, for the operator alone', async () => {
    const { edge, store } = opened();
    await send(edge, jpeg);
    const [one] = await store.settled('["consent",', null, 1);
    for (let more = 0; more < 250; more += 1) {
      await store.settle(one!.key.replace('3150000000', String(4_000_000_000 + more)), one!.value);
    }
    const first = (await edge.operate('consents')).json;
    assert.equal(first.consents.length, 200);
    const second = (await edge.operate(`consents?after=${encodeURIComponent(first.next)}`)).json;
    assert.deepEqual([second.consents.length, second.next], [51, null]);
    assert.equal((await edge.operate('consents?after=["looks"')).status, 400);
    assert.equal((await edge.operate('consents?look=x')).status, 400);
    assert.equal((await edge.get('/operator/consents')).status, 401);
  });
});

describe('counts of photos', () => {
  test('tell what came of each', async () => {
    const { edge } = opened();
    const upload = randomUUID();
    for (let time = 0; time < 2; time += 1) await send(edge, jpeg, { upload });
    await send(edge, Buffer.from('x'));
    const { text } = await edge.get('/metrics', { authorization: 'Bearer the-admin-token-of-the-test' });
    for (const [outcome, count] of [
      ['handed-in', 1],
      ['repeated', 1],
      ['refused', 1],
    ] as const) {
      assert.ok(
        text.includes(`lookstream_uploads_total{site="default",outcome="${outcome}"} ${count}\n`),
        text,
      );
    }
  });
});
