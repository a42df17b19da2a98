import { isAffiliateUrl, isListedHost } from '../../model/affiliate-hosts.ts';
import { parseHttpUrl } from '../../model/http-url.ts';

/** Where a link is not one to a product, or its author has said no. */
const leftOut = '[data-no-affiliate], [download], pre, code, kbd, samp';

/**
 * The address that a deep link may be asked for: an absolute one of another site, which nobody is paid for yet.
 * The site's own hosts, and the shops that it allows or denies, the edge knows besides.
 *
 * @param denied hosts of shops that the author leaves out
 * @returns without its fragment, which no shop sees; null where the link stays as it is
 */
export function shopUrlOf(anchor: HTMLAnchorElement, denied: readonly string[]): string | null {
  const href = parseHttpUrl(anchor.href);
  if (!href || anchor.isContentEditable || anchor.closest(leftOut)) return null;
  const url = new URL(href);
  if (url.host === location.host || isAffiliateUrl(href) || isListedHost(url.hostname, denied)) return null;
  url.hash = '';
  return url.href;
}

/** The links in a part of a page: those in it, and itself. */
export function anchorsIn(root: Element): HTMLAnchorElement[] {
  const inside = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return root instanceof HTMLAnchorElement ? [root, ...inside] : inside;
}
