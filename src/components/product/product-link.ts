import { parseHttpUrl } from '../../model/http-url.ts';
import type { Product } from '../../model/product.ts';

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
 * is an advertisement in a new tab, unless it is the page's own or consent is awaited; any other link is plain, in
 * the same tab, without a label.
 *
 * @param consent the element's `consent`
 */
export function productLink(product: Product, consent: string | null = null): ProductLink {
  const url = parseHttpUrl(product.url);
  const deepLink = isOwn(product) || consent === 'required' ? null : parseHttpUrl(product.deepLink);
  if (!deepLink) return { href: url, rel: null, target: null, isAffiliate: false, store: null };
  return {
    href: deepLink,
    rel: 'sponsored noopener',
    target: '_blank',
    isAffiliate: true,
    store: product.store,
  };
}

/** Whether the page itself sells a product: the edge says so, or it stands on the page's own host. */
export function isOwn(product: Product): boolean {
  const url = parseHttpUrl(product.url);
  return product.isOwn === true || (!!url && new URL(url).host === globalThis.location?.host);
}
