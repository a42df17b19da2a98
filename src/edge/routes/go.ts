import { Hono } from 'hono';
import * as v from 'valibot';
import { problem } from '../problems.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { payeeOf } from '../tenants.ts';
import { LookId, Name, WhoseQuery } from './names.ts';

const Path = v.object({ look: LookId, product: Name });

const linkBudget = 300;

/**
 * `GET /go/{look}/{product}`: the link of a product in a look, for places that cannot hold it themselves.
 * No open redirect: the caller names two things, and the edge knows where they lead.
 */
export function goRoutes({ tenants, looks, deepLinks, visit }: Services): Hono {
  const app = new Hono();

  app.get('/go/:look/:product', async (c) => {
    const { site, publisher } = readQuery(c, WhoseQuery);
    const tenant = await tenants.of(site ?? null);
    const visited = visit(c, tenant);
    const path = v.safeParse(Path, c.req.param());
    const key = path.success ? path.output.product : '';
    const products = path.success ? (await looks.one(visited, path.output.look)).products : {};
    const product = Object.hasOwn(products, key) ? products[key] : undefined;
    if (!product) throw problem('not-found', 'There is no such product in this look.');
    const payee = payeeOf(tenant, publisher ?? null);
    const asked = { payee, urls: [product.url], waitMs: linkBudget };
    const link = (await deepLinks.resolve(visited, asked)).get(product.url);
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    return c.redirect(link?.deepLink ?? product.url, 302);
  });

  return app;
}
