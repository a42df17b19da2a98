import { parseHttpUrl } from '../../model/http-url.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import { parseLooksPage } from './parse-looks-page.ts';

/** Where requests go. */
export interface Edge {
  /** absolute, without a slash at the end */
  endpoint: string;
  site: string | null;
}

// Kept in a variable: bundlers take `new URL('.', import.meta.url)` for a file to be copied.
const scriptAddress: string = import.meta.url;

/**
 * The edge is where the script came from, unless an element names another: an absolute address or a path on the
 * page's own host. An unusable one is ignored.
 */
export function resolveEndpoint(endpoint: string | null): string {
  const url =
    endpoint && URL.canParse(endpoint, document.baseURI) && new URL(endpoint, document.baseURI).href;
  return (parseHttpUrl(url) ?? new URL('.', scriptAddress).href).replace(/\/+$/, '');
}

/**
 * @param query parameters of `GET /v1/looks`; null ones are left out
 * @throws where the edge cannot be reached, refuses, or answers something that is no page of looks
 */
export async function fetchLooks(
  edge: Edge,
  query: Record<string, string | null>,
  signal: AbortSignal,
): Promise<LooksPage> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, site: edge.site })) {
    if (value) parameters.set(name, value);
  }
  const response = await fetch(`${edge.endpoint}/v1/looks?${parameters}`, { signal });
  if (!response.ok) throw new Error(`${response.status} from ${response.url}`);
  return parseLooksPage(await response.json());
}
