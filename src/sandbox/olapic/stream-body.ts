/** A product as Olapic prints it, with its customer and its own picture in full. */
import type { SandboxProduct } from '../world/types.ts';
import { shopById } from '../world/world.ts';
import { customerBody } from './customer-body.ts';
import { mediaFieldsOf } from './media-fields.ts';
import { analyticsOf, selfLinkOf } from './view.ts';
import type { View } from './view.ts';

export function streamBody(view: View, product: SandboxProduct) {
  const path = `/streams/${product.streamId}`;
  const shop = shopById(view.world, product.shop);
  return {
    _links: selfLinkOf(view, path),
    id: product.streamId,
    _fixed: true,
    shop_button_url: null,
    share_url: null,
    _embedded: {
      customer: shop ? customerBody(view, shop) : null,
      base_image: baseImageBody(view, product),
      cover_media: null,
      'media:recent': { _links: selfLinkOf(view, `${path}/media/recent`) },
      'media:shuffled': { _links: selfLinkOf(view, `${path}/media/shuffled`) },
      'media:photorank': { _links: selfLinkOf(view, `${path}/media/photorank`) },
      'media:rated': { _links: selfLinkOf(view, `${path}/media/rated`) },
      'media:media_position': { _links: selfLinkOf(view, `${path}/media/media_position`) },
    },
    name: product.name,
    description: product.description,
    tag_based_key: product.key,
    product_url: product.url,
    hide_from_related: false,
    product_info: {
      price: product.price,
      availability: product.availability,
      stock: product.stock,
      color: product.color,
    },
    _analytics: analyticsOf(product.streamId, 'gallery'),
  };
}

/** The feed's picture: a media that nobody published, so most of it is null. */
function baseImageBody(view: View, product: SandboxProduct) {
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

/** Far from the ids of looks, and the same whenever the product is printed. */
function baseImageIdOf({ streamId }: SandboxProduct): string {
  return String(Number(streamId) + 900_000_000);
}
