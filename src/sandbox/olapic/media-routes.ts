/** Media Endpoints: looks by id and in lists, and the report of one. */
import { answer, answerCreated } from './answer.ts';
import type { OlapicApp } from './answer.ts';
import {
  findCategory,
  findCategoryByKey,
  findCustomer,
  findMedia,
  findStream,
  findStreamByKey,
  findUser,
  findUserByHandle,
} from './entities.ts';
import { readEmail, readFields, requireText } from './fields.ts';
import { ofCategory, ofCustomer, ofInstagramUser, ofStream, ofUser } from './look-sources.ts';
import type { LookSource } from './look-sources.ts';
import { mediaBody, wholeMedia } from './media-body.ts';
import type { MediaOptions } from './media-body.ts';
import { mediaListBody } from './media-list.ts';
import { createPaginations } from './paginations.ts';
import { baseImageBody, findProductOfBaseImage } from './product-media.ts';
import type { View } from './view.ts';

/** @param now milliseconds since 1970 */
export function addMediaRoutes(app: OlapicApp, now: () => number): void {
  addListRoutes(app, now);

  app.get('/media/:id', (context) => {
    const view = context.get('view');
    const id = context.req.param('id');
    const product = findProductOfBaseImage(view, id);
    if (product) return answer(context, baseImageBody(view, product));
    return answer(context, mediaBody(view, findMedia(view, id), wholeMedia));
  });

  app.post('/media/:id/reports', async (context) => {
    const view = context.get('view');
    const { id } = findMedia(view, context.req.param('id'));
    const fields = await readFields(context);
    const { reports, pending } = view.world.olapic;
    reports.push({ look: id, email: readEmail(fields), reason: requireText(fields, 'reason') });
    pending.add(id);
    return answerCreated(context);
  });
}

interface ListParameters {
  id: string;
  handle: string;
  tagKey: string | undefined;
}

/** By what stands before `/media/{sort}`. */
const lists: Record<string, (view: View, sent: ListParameters) => LookSource> = {
  '/customers/:id': (view, { id }) => ofCustomer(view, findCustomer(view, id)),
  '/categories': (view, { tagKey }) => ofCategory(view, findCategoryByKey(view, 'tag_key', tagKey)),
  '/categories/:id': (view, { id }) => ofCategory(view, findCategory(view, id)),
  '/streams': (view, { tagKey }) => ofStream(view, findStreamByKey(view, 'tag_key', tagKey)),
  '/streams/:id': (view, { id }) => ofStream(view, findStream(view, id)),
  '/users/:id': (view, { id }) => ofUser(view, findUser(view, id)),
  '/customers/:id/instagram_users/:handle': (view, { id, handle }) =>
    ofInstagramUser(view, findCustomer(view, id), findUserByHandle(view, handle)),
};

function addListRoutes(app: OlapicApp, now: () => number): void {
  const paginations = createPaginations<MediaOptions>(now);
  for (const [path, sourceOf] of Object.entries(lists)) {
    app.get(`${path}/media/:order`, (context) => {
      const view = context.get('view');
      const { id = '', handle = '', order = '' }: Record<string, string> = context.req.param();
      const source = sourceOf(view, { id, handle, tagKey: context.req.query('tag_key') });
      const request = { source, sent: order, query: context.req.query() };
      return answer(context, mediaListBody(view, paginations, request));
    });
  }
}
