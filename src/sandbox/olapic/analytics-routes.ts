/** Olapic's analytics, which stand on a host of their own: what happened on a page, counted for a widget. */
import { countEvent } from '../world/olapic-state.ts';
import { lookById } from '../world/world.ts';
import type { OlapicApp, OlapicContext } from './answer.ts';
import { findWidget } from './entities.ts';
import { readId } from './parameters.ts';
import { invalidValue, missingParameter, notFound } from './refusal.ts';
import type { View } from './view.ts';

const sources = ['best', 'category', 'stream'];
const widgetActions = ['render', 'move', 'upload_click', 'filter_click', 'view_all'];
const mediaActions = ['render', 'click', 'view', 'move', 'close', 'shop', 'play'];

export function addAnalyticsRoutes(app: OlapicApp): void {
  app.get('/track/widget/:instance/:source/:action', (context) => {
    const action = readOne('action', context.req.param('action'), widgetActions);
    return count(context, null, action);
  });
  app.get('/track/widget/:instance/:source/media/:id/:action', (context) => {
    const action = readOne('action', context.req.param('action'), mediaActions);
    return count(context, mediaOf(context.get('view'), context.req.param('id')), action);
  });
}

/** The real answer is not known; nobody reads it. */
function count(context: OlapicContext, media: string | null, action: string): Response {
  const view = context.get('view');
  const { id: widget } = findWidget(view, context.req.param('instance') ?? '');
  const source = readOne('source', context.req.param('source') ?? '', sources);
  const visitor = context.req.query('analytics_id');
  if (!visitor) throw missingParameter('analytics_id');
  countEvent(view.world.olapic, { widget, source, media, action }, visitor);
  return context.json({ metadata: { code: 200, message: 'OK' } }, 200, { 'Cache-Control': 'no-store' });
}

/** Also one that waits for a moderator: a page that was there before still shows it. */
function mediaOf({ world, shop }: View, id: string): string {
  const look = lookById(world, readId('media_id', id));
  if (look?.shop !== shop.customerId) throw notFound('media', id);
  return look.id;
}

function readOne(name: string, sent: string, known: readonly string[]): string {
  if (!known.includes(sent)) throw invalidValue(name, sent, known.join(', '));
  return sent;
}
