/** A product as Olapic prints it, with its customer and its own picture in full. */
import { hash } from '../hash.ts';
import type { SandboxProduct } from '../world/types.ts';
import { shopById } from '../world/world.ts';
import { customerBody } from './customer-body.ts';
import { baseImageBody, coverMediaBody } from './product-media.ts';
import { statusOf } from './stream-status.ts';
import { analyticsOf, selfLinkOf } from './view.ts';
import type { View } from './view.ts';

/** By itself. */
export function streamBody(view: View, product: SandboxProduct) {
  const shop = shopById(view.world, product.shop);
  return {
    ...headOf(view, product),
    shop_button_url: null as string | null,
    share_url: null,
    _embedded: { customer: shop ? customerBody(view, shop) : null, ...embeddedOf(view, product) },
    ...fieldsOf(product),
  };
}

/** Under a media: there it can be shopped. */
export function embeddedStreamBody(view: View, product: SandboxProduct) {
  return {
    ...streamBody(view, product),
    shop_button_url: shopButtonUrlOf(product),
    status: statusOf(product),
  };
}

/** In a list of streams: the lightest of the three. */
export function listedStreamBody(view: View, product: SandboxProduct) {
  return {
    ...headOf(view, product),
    _embedded: embeddedOf(view, product),
    ...fieldsOf(product),
    status: statusOf(product),
  };
}

function headOf(view: View, { streamId }: SandboxProduct) {
  return { _links: selfLinkOf(view, `/streams/${streamId}`), id: streamId, _fixed: true };
}

function embeddedOf(view: View, product: SandboxProduct) {
  const path = `/streams/${product.streamId}`;
  return {
    base_image: baseImageBody(view, product),
    cover_media: coverMediaBody(view, product),
    'media:recent': { _links: selfLinkOf(view, `${path}/media/recent`) },
    'media:shuffled': { _links: selfLinkOf(view, `${path}/media/shuffled`) },
    'media:photorank': { _links: selfLinkOf(view, `${path}/media/photorank`) },
    'media:rated': { _links: selfLinkOf(view, `${path}/media/rated`) },
    'media:media_position': { _links: selfLinkOf(view, `${path}/media/media_position`) },
  };
}

function fieldsOf(product: SandboxProduct) {
  return {
    name: product.name,
    description: product.description,
    tag_based_key: product.key,
    product_url: product.url ?? emptyAddressOf(product),
    hide_from_related: product.isHidden,
    product_info: {
      price: product.price,
      availability: product.availability,
      stock: product.stock,
      color: product.color,
    },
    _analytics: analyticsOf(product.streamId, 'gallery'),
  };
}

/** Of the galleries, some have no address and some an empty one. */
function emptyAddressOf({ streamId }: SandboxProduct): '' | null {
  return hash(`gallery ${streamId}`) % 2 === 1 ? '' : null;
}

/** A redirect that counts the click: where it leads is packed into it. */
function shopButtonUrlOf({ url }: SandboxProduct): string | null {
  if (url === null) return null;
  const bytes = new TextEncoder().encode(JSON.stringify({ url }));
  const data = btoa(String.fromCharCode(...bytes));
  return `//photorankapi-a.akamaihd.net/redirect?${new URLSearchParams({ data })}`;
}
