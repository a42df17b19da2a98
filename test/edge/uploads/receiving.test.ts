import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { listen } from '../../../src/edge/node-server.ts';
import { ProblemError } from '../../../src/edge/problems.ts';
import { readWhole } from '../../../src/edge/uploads/read-whole.ts';
import { film } from '../../support/films.ts';
import { jpegPhoto, pngPhoto } from '../../support/photos.ts';
import { magazineOrigin } from '../edge-under-test.ts';
import { operatedEdges } from '../operated-edge.ts';
import { leastFields, send, siteWith, uploadForm } from './handing-in.ts';

const megabyte = 1_000_000;
const collectGarbage = () => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/** A JPEG of any size: its pixels are one picture, and then comes much that is about it. */
async function pictureOf(bytes: number): Promise<Uint8Array> {
  const picture = await jpegPhoto();
  const whole = Buffer.alloc(bytes);
  whole.set(picture.subarray(0, 2));
  let at = 2;
  while (bytes - at > picture.length + 65_600) {
    whole.set([0xff, 0xec, 0xff, 0xff], at);
    at += 2 + 65_535;
  }
  whole.set(picture.subarray(2), at);
  return whole;
}

function streamOf(chunks: Iterable<Uint8Array>, hangs = false): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(stream) {
      const { done, value } = iterator.next();
      if (!done) stream.enqueue(value);
      else if (!hangs) stream.close();
    },
  });
}

const statusOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 200,
    (error: unknown) => (error instanceof ProblemError ? error.problem.status : error),
  );

describe('a body', () => {
  test('is read into one piece, whatever pieces it comes in', async () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => index);
    const crumbs = Array.from(bytes, (byte) => Uint8Array.of(byte));
    for (const length of [5_000, null]) {
      assert.deepEqual(await readWhole(streamOf(crumbs), { length, most: 5_000 }), bytes);
    }
  });

  test('is refused before anything of it is read, and as soon as it is longer than it was to be', async () => {
    let read = 0;
    const endless = function* () {
      for (;;) {
        read += 1;
        yield new Uint8Array(1_000);
      }
    };
    assert.equal(await statusOf(readWhole(streamOf(endless()), { length: 5_001, most: 5_000 })), 413);
    assert.ok(read <= 1);
    for (const length of [null, 3_000]) {
      read = 0;
      assert.equal(await statusOf(readWhole(streamOf(endless()), { length, most: 5_000 })), 413);
      assert.ok(read <= 8, String(read));
    }
  });

  test('is not waited for when nothing comes any more', async () => {
    const stalled = streamOf([new Uint8Array(10)], true);
    assert.equal(await statusOf(readWhole(stalled, { length: 20, most: 20, patience: 5 })), 408);
  });

  test('that breaks off is the sender’s to send again', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (stream) => stream.error(new Error('reset')) });
    assert.equal(await statusOf(readWhole(broken, { length: null, most: 20 })), 400);
  });
});

describe('a photo that is large', () => {
  test('is taken up to 20 MB, and a film up to 100', async () => {
    const edge = operatedEdges().open();
    assert.equal((await send(edge, await pictureOf(20 * megabyte))).status, 201);
    const refused = await send(edge, await pictureOf(20 * megabyte + 1));
    assert.equal(refused.status, 413);
    assert.match(refused.json.detail, /"file": must have at most 20 MB/);
    const long = Buffer.concat([film(), Buffer.alloc(21 * megabyte)]);
    // The last box is one of nothing, up to the end of the file.
    long.write('free', film().length + 4);
    assert.equal((await send(edge, long)).status, 201);
  });

  test('is refused by its length, before it is read', async () => {
    const edge = operatedEdges().open({ sites: [siteWith({ takesVideos: false })] });
    let isRead = false;
    const body = new ReadableStream({ pull: () => void (isRead = true) }, { highWaterMark: 0 });
    const headers = {
      ...{ origin: magazineOrigin, 'Content-Type': 'multipart/form-data; boundary=b' },
      'Content-Length': String(21 * megabyte),
    };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const response = await edge.app.request('/v1/looks', init);
    assert.equal(response.status, 413);
    assert.match(((await response.json()) as { detail: string }).detail, /at most 20 MB/);
    assert.equal(isRead, false);
  });

  test('waits for its turn where others take up the memory', async () => {
    const edges = operatedEdges();
    const held = Promise.withResolvers<undefined>();
    const first = Promise.withResolvers<undefined>();
    const edge = edges.open({
      uploadMemory: 50 * megabyte,
      async fetch(input, init) {
        first.resolve(undefined);
        await held.promise;
        return edges.askSandbox(input, init);
      },
    });
    const large = await pictureOf(15 * megabyte);
    const sending = send(edge, large);
    await first.promise;
    const refused = await send(edge, large);
    assert.equal(refused.status, 503);
    assert.equal(refused.json.type, 'urn:lookstream:problem:too-busy');
    assert.equal(refused.headers.get('retry-after'), '5');
    held.resolve(undefined);
    assert.equal((await sending).status, 201);
    assert.equal((await send(edge, large)).status, 201, 'and has it when they are done');
    assert.equal((await send(edge, Buffer.from('x'))).status, 415);
    assert.equal((await send(edge, large)).status, 201, 'and after one that was refused');
  });

  for (const [format, make] of Object.entries({
    jpeg: () => pictureOf(20 * megabyte),
    // Noise, which no compression makes smaller.
    png: () => pngPhoto({ width: 2_500, height: 2_200 }),
  })) {
    test(`is not in memory more than three times (${format})`, async () => {
      const edges = operatedEdges();
      const held: number[] = [];
      const measure = () => {
        collectGarbage();
        held.push(process.memoryUsage().arrayBuffers);
      };
      const { app } = edges.open({
        async fetch(input, init) {
          measure();
          const { body } = new Request(input, init);
          // Taken as a service takes it, piece by piece, and kept by nobody.
          for await (const piece of body ?? []) if (piece.length === 0) measure();
          measure();
          return Response.json({ data: { id: '3150000000', status: 'pending' } });
        },
      });
      await using listening = await listen(app, { port: 0, hostname: '127.0.0.1' });
      const photo = await make();
      assert.ok(photo.length > 12 * megabyte && photo.length <= 20 * megabyte, String(photo.length));
      const form = new Response(uploadForm(leastFields(), photo));
      const [body, type] = [Buffer.from(await form.arrayBuffer()), form.headers.get('content-type') ?? ''];
      measure();
      const [before = 0] = held.splice(0);
      // Not by fetch, which has copies of its own in this very process.
      const headers = { origin: magazineOrigin, 'Content-Type': type };
      const sending = request({ port: listening.port, path: '/v1/looks', method: 'POST', headers }).end(body);
      const [answer] = (await once(sending, 'response')) as [IncomingMessage];
      answer.resume();
      assert.equal(answer.statusCode, 201);
      const most = Math.max(...held) - before;
      assert.ok(most < 3 * photo.length, `${most} bytes were held for a photo of ${photo.length}`);
    });
  }
});

describe('a body of crumbs', () => {
  test('takes no more memory than the same body in one piece', async () => {
    const most = 300_000;
    collectGarbage();
    const before = process.memoryUsage();
    let highest = 0;
    const crumbs = function* () {
      for (let at = 0; at < most; at += 1) {
        // Each a part of a larger buffer, as they come from a socket.
        if (at % 100_000 === 99_999) {
          collectGarbage();
          const { heapUsed, arrayBuffers } = process.memoryUsage();
          highest = Math.max(highest, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers);
        }
        yield new Uint8Array(1_000).subarray(0, 1);
      }
    };
    assert.equal((await readWhole(streamOf(crumbs()), { length: null, most })).length, most);
    assert.ok(highest < 30 * megabyte, `${highest} bytes were held`);
  });
});
