import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodePayload } from '../../src/upstreams/payload.ts';
import type { Payload, UploadFile } from '../../src/upstreams/payload.ts';

const photo = new File([new Uint8Array([0xff, 0xd8, 0xff, 0, 13, 10])], 'anvil.jpg', { type: 'image/jpeg' });

/** What a server makes of it. */
async function received(payload: Payload): Promise<FormData> {
  const { headers, body = null, duplex } = await encodePayload(payload);
  const init = { method: 'POST', headers, body, ...(duplex && { duplex }) };
  return new Request('https://api.example/', init).formData();
}

test('nothing to carry is no body and no header', async () => {
  assert.deepEqual(await encodePayload(undefined), { headers: {} });
});

test('JSON says that it is', async () => {
  const { headers, body } = await encodePayload({ json: { links: ['é'] } });
  assert.deepEqual([headers, body], [{ 'Content-Type': 'application/json' }, '{"links":["é"]}']);
});

describe('a form', () => {
  test('arrives field by field, without those that are undefined', async () => {
    const form = await received({ form: { email: 'a+b@c.example', reason: 'Å & =\n', missing: undefined } });
    assert.deepEqual(
      [...form],
      [
        ['email', 'a+b@c.example'],
        ['reason', 'Å & =\n'],
      ],
    );
  });
});

describe('a multipart upload', () => {
  test('arrives with its fields and its file, byte for byte', async () => {
    const form = await received({
      multipart: { caption: 'Ä "quoted" ✂', stream_uri: undefined },
      file: { field: 'file', file: photo },
    });
    const file = form.get('file') as File;
    assert.deepEqual([form.get('caption'), form.has('stream_uri')], ['Ä "quoted" ✂', false]);
    assert.deepEqual([file.name, file.type, file.size], ['anvil.jpg', 'image/jpeg', 6]);
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array(await photo.arrayBuffer()));
  });

  test('says its length, so that a service can refuse it before it has it', async () => {
    const { headers, body } = await encodePayload({
      multipart: { a: 'é' },
      file: { field: 'file', file: photo },
    });
    const { byteLength } = await new Response(body).arrayBuffer();
    assert.equal(headers['Content-Length'], String(byteLength));
  });

  for (const name of ['a"; name="caption', 'a\r\nContent-Type: text/html\r\n\r\nx', 'ä\u202Egpj.exe', '']) {
    test(`cannot be broken out of by a file named ${JSON.stringify(name)}`, async () => {
      const form = await received({
        multipart: { caption: 'mine' },
        file: { field: 'file', file: new File(['x'], name) },
      });
      assert.deepEqual([...form.keys()], ['caption', 'file']);
      assert.equal(form.get('caption'), 'mine');
      assert.equal(await (form.get('file') as File).text(), 'x');
    });
  }

  test('arrives whole when it comes in views of a larger buffer', async () => {
    const buffer = Uint8Array.from({ length: 300_000 }, (_unused, index) => index % 251);
    const view = buffer.subarray(100, 200_100);
    const file: UploadFile = {
      ...{ name: 'part.jpg', type: 'image/jpeg', size: view.length },
      stream: () => new Blob([view]).stream(),
    };
    const cut: UploadFile = {
      ...file,
      stream: () =>
        new ReadableStream({
          start(stream) {
            stream.enqueue(view);
            stream.close();
          },
        }),
    };
    for (const sent of [file, cut]) {
      const form = await received({ multipart: {}, file: { field: 'file', file: sent } });
      const arrived = new Uint8Array(await (form.get('file') as File).arrayBuffer());
      assert.deepEqual(arrived, new Uint8Array(view));
    }
  });

  for (const type of ['image/jpeg\r\nX: y\r\n\r\nowned', 'image', '', 'a/b; c="d"']) {
    test(`cannot be broken out of by the type ${JSON.stringify(type)}`, async () => {
      const file: UploadFile = {
        ...{ name: 'x.jpg', type, size: 1 },
        stream: () => new Blob(['x']).stream(),
      };
      const form = await received({ multipart: { caption: 'mine' }, file: { field: 'file', file } });
      assert.deepEqual([...form.keys()], ['caption', 'file']);
      assert.equal(await (form.get('file') as File).text(), 'x');
    });
  }

  test('is read while it is sent, and let go of when the sending ends', async () => {
    let pulled = 0;
    let isCancelled = false;
    const file: UploadFile = {
      ...{ name: 'long.mp4', type: 'video/mp4', size: 1e9 },
      stream: () =>
        new ReadableStream({
          pull(stream) {
            pulled += 1;
            stream.enqueue(new Uint8Array(1000));
          },
          cancel() {
            isCancelled = true;
          },
        }),
    };
    const { body } = await encodePayload({ multipart: {}, file: { field: 'file', file } });
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    for (let chunks = 0; chunks < 5; chunks += 1) await reader.read();
    assert.ok(pulled > 0 && pulled < 20, `${pulled} of a million chunks`);
    await reader.cancel();
    assert.equal(isCancelled, true);
  });
});
