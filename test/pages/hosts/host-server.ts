import { Hono, type Context } from 'hono';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bundleRoutes } from '../../../src/edge/bundle/bundle.ts';
import { readBundle } from '../../../src/edge/bundle/node-bundle.ts';
import { currentRelease } from '../../../src/edge/site-release.ts';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';

/** A shop's own page, as its owner wrote it. */
export interface HostPage {
  html: string;
  headers?: Record<string, string>;
  /** files beside it, by path */
  scripts?: Record<string, string>;
}

/** A loopback server with the built script, an edge of fixtures, and host pages. */
export interface HostServer {
  /** without a slash at the end */
  url: string;
  /** puts a page up; answers its address */
  put: (page: HostPage) => string;
  /** lets go of requests for the product `waiting` */
  release: () => void;
  stop: () => Promise<void>;
}

const bundle = readBundle(fileURLToPath(new URL('../../../dist/bundle', import.meta.url)));
const site = { id: 'default', release: currentRelease };

/** One grey pixel, so that pictures load without a file. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOor6//DwAFhAKAjM1mJgAAAABJRU5ErkJggg==',
  'base64',
);

/** So many looks has the product `many`. */
const manyLooks = 60;

const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' };

export async function startHostServer(): Promise<HostServer> {
  const pages = new Map<string, HostPage>();
  const waiting: (() => void)[] = [];
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(cors)) c.header(name, value);
  });
  app.options('*', (c) => c.body(null, 204));
  app.get('/v1/looks', async (c) => {
    const product = c.req.query('product') ?? '';
    if (product === 'waiting') await new Promise<void>((resolve) => waiting.push(resolve));
    return product === 'failing' ? c.body('', 503) : answer(c, looksOf(product, c.req.query()));
  });
  app.post('/v1/short-links', async (c) => {
    const { placement, page, product } = await c.req.json<Record<string, string>>();
    if (product === 'waiting') await new Promise<void>((resolve) => waiting.push(resolve));
    return c.json({ shortUrl: `https://2m.example/${placement}`, target: page });
  });
  app.get('/edge/v1/pictures/*', (c) => {
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return c.body(pixel, 200, { 'Content-Type': 'image/png' });
  });
  app.get('/hosts/:number', (c) => {
    const page = pages.get(c.req.path);
    return page ? c.html(page.html, 200, page.headers) : c.notFound();
  });
  app.get('/hosts/:number/*', (c) => {
    const [, folder, number, ...rest] = c.req.path.split('/');
    const script = pages.get(`/${folder}/${number}`)?.scripts?.[rest.join('/')];
    return script === undefined ? c.notFound() : c.body(script, 200, { 'Content-Type': 'text/javascript' });
  });
  app.route('/', bundleRoutes(bundle, { sites: [site], visitor: () => '', secret: '' }));

  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    put(page) {
      const path = `/hosts/${pages.size + 1}`;
      pages.set(path, page);
      return path;
    },
    release() {
      for (const resolve of waiting.splice(0)) resolve();
    },
    stop: () => stop(server),
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** The fixtures name pictures at an address that is none: they are beside this server. */
function answer(c: Context, page: LooksPage): Response {
  const { origin } = new URL(c.req.url);
  const body = JSON.stringify(page).replaceAll(edgeAddress, `${origin}/edge`);
  return c.body(body, 200, { 'Content-Type': 'application/json' });
}

function looksOf(product: string, query: Record<string, string>): LooksPage {
  if (product === 'none') return makePage(0, { reason: 'empty' });
  const prefix = product === 'many' ? 'look' : `${product}-look`;
  const total = product === 'many' ? manyLooks : 8;
  const start = Number(query.cursor ?? 0);
  const end = Math.min(total, start + Number(query.limit ?? 20));
  const looks = Array.from({ length: end - start }, (_, offset) =>
    makeLook(`${prefix}-${start + offset + 1}`, {
      products: [{ key: ['vase', 'bowl', 'lamp'][offset % 3] ?? 'vase' }],
      categories: [offset % 2 ? 'Kitchen' : 'Living room'],
    }),
  );
  return makePage(3, { looks, next: end < total ? `${end}` : null });
}
