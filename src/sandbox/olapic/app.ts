/** Olapic's Widget API v2.2 over the sandbox's world: a file of routes for each chapter of its document. */
import { Hono } from 'hono';
import { basePath } from 'hono/route';
import { shopByApiKey } from '../world/world.ts';
import type { World } from '../world/world.ts';
import { addAnalyticsRoutes } from './analytics-routes.ts';
import { answerRefusal } from './answer.ts';
import type { Environment, OlapicApp } from './answer.ts';
import { addCategoryRoutes } from './category-routes.ts';
import { addCustomerRoutes } from './customer-routes.ts';
import { addMediaRoutes } from './media-routes.ts';
import { invalidCredentials, Refusal } from './refusal.ts';
import { addStreamRoutes } from './stream-routes.ts';
import { addUploadRoutes } from './upload-routes.ts';
import { addUploadedFiles } from './uploaded-files.ts';
import { addUserRoutes } from './user-routes.ts';
import { addWidgetRoutes } from './widget-routes.ts';

export interface OlapicOptions {
  world: World;
  /** address of the folder of pictures, without a trailing slash */
  picturesUrl: string;
  /** milliseconds since 1970 */
  now: () => number;
}

export function createOlapicApp({ world, picturesUrl, now }: OlapicOptions): OlapicApp {
  const app = new Hono<Environment>();

  app.onError((error, context) => {
    if (error instanceof Refusal) return answerRefusal(context, error);
    throw error;
  });

  addUploadedFiles(app, world);
  app.use(async (context, next) => {
    const token = context.req.query('auth_token');
    const shop = shopByApiKey(world, token);
    if (!token || !shop) throw invalidCredentials();
    const { url } = context.req;
    const serviceUrl = new URL(url).origin + basePath(context);
    context.set('view', { world, shop, token, picturesUrl, url, serviceUrl, time: now() });
    await next();
  });

  addCustomerRoutes(app);
  // Where two addresses look alike, `/streams/media/{sort}` and `/streams/{id}/categories`, the first one wins.
  addMediaRoutes(app, now);
  addStreamRoutes(app);
  addCategoryRoutes(app, now);
  addUserRoutes(app);
  addWidgetRoutes(app, now);
  addUploadRoutes(app);
  addAnalyticsRoutes(app);
  return app;
}
