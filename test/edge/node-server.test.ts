import { Hono } from 'hono';
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { listen } from '../../src/edge/node-server.ts';

const hostname = '127.0.0.1';

describe('the server of an edge that ends', () => {
  test('finishes what it is answering, and takes nothing new', async () => {
    const asked = Promise.withResolvers<undefined>();
    const release = Promise.withResolvers<undefined>();
    const app = new Hono().get('/', async (c) => {
      asked.resolve(undefined);
      await release.promise;
      return c.text('whole');
    });
    const listening = await listen(app, { port: 0, hostname });
    const url = `http://${hostname}:${listening.port}/`;
    const answer = fetch(url).then((response) => response.text());
    await asked.promise;
    const ended = listening[Symbol.asyncDispose]();
    await assert.rejects(fetch(url), TypeError);
    release.resolve(undefined);
    assert.equal(await answer, 'whole');
    await ended;
  });

  test('waits for nobody who is not answered in time', async () => {
    const asked = Promise.withResolvers<undefined>();
    const app = new Hono().get('/', () => {
      asked.resolve(undefined);
      return new Promise<Response>(() => undefined);
    });
    const listening = await listen(app, { port: 0, hostname, lastAnswersMs: 20 });
    const answer = fetch(`http://${hostname}:${listening.port}/`);
    await asked.promise;
    await Promise.all([assert.rejects(answer, TypeError), listening[Symbol.asyncDispose]()]);
  });

  test('closes connections on which nobody asks anything', async () => {
    const listening = await listen(new Hono(), { port: 0, hostname });
    const socket = connect(listening.port, hostname);
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    await listening[Symbol.asyncDispose]();
    await closed;
  });
});
