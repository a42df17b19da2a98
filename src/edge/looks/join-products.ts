import type { Product } from '../../model/product.ts';
import type { LinkAnswer } from '../links/deep-links.ts';
import { isOwnAddress, type Site } from '../site.ts';

/**
 * Products with their links in place.
 *
 * @param links by the product's own address
 */
export function joinProducts(
  site: Site,
  products: Record<string, Product>,
  links: ReadonlyMap<string, LinkAnswer>,
): Record<string, Product> {
  const joined = Object.entries(products).map(([key, product]): [string, Product] => {
    const link = links.get(product.url);
    const own = isOwnAddress(site, product.url) ? { isOwn: true as const } : null;
    return [key, { ...product, ...own, deepLink: link?.deepLink ?? null, store: link?.store ?? null }];
  });
  return Object.fromEntries(joined);
}
