import type { Product } from '../../model/product.ts';
import { parseHttpUrl } from '../../model/http-url.ts';

/** What the link of a product is made of. `href` is null where nothing safe can be bound: the name is then plain text. */
export interface ProductLink {
  href: string | null;
  rel: string | null;
  target: string | null;
  /** somebody is paid for this link: it carries the advertising label and the shop's name */
  isAffiliate: boolean;
  store: string | null;
}

/**
 * The one place that decides where a product leads and whether that is advertising. A product with a deep link
 * is an advertisement in a new tab; any other is the site's own goods, in the same tab, without a label.
 */
export function productLink(product: Product): ProductLink {
  const deepLink = parseHttpUrl(product.deepLink);
  if (deepLink === null) {
    return { href: parseHttpUrl(product.url), rel: null, target: null, isAffiliate: false, store: null };
  }
  const { store } = product;
  return { href: deepLink, rel: 'sponsored noopener', target: '_blank', isAffiliate: true, store };
}
