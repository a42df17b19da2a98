import { parseHttpUrl } from '../../model/http-url.ts';
import { mostUrls, type DeepLink, type DeepLinksRequest } from '../../model/links.ts';
import type { Edge } from '../shared/edge.ts';

/** What became of an address: its deep link, or none yet. */
export type LinkAnswer = Pick<DeepLink, 'deepLink' | 'store' | 'pending'>;

interface Batch {
  urls: Set<string>;
  answers: Promise<Map<string, LinkAnswer>>;
}

/** By edge, site and publisher: all elements that ask in the same moment share one request. */
const gathering = new Map<string, Batch>();

/**
 * Asks the edge for deep links.
 *
 * @param publisher who is paid, by the site's own name; null for its default
 * @param urls absolute http(s), as the browser prints them
 * @returns answers by address; those that the edge has not answered are missing
 * @throws where the edge cannot be reached or refuses, with the status as `cause`
 */
export function askLinks(
  edge: Edge,
  publisher: string | null,
  urls: readonly string[],
): Promise<Map<string, LinkAnswer>> {
  const key = JSON.stringify([edge, publisher]);
  let batch = gathering.get(key);
  if (!batch) {
    const gathered = new Set<string>();
    const answers = new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      gathering.delete(key);
      return askAll(edge, publisher, [...gathered]);
    });
    gathering.set(key, (batch = { urls: gathered, answers }));
  }
  for (const url of urls) batch.urls.add(url);
  return batch.answers;
}

/** A page with more links than one request may hold needs another one. */
async function askAll(
  edge: Edge,
  publisher: string | null,
  urls: string[],
): Promise<Map<string, LinkAnswer>> {
  const answers = new Map<string, LinkAnswer>();
  for (let start = 0; start < urls.length; start += mostUrls) {
    const request = { urls: urls.slice(start, start + mostUrls), ...(publisher && { publisher }) };
    for (const [url, answer] of await ask(edge, request)) answers.set(url, answer);
  }
  return answers;
}

async function ask(edge: Edge, request: DeepLinksRequest): Promise<[string, LinkAnswer][]> {
  const query = edge.site ? `?site=${encodeURIComponent(edge.site)}` : '';
  const response = await fetch(`${edge.endpoint}/v1/deep-links${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`${response.status} from ${response.url}`, { cause: response.status });
  const { links } = (await response.json()) as { links?: unknown };
  if (!Array.isArray(links)) throw new TypeError('There is no list of links.');
  return links.flatMap(read);
}

function read(item: Partial<Record<keyof DeepLink, unknown>> | null): [string, LinkAnswer][] {
  if (typeof item?.url !== 'string') return [];
  const { deepLink, store, pending } = item;
  const name = typeof store === 'string' ? store.trim() : '';
  return [[item.url, { deepLink: parseHttpUrl(deepLink), store: name || null, pending: pending === true }]];
}
