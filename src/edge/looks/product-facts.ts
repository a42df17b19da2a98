import type { Product } from '../../model/product.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';

/** Milliseconds: prices and stock change; older ones are wrong more often than useful. */
const factsLive = 24 * 60 * 60_000;

/**
 * A product without its price and availability, where it is too long ago that Olapic told them.
 *
 * @param age of the answer, in milliseconds
 */
export function withoutOldFacts(product: OlapicProduct, age: number): OlapicProduct {
  return age > factsLive ? { ...product, amount: null, availability: null } : product;
}

/**
 * A product as the page gets it, but for its links.
 *
 * @param currency ISO 4217; a price without one is no price
 */
export function pricedProduct({ amount, ...product }: OlapicProduct, currency: string | null): Product {
  return { ...product, price: amount !== null && currency !== null ? { amount, currency } : null };
}

/** As `pricedProduct`, by key. */
export function pricedProducts(
  products: Record<string, OlapicProduct>,
  currency: string | null,
): Record<string, Product> {
  return Object.fromEntries(
    Object.entries(products).map(([key, product]) => [key, pricedProduct(product, currency)]),
  );
}
