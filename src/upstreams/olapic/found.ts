/** One entity that Olapic was asked for by its id or key, and one page of a list of them. */
import type * as v from 'valibot';
import { freshForOf } from '../freshness.ts';
import type { JsonAnswer } from '../http.ts';
import { readItems } from '../items.ts';
import type { Items } from '../items.ts';
import type { Page } from '../listing.ts';
import { inData } from '../lenient.ts';
import { readAnswer } from '../shape.ts';
import { positionOfLink } from './page-position.ts';
import type { PagePosition } from './page-position.ts';
import { isStub, listSchema } from './wire.ts';

interface Fresh {
  /** tells it from what is `Missing` */
  missing: null;
  /** seconds; null where the service does not say */
  freshFor: number | null;
}

export interface Found<Entity> extends Fresh {
  found: Entity;
}

export interface FoundPage<Entity> extends Fresh, Items<Entity>, Page<PagePosition> {}

/** How one kind of entity is read: what it looks like, and what becomes of it. */
export interface EntityReader<Body, Entity> {
  schema: v.GenericSchema<unknown, Body>;
  /** names that a list of them goes by */
  names: readonly string[];
  toEntity: (body: Body) => Entity;
}

/** @throws {UpstreamError} of kind `shape` when it is no such entity */
export function readOne<Body, Entity>(
  { schema, toEntity }: EntityReader<Body, Entity>,
  answer: JsonAnswer,
): Found<Entity> {
  const { data } = readAnswer(inData(schema), answer);
  return { missing: null, found: toEntity(data), freshFor: freshForOf(answer.headers) };
}

/** @throws {UpstreamError} of kind `shape` when it is no page of a list */
export function readList<Body, Entity>(
  { schema, names, toEntity }: EntityReader<Body, Entity>,
  answer: JsonAnswer,
  basePath: string,
): FoundPage<Entity> {
  const { items, nextHref } = readAnswer(listSchema(names), answer);
  // A stub is a link, and was never meant to be read.
  const entries = items.filter((item) => !isStub(item));
  return {
    missing: null,
    ...readItems(entries, schema, toEntity),
    next: positionOfLink(nextHref, basePath),
    freshFor: freshForOf(answer.headers),
  };
}
