import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { nodeFetch } from '../../src/edge/node-fetch.ts';
import { createOlapic } from '../../src/upstreams/olapic/client.ts';
import { caught } from '../upstreams/support/caught.ts';

const megabyte = 1_000_000;
const collectGarbage = () => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

describe('an upload through Node’s fetch', () => {
  let received = 0;
  let redirectsTo: string | null = null;
  const server = createServer((request, response) => {
    request.on('data', (chunk: Uint8Array) => (received += chunk.byteLength));
    request.on('end', () => {
      if (redirectsTo) response.writeHead(307, { Location: redirectsTo });
      response.end('{"data":{"id":"1","status":"pending"}}');
    });
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());

  const olapic = () => {
    const { port } = server.address() as AddressInfo;
    const baseUrl = `http://127.0.0.1:${String(port)}`;
    return createOlapic({ fetch: nodeFetch, baseUrl, apiKey: 'key-0123456789' });
  };

  /** @param onHalf called when half of it has been asked for */
  function film(size: number, onHalf: () => void = () => undefined) {
    let sent = 0;
    return {
      ...{ name: 'film.mp4', type: 'video/mp4', size },
      stream: () =>
        new ReadableStream<Uint8Array>({
          pull(stream) {
            if (sent === size) return stream.close();
            sent += megabyte;
            stream.enqueue(new Uint8Array(megabyte));
            if (sent === size / 2) onHalf();
          },
        }),
    };
  }

  test('is never in memory as a whole', async () => {
    const { arrayBuffers: before } = process.memoryUsage();
    let held = Infinity;
    const file = film(200 * megabyte, () => {
      collectGarbage();
      held = process.memoryUsage().arrayBuffers - before;
    });
    const { id } = await olapic().uploads.upload('1', { source: { file } });
    assert.deepEqual([id, received > file.size], ['1', true]);
    assert.ok(held < 50 * megabyte, `${String(held)} bytes were held when 100 MB had been sent`);
  });

  test('does not follow a redirect', async () => {
    redirectsTo = 'http://127.0.0.1:1/elsewhere';
    const upload = olapic().uploads.upload('1', { source: { file: film(2 * megabyte) } });
    const { kind, status } = await caught(upload);
    assert.deepEqual([kind, status], ['status', null]);
  });
});
