/** Lists of 2m.is: pages that are counted from 1. */
import type * as v from 'valibot';
import type { Cancelling } from '../http.ts';
import { readItems } from '../items.ts';
import type { Items } from '../items.ts';
import { createListing } from '../listing.ts';
import type { Listing, Page } from '../listing.ts';
import type { Call } from './call.ts';
import { pageSchema } from './wire.ts';

export interface PageOptions extends Cancelling {
  /** items on a page; left out, the service decides */
  limit?: number | undefined;
  /** where to begin, counted from 1: the `next` of an earlier page takes its walk up again */
  page?: number | undefined;
}

/** A position is the number of a page. */
export interface TwoMPage<Item> extends Items<Item>, Page<number> {
  /** items in the whole list; null where the service does not say */
  total: number | null;
}

export type TwoMListing<Item> = Listing<TwoMPage<Item>>;

export interface ListSource<Body, Item> {
  path: string;
  /** the key under which the service puts the items */
  name: string;
  schema: v.GenericSchema<unknown, Body>;
  toItem: (body: Body) => Item;
  query?: Record<string, string>;
}

export function listPages<Body, Item>(
  call: Call,
  { path, name, schema, toItem, query }: ListSource<Body, Item>,
  { limit, page: firstPage = 1, signal }: PageOptions,
): TwoMListing<Item> {
  const size = limit === undefined ? {} : { limit: String(limit) };

  const turn = async (page: number): Promise<TwoMPage<Item>> => {
    const question = {
      method: 'GET',
      path,
      query: { ...query, ...size, page: String(page) },
      signal,
    } as const;
    const { data } = await call(question, pageSchema(name));
    const read = readItems(data.items, schema, toItem);
    return { ...read, next: nextOf(data, page), total: data.result };
  };
  const first = () => turn(firstPage);
  return createListing({ call: { service: 'two-m', method: 'GET', path }, first, turn });
}

interface PageNumbers {
  currentpage: number | null;
  nextpage: number | null;
  maxpage: number | null;
}

/** The last page says null, or, as the document has it, a page that is no next one. */
function nextOf({ currentpage, nextpage, maxpage }: PageNumbers, asked: number): number | null {
  const current = Math.max(asked, currentpage ?? 0);
  return nextpage !== null && nextpage > current && nextpage <= (maxpage ?? nextpage) ? nextpage : null;
}
