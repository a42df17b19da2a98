import { Hono } from 'hono';
import * as v from 'valibot';
import { lookLimits, sortOrders, type LooksPage } from '../../model/looks-page.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { payeeOf } from '../tenants.ts';
import { joinProducts } from '../looks/join-products.ts';
import { Name, whose } from './names.ts';

const limitRule = `must be a whole number from 1 to ${lookLimits.most}.`;

const LooksQuery = v.strictObject({
  ...whose,
  product: Name,
  sort: v.optional(v.picklist(sortOrders, `must be one of ${sortOrders.join(', ')}.`), 'recent'),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/, limitRule),
      v.transform(Number),
      v.minValue(1, limitRule),
      v.maxValue(lookLimits.most, limitRule),
    ),
    String(lookLimits.default),
  ),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2_000, 'is longer than any that we give.'))),
});

/** A page of looks waits for unknown links no longer than this, in milliseconds. */
const linkBudget = 300;
/** Seconds; browsers ask again after a minute, and a CDN may hold a page for five. */
const cacheControl = {
  whole: 'public, max-age=60, s-maxage=300, stale-if-error=3600',
  pending: 'public, max-age=5, s-maxage=5, stale-if-error=3600',
};

/** `GET /v1/looks`: one page of looks, products de-duplicated, deep links in place. */
export function looksRoutes({ tenants, looks, deepLinks, visit }: Services): Hono {
  const app = new Hono();

  app.get('/v1/looks', async (c) => {
    const { site, publisher, ...query } = readQuery(c, LooksQuery);
    const tenant = await tenants.of(site ?? null);
    const payee = payeeOf(tenant, publisher ?? null);
    const visited = visit(c, tenant);
    const list = await looks.page(visited, query);
    const links = await deepLinks.resolve(visited, {
      payee,
      urls: Object.values(list.products).map(({ url }) => url),
      waitMs: linkBudget,
    });
    const page: LooksPage = {
      looks: list.looks,
      products: joinProducts(list.products, links, list.currency),
      next: list.next,
      reason: list.reason,
    };
    const isPending = [...links.values()].some((link) => link.isPending);
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cache-Control', isPending ? cacheControl.pending : cacheControl.whole);
    return c.json(page);
  });

  return app;
}
