import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look } from '../../model/look.ts';
import { olapicIdOf } from '../looks/look-id.ts';
import { problem } from '../problems.ts';
import { isOwnAddress, type Site } from '../site.ts';

/** What a caller may name; see `ShortLinkRequest`. */
export interface NamedThings {
  look?: string | undefined;
  product?: string | undefined;
  page?: string | undefined;
}

/** Says who brought a visitor, not what is shared: such a link would be another one for every visitor. */
const tracking = /^(utm_.*|gclid|dclid|fbclid|msclkid|ttclid|mc_[ce]id|igshid)$/i;

/**
 * The page that a share leads to, as the caller named it.
 *
 * @param isTrusted the caller holds the site's server key: any page may be named
 * @throws {ProblemError} 400 for no http(s) address, 403 for a page that is not on the site's own hosts
 */
export function sharedPage(site: Site, page: string, isTrusted: boolean): string {
  const parsed = parseHttpUrl(page);
  if (!parsed) throw problem('invalid-request', '"page" must be an absolute http(s) address.');
  const isOnSite = isOwnAddress(site, parsed) || site.origins.includes(new URL(parsed).origin);
  if (!isOnSite && !isTrusted) {
    throw problem(
      'not-your-page',
      "Name a page on one of the site's own hosts, or send the site's server key.",
    );
  }
  const url = new URL(parsed);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** @returns the page at that look: Olapic's as its old links name it, so that they live on, and any other by our own id */
export function atLook(page: string, look: Look): string {
  const url = new URL(page);
  const mediaId = olapicIdOf(look.id);
  url.hash = mediaId === null ? `look-${look.id}` : `opi${mediaId}`;
  return url.href;
}

/** @throws {ProblemError} 400 unless exactly one thing is shared; a page beside a look says where from */
export function assertOneTarget({ look, product, page }: NamedThings): void {
  const things = [look, product].filter((thing) => thing !== undefined).length;
  const isClear =
    things === 1 ? !(product !== undefined && page !== undefined) : things === 0 && page !== undefined;
  if (!isClear) {
    throw problem(
      'invalid-request',
      'Name one thing to share: "look" (with or without "page"), "product", or "page".',
    );
  }
}
