/** 2m.is' API v3, and what its links and codes lead to. */
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { sandboxTwoMKey } from '../credentials.ts';
import type { World } from '../world/world.ts';
import { createAccountRoutes } from './account-routes.ts';
import { createCampaignRoutes } from './campaign-routes.ts';
import { createLinkRoutes } from './link-routes.ts';
import { createQrRoutes } from './qr-routes.ts';
import { createRateLimit } from './rate-limit.ts';
import { createRedirects } from './redirects.ts';
import { Refusal, refuse } from './refusal.ts';

export interface TwoMOptions {
  world: World;
  /** milliseconds since 1970 */
  now: () => number;
}

/** The API stands under `/api`; every other path is somebody's short link or code. */
export function createTwoMApp({ world, now }: TwoMOptions): Hono {
  const { twoM: state } = world;
  const app = new Hono();
  app.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context, error);
    throw error;
  });

  // The limit first: answers that refuse a key tell it too.
  app.use('/api/*', limitRate(now), requireKey);
  app.route('/api', createAccountRoutes(state));
  app.route('/api', createLinkRoutes(state, now));
  app.route('/api', createQrRoutes(state, now));
  app.route('/api', createCampaignRoutes(state, now));
  app.all('/api/*', (context) => {
    return context.json({ error: 1, message: 'The requested endpoint does not exist.' }, 404);
  });
  app.route('/', createRedirects(state, now));
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
