/** Media Endpoints: photos and videos, by id or as a list, and the report of one. */
import type { SortOrder } from '../../model/looks-page.ts';
import { address } from '../address.ts';
import type { Cancelling, JsonClient } from '../http.ts';
import { isId } from './ask.ts';
import type { Ask, OlapicListing, Query } from './ask.ts';
import { readLook } from './found-look.ts';
import type { FoundLook } from './found-look.ts';
import { queryOfList, switchOf } from './list-query.ts';
import type { ListOptions } from './list-query.ts';
import type { Missing } from './missing.ts';
import type { PagePosition } from './page-position.ts';
import { readPage } from './page.ts';
import type { OlapicPage } from './page.ts';
import { bareHandle } from './users.ts';

export interface MediaListOptions extends ListOptions {
  /** photos alone, without the products in them: a tenth of the bytes */
  withoutProducts?: boolean | undefined;
  /** fills the looks' `categories`, which are left out by default: a gallery's worth of bytes with each look */
  withCategories?: boolean | undefined;
}

export interface FilteredMediaOptions extends MediaListOptions {
  /** see Media Sorting Options; the lists of streams alone have `media_position` */
  sort: Exclude<SortOrder, 'media_position'>;
  /** only media whose rights were given: no field of a media says so */
  rightsOnly?: boolean | undefined;
  /** only media with a product that is in stock */
  inStockOnly?: boolean | undefined;
  /** galleries among the streams of a media; in by default */
  withTagged?: boolean | undefined;
  /** streams that were switched off; left out by default */
  withInactive?: boolean | undefined;
}

export interface StreamMediaOptions extends Omit<FilteredMediaOptions, 'sort'> {
  sort: SortOrder;
}

export interface MediaReport {
  /** of the person who reports; it goes to the service and no further */
  email: string;
  reason: string;
}

export type MediaList = OlapicListing<OlapicPage>;

export interface Media {
  /**
   * One look with its products. (GET MEDIA BY ID)
   * @param id Olapic's own: that of the look without `olapic-`. One that may not be shown is `inactive`.
   */
  byId(id: string, options?: Cancelling): Promise<FoundLook | Missing>;
  /** All published looks of an account. (GET MEDIA OF A CUSTOMER) */
  ofCustomer(customerId: string, options: FilteredMediaOptions): MediaList;
  /** The looks of all products of a category. (GET MEDIA OF A CATEGORY) */
  ofCategory(categoryId: string, options: FilteredMediaOptions): MediaList;
  /**
   * As `ofCategory`. (GET MEDIA OF A CATEGORY, alias)
   * @param key the shop's own id of the category
   */
  ofCategoryKey(key: string, options: FilteredMediaOptions): MediaList;
  /** The looks that show a product, or that a gallery holds. (GET MEDIA OF A STREAM) */
  ofStream(streamId: string, options: StreamMediaOptions): MediaList;
  /**
   * As `ofStream`. (GET MEDIA OF A STREAM, alias)
   * @param key the shop's own product id
   */
  ofStreamKey(key: string, options: StreamMediaOptions): MediaList;
  /** Newest first, without a filter, and with a stub for each author: ask `users.byId` for the credit. (GET MEDIA OF A USER BY ID) */
  ofUser(userId: string, options?: MediaListOptions): MediaList;
  /**
   * Newest first, without a filter. (GET MEDIA OF A USER BY INSTAGRAM USERNAME)
   * @param handle with or without its `@`
   */
  ofInstagramUser(customerId: string, handle: string, options?: MediaListOptions): MediaList;
  /** The page at a position that an earlier page of a list of media gave as its `next`; `expired` after 12 hours. */
  at(position: PagePosition, options?: Cancelling): Promise<OlapicPage | Missing>;
  /**
   * Sends a media back to moderation, for everybody; a cache may show it for another hour. Never repeated by
   * itself. (REPORT MEDIA)
   */
  report(id: string, report: MediaReport, options?: Cancelling): Promise<void>;
}

export function createMedia(ask: Ask, write: JsonClient): Media {
  const list = (path: string | null, query: Query, { signal, from }: ListOptions): MediaList =>
    eachLookOnce(ask.list({ path, query, signal, from }, readPage));

  return {
    // Whoever asks for a look may ask for anything; only an id is worth a request.
    byId: (id, options) => ask.find({ path: isId(id) ? `/media/${id}` : null, ...options }, readLook),

    ofCustomer: (id, options) =>
      list(address`/customers/${id}/media/${options.sort}`, filteredQuery(options), options),
    ofCategory: (id, options) =>
      list(address`/categories/${id}/media/${options.sort}`, filteredQuery(options), options),
    ofCategoryKey: (key, options) =>
      list(address`/categories/media/${options.sort}`, { tag_key: key, ...filteredQuery(options) }, options),
    ofStream: (id, options) =>
      list(address`/streams/${id}/media/${options.sort}`, filteredQuery(options), options),
    ofStreamKey: (key, options) =>
      list(address`/streams/media/${options.sort}`, { tag_key: key, ...filteredQuery(options) }, options),
    ofUser: (id, options = {}) => list(address`/users/${id}/media/recent`, plainQuery(options), options),
    ofInstagramUser: (customerId, handle, options = {}) =>
      list(
        address`/customers/${customerId}/instagram_users/${bareHandle(handle)}/media/recent`,
        plainQuery(options),
        options,
      ),

    at: (position, { signal } = {}) => list(position.path, position.query, { signal }).first(),

    async report(id, { email, reason }, { signal } = {}) {
      const payload = { form: { email, reason } };
      await write.request({ method: 'POST', path: address`/media/${id}/reports`, payload, signal });
    },
  };
}

/** The order `shuffled` changes every half hour, so the pages of one walk overlap. */
function eachLookOnce(list: MediaList): MediaList {
  return {
    first: list.first,
    async *[Symbol.asyncIterator]() {
      const seen = new Set<string>();
      for await (const page of list) {
        if (page.missing !== null) return yield page;
        const looks = page.looks.filter(({ id }) => !seen.has(id));
        for (const { id } of looks) seen.add(id);
        yield { ...page, looks };
      }
    },
  };
}

function plainQuery({ withoutProducts, withCategories, ...options }: MediaListOptions): Query {
  return {
    ...queryOfList(options),
    ...(withoutProducts && { disable_embedded_streams: '1' }),
    ...(!withCategories && { disable_embedded_categories: '1' }),
  };
}

function filteredQuery(options: StreamMediaOptions): Query {
  return {
    ...plainQuery(options),
    ...switchOf('rights_given', options.rightsOnly),
    ...switchOf('filter_media_without_products', options.inStockOnly),
    ...switchOf('include_tagged_galleries', options.withTagged),
    ...switchOf('include_inactive_galleries', options.withInactive),
  };
}
