import { Hono } from 'hono';
import * as v from 'valibot';
import { mostUrls, type DeepLinksResponse } from '../../model/links.ts';
import { longestUrl } from '../links/link-policy.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { payeeOf } from '../tenants.ts';
import { Name, SiteQuery } from './names.ts';

export const DeepLinksBody = v.strictObject({
  urls: v.pipe(
    v.array(
      v.pipe(v.string(), v.maxLength(longestUrl, `must have at most ${longestUrl} characters.`)),
      'must be a list.',
    ),
    v.minLength(1, 'must hold at least one address.'),
    v.maxLength(mostUrls, `must hold at most ${mostUrls} addresses: ask for the rest in another request.`),
  ),
  publisher: v.optional(Name),
});

/** The page asks once more for what was not ready after this, in milliseconds. */
export const linkBudget = 1_000;

/** `POST /v1/deep-links`: deep links for a page's anchors, in one batch. */
export function deepLinkRoutes({ tenants, guard, deepLinks, visit }: Services): Hono {
  const app = new Hono();

  app.post('/v1/deep-links', async (c) => {
    const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
    await guard.admit(c, tenant);
    const { urls, publisher } = await readBody(c, DeepLinksBody);
    const payee = payeeOf(tenant, publisher ?? null);
    const links = await deepLinks.resolve(visit(c, tenant), { payee, urls, waitMs: linkBudget });
    const body: DeepLinksResponse = {
      links: urls.map((url) => {
        const link = links.get(url);
        return {
          url,
          deepLink: link?.deepLink ?? null,
          store: link?.store ?? null,
          pending: link?.isPending ?? false,
        };
      }),
    };
    return c.json(body, 200, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
  });

  return app;
}
