/** The two media that stand for a product: the picture of the shop's feed, and a look that the shop put in front. */
import type { SandboxLook, SandboxProduct } from '../world/types.ts';
import { lookById, personById } from '../world/world.ts';
import { isVisible, ownOf } from './entities.ts';
import { lookFieldsOf } from './look-fields.ts';
import { mediaFieldsOf } from './media-fields.ts';
import { userStub } from './user-body.ts';
import { selfLinkOf } from './view.ts';
import type { View } from './view.ts';

/** The feed's picture: a media that nobody published, so most of it is null. */
export function baseImageBody(view: View, product: SandboxProduct) {
  return {
    ...mediaFieldsOf(view, { id: baseImageIdOf(product), picture: product.picture }),
    source: 'base_image',
    source_id: null,
    original_source: null,
    caption: product.name,
    share_url: null,
    date_submitted: '2018-09-24T08:47:12+00:00',
    date_published: null,
    status: null,
    likes: 0,
    _embedded: { uploader: null, 'streams:all': null, 'categories:all': null },
    _forms: null,
  };
}

/** @returns the caller's product whose own picture has this id; null when the id is no such picture's */
export function findProductOfBaseImage(view: View, id: string): SandboxProduct | null {
  const product = view.world.products.find((candidate) => baseImageIdOf(candidate) === id);
  return product ? ownOf(view, 'media', id, product) : null;
}

/** Printed with links where other media have their uploader, streams and categories in full. */
export function coverMediaBody(view: View, { cover }: SandboxProduct) {
  const look = cover === null ? undefined : lookById(view.world, cover);
  if (!look || !isVisible(view, look)) return null;
  return { ...lookFieldsOf(view, look, null), _embedded: linksOf(view, look) };
}

function linksOf(view: View, { id, person: uploaderId }: SandboxLook) {
  const person = personById(view.world, uploaderId);
  const collectionAt = (path: string) => ({ _links: selfLinkOf(view, `/media/${id}${path}`), _fixed: true });
  return {
    uploader: person ? userStub(view, person) : null,
    'streams:all': { ...collectionAt('/streams'), _embedded: { stream: null } },
    'categories:all': { ...collectionAt('/categories'), _embedded: { category: null } },
  };
}

/** Far from the ids of looks, and the same whenever the product is printed. */
function baseImageIdOf({ streamId }: SandboxProduct): string {
  return String(Number(streamId) + 900_000_000);
}
