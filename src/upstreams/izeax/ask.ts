/** How IZEAx is asked: for one thing, for a whole list, or for a list page by page. */
import type * as v from 'valibot';
import type { Cancelling, JsonAnswer, JsonClient } from '../http.ts';
import { readItems } from '../items.ts';
import type { Items } from '../items.ts';
import { createListing } from '../listing.ts';
import type { Listing, Page } from '../listing.ts';
import { positionOfLink } from '../page-position.ts';
import type { PagePosition } from '../page-position.ts';
import { readAnswer } from '../shape.ts';
import { linksSchema } from './wire.ts';

/** Ten items or fewer, as many as the service puts on a page. */
export interface IzeaxPage<Item> extends Items<Item>, Page<PagePosition> {}

export type IzeaxListing<Item> = Listing<IzeaxPage<Item>>;

export interface ListOptions extends Cancelling {
  /** begins there rather than at the top: a position that a page of the same list gave as its `next` */
  from?: PagePosition | undefined;
}

/** Credentials go into headers, and from there nowhere. */
const ownParameters = new Set(['token', 'access_token', 'auth_token', 'api_key']);

export interface Question {
  path: string;
  query?: Record<string, string>;
}

/** How one kind of list is read: where the items are, and what becomes of one. */
export interface ListReader<Item> {
  items: v.GenericSchema<unknown, unknown[]>;
  item: v.GenericSchema<unknown, Item>;
}

export interface Ask {
  one<Found>(
    question: Question,
    schema: v.GenericSchema<unknown, Found>,
    options?: Cancelling,
  ): Promise<Found>;
  list<Item>(question: Question, reader: ListReader<Item>, options?: Cancelling): Promise<Items<Item>>;
  pages<Item>(question: Question, reader: ListReader<Item>, options?: ListOptions): IzeaxListing<Item>;
}

export function createAsk(http: JsonClient): Ask {
  const get = (question: Question, { signal }: Cancelling = {}) =>
    http.request({ method: 'GET', ...question, signal });

  return {
    one: async (question, schema, options) => readAnswer(schema, await get(question, options)),
    list: async (question, reader, options) => readList(reader, await get(question, options)),
    pages(question, reader, { from, signal } = {}) {
      const turn = async (position: Question) =>
        readPage(reader, await get(position, { signal }), http.basePath);
      return createListing({
        call: { service: 'izeax', method: 'GET', path: question.path },
        first: () => turn(from ?? question),
        turn,
      });
    },
  };
}

function readPage<Item>(reader: ListReader<Item>, answer: JsonAnswer, basePath: string): IzeaxPage<Item> {
  const { links } = readAnswer(linksSchema, answer);
  return {
    ...readList(reader, answer),
    next: positionOfLink(links?._next ?? null, basePath, { ownParameters }),
  };
}

function readList<Item>({ items, item }: ListReader<Item>, answer: JsonAnswer): Items<Item> {
  return readItems(readAnswer(items, answer), item, (read) => read);
}
