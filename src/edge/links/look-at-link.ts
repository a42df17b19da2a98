import { parseHttpUrl } from '../../model/http-url.ts';
import type { TwoM } from '../../upstreams/two-m/client.ts';
import type { SingleLink } from '../../upstreams/two-m/links.ts';
import { isRefusal } from '../../upstreams/two-m/refusal.ts';
import { mayHaveEnded, type KeptLink } from './kept-link.ts';

/** `gone`: deleted, or ended. */
export type LinkState = 'serves' | 'gone' | { leadsElsewhere: string };

/**
 * What has become of a link at 2m.is.
 *
 * @throws whatever the client throws: nothing is known about the link then
 */
export async function lookAtLink(
  client: TwoM,
  { shortUrl, leadsTo }: KeptLink,
  now: number,
): Promise<LinkState> {
  const found = await findLink(client, shortUrl);
  if (found === null) return 'gone';
  if (mayHaveEnded(found.expires === null ? null : Date.parse(`${found.expires}Z`), now)) return 'gone';
  if (found.url === null || isSamePlace(found.url, leadsTo)) return 'serves';
  return { leadsElsewhere: found.url };
}

/**
 * "No such link" and "your plan does not allow that" are the same refusal in words that nobody can match on. Only where
 * the same list answers a question that needs no link, the refusal was about the link.
 */
async function findLink(client: TwoM, shortUrl: string): Promise<SingleLink | null> {
  try {
    return await client.links.byAddress(shortUrl);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await client.links.list({ limit: 1 }).first();
    return null;
  }
}

/** Services escape, decode and trim what they were sent; only a real difference counts. A fragment may be lost. */
export function isSamePlace(found: string, meant: string): boolean {
  const [one, other] = [placeOf(found), placeOf(meant)];
  if (one === null || other === null) return one === other;
  return one.page === other.page && (one.fragment === '' || one.fragment === other.fragment);
}

function placeOf(address: string): { page: string; fragment: string } | null {
  const parsed = parseHttpUrl(address.replaceAll('&amp;', '&'));
  if (parsed === null) return null;
  const { host, pathname, search, hash } = new URL(parsed);
  return { page: decoded(`${host}${pathname.replace(/\/$/, '')}${search}`), fragment: decoded(hash) };
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // An escape that is not UTF-8: compared as it is spelled.
    return spaced;
  }
}
