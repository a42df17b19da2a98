/** 2m.is as far as Lookstream uses it: new short links, and the redirect behind each. */
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { parseHttpUrl } from '../../model/http-url.ts';
import { sandboxTwoMKey } from '../credentials.ts';
import type { World } from '../world/world.ts';
import { createRateLimit } from './rate-limit.ts';
import { addShortLink } from './short-links.ts';

export interface TwoMOptions {
  world: World;
  now: () => number;
}

/** The API stands under `/api`; every other path is somebody's short link. */
export function createTwoMApp({ world, now }: TwoMOptions): Hono {
  const app = new Hono();
  app.use('/api/*', requireKey, limitRate(now));

  app.post('/api/url/add', async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const link = addShortLink(world, body);
    // Refusals of what was asked come with status 200: only `error` tells.
    if ('refusal' in link) return context.json({ error: 1, message: link.refusal });
    return context.json({ error: 0, id: link.id, shorturl: link.shortUrl });
  });

  app.get('/:alias', (context) => {
    const link = world.twoM.shortLinks.get(context.req.param('alias'));
    const target = parseHttpUrl(link?.url);
    if (!link || !target) return context.notFound();
    link.clicks += 1;
    return context.redirect(target, 302);
  });

  return app;
}

const requireKey: MiddlewareHandler = async (context, next) => {
  if (context.req.header('Authorization') !== `Bearer ${sandboxTwoMKey}`) {
    return context.json({ error: 1, message: 'A valid API key is required to use this service.' }, 403);
  }
  return next();
};

function limitRate(now: () => number): MiddlewareHandler {
  const rateLimit = createRateLimit(now);
  return async (context, next) => {
    const turn = rateLimit.take(context.req.header('Authorization') ?? '');
    context.header('X-RateLimit-Limit', String(turn.limit));
    context.header('X-RateLimit-Remaining', String(turn.remaining));
    context.header('X-RateLimit-Reset', String(turn.resetsAt));
    if (turn.isAllowed) return next();

    context.header('Retry-After', String(turn.retryAfter));
    const message = 'Too Many Requests. Please retry later.';
    return context.json({ error: 429, message, 'Retry-After': turn.retryAfter }, 429);
  };
}
