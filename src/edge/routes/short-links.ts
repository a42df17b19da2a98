import { Hono } from 'hono';
import * as v from 'valibot';
import { placements, type ShortLinkResponse } from '../../model/links.ts';
import { assertOneTarget, atLook, sharedPage } from '../links/share-target.ts';
import type { Looks } from '../looks/looks.ts';
import { problem } from '../problems.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import type { Visit } from '../visit.ts';
import { LookId, Name } from './names.ts';

const Query = v.strictObject({ site: v.optional(Name) });

const Body = v.strictObject({
  look: v.optional(LookId),
  product: v.optional(Name),
  page: v.optional(
    v.pipe(v.string('must be text.'), v.maxLength(2_048, 'must have at most 2048 characters.')),
  ),
  placement: v.picklist(placements, `must be one of ${placements.join(', ')}.`),
});

/** `POST /v1/short-links`: the caller names a thing, the edge knows its address. Never the affiliate one. */
export function shortLinkRoutes({ tenants, guard, looks, shortLinks, visit }: Services): Hono {
  const app = new Hono();

  app.post('/v1/short-links', async (c) => {
    const tenant = await tenants.of(readQuery(c, Query).site ?? null);
    const { isTrusted } = await guard.admit(c, tenant);
    const { placement, ...named } = await readBody(c, Body);
    assertOneTarget(named);
    const page = named.page === undefined ? null : sharedPage(tenant.site, named.page, isTrusted);
    const target = await targetOf(looks, visit(c, tenant), { ...named, page });
    const link = await shortLinks.shorten(tenant, target, placement);
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    if (link.shortUrl === null) {
      return c.json({ target }, 503, { ...headers, 'Retry-After': String(link.retryAfter) });
    }
    return c.json<ShortLinkResponse>({ shortUrl: link.shortUrl, target }, 200, headers);
  });

  return app;
}

interface Named {
  look?: string | undefined;
  product?: string | undefined;
  page: string | null;
}

async function targetOf(looks: Looks, visit: Visit, { look, product, page }: Named): Promise<string> {
  if (look !== undefined) {
    const [found] = (await looks.one(visit, look)).looks;
    if (!found) throw problem('not-found', `There is no look "${look}".`);
    const target = page ? atLook(page, found) : found.shareUrl;
    if (target) return target;
    throw problem(
      'invalid-request',
      'This look has no page of its own: send the "page" that it is shared from.',
    );
  }
  if (page) return page;
  const found = await looks.product(visit, product ?? '');
  if (!found) throw problem('not-found', `There is no product "${product}".`);
  return found.url;
}
