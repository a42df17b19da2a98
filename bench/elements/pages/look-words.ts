import type { Look } from '../../../src/model/look.ts';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { Product } from '../../../src/model/product.ts';

/** What every candidate but ours says about a look. */

/** All prices of the benchmark are in one currency; a wall has none until a look is opened. */
let euros: Intl.NumberFormat | undefined;

export function altOf(look: Look, products: Product[]): string {
  return `Photo by ${look.author?.name}: ${products.map(({ name }) => name).join(', ')}`;
}

export function creditOf(look: Look): string {
  return `Photo: ${look.author?.name}`;
}

export function productsOf(look: Look, { products }: LooksPage): Product[] {
  return look.products.flatMap(({ key }) => products[key] ?? []);
}

/** Where a product is sold, and how its link has to look. */
export function linkOf({ url, deepLink, store, name, price }: Product) {
  euros ??= new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
  return {
    href: deepLink ?? url,
    rel: deepLink ? 'sponsored noopener' : 'noopener',
    /** named in the advertising label; null for the site's own goods */
    advertiser: deepLink ? store : null,
    name,
    price: price ? euros.format(Number(price.amount)) : '',
  };
}

export function srcsetOf({ images }: Look): string {
  return images.map(({ src, width }) => `${src} ${width}w`).join();
}
