import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createFixture, nordlundKey, startTime } from '../fixture-world.ts';
import { askOlapic, assertRefused, mediaIds, postOlapic } from './ask-olapic.ts';
import type { MediaData } from './ask-olapic.ts';

type Uploaded = MediaData & Record<string, unknown>;

const broken = new File(['no picture'], 'cat.jpg', { type: 'image/jpeg' });
const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'photo.gif', { type: 'image/gif' });
const film = new File(['\0\0\0\x20ftypisom\0\0'], 'film.mp4', { type: 'video/mp4' });

const acmeUser = '/users/330001/media';

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.set(name, value);
    else form.set(name, value, value.name);
  }
  return form;
}

async function upload(
  sandbox: Sandbox,
  body: FormData | URLSearchParams,
  path = acmeUser,
): Promise<Uploaded> {
  const response = await postOlapic(sandbox, path, body);
  const { data, metadata }: { data: Uploaded; metadata: object } = await response.json();
  assert.deepEqual([response.status, metadata], [200, { code: 200, message: 'OK', version: 'v2.0' }]);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  return data;
}

async function stash(sandbox: Sandbox, file = photo, token?: string): Promise<string> {
  const response = await postOlapic(sandbox, '/stashes', formOf({ file }), token);
  assert.equal(response.status, 200);
  const { data }: { data: { id: string } } = await response.json();
  return data.id;
}

describe('an upload', () => {
  it('is answered with a media that nobody has looked at yet', async () => {
    const data = await upload(createFixture(), formOf({ file: photo, caption: 'Ours 😀' }));
    assert.deepEqual(
      { ...data, _links: 0, id: 0, _embedded: 0, _forms: 0, _analytics: 0 },
      {
        _links: 0,
        id: 0,
        _fixed: true,
        type: 'IMAGE',
        source: 'harddrive',
        source_id: null,
        original_source: null,
        caption: 'Ours 😀',
        video_url: null,
        share_url: null,
        date_submitted: '2026-03-01T12:00:00+00:00',
        date_published: null,
        favorite: false,
        location: null,
        sonar_place: null,
        original_image_width: null,
        original_image_height: null,
        status: 'pending',
        likes: 0,
        request_id: null,
        images: { square: null, thumbnail: null, mobile: null, normal: null, original: null },
        _embedded: 0,
        _forms: 0,
        _analytics: 0,
      },
    );
    assert.equal(data._embedded.uploader.id, '330001');
  });

  it('is in no list and not there by id until a moderator has seen it', async () => {
    const sandbox = createFixture();
    const fields = { file: photo, stream_uri: '/streams/2190252888' };
    const { id } = await upload(sandbox, formOf(fields), '/users/500002/media');
    const lists = [
      '/customers/215815/media/recent?count=50',
      '/streams/2190252888/media/recent',
      '/categories/700002/media/recent',
      '/users/500002/media/recent',
    ];
    const message = `No entity of type "media" was found with id "${id}".`;
    await assertRefused(await askOlapic(sandbox, `/media/${id}`), 404, message);
    for (const path of lists) assert.equal((await mediaIds(sandbox, path)).includes(id), false, path);

    sandbox.world.olapic.pending.delete(id);
    for (const path of lists) assert.equal((await mediaIds(sandbox, path))[0], id, path);
  });

  it('has an id of its own each time', async () => {
    const sandbox = createFixture();
    const ids = [
      await upload(sandbox, formOf({ file: photo })),
      await upload(sandbox, formOf({ file: photo })),
    ];
    assert.notEqual(ids[0]?.id, ids[1]?.id);
  });

  it('knows a video by its bytes, whatever it is called', async () => {
    const sandbox = createFixture();
    const asPhoto = new File([film], 'photo.jpg', { type: 'image/jpeg' });
    assert.equal((await upload(sandbox, formOf({ file: asPhoto }))).type, 'VIDEO');
    const [file] = sandbox.world.olapic.uploads.values();
    assert.deepEqual([file?.shop, file?.type, file?.size], ['215815', 'video/mp4', film.size]);
  });

  it('belongs to its stream and knows where it was taken', async () => {
    const fields = { file: photo, stream_uri: '/streams/2190252888', latitude: '80', longitude: '-110.1' };
    const data = await upload(createFixture(), formOf(fields));
    assert.deepEqual(data.location, { latitude: 80, longitude: -110.1 });
    const streams = data._embedded['streams:all']!._embedded.stream;
    assert.deepEqual(
      streams.map(({ id }) => id),
      ['2190252888'],
    );
  });

  it('takes parameters from the query string too, as the document’s example sends them', async () => {
    const path = `${acmeUser}?caption=This%20is%20a%20caption&wrap_responses=1`;
    assert.equal((await upload(createFixture(), formOf({ file: photo }), path)).caption, 'This is a caption');
  });

  it('was submitted when it was sent', async () => {
    const sandbox = createFixture();
    sandbox.advance(60_000);
    const { id } = await upload(sandbox, formOf({ file: photo }));
    const look = sandbox.world.looks.find((one) => one.id === id);
    assert.equal(Date.parse(look?.submittedAt ?? ''), startTime + 60_000);
  });
});

describe('a stash', () => {
  it('is uploaded by its address, as a form or in the query string, and more than once', async () => {
    const sandbox = createFixture();
    const url = `/stashes/${await stash(sandbox, film)}`;
    const asForm = await upload(sandbox, new URLSearchParams({ url, caption: 'Later' }));
    const inQuery = await upload(
      sandbox,
      new URLSearchParams(),
      `${acmeUser}?url=${encodeURIComponent(url)}`,
    );
    assert.deepEqual([asForm.type, asForm.caption, inQuery.type], ['VIDEO', 'Later', 'VIDEO']);
    assert.notEqual(asForm.id, inQuery.id);
  });

  it('answers with its id and a link to itself, and nothing else', async () => {
    const response = await postOlapic(createFixture(), '/stashes', formOf({ file: photo }));
    const { data }: { data: Record<string, unknown> } = await response.json();
    assert.match(JSON.stringify(data._links), new RegExp(`/stashes/${String(data.id)}\\?auth_token=`));
    assert.deepEqual(Object.keys(data).toSorted(), ['_fixed', '_links', 'id']);
    assert.equal(data._fixed, true);
  });

  it('is found under the address with a slash that the document’s prose gives', async () => {
    assert.equal((await postOlapic(createFixture(), '/stashes/', formOf({ file: photo }))).status, 200);
  });

  it('is not another shop’s to use', async () => {
    const sandbox = createFixture();
    const url = `/stashes/${await stash(sandbox, photo, nordlundKey)}`;
    const message = 'The authenticated customer is not allowed to access the selected resource.';
    await assertRefused(await postOlapic(sandbox, acmeUser, { url }), 403, message);
  });
});

describe('an upload is refused', () => {
  const invalidFile = "An error was thrown while uploading the file: 'Invalid media file type.'";
  const file = photo;
  const bad: [fields: Record<string, string | File>, status: number, message: string][] = [
    [{}, 400, 'The parameter "file" is missing.'],
    [{ url: '' }, 400, 'The parameter "file" is missing.'],
    [
      { file, url: '/stashes/abc' },
      400,
      'The parameter "url" received an invalid value "/stashes/abc", expected was "nothing beside a file".',
    ],
    [{ file: 'text' }, 400, 'The parameter "file" received an invalid type "string", expected was "file".'],
    [{ file: broken }, 400, invalidFile],
    [{ file: new File([], 'empty.jpg') }, 400, invalidFile],
    [
      { url: 'https://acme.com/a.jpg' },
      400,
      'The parameter "url" received an invalid value "https://acme.com/a.jpg", expected was "/stashes/{stash_id}".',
    ],
    [{ url: '/stashes/none' }, 404, 'No entity of type "stash" was found with id "none".'],
    [{ file, latitude: '80' }, 400, 'The parameter "longitude" is missing.'],
    [{ file, longitude: '80' }, 400, 'The parameter "latitude" is missing.'],
    [
      { file, latitude: 'north', longitude: '1' },
      400,
      'The parameter "latitude" received an invalid type "string", expected was "float".',
    ],
    [
      { file, latitude: '1', longitude: '181' },
      400,
      'The parameter "longitude" received an invalid value "181", expected was "-180 to 180".',
    ],
    [
      { file, stream_uri: '2190252888' },
      400,
      'The parameter "stream_uri" received an invalid value "2190252888", expected was "/streams/{stream_id}".',
    ],
    [{ file, stream_uri: '/streams/1' }, 404, 'No entity of type "stream" was found with id "1".'],
    [
      { file, stream_uri: '/streams/2190252889' },
      404,
      'The requested entity "stream" with the id "2190252889" is inactive.',
    ],
    [
      { file, stream_uri: '/streams/2190252891' },
      403,
      'The authenticated customer is not allowed to access the selected resource.',
    ],
    [
      { file, caption: 'broken \uFFFD' },
      400,
      'There were an issue trying to identify the charset of the parameter "caption".',
    ],
    [
      { file, caption: photo },
      400,
      'The parameter "caption" received an invalid type "file", expected was "string".',
    ],
  ];
  for (const [fields, status, message] of bad) {
    it(`with ${Object.keys(fields).join(' and ') || 'nothing'}: ${message}`, async () => {
      const sandbox = createFixture();
      const before = sandbox.world.looks.length;
      const response = await postOlapic(sandbox, acmeUser, formOf(fields));
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      await assertRefused(response, status, message);
      assert.equal(sandbox.world.looks.length, before);
    });
  }

  it('to a user of another shop, and to nobody', async () => {
    const notAllowed = 'The authenticated customer is not allowed to access the selected resource.';
    const send = (path: string) => postOlapic(createFixture(), path, formOf({ file }));
    await assertRefused(await send('/users/330002/media'), 403, notAllowed);
    await assertRefused(await send('/users/500003/media'), 403, notAllowed);
    await assertRefused(await send('/users/1/media'), 404, 'No entity of type "user" was found with id "1".');
  });

  it('when its query is not UTF-8', async () => {
    const message = 'There were an issue trying to identify the charset of the parameter "caption".';
    const response = await postOlapic(createFixture(), `${acmeUser}?caption=%FF`, formOf({ file }));
    await assertRefused(response, 400, message);
  });

  it('when its body cannot be read', async () => {
    const response = await createFixture().app.request(
      `/olapic/stashes?auth_token=sandbox-olapic-key&version=v2.2`,
      { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body: 'not a form' },
    );
    await assertRefused(response, 400, 'The parameter "file" is missing.');
  });

  it('as a stash without a file of a known type', async () => {
    const text = new File(['hello'], 'a.jpg', { type: 'image/jpeg' });
    await assertRefused(
      await postOlapic(createFixture(), '/stashes', formOf({ file: text })),
      400,
      invalidFile,
    );
    await assertRefused(
      await postOlapic(createFixture(), '/stashes', {}),
      400,
      'The parameter "file" is missing.',
    );
  });
});
