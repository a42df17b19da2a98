import { Hono } from 'hono';
import * as v from 'valibot';
import { longestPost, mostUrls, type PostLinksResponse } from '../../model/links.ts';
import { isLanguage } from '../language.ts';
import { problem } from '../problems.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { payeeOf } from '../tenants.ts';
import { linkBudget } from './deep-links.ts';
import { Name, SiteQuery } from './names.ts';

export const PostLinksBody = v.strictObject({
  html: v.pipe(
    v.string('must be text.'),
    v.maxLength(longestPost, `must have at most ${longestPost} characters: send the post in parts.`),
  ),
  publisher: v.optional(Name),
  locale: v.optional(v.pipe(Name, v.check(isLanguage, 'must be a language, such as sv or sv-SE.'))),
});

/** `POST /v1/deep-links/html`: a post with its links and labels in place, for servers that render it. */
export function postLinkRoutes({ tenants, guard, deepLinks, visit }: Services): Hono {
  const app = new Hono();

  app.post('/v1/deep-links/html', async (c) => {
    const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
    await guard.admit(c, tenant);
    const { html, publisher, locale = null } = await readBody(c, PostLinksBody);
    const payee = payeeOf(tenant, publisher ?? null);
    // With a parser that most edges never need: it comes with the first post, in a module of its own.
    const { linkedPost, readPost } = await import('../links/linked-post.ts');
    const post = readPost(tenant.site, html);
    if (post.urls.length > mostUrls) {
      const detail = `"html" links to ${post.urls.length} addresses, at most ${mostUrls} at once: send it in parts.`;
      throw problem('invalid-request', detail, { errors: [{ field: 'html', detail }] });
    }
    const options = { payee, locale, waitMs: linkBudget };
    const body: PostLinksResponse = await linkedPost(deepLinks, visit(c, tenant), post, options);
    return c.json(body, 200, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
  });

  return app;
}
