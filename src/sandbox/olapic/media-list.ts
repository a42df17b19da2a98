/** One page of a stream's looks, and the links to the pages around it. */
import type { SortOrder } from '../../model/looks-page.ts';
import type { SandboxProduct } from '../world/types.ts';
import { lookById, looksOfProduct } from '../world/world.ts';
import { customerBody } from './customer-body.ts';
import { orderLooks } from './look-orders.ts';
import { mediaBody } from './media-body.ts';
import type { Pagination, Paginations } from './paginations.ts';
import { isSet, readCount, readPageNumber } from './parameters.ts';
import type { Query } from './parameters.ts';
import { noPagination } from './refusal.ts';
import { hrefOf } from './view.ts';
import type { Link, View } from './view.ts';

export interface MediaListRequest {
  product: SandboxProduct;
  order: SortOrder;
  query: Query;
  /** milliseconds since 1970 */
  time: number;
}

/**
 * Without a page key in the query this opens a new walk through the list; with one it goes on as that walk began,
 * whatever else the query says.
 */
export function mediaListBody(view: View, paginations: Paginations, request: MediaListRequest) {
  const { product, order, query } = request;
  const path = `/streams/${product.streamId}/media/${order}`;
  const pageNumber = readPageNumber(query);
  const key = query.page_key ?? paginations.open(startPagination(view, path, request));
  const pagination = paginations.find(key);
  if (pagination?.path !== path) throw noPagination();
  if (pageNumber < 1 || pageNumber > lastPageOf(pagination)) throw noPagination();

  return {
    _links: pageLinks(view, { key, pagination, pageNumber }),
    _embedded: {
      media: looksOfPage(view, pagination, pageNumber).map((look) =>
        mediaBody(view, look, { ...pagination, sharedFrom: product.url }),
      ),
      customer: customerBody(view, view.shop),
    },
  };
}

function startPagination(view: View, path: string, request: MediaListRequest): Pagination {
  const { product, order, query, time } = request;
  const looks = orderLooks(looksOfProduct(view.world, product), { order, time, seed: product.streamId });
  return {
    path,
    lookIds: looks.map((look) => look.id),
    count: readCount(query),
    hasStreams: !isSet(query.disable_embedded_streams),
    hasCategories: !isSet(query.disable_embedded_categories),
  };
}

/** A look that was taken away since the walk began leaves its place on the page empty. */
function looksOfPage(view: View, { lookIds, count }: Pagination, pageNumber: number) {
  return lookIds
    .slice((pageNumber - 1) * count, pageNumber * count)
    .map((id) => lookById(view.world, id))
    .filter((look) => look !== undefined);
}

interface PageOfWalk {
  key: string;
  pagination: Pagination;
  pageNumber: number;
}

function pageLinks(view: View, { key, pagination, pageNumber }: PageOfWalk): Record<string, Link> {
  const linkTo = (page: number): Link => {
    if (page < 1 || page > lastPageOf(pagination)) return { href: null };
    return { href: hrefOf(view, pagination.path, { page_key: key, page_number: String(page) }) };
  };
  return {
    first: linkTo(1),
    self: linkTo(pageNumber),
    prev: linkTo(pageNumber - 1),
    next: linkTo(pageNumber + 1),
  };
}

/** A list without looks has one page all the same. */
function lastPageOf({ lookIds, count }: Pagination): number {
  return Math.max(1, Math.ceil(lookIds.length / count));
}
