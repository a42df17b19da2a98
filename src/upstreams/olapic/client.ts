/** The client of Olapic's Widget API v2.2. */
import type { SortOrder } from '../../model/looks-page.ts';
import { createJsonClient } from '../http.ts';
import type { Fetch, JsonAnswer } from '../http.ts';
import { readAnswer } from '../shape.ts';
import { readLook, readProduct } from './found.ts';
import type { FoundLook, FoundProduct } from './found.ts';
import { isMissing, missingReason } from './missing.ts';
import type { Missing } from './missing.ts';
import type { PagePosition } from './page-position.ts';
import { readPage } from './page.ts';
import type { OlapicPage } from './page.ts';
import { customerSchema } from './wire.ts';

export interface OlapicOptions {
  fetch: Fetch;
  /** absolute http(s) address; may have a path */
  baseUrl: string;
  apiKey: string;
  /** milliseconds for one call, its retry included */
  timeoutMs?: number;
}

/** The account that the key belongs to. */
export interface OlapicCustomer {
  id: string;
  name: string;
  /** as the service writes it: `en_US` */
  language: string | null;
  /** ISO 4217; null where the account only has a symbol */
  currency: string | null;
}

export interface Cancelling {
  signal?: AbortSignal | undefined;
}

export interface ListOptions extends Cancelling {
  sort: SortOrder;
  /** looks on a page: 1 to 50 */
  count: number;
}

/** Every call throws `UpstreamError` and nothing else, except that an aborted `signal` throws its own reason. */
export interface Olapic {
  customer(options?: Cancelling): Promise<OlapicCustomer>;
  /** @param key the shop's own product id */
  streamByKey(key: string, options?: Cancelling): Promise<FoundProduct | Missing>;
  /** The first page of the looks that show a product. */
  mediaOfProduct(key: string, options: ListOptions): Promise<OlapicPage | Missing>;
  /** The page at a position that an earlier page gave as its `next`. */
  mediaAt(position: PagePosition, options?: Cancelling): Promise<OlapicPage | Missing>;
  /** @param id Olapic's own: that of the look without `olapic-`. One that may not be shown is `inactive`. */
  mediaById(id: string, options?: Cancelling): Promise<FoundLook | Missing>;
}

type Query = Record<string, string>;

/** @throws {TypeError} when the base address is not http(s) */
export function createOlapic({ fetch, baseUrl, apiKey, timeoutMs }: OlapicOptions): Olapic {
  const http = createJsonClient({
    ...{ service: 'olapic', fetch, baseUrl, timeoutMs, secret: apiKey },
    query: { auth_token: apiKey, version: 'v2.2' },
  });

  /** Asks, and hands what is there to `read`. */
  async function find<Found>(
    path: string,
    query: Query,
    { signal }: Cancelling,
    read: (answer: JsonAnswer) => Found,
  ) {
    const answer = await http.request({ method: 'GET', path, query, signal, answers: [404] });
    if (isMissing(answer.status, answer.json)) return { missing: missingReason(answer.json) };
    return read(answer);
  }

  const readList = (answer: JsonAnswer) => readPage(answer, http.basePath);

  return {
    async customer({ signal } = {}) {
      const answer = await http.request({ method: 'GET', path: '/', signal });
      const { id, name, language, settings } = readAnswer(customerSchema, answer).data;
      return { id, name, language, currency: settings?.currency_info?.code ?? null };
    },

    async streamByKey(key, options = {}) {
      // An address cannot hold these as a segment: it would name another resource, or none.
      if (/^\.{0,2}$/.test(key) || !key.isWellFormed()) return { missing: 'unknown' };
      return await find(`/streams/bytag/${encodeURIComponent(key)}`, {}, options, readProduct);
    },

    async mediaOfProduct(key, { sort, count, ...options }) {
      const query = { tag_key: key, count: String(count), disable_embedded_categories: '1' };
      return await find(`/streams/media/${sort}`, query, options, readList);
    },

    async mediaAt({ path, query }, options = {}) {
      return await find(path, query, options, readList);
    },

    async mediaById(id, options = {}) {
      // Whoever asks for a look may ask for anything; only an id is worth a request.
      if (!/^[\w-]{1,64}$/.test(id)) return { missing: 'unknown' };
      return await find(`/media/${id}`, {}, options, readLook);
    },
  };
}
