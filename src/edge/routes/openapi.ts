import { Hono } from 'hono';

/** Of the routes: it changes when they do, whatever the version of the rest. */
const apiVersion = '1.0.0';

/** `GET /v1/openapi.json`: what may be asked and what is answered, loaded with the first who wants to know. */
export function openApiRoutes(): Hono {
  const app = new Hono();
  app.get('/v1/openapi.json', async (c) => {
    const { openApiDocument } = await import('../openapi/document.ts');
    return c.json(openApiDocument(apiVersion), 200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=3600',
    });
  });
  return app;
}
