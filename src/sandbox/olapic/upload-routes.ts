/** Uploading a media by both of the document's methods: at once, or stashed first and described later. */
import { answer } from './answer.ts';
import type { OlapicApp } from './answer.ts';
import { findUser } from './entities.ts';
import { readFields } from './fields.ts';
import { mediaBody, wholeMedia } from './media-body.ts';
import { addStash, addUpload } from './uploads.ts';
import { selfLinkOf } from './view.ts';

export function addUploadRoutes(app: OlapicApp): void {
  app.post('/users/:id/media', async (context) => {
    const view = context.get('view');
    const person = findUser(view, context.req.param('id'));
    const look = await addUpload(view, person, await readFields(context));
    return answer(context, mediaBody(view, look, wholeMedia));
  });

  app.post('/stashes', async (context) => {
    const view = context.get('view');
    const id = await addStash(view, await readFields(context));
    return answer(context, { _links: selfLinkOf(view, `/stashes/${id}`), id, _fixed: true });
  });
}
