import { Hono } from 'hono';
import * as v from 'valibot';
import { placements, type ShortLinkResponse } from '../../model/links.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { SiteQuery } from './names.ts';
import { sharedThing, subjectOf, targetOf } from './shared-thing.ts';

export const ShortLinkBody = v.strictObject({
  ...sharedThing,
  placement: v.picklist(placements, `must be one of ${placements.join(', ')}.`),
});

/** `POST /v1/short-links`: the caller names a thing, the edge knows its address. Never the affiliate one. */
export function shortLinkRoutes({ tenants, guard, looks, shortLinks, visit }: Services): Hono {
  const app = new Hono();

  app.post('/v1/short-links', async (c) => {
    const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
    const { isTrusted } = await guard.admit(c, tenant);
    const { placement, ...named } = await readBody(c, ShortLinkBody);
    const visited = visit(c, tenant);
    const { target, marks } = await targetOf(looks, visited, named, isTrusted);
    const subject = subjectOf(named);
    const link = await shortLinks.shorten(visited, { target, marks, placement, subject });
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    if (link.shortUrl === null) {
      return c.json({ target }, 503, { ...headers, 'Retry-After': String(link.retryAfter) });
    }
    return c.json<ShortLinkResponse>({ shortUrl: link.shortUrl, target }, 200, headers);
  });

  return app;
}
