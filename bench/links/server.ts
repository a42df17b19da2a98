import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { candidates, postOf, type CandidateName } from './pages.ts';

export interface Server {
  origin: string;
  close: () => void;
}

/** Serves the posts, the built script, and an edge that knows every shop. */
export async function startServer(): Promise<Server> {
  const app = new Hono();
  app.get('/post/:name', (c) => {
    const name = c.req.param('name');
    return name in candidates ? c.html(postOf(name as CandidateName)) : c.notFound();
  });
  app.post('/v1/deep-links', async (c) => {
    const { urls } = await c.req.json<{ urls: string[] }>();
    const links = urls.map((url, n) => ({
      ...{ url, deepLink: `https://c.mtpc.se/tags/link/${n}`, store: 'Nordlund', pending: false },
    }));
    return c.json({ links });
  });
  app.use('*', serveStatic({ root: 'dist/bundle' }));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}
