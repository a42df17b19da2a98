/** Metapic as far as Lookstream uses it: deep links, the addresses where their clicks arrive, and what became of them. */
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { parseHttpUrl } from '../../model/http-url.ts';
import { sandboxMetapicToken } from '../credentials.ts';
import type { World } from '../world/world.ts';
import { blogPostBody } from './blog-post.ts';
import { clicksByDateBody, clicksOfUserBody, clicksOfUsersBody } from './clicks-body.ts';
import { answerLink } from './deep-link-answer.ts';
import { readClickPeriod, readTagPeriod } from './period.ts';
import { findPublisher } from './publishers.ts';
import { readLinksQuestion, readPostQuestion } from './questions.ts';
import { Refusal, unauthenticated, unknownRoute } from './refusal.ts';
import { tagsBody } from './tags-body.ts';

export interface MetapicOptions {
  world: World;
  /** milliseconds since 1970 */
  now: () => number;
}

/** What `hello` calls the account that the token belongs to. */
const clientId = '591571223752267';

export function createMetapicApp({ world, now }: MetapicOptions): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(error.body, error.status);
    throw error;
  });

  // A link is for everybody; all that follows is for the holder of the token.
  app.get('/tags/link/:id', (context) => {
    const link = world.metapic.deepLinks.get(context.req.param('id'));
    const target = parseHttpUrl(link?.url);
    if (!link || !target) return context.notFound();
    link.clicks.push(now());
    return context.redirect(target, 302);
  });
  app.use(requireToken);

  app.get('/hello', (context) => {
    const credentials = { access_token: sandboxMetapicToken, client_id: clientId };
    const input = { ...context.req.query(), ...credentials };
    return context.json({ message: 'hello world', input });
  });

  addLinkRoutes(app, { world, now });
  addStatisticsRoutes(app, { world, now });
  app.all('*', () => {
    throw unknownRoute();
  });
  return app;
}

const requireToken: MiddlewareHandler = async (context, next) => {
  if (context.req.header('Authorization') !== sandboxMetapicToken) throw unauthenticated();
  await next();
};

/** The routes that make links. */
function addLinkRoutes(app: Hono, { world, now }: MetapicOptions): void {
  app.post('/deep-links', async (context) => {
    const body: unknown = await context.req.json().catch(() => null);
    const { links, userId, isDry } = readLinksQuestion(body);
    const asked = { userId: findPublisher(world, userId).id, isDry, time: now() };
    const answers = links.map((link) => answerLink(world, link, asked));
    // The real service keeps no order either: an answer is recognised by its `before`, never by its place.
    return context.json(answers.toSorted((one, other) => (one.before < other.before ? -1 : 1)));
  });

  app.post('/deepLinkBlogPost/:userId', async (context) => {
    const { id } = findPublisher(world, context.req.param('userId'));
    const body: unknown = await context.req.json().catch(() => null);
    const { html, isDry } = readPostQuestion(body);
    return context.json(blogPostBody(world, html, { userId: id, isDry, time: now() }));
  });
}

/** The routes that count. */
function addStatisticsRoutes(app: Hono, { world, now }: MetapicOptions): void {
  app.get('/clicks/by-date/:userId?', (context) => {
    const userId = context.req.param('userId');
    const { publishers } = world.metapic;
    const asked = userId === undefined ? publishers : [findPublisher(world, userId)];
    return context.json(clicksByDateBody(world, asked, readClickPeriod(context.req.query(), now())));
  });

  app.get('/clicks', (context) =>
    context.json(clicksOfUsersBody(world, readClickPeriod(context.req.query(), now()))),
  );
  app.get('/clicks/:userId', (context) => {
    const publisher = findPublisher(world, context.req.param('userId'));
    return context.json(clicksOfUserBody(world, publisher, readClickPeriod(context.req.query(), now())));
  });

  app.get('/tags/popular/:userId', (context) => {
    const publisher = findPublisher(world, context.req.param('userId'));
    return context.json(tagsBody(world, publisher, readTagPeriod(context.req.query())));
  });
}
