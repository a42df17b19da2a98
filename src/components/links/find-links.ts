import { parseHttpUrl } from '../../model/http-url.ts';
import { isListedHost } from '../../model/listed-host.ts';

/** Where a link is not one to a product, earns already, or its author has said no. */
const leftOut = '[data-no-affiliate],[rel~=sponsored],[download],pre,code,kbd,samp';

/**
 * The address that a deep link may be asked for: an absolute one of another site, which nobody is paid for yet.
 * The edge knows more: the site's own hosts, the networks' hosts, the shops that the site allows or denies.
 *
 * @param denied hosts of shops that the author leaves out
 * @returns without its fragment, which no shop sees; null where the link stays as it is
 */
export function shopUrlOf(anchor: HTMLAnchorElement, denied: readonly string[]): string | null {
  const href = parseHttpUrl(anchor.href);
  if (!href || anchor.isContentEditable || anchor.closest(leftOut)) return null;
  const url = new URL(href);
  if (url.host === location.host || isListedHost(url.hostname, ['mtpc.se', ...denied])) return null;
  url.hash = '';
  return url.href;
}

/** The links in a part of a page: those in it, and itself. */
export function anchorsIn(root: ParentNode): HTMLAnchorElement[] {
  const inside = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return root instanceof HTMLAnchorElement ? [root, ...inside] : inside;
}
