import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { lazyHandler } from './lazy-handler.ts';

/**
 * `POST /v1/looks/{id}/reports`: accepted once it is stored, then delivered for as long as that takes.
 * `GET /v1/reports/{reference}`: what became of it.
 */
export function reportRoutes(services: Services): Hono {
  const app = new Hono();
  const handlers = () =>
    import('./report-handlers.ts').then(({ createReportHandlers }) => createReportHandlers(services));

  app.post(
    '/v1/looks/:id/reports',
    lazyHandler(async () => (await handlers()).accept),
  );
  app.get(
    '/v1/reports/:reference',
    lazyHandler(async () => (await handlers()).status),
  );
  return app;
}
