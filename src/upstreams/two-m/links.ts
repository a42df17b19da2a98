/** Liens: short links. The document prints nothing under this heading; what is here is how the service behaves. */
import { address } from '../address.ts';
import type { Cancelling } from '../http.ts';
import type { Call, Question } from './call.ts';
import { toWireLink } from './new-link.ts';
import type { NewLink } from './new-link.ts';
import { listPages } from './page.ts';
import type { PageOptions, TwoMListing } from './page.ts';
import { toStatistics } from './statistics.ts';
import type { Statistics } from './statistics.ts';
import {
  addedLinkSchema,
  listedLinkSchema,
  outcomeSchema,
  singleLinkSchema,
  updatedLinkSchema,
} from './wire.ts';
import type { ListedLinkBody, SingleLinkBody } from './wire.ts';

/** Read from the answer and never built: the alias may come back otherwise than it was asked for. */
export interface ShortLink {
  id: string;
  shortUrl: string;
}

interface LinkDetails extends ShortLink {
  /** where it leads; null unless that is http(s) */
  url: string | null;
  title: string | null;
  description: string | null;
  /** `YYYY-MM-DDTHH:MM:SS` in a zone that the service does not tell */
  created: string | null;
}

export interface ListedLink extends LinkDetails {
  alias: string | null;
  clicks: number | null;
}

export interface SingleLink extends LinkDetails {
  /** as `created`; null for never */
  expires: string | null;
  /** other targets, by country and by device: in lower case, whatever they were sent in */
  countryTargets: { country: string; url: string }[];
  deviceTargets: { device: string; url: string }[];
  statistics: Statistics;
}

export interface LinkListOptions extends PageOptions {
  /** the newest first, or those with most clicks; the default is `date` */
  order?: 'date' | 'click' | undefined;
  /** text to look for */
  query?: string | undefined;
}

export interface Links {
  /** All links of the account. (GET /api/urls) */
  list(options?: LinkListOptions): TwoMListing<ListedLink>;
  /**
   * One link with its statistics, by its short address. (GET /api/urls with `short`)
   * @param shortUrl as `add` gave it
   */
  byAddress(shortUrl: string, options?: Cancelling): Promise<SingleLink>;
  /** One link with its statistics. (GET /api/url/:id) */
  byId(id: string, options?: Cancelling): Promise<SingleLink>;
  /**
   * Makes a short link, or gives one that exists for the same address. Never repeated by itself: the service has no
   * way to recognise a second try. (POST /api/url/add)
   */
  add(link: NewLink, options?: Cancelling): Promise<ShortLink>;
  /** The target has to be sent again though it stays. (PUT /api/url/:id/update) */
  update(id: string, link: NewLink, options?: Cancelling): Promise<ShortLink>;
  /** Deletes a link: whoever follows it afterwards finds nothing. (DELETE /api/url/:id/delete) */
  delete(id: string, options?: Cancelling): Promise<void>;
}

export function createLinks(call: Call): Links {
  const find = async (question: Pick<Question, 'path' | 'query'>, { signal }: Cancelling = {}) =>
    toSingleLink(await call({ method: 'GET', ...question, signal }, singleLinkSchema));
  const dataOf = (link: NewLink) => ({ json: toWireLink(link), isPrivate: link.password !== undefined });

  return {
    list: ({ order, query, ...options } = {}) => {
      const sent = { ...(order && { order }), ...(query !== undefined && { q: query }) };
      return listPages(call, { ...listed, query: sent }, options);
    },
    byAddress: (shortUrl, options) => find({ path: '/api/urls', query: { short: shortUrl } }, options),
    byId: (id, options) => find({ path: address`/api/url/${id}` }, options),

    async add(link, { signal } = {}) {
      const question = { method: 'POST', path: '/api/url/add', ...dataOf(link), signal } as const;
      const { id, shorturl } = await call(question, addedLinkSchema);
      return { id, shortUrl: shorturl };
    },
    async update(id, link, { signal } = {}) {
      const path = address`/api/url/${id}/update`;
      const answer = await call({ method: 'PUT', path, ...dataOf(link), signal }, updatedLinkSchema);
      return { id: answer.id, shortUrl: answer.short };
    },
    async delete(id, { signal } = {}) {
      await call({ method: 'DELETE', path: address`/api/url/${id}/delete`, signal }, outcomeSchema);
    },
  };
}

const listed = { path: '/api/urls', name: 'urls', schema: listedLinkSchema, toItem: toListedLink };

function toListedLink(body: ListedLinkBody): ListedLink {
  return { ...detailsOf(body), alias: body.alias, clicks: body.clicks };
}

function toSingleLink({ details, data }: SingleLinkBody): SingleLink {
  return {
    ...detailsOf(details),
    expires: details.expiry,
    countryTargets: targetsOf(details.location).map(([country, url]) => ({ country, url })),
    deviceTargets: targetsOf(details.device).map(([device, url]) => ({ device, url })),
    statistics: toStatistics(data),
  };
}

function detailsOf(body: Omit<ListedLinkBody, 'alias' | 'clicks'>): LinkDetails {
  const { id, shorturl, longurl, title, description, date } = body;
  return { id, shortUrl: shorturl, url: longurl, title, description, created: date };
}

function targetsOf(addresses: Record<string, string | null>): [string, string][] {
  return Object.entries(addresses).filter((entry): entry is [string, string] => entry[1] !== null);
}
