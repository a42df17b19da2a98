import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { lazyHandler } from './lazy-handler.ts';

/** `GET /operator/consents`: what people agreed to who handed in photos; for the holder of the admin token. */
export function consentRoutes(services: Services): Hono {
  const app = new Hono();
  app.get(
    '/operator/consents',
    lazyHandler(async () => (await import('./consents-handler.ts')).createConsentsHandler(services)),
  );
  return app;
}
