import { Hono } from 'hono';
import * as v from 'valibot';
import { Switch } from '../looks/looks-query.ts';
import { problem } from '../problems.ts';
import { readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { Name } from './names.ts';

export const WidgetQuery = v.strictObject({ site: v.optional(Name), preview: Switch });

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=60, s-maxage=300, stale-if-error=3600',
};

/** `GET /v1/widgets/{id}`: a widget instance of Olapic's and its style, as attributes of ours. */
export function widgetRoutes({ tenants, visit, looks }: Services): Hono {
  const app = new Hono();

  app.get('/v1/widgets/:id', async (c) => {
    const { site, preview } = readQuery(c, WidgetQuery);
    const id = c.req.param('id');
    const tenant = await tenants.of(site ?? null);
    const widget = await looks.widget(visit(c, tenant), id, preview);
    if (!('missing' in widget)) return c.json(widget.settings, 200, headers);
    throw problem(
      'not-found',
      widget.missing === 'unknown'
        ? `There is no widget "${id}".`
        : `The widget "${id}" is not published: publish it at Olapic, or add preview=1.`,
    );
  });

  return app;
}
