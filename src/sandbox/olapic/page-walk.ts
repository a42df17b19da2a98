/** Pages by `page_key` and `page_number`: the lists of media, of categories, and of widget instances. */
import type { Pagination, Paginations } from './paginations.ts';
import { readCount, readPageNumber } from './parameters.ts';
import type { Query } from './parameters.ts';
import { noPagination } from './refusal.ts';
import { hrefOf } from './view.ts';
import type { Link, View } from './view.ts';

export interface WalkRequest<Terms> {
  /** of the list, as its links print it */
  path: string;
  query: Query;
  /** what is in the list now, and how all of it is printed; called only where a walk begins */
  begin: () => Pick<Pagination<Terms>, 'ids' | 'terms'>;
}

export interface PageOfWalk<Terms> {
  ids: string[];
  terms: Terms;
  links: Record<'first' | 'self' | 'prev' | 'next', Link>;
}

/**
 * Without a page key in the query this opens a new walk through the list; with one it goes on as that walk began,
 * whatever else the query says.
 */
export function readPage<Terms>(
  view: View,
  paginations: Paginations<Terms>,
  { path, query, begin }: WalkRequest<Terms>,
): PageOfWalk<Terms> {
  const shop = view.shop.customerId;
  const pageNumber = readPageNumber(query);
  const key = query.page_key ?? paginations.open({ shop, path, count: readCount(query), ...begin() });
  const pagination = paginations.find(key);
  if (pagination?.path !== path || pagination.shop !== shop) throw noPagination();
  if (pageNumber < 1 || pageNumber > lastPageOf(pagination)) throw noPagination();

  const { ids, count, terms } = pagination;
  const linkTo = (page: number): Link => {
    if (page < 1 || page > lastPageOf(pagination)) return { href: null };
    return { href: hrefOf(view, path, { page_key: key, page_number: String(page) }) };
  };
  return {
    ids: ids.slice((pageNumber - 1) * count, pageNumber * count),
    terms,
    links: {
      first: linkTo(1),
      self: linkTo(pageNumber),
      prev: linkTo(pageNumber - 1),
      next: linkTo(pageNumber + 1),
    },
  };
}

/** An empty list has one page all the same. */
function lastPageOf({ ids, count }: Pick<Pagination<unknown>, 'ids' | 'count'>): number {
  return Math.max(1, Math.ceil(ids.length / count));
}
