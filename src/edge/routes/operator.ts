import { Hono } from 'hono';
import type { Services } from '../services.ts';
import { lazyHandler } from './lazy-handler.ts';

/** What only the operator may ask and do: with `LOOKSTREAM_ADMIN_TOKEN`, never from a page. */
export function operatorRoutes(services: Services): Hono {
  const app = new Hono();
  const handlers = () =>
    import('./operator-handlers.ts').then(({ createOperatorHandlers }) => createOperatorHandlers(services));
  const reportHandlers = () =>
    import('./operator-report-handlers.ts').then((module) => module.createOperatorReportHandlers(services));

  app.use('/operator/*', async (c, next) => {
    await services.guard.admitOperator(c);
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get(
    '/operator/decisions',
    lazyHandler(async () => (await handlers()).decisions),
  );
  app.post(
    '/operator/decisions',
    lazyHandler(async () => (await handlers()).decide),
  );
  app.get(
    '/operator/letters',
    lazyHandler(async () => (await handlers()).letters),
  );
  app.post(
    '/operator/forgotten',
    lazyHandler(async () => (await handlers()).forget),
  );
  app.get(
    '/operator/reports',
    lazyHandler(async () => (await reportHandlers()).list),
  );
  app.post(
    '/operator/reports/:reference',
    lazyHandler(async () => (await reportHandlers()).decide),
  );
  app.post(
    '/operator/sites/:site/reports',
    lazyHandler(async () => (await reportHandlers()).release),
  );
  return app;
}
