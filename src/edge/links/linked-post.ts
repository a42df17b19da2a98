import { mostUrls, type DeepLink } from '../../model/links.ts';
import type { Site } from '../site.ts';
import type { Payee } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import type { DeepLinks } from './deep-links.ts';
import { longestUrl, mayBeAffiliate } from './link-policy.ts';
import { findAnchors, type PostAnchor } from './post-anchors.ts';
import { linkPost, type Earning } from './post-links.ts';

/** A post, read once. */
export interface Post {
  html: string;
  /** the links that may earn for the site */
  anchors: readonly PostAnchor[];
  /** their addresses, each once, in the order of the post */
  urls: readonly string[];
}

export interface PostOptions {
  /** null when the site has no Metapic account */
  payee: Payee | null;
  /** of the labels; null takes the language around each link */
  locale: string | null;
  /** how long to wait for the links of one batch */
  waitMs: number;
}

export interface LinkedPost {
  /** the post with those links that are known; without any, it is the post as it was */
  html: string;
  links: DeepLink[];
}

export function readPost(site: Site, html: string): Post {
  const anchors = findAnchors(html).filter(
    ({ url }) => url.length <= longestUrl && mayBeAffiliate(site, url),
  );
  return { html, anchors, urls: [...new Set(anchors.map(({ url }) => url))] };
}

/** Never throws for Metapic's sake: what it does not answer stays as it is, and is said to be pending. */
export async function linkedPost(
  deepLinks: DeepLinks,
  visit: Visit,
  { html, anchors, urls }: Post,
  { payee, locale, waitMs }: PostOptions,
): Promise<LinkedPost> {
  const links: DeepLink[] = [];
  for (let at = 0; at < urls.length; at += mostUrls) {
    const batch = urls.slice(at, at + mostUrls);
    const answers = await deepLinks.resolve(visit, { payee, urls: batch, waitMs });
    for (const url of batch) {
      const { deepLink = null, store = null, isPending = false } = answers.get(url) ?? {};
      links.push({ url, deepLink, store, pending: isPending });
    }
  }
  const earnings = new Map<string, Earning>();
  for (const { url, deepLink, store } of links) if (deepLink !== null) earnings.set(url, { deepLink, store });
  return { html: linkPost({ html, anchors, earnings, locale }), links };
}
