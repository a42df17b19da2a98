/** One kind of entity, asked for by itself and in lists. */
import type { Cancelling } from '../http.ts';
import type { Ask, OlapicListing, Query } from './ask.ts';
import { readList, readOne } from './found.ts';
import type { EntityReader, Found, FoundPage } from './found.ts';
import { queryOfList } from './list-query.ts';
import type { ListOptions } from './list-query.ts';
import type { Missing } from './missing.ts';

/** A path is null where no address can hold the id or key. */
export interface Entities<Entity> {
  find(path: string | null, options?: Cancelling, query?: Query): Promise<Found<Entity> | Missing>;
  list(path: string | null, options?: ListOptions, query?: Query): OlapicListing<FoundPage<Entity>>;
}

export function createEntities<Body, Entity>(ask: Ask, reader: EntityReader<Body, Entity>): Entities<Entity> {
  return {
    find: (path, { signal } = {}, query = {}) =>
      ask.find({ path, query, signal }, (answer) => readOne(reader, answer)),
    list: (path, { signal, from, ...options } = {}, query = {}) =>
      ask.list({ path, query: { ...queryOfList(options), ...query }, signal, from }, (answer, basePath) =>
        readList(reader, answer, basePath),
      ),
  };
}
