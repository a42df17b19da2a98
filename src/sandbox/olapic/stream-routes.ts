/** Stream Endpoints: products and galleries, by id, by key and in lists. */
import type { SandboxProduct } from '../world/types.ts';
import { productsOfCategory } from '../world/world.ts';
import { answer } from './answer.ts';
import type { OlapicApp, OlapicContext } from './answer.ts';
import { findCategory, findCustomer, findMedia, findStream, findStreamByKey } from './entities.ts';
import { readIdPage } from './id-paging.ts';
import type { IdPageRequest } from './id-paging.ts';
import { readSwitch } from './parameters.ts';
import { listedStreamBody, streamBody } from './stream-body.ts';
import { streamsOfLook } from './stream-status.ts';

export function addStreamRoutes(app: OlapicApp): void {
  addEntityRoutes(app);

  app.get('/customers/:id/streams', (context) => {
    const view = context.get('view');
    const { customerId } = findCustomer(view, context.req.param('id'));
    const items = view.world.products.filter(({ shop }) => shop === customerId);
    return answerList(context, { path: `/customers/${customerId}/streams`, items, end: 'no-link' });
  });
  app.get('/categories/:id/streams', (context) => {
    const view = context.get('view');
    const category = findCategory(view, context.req.param('id'));
    const items = productsOfCategory(view.world, category);
    return answerList(context, { path: `/categories/${category.id}/streams`, items, end: 'null-link' });
  });
  // All of them at once: this list has no links, not even to itself.
  app.get('/media/:id/streams', (context) => {
    const view = context.get('view');
    const look = findMedia(view, context.req.param('id'));
    const query = context.req.query();
    const streams = streamsOfLook(view, look, {
      hasGalleries: readSwitch(query, 'include_tagged_galleries', false),
      hasInactive: readSwitch(query, 'include_inactive_galleries', false),
    });
    const stream = streams.map((product) => listedStreamBody(view, product));
    return answer(context, { _links: [], _embedded: { stream } });
  });
}

function addEntityRoutes(app: OlapicApp): void {
  app.get('/streams/bytag/:key', (context) => {
    const view = context.get('view');
    return answer(context, streamBody(view, findStreamByKey(view, 'key', context.req.param('key'))));
  });
  app.get('/customers/:id/streams/search', (context) => {
    const view = context.get('view');
    findCustomer(view, context.req.param('id'));
    const product = findStreamByKey(view, 'tag_key', context.req.query('tag_key'));
    return answer(context, streamBody(view, product));
  });
  app.get('/customers/:id/streams/bytag/:key', (context) => {
    const view = context.get('view');
    findCustomer(view, context.req.param('id'));
    return answer(context, streamBody(view, findStreamByKey(view, 'key', context.req.param('key'))));
  });
  app.get('/streams/:id', (context) => {
    const view = context.get('view');
    return answer(context, streamBody(view, findStream(view, context.req.param('id'))));
  });
}

/** Both lists call a stream a gallery, and leave out what was switched off. */
function answerList(
  context: OlapicContext,
  list: Pick<IdPageRequest<SandboxProduct>, 'path' | 'items' | 'end'>,
): Response {
  const view = context.get('view');
  const page = readIdPage(view, {
    ...list,
    items: list.items.filter(({ active }) => active),
    query: context.req.query(),
    idOf: ({ streamId }) => streamId,
  });
  const gallery = page.items.map((product) => listedStreamBody(view, product));
  return answer(context, { _links: page.links, _embedded: { gallery } });
}
