import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { getResponse } from 'msw';
import { createSandboxHandlers } from '../../../src/sandbox/msw-handlers.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { acmeKey, createFixture } from '../fixture-world.ts';
import { assertRefused, postOlapic, readOlapic } from './ask-olapic.ts';
import type { MediaData } from './ask-olapic.ts';

const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'a.gif', { type: 'text/html' });
const film = new File(['\0\0\0\x20ftypisom\0\0'], 'film.mp4');

/** @returns its id */
async function upload(sandbox: Sandbox, file: File): Promise<string> {
  const form = new FormData();
  form.set('file', file, file.name);
  const response = await postOlapic(sandbox, '/users/330001/media', form);
  const { data }: { data: MediaData } = await response.json();
  return data.id;
}

async function approvedUpload(sandbox: Sandbox, file: File): Promise<string> {
  const id = await upload(sandbox, file);
  sandbox.world.olapic.pending.delete(id);
  return id;
}

describe('an upload that a moderator has let through', () => {
  it('is seen in its five sizes, which are the file that was sent', async () => {
    const sandbox = createFixture();
    const id = await approvedUpload(sandbox, photo);
    const media = await readOlapic<MediaData>(sandbox, `/media/${id}`);
    const address = `http://localhost/olapic/uploads/${id}`;
    assert.deepEqual(media.images, {
      square: address,
      thumbnail: address,
      mobile: address,
      normal: address,
      original: address,
    });
    assert.deepEqual([media.type, media.original_image_width], ['IMAGE', null]);
    const response = await sandbox.app.request(address);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Content-Type'), 'image/jpeg');
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.deepEqual(await response.bytes(), await photo.bytes());
  });

  it('is a film without a picture when it is one', async () => {
    const sandbox = createFixture();
    const id = await approvedUpload(sandbox, film);
    const media = await readOlapic<MediaData>(sandbox, `/media/${id}`);
    assert.deepEqual([media.type, media.images.normal], ['VIDEO', null]);
    const response = await sandbox.app.request(media.video_url ?? '');
    assert.equal(response.headers.get('Content-Type'), 'video/mp4');
    assert.equal(await response.text(), await film.text());
  });

  for (const [prefix, folder] of [
    ['https://shop.example', ''],
    ['https://shop.example:8443/deep/sandbox', '/deep/sandbox'],
  ] as const) {
    it(`has an address below ${prefix}, when that is where the sandbox is`, async () => {
      const sandbox = createFixture();
      const id = await approvedUpload(sandbox, photo);
      const path = `/olapic/media/${id}?auth_token=${acmeKey}`;
      const mounted = new Hono().route(folder || '/', sandbox.app);
      const handlers = createSandboxHandlers(sandbox, prefix);
      for (const ask of [
        async (url: string) => mounted.request(url),
        (url: string) => getResponse(handlers, new Request(url)),
      ]) {
        const { data }: { data: MediaData } = await (await ask(prefix + path))!.json();
        assert.equal(data.images.mobile, `${prefix}/olapic/uploads/${id}`);
        assert.equal((await ask(data.images.mobile))?.status, 200);
      }
    });
  }
});

describe('the file of an upload', () => {
  it('is not there while the upload waits for a moderator, and never without an upload', async () => {
    const sandbox = createFixture();
    for (const id of [await upload(sandbox, photo), '3042070000', 'none']) {
      const response = await sandbox.app.request(`/olapic/uploads/${id}`);
      await assertRefused(response, 404, `No entity of type "media" was found with id "${id}".`);
    }
  });

  it('is forgotten after twenty others, and so is its address', async () => {
    const sandbox = createFixture();
    const first = await approvedUpload(sandbox, photo);
    const second = await approvedUpload(sandbox, photo);
    for (let others = 1; others <= 19; others += 1) await upload(sandbox, photo);
    const statusOf = async (id: string) => (await sandbox.app.request(`/olapic/uploads/${id}`)).status;
    assert.deepEqual([await statusOf(first), await statusOf(second)], [404, 200]);
    assert.equal((await readOlapic<MediaData>(sandbox, `/media/${first}`)).images.mobile, null);
  });

  it('is kept once when it was stashed first, and not at all when the upload is refused', async () => {
    const sandbox = createFixture();
    const form = new FormData();
    form.set('file', photo, photo.name);
    const stashed = await postOlapic(sandbox, '/stashes', form);
    const { data }: { data: { id: string } } = await stashed.json();
    for (const caption of ['One', 'Two']) {
      await postOlapic(sandbox, '/users/330001/media', { url: `/stashes/${data.id}`, caption });
    }
    assert.equal(sandbox.world.olapic.kept.length, 1);
    form.set('stream_uri', 'none');
    assert.equal((await postOlapic(sandbox, '/users/330001/media', form)).status, 400);
    assert.equal(sandbox.world.olapic.kept.length, 1);
  });
});
