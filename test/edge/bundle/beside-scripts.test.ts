import { Hono } from 'hono';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { impliedSite, pathInEdge } from '../../../src/edge/bundle/beside-scripts.ts';
import { listen, type Listening } from '../../../src/edge/node-server.ts';

/** Over a real socket: a server's requests are not the platform's own, and are made anew here with their bodies. */
describe('a route beside a script', () => {
  let server: Listening;

  before(async () => {
    const app = new Hono({ getPath: pathInEdge });
    app.use('/v1/*', impliedSite);
    app.post('/v1/links', async (c) =>
      c.json({ query: c.req.query(), body: await c.req.json(), origin: c.req.header('origin') }),
    );
    server = await listen(app, { port: 0, hostname: '127.0.0.1' });
  });
  after(() => server[Symbol.asyncDispose]());

  const post = (path: string) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      method: 'POST',
      headers: { origin: 'https://shop.example' },
      body: JSON.stringify({ urls: [] }),
    });

  for (const [path, query] of [
    ['/v1/links', {}],
    ['/releases/1.4.2/v1/links?a=1', { a: '1' }],
    ['/sites/acme/v1/links', { site: 'acme' }],
    ['/sites/acme/v1/links?a=1', { a: '1', site: 'acme' }],
    ['/sites/acme/v1/links?site=other', { site: 'other' }],
    ['/sites/%25/v1/links', { site: '%25' }],
  ] as const) {
    test(`${path} arrives with its body, and with its site`, async () => {
      const response = await post(path);
      assert.deepEqual(await response.json(), { query, body: { urls: [] }, origin: 'https://shop.example' });
    });
  }

  for (const path of [
    '/sites/acme/extra/v1/links',
    '/others/acme/v1/links',
    '/sites//v1/links',
    '/sites/acme/v2/links',
  ]) {
    test(`${path} is none`, async () => {
      assert.equal((await post(path)).status, 404);
    });
  }
});
