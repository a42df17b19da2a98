import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { lookLimits, sortOrders, type LooksPage } from '../../model/looks-page.ts';
import { joinProducts } from '../looks/join-products.ts';
import { withTrustedPictures } from '../looks/picture-hosts.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { payeeOf } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import { Name, whose } from './names.ts';

const limitRule = `must be a whole number from 1 to ${lookLimits.most}.`;

/** Off unless it is on. */
const Switch = v.optional(
  v.pipe(
    v.picklist(['1', 'true', '0', 'false'], 'must be 1 or true, 0 or false, or left out.'),
    v.transform((value) => value === '1' || value === 'true'),
  ),
  '0',
);

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
  rightsOnly: Switch,
  inStock: Switch,
  cursor: v.optional(v.pipe(v.string(), v.maxLength(2_000, 'is longer than any that we give.'))),
});

const LookQuery = v.strictObject(whose);

/** A page of looks waits for unknown links no longer than this, in milliseconds. */
const linkBudget = 300;
/** Seconds; browsers ask again after a minute, and a CDN may hold a page for five. */
const cacheControl = {
  whole: 'public, max-age=60, s-maxage=300, stale-if-error=3600',
  pending: 'public, max-age=5, s-maxage=5, stale-if-error=3600',
};

/**
 * `GET /v1/looks`: one page of looks, products de-duplicated, deep links in place.
 * `GET /v1/looks/{id}`: the same with one look.
 */
export function looksRoutes({ tenants, looks, deepLinks, visit }: Services): Hono {
  const app = new Hono();

  app.get('/v1/looks', (c) => {
    const { site, publisher, ...query } = readQuery(c, LooksQuery);
    return answer(c, { site, publisher }, (visited) => looks.page(visited, query));
  });

  app.get('/v1/looks/:id', (c) =>
    answer(c, readQuery(c, LookQuery), (visited) => looks.one(visited, c.req.param('id'))),
  );

  async function answer(
    c: Context,
    { site, publisher }: v.InferOutput<typeof LookQuery>,
    read: (visited: Visit) => Promise<LooksPage>,
  ): Promise<Response> {
    const tenant = await tenants.of(site ?? null);
    const payee = payeeOf(tenant, publisher ?? null);
    const visited = visit(c, tenant);
    const page = withTrustedPictures(tenant.site, await read(visited));
    const links = await deepLinks.resolve(visited, {
      payee,
      urls: Object.values(page.products).map(({ url }) => url),
      waitMs: linkBudget,
    });
    const isPending = [...links.values()].some((link) => link.isPending);
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cache-Control', isPending ? cacheControl.pending : cacheControl.whole);
    return c.json<LooksPage>({ ...page, products: joinProducts(tenant.site, page.products, links) });
  }

  return app;
}
