/** Pages of ten, and the links between them. */

const pageSize = 10;

/** The links name the vendor's host, wherever the sandbox stands. */
const vendorOrigin = 'https://api-v1.izea.com';

export interface PageRequest {
  path: string;
  /** repeated in the links */
  query: Record<string, string>;
  /** counted from 1 */
  page: number;
}

export interface PageOfItems<Item> {
  items: Item[];
  /** whole addresses; the first page has no `_prev`, the last no `_next` */
  links: { _next?: string; _prev?: string };
}

export function pageOf<Item>(all: readonly Item[], { path, query, page }: PageRequest): PageOfItems<Item> {
  const addressOf = (number: number) => {
    const parameters = new URLSearchParams({ ...query, page: String(number) });
    return `${vendorOrigin}${path}?${parameters}`;
  };
  const end = page * pageSize;
  return {
    items: all.slice(end - pageSize, end),
    links: {
      ...(end < all.length && { _next: addressOf(page + 1) }),
      ...(page > 1 && { _prev: addressOf(page - 1) }),
    },
  };
}
