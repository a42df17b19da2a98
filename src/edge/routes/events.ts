import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { measuredKinds, mostEvents, type EventsResponse } from '../../model/measurement.ts';
import { problem } from '../problems.ts';
import { readBody, readQuery } from '../request.ts';
import type { Services } from '../services.ts';
import { SiteQuery } from './names.ts';

const sources = ['stream', 'category', 'best'] as const;

const Event = v.pipe(
  v.strictObject({
    kind: v.picklist(measuredKinds, `must be one of ${measuredKinds.join(', ')}.`),
    look: v.nullable(
      v.pipe(
        v.string('must be a look, such as olapic-3042079992, or null.'),
        v.regex(/^[a-z]+-[\w-]{1,100}$/, 'must be a look, such as olapic-3042079992, or null.'),
      ),
    ),
    source: v.picklist(sources, `must be one of ${sources.join(', ')}.`),
  }),
  v.forward(
    v.check(({ kind, look }) => look !== null || kind === 'render', 'may be null for a "render" alone.'),
    ['look'],
  ),
);

export const EventsBody = v.strictObject({
  visit: v.pipe(
    v.string('must be text.'),
    v.regex(/^[\w-]{8,64}$/, 'must have 8 to 64 letters, digits, "-" or "_", made anew for each page.'),
  ),
  events: v.pipe(
    v.array(Event, 'must be a list.'),
    v.minLength(1, 'must hold at least one event.'),
    v.maxLength(mostEvents, `must hold at most ${mostEvents} events: send the rest in another request.`),
  ),
});

/**
 * `POST /v1/events`: what visitors saw and did, for Olapic's own counts. They are told with an id for each visit, so
 * a page calls this only with its visitor's consent; whoever says no by `DNT` or `Sec-GPC` is not counted in any case.
 * The body is read whatever its type says, as a page that is left can send only text.
 */
export function eventRoutes({ tenants, guard, measurement, visit }: Services): Hono {
  const app = new Hono();

  app.post('/v1/events', async (c) => {
    const tenant = await tenants.of(readQuery(c, SiteQuery).site ?? null);
    await guard.admit(c, tenant);
    const { visit: visitId, events } = await readBody(c, EventsBody);
    if (declinesTracking(c)) return answer(c, { accepted: 0, dropped: events.length });
    const { site, analytics } = tenant;
    if (!analytics) {
      const missing = site.olapic ? 'OLAPIC_WIDGET_INSTANCE' : 'OLAPIC_API_KEY and OLAPIC_WIDGET_INSTANCE';
      throw problem('service-off', `Nothing is measured for this site: set ${missing}.`);
    }
    const { background } = visit(c, tenant);
    const visited = { site: site.id, analytics, visit: visitId, events };
    const accepted = await measurement.pass(visited, background);
    return answer(c, { accepted, dropped: events.length - accepted });
  });

  return app;
}

function declinesTracking(c: Context): boolean {
  return c.req.header('dnt') === '1' || c.req.header('sec-gpc') === '1';
}

function answer(c: Context, body: EventsResponse): Response {
  return c.json(body, 202, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
}
