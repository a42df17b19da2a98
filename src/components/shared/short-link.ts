import { parseHttpUrl } from '../../model/http-url.ts';
import type { ShortLinkRequest } from '../../model/links.ts';
import type { Edge } from './edge.ts';

/** An address to share. */
export interface ShareableLink {
  /** absolute http(s) */
  url: string;
  /** false where no short link could be made and `url` is the page's own address */
  isShort: boolean;
}

/**
 * Asks for a short link. The edge answers 503 with the plain `target` when it cannot make one.
 *
 * @returns the short link, or the target, or null where there is neither; rejects only if aborted
 */
export async function createShortLink(
  edge: Edge,
  request: ShortLinkRequest,
  signal: AbortSignal,
): Promise<ShareableLink | null> {
  try {
    const query = edge.site ? `?site=${encodeURIComponent(edge.site)}` : '';
    const response = await fetch(`${edge.endpoint}/v1/short-links${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
    const { shortUrl, target } = (await response.json()) as Record<string, unknown>;
    const short = response.ok ? parseHttpUrl(shortUrl) : null;
    const url = short ?? parseHttpUrl(target);
    if (!url) throw new Error(`${response.status} from ${response.url}`);
    return { url, isShort: short !== null };
  } catch (error) {
    signal.throwIfAborted();
    console.warn('[lookstream] No short link could be made; the page’s own address is shared.', error);
    return null;
  }
}
