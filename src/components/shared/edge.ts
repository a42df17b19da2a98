import { parseHttpUrl } from '../../model/http-url.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import { parseLooksPage } from './parse-looks-page.ts';

/** Where requests go. */
export interface Edge {
  /** absolute, without a slash at the end */
  endpoint: string;
  site: string | null;
}

/** Parameters of a request; those that are null are left out. */
/** Those that mean nothing are left out. */
export type LooksParameters = Record<string, string | number | boolean | null | undefined>;

interface Underway {
  page: Promise<LooksPage>;
  /** so many elements wait for it */
  askers: number;
  controller: AbortController;
}

// Kept in a variable: bundlers take `new URL('.', import.meta.url)` for a file to be copied.
const scriptAddress: string = import.meta.url;

/** By address: elements that show the same looks share one request. What has come is in the browser's own cache. */
const underway = new Map<string, Underway>();

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
 * @param parameters of `GET /v1/looks`
 * @param signal ends the waiting, and the request once nobody else waits for it
 * @param path of one look: `/` and its id
 * @throws where the edge cannot be reached, refuses (with the status as `cause`), or answers something that is no
 *   page of looks
 */
export async function fetchLooks(
  edge: Edge,
  parameters: LooksParameters,
  signal: AbortSignal,
  path = '',
): Promise<LooksPage> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...parameters, site: edge.site })) {
    if (value) query.set(name, `${value}`);
  }
  const url = `${edge.endpoint}/v1/looks${path}?${query}`;
  const request = underway.get(url) ?? start(url);
  request.askers += 1;
  signal.addEventListener('abort', () => {
    request.askers -= 1;
    if (request.askers) return;
    request.controller.abort();
    underway.delete(url);
  });
  const page = await request.page;
  signal.throwIfAborted();
  return page;
}

function start(url: string): Underway {
  const controller = new AbortController();
  const page = fetchPage(url, controller.signal).finally(() => {
    if (underway.get(url) === request) underway.delete(url);
  });
  const request: Underway = { page, askers: 0, controller };
  underway.set(url, request);
  return request;
}

async function fetchPage(url: string, signal: AbortSignal): Promise<LooksPage> {
  const response = await fetch(url, { signal });
  // What the edge refuses it explains, to whoever builds the page.
  if (!response.ok)
    throw new Error(`${response.status} from ${url}: ${await response.text()}`, { cause: response.status });
  return parseLooksPage(await response.json());
}
