import { isAffiliateUrl } from '../../model/affiliate-hosts.ts';
import { isListedHost } from '../../model/listed-host.ts';
import { parseHttpUrl } from '../../model/http-url.ts';
import { isOwnAddress, type Site } from '../site.ts';

/** What a caller may name; no shop's address is longer. */
export const longestUrl = 2_048;

/**
 * The one form in which a product's address is a key: as the WHATWG parser prints it, without fragment, case kept.
 * `?sku=Ab` and `?sku=aB` are two products.
 */
export function exactUrl(value: string): string | null {
  const parsed = parseHttpUrl(value);
  if (!parsed) return null;
  const url = new URL(parsed);
  url.hash = '';
  return url.href;
}

/** Whether a link to this address may be affiliate: not the site's own goods, not one already, not a shop left out. */
export function mayBeAffiliate(site: Site, url: string): boolean {
  const { hostname } = new URL(url);
  if (isOwnAddress(site, url) || isAffiliateUrl(url) || isListedHost(hostname, site.deniedHosts))
    return false;
  return site.linkHosts.includes('*') || isListedHost(hostname, site.linkHosts);
}
