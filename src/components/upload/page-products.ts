import type { LooksElement } from '../shared/looks-element.ts';
import type { LookstreamUpload } from './upload.ts';

/** A product that a photo may show. */
export interface ProductChoice {
  key: string;
  name: string;
}

/**
 * The products to choose from, in the author's order: those of `products`, or those of `product` by the names that
 * other elements on the page have for them. A key that nobody has a name for stands for itself.
 */
export function productChoices({ product, products }: LookstreamUpload): ProductChoice[] {
  const named = (Array.isArray(products) ? products : []).filter(
    (one: Partial<ProductChoice> | null) =>
      one?.key && typeof one.key === 'string' && typeof one.name === 'string',
  );
  const keys = product?.split(/\s+/).filter(Boolean);
  if (!keys?.length) return named;
  return keys.map((key) => {
    const given = named.find((one) => one.key === key);
    return { key, name: given?.name ?? nameOnPage(key) ?? key };
  });
}

/** What carousels, walls and rows of products on the page call it. */
function nameOnPage(key: string): string | undefined {
  for (const { source } of document.querySelectorAll<LooksElement>('lookstream-carousel,lookstream-wall')) {
    const products = source?.page?.products;
    if (products && Object.hasOwn(products, key)) return products[key]?.name;
  }
  const rows = [...document.querySelectorAll('lookstream-product')];
  return rows.find(({ product }) => product?.key === key)?.product?.name;
}
