/** A category as Olapic prints it. */
import type { SandboxCategory } from '../world/types.ts';
import { shopById } from '../world/world.ts';
import { customerBody } from './customer-body.ts';
import { selfLinkOf } from './view.ts';
import type { View } from './view.ts';

/** By itself, with its customer in full. */
export function categoryBody(view: View, category: SandboxCategory) {
  const { _embedded: embedded, ...body } = listedCategoryBody(view, category);
  const shop = shopById(view.world, category.shop);
  return { ...body, _embedded: { customer: shop ? customerBody(view, shop) : null, ...embedded } };
}

/** In a list, and under a media. */
export function listedCategoryBody(view: View, { id, name, key, url }: SandboxCategory) {
  const path = `/categories/${id}`;
  return {
    _links: selfLinkOf(view, path),
    id,
    _fixed: true,
    name,
    key,
    product_url: url,
    settings: { meta_title: null, meta_description: null, meta_keywords: null, meta_extras: null },
    _embedded: {
      'media:recent': { _links: selfLinkOf(view, `${path}/media/recent`) },
      'media:shuffled': { _links: selfLinkOf(view, `${path}/media/shuffled`) },
      'media:photorank': { _links: selfLinkOf(view, `${path}/media/photorank`) },
      'media:rated': { _links: selfLinkOf(view, `${path}/media/rated`) },
    },
  };
}
