/** The files of uploads: once a moderator has let a look through, anybody may have its file, without a token. */
import type { SandboxLook } from '../world/types.ts';
import { lookById } from '../world/world.ts';
import type { World } from '../world/world.ts';
import type { OlapicApp } from './answer.ts';
import { isVisible } from './entities.ts';
import { notFound } from './refusal.ts';
import type { View } from './view.ts';

/** `GET /uploads/{media_id}`: no address of the vendor's, whose pictures are on a host of their own. */
export function addUploadedFiles(app: OlapicApp, world: World): void {
  app.get('/uploads/:id', (context) => {
    const id = context.req.param('id');
    const look = lookById(world, id);
    const file = world.olapic.uploads.get(id);
    if (!look || !file?.content || !isVisible({ world }, look)) throw notFound('media', id);
    return context.body(file.content.stream(), 200, {
      'Content-Type': file.type,
      'Content-Length': String(file.size),
      // It comes from a stranger, and may stand on the demo's own origin.
      'X-Content-Type-Options': 'nosniff',
    });
  });
}

/**
 * What a media says otherwise when it is an upload; nothing for other looks. Nobody measures or resizes a picture here:
 * its five sizes are one file. Nobody cuts a picture out of a film either: a film has none.
 */
export function uploadFieldsOf(view: View, look: SandboxLook) {
  const file = view.world.olapic.uploads.get(look.id);
  if (!file) return {};
  const isShown = file.content !== null && isVisible(view, look);
  const address = isShown ? `${view.serviceUrl}/uploads/${look.id}` : null;
  if (file.type.startsWith('video/')) return { type: 'VIDEO', video_url: address };
  return {
    images: { square: address, thumbnail: address, mobile: address, normal: address, original: address },
  };
}
