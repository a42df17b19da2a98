/** Pages by `next_id`, `prev_id` and `count`: the lists of streams and of widget styles. Nothing is remembered. */
import { readCount } from './parameters.ts';
import type { Query } from './parameters.ts';
import { noPagination } from './refusal.ts';
import { hrefOf } from './view.ts';
import type { Link, View } from './view.ts';

export interface IdPageRequest<Item> {
  path: string;
  query: Query;
  /** the whole list, in order */
  items: Item[];
  idOf: (item: Item) => string;
  /** what stands where a link would lead out of the list: both are seen */
  end: 'no-link' | 'null-link';
}

export interface IdPage<Item> {
  items: Item[];
  links: Partial<Record<'self' | 'first' | 'prev' | 'next', Link>>;
}

/**
 * `next_id` is the last item of the page before, `prev_id` the first item of the page after.
 *
 * The document prints every list by id (media of a stream, streams of a customer or category, widget styles) as a page
 * without a cursor whose links are `self`, `first` and `prev`, but no `next`. That may be how older items are reached;
 * but real lists of streams go on by `next_id`, and a page of theirs with a `prev` and no `next` is the last one, from
 * where `prev` leads back. The sandbox keeps to what was seen: here a first page has no `prev`.
 */
export function readIdPage<Item>(view: View, request: IdPageRequest<Item>): IdPage<Item> {
  const { path, query, items, idOf } = request;
  const count = readCount(query);
  const { start, end, cursor } = rangeOf(request, count);
  const page = items.slice(start, end);
  const first = page[0];
  const last = page.at(-1);

  const linkTo = (parameters: Query): Link => ({
    href: hrefOf(view, path, { ...parameters, count: String(count) }),
  });
  const edge = request.end === 'null-link' ? { href: null } : undefined;
  const prev = start > 0 && first ? linkTo({ prev_id: idOf(first) }) : edge;
  const next = end < items.length && last ? linkTo({ next_id: idOf(last) }) : edge;
  return {
    items: page,
    links: { self: linkTo(cursor), first: linkTo({}), ...(prev && { prev }), ...(next && { next }) },
  };
}

/** @returns positions in the list, `end` not included, and the parameter that led there */
function rangeOf<Item>({ query, items, idOf }: IdPageRequest<Item>, count: number) {
  const { next_id: after, prev_id: before } = query;
  const sent = after ?? before;
  if (sent === undefined) return { start: 0, end: count, cursor: {} };
  const position = items.findIndex((item) => idOf(item) === sent);
  if (position < 0) throw noPagination();
  if (after !== undefined) {
    return { start: position + 1, end: position + 1 + count, cursor: { next_id: after } };
  }
  return { start: Math.max(0, position - count), end: position, cursor: { prev_id: sent } };
}
