import { parseHttpUrl } from '../../model/http-url.ts';
import type { Placement, ShortLinkRequest } from '../../model/links.ts';

/** What is shared: a look, or a product, or a page; the attributes of the elements that share. */
export interface ShareTarget {
  look: string | null;
  product: string | null;
  /** absolute address; by default the page that the element is on */
  page: string | null;
}

/** The address that is shared where there is no better one: without its fragment, which is the reader's place. */
export function pageAddress({ page }: ShareTarget): string {
  const url = new URL(parseHttpUrl(page) ?? location.href);
  url.hash = '';
  return url.href;
}

/** Exactly one of the three is asked for; a look goes with the page that it is shared from. */
export function shortLinkRequest(target: ShareTarget, placement: Placement): ShortLinkRequest {
  const { look, product } = target;
  if (product && !look) return { product, placement };
  return { ...(look && { look }), page: pageAddress(target), placement };
}

/** An address as people write it: `2m.is/k7QdA`. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
