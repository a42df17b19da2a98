import type { Product } from '../../model/product.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import type { LinkAnswer } from '../links/deep-links.ts';

/**
 * Products as the page gets them: with their links, and with a price where its currency is known.
 *
 * @param links by the product's own address
 * @param currency ISO 4217; a price without one is no price
 */
export function joinProducts(
  products: Record<string, OlapicProduct>,
  links: ReadonlyMap<string, LinkAnswer>,
  currency: string | null,
): Record<string, Product> {
  const joined = Object.entries(products).map(([key, { amount, ...product }]): [string, Product] => {
    const link = links.get(product.url);
    const price = amount !== null && currency !== null ? { amount, currency } : null;
    return [key, { ...product, deepLink: link?.deepLink ?? null, store: link?.store ?? null, price }];
  });
  return Object.fromEntries(joined);
}
