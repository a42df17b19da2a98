import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { lazyHandler } from './lazy-handler.ts';

/**
 * `GET /v1/pictures/{look}/{width}`: leads to a look's picture, by look and never by address. For pictures whose own
 * addresses die, and for places that want one picture and no JSON.
 */
export function pictureRoutes(services: Services): Hono {
  const app = new Hono();
  const load = async () => (await import('./picture-handler.ts')).createPictureHandler(services);
  app.get('/v1/pictures/:look/:width', lazyHandler(load));
  return app;
}
