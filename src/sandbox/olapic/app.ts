/** Olapic's Widget API v2.2 as far as Lookstream uses it. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { SandboxProduct } from '../world/types.ts';
import { shopByApiKey } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { customerBody } from './customer-body.ts';
import { findCustomer, findMedia, findStream, findStreamByKey } from './entities.ts';
import { mediaBody } from './media-body.ts';
import { mediaListBody } from './media-list.ts';
import { createPaginations } from './paginations.ts';
import { readOrder } from './parameters.ts';
import { invalidCredentials, Refusal } from './refusal.ts';
import { streamBody } from './stream-body.ts';
import { selfLinkOf } from './view.ts';
import type { View } from './view.ts';

export interface OlapicOptions {
  world: World;
  /** address of the folder of pictures, without a trailing slash */
  picturesUrl: string;
  /** milliseconds since 1970 */
  now: () => number;
}

interface Environment {
  Variables: { view: View };
}

export function createOlapicApp({ world, picturesUrl, now }: OlapicOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  const paginations = createPaginations(now);

  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(error.body, error.status);
    throw error;
  });

  app.use(async (context, next) => {
    const token = context.req.query('auth_token');
    const shop = shopByApiKey(world, token);
    if (!token || !shop) throw invalidCredentials();
    context.set('view', { world, shop, token, picturesUrl });
    await next();
  });

  const answerList = (context: Context<Environment>, product: SandboxProduct, sent: string) => {
    const request = { product, order: readOrder(sent), query: context.req.query(), time: now() };
    return answer(context, mediaListBody(context.get('view'), paginations, request));
  };
  app.get('/streams/media/:order', (context) => {
    const product = findStreamByKey(context.get('view'), 'tag_key', context.req.query('tag_key'));
    return answerList(context, product, context.req.param('order'));
  });
  app.get('/streams/:id/media/:order', (context) => {
    const product = findStream(context.get('view'), context.req.param('id'));
    return answerList(context, product, context.req.param('order'));
  });

  addEntityRoutes(app);
  return app;
}

/** The routes that answer with one customer, stream or media. */
function addEntityRoutes(app: Hono<Environment>): void {
  app.get('/', (context) => {
    const view = context.get('view');
    const customer = customerBody(view, view.shop);
    return answer(context, { _links: selfLinkOf(view, '/'), _fixed: true, _embedded: { customer } });
  });
  app.get('/customers/:id', (context) => {
    const view = context.get('view');
    return answer(context, customerBody(view, findCustomer(view, context.req.param('id'))));
  });

  app.get('/streams/bytag/:key', (context) => {
    const view = context.get('view');
    return answer(context, streamBody(view, findStreamByKey(view, 'key', context.req.param('key'))));
  });
  app.get('/customers/:id/streams/search', (context) => {
    const view = context.get('view');
    findCustomer(view, context.req.param('id'));
    const product = findStreamByKey(view, 'tag_key', context.req.query('tag_key'));
    return answer(context, streamBody(view, product));
  });
  app.get('/customers/:id/streams/bytag/:key', (context) => {
    const view = context.get('view');
    findCustomer(view, context.req.param('id'));
    return answer(context, streamBody(view, findStreamByKey(view, 'key', context.req.param('key'))));
  });
  app.get('/streams/:id', (context) => {
    const view = context.get('view');
    return answer(context, streamBody(view, findStream(view, context.req.param('id'))));
  });

  app.get('/media/:id', (context) => {
    const view = context.get('view');
    const look = findMedia(view, context.req.param('id'));
    const options = { sharedFrom: null, hasStreams: true, hasCategories: true };
    return answer(context, mediaBody(view, look, options));
  });
}

/** Stands for what is left of the hour that the service's cache may keep an answer. */
const cacheControl = 'max-age=300';

function answer(context: Context<Environment>, data: object): Response {
  const metadata = { code: 200, message: 'OK', version: 'v2.0' };
  return context.json({ metadata, data }, 200, { 'Cache-Control': cacheControl });
}
