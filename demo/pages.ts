import { Hono } from 'hono';
import type { World } from '../src/sandbox/world/world.ts';
import { blogPage } from './blog.ts';
import { cmsPage } from './cms.ts';
import { consentPage } from './consent.ts';
import { galleryPage } from './gallery.ts';
import { languagesPage } from './languages.ts';
import { magazinePage } from './magazine.ts';
import { movingPage } from './moving.ts';
import { olapicPage } from './olapic.ts';
import { mark, markPath, sharingPage } from './sharing.ts';
import { shopPage } from './shop.ts';
import { sourcesPage } from './sources.ts';
import { startPage } from './start.ts';
import { stateEdges } from './state-edge.ts';
import { stateLooks } from './state-looks.ts';
import { statesPage } from './states.ts';
import { themesSheet } from './theme-recipes.ts';
import { themesPage, themesSheetPath } from './themes.ts';
import { uploadPage } from './upload.ts';

export interface DemoOptions {
  world: World;
  /** where the edge is, without a trailing slash */
  publicUrl: string;
  /** address of the folder of pictures */
  picturesUrl: string;
  /** where an affiliate link of the sandbox leads, the click counted; null when there is no such link */
  follow: (id: string) => Promise<string | null>;
}

/** As strict as a careful host would be: no inline script or style, Trusted Types enforced. */
function contentSecurityPolicy(publicUrl: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: ${publicUrl}`,
    `media-src 'self' ${publicUrl}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** The pages that a person opens: docs, smoke test and screenshot at once. */
export function createDemoPages({ world, publicUrl, picturesUrl, follow }: DemoOptions): Hono {
  const app = new Hono();
  const policy = contentSecurityPolicy(publicUrl);
  const looks = stateLooks(picturesUrl);

  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
  });
  app.get('/', (c) => c.html(startPage()));
  app.get('/demo/magazine', (c) => c.html(magazinePage()));
  app.get('/demo/blog', (c) => c.html(blogPage()));
  app.get('/demo/cms', (c) => c.html(cmsPage()));
  app.get('/demo/consent', (c) => c.html(consentPage()));
  app.get('/demo/sources', (c) => c.html(sourcesPage()));
  app.get('/demo/olapic', (c) => c.html(olapicPage()));
  app.get('/demo/moving', (c) => c.html(movingPage()));
  app.get('/demo/gallery', (c) => c.html(galleryPage(new URL(c.req.url).search.slice(1))));
  app.get('/demo/themes', (c) => c.html(themesPage()));
  app.get(themesSheetPath, (c) => c.body(themesSheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/demo/languages', (c) => c.html(languagesPage()));
  app.get('/demo/sharing', (c) => c.html(sharingPage()));
  app.get(markPath, (c) => c.body(mark, 200, { 'content-type': 'image/svg+xml' }));
  app.get('/demo/upload', (c) => c.html(uploadPage()));
  app.get('/demo/states', (c) => c.html(statesPage(looks.products)));
  app.route('/demo/edges', stateEdges(looks));
  app.get('/demo/shop/:key', (c) => {
    const product = world.products.find(({ key, url }) => key === c.req.param('key') && url !== null);
    const shop = world.shops.find(({ customerId }) => customerId === product?.shop);
    if (!product || !shop) return c.notFound();
    const others = world.products.filter(
      (other) =>
        other.shop === shop.customerId &&
        other !== product &&
        other.url !== null &&
        other.active &&
        !other.isHidden,
    );
    return c.html(shopPage({ shop, product, others, picturesUrl }));
  });
  // The address that an affiliate link of the sandbox stands for: real ones leave for the shop.
  app.get('/demo/links/:id', async (c) => {
    const url = await follow(c.req.param('id'));
    const product = world.products.find((candidate) => candidate.url === url);
    return product ? c.redirect(`/demo/shop/${encodeURIComponent(product.key)}`) : c.notFound();
  });
  return app;
}
