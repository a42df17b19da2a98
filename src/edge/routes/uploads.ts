import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { lazyHandler } from './lazy-handler.ts';

/**
 * `GET /v1/uploads`: what a site takes, and on what terms. `POST /v1/looks`: takes a photo. Its metadata goes, what
 * was agreed to stays, and it is handed in once.
 */
export function uploadRoutes(services: Services): Hono {
  const app = new Hono();
  let loading: ReturnType<typeof load> | null = null;
  const load = async () => (await import('./upload-handlers.ts')).createUploadHandlers(services);
  const handlers = () => (loading ??= load());
  app.get(
    '/v1/uploads',
    lazyHandler(async () => (await handlers()).rules),
  );
  app.post(
    '/v1/looks',
    lazyHandler(async () => (await handlers()).take),
  );
  return app;
}
