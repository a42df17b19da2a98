import type { SortOrder } from '../../model/looks-page.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import type { Missing } from '../../upstreams/olapic/missing.ts';
import type { PagePosition } from '../../upstreams/olapic/page-position.ts';
import type { OlapicPage } from '../../upstreams/olapic/page.ts';
import type { ListPlace } from '../cursor.ts';
import { problem } from '../problems.ts';
import type { Cached } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import { PositionExpired, type AskOlapic } from './olapic-answers.ts';

/** What a list shows, and in which order. */
export interface ListQuery {
  product: string;
  sort: SortOrder;
  /** only looks whose rights were given */
  rightsOnly: boolean;
  /** only looks with a product that is in stock, whichever product of theirs that is */
  inStock: boolean;
}

/** Tells lists apart, wherever one is kept or continued. */
export function listKeyOf({ product, sort, rightsOnly, inStock }: ListQuery): string[] {
  return [product, sort, rightsOnly ? 'rights-only' : 'any-rights', inStock ? 'in-stock' : 'any-stock'];
}

export type UpstreamPage = Cached<OlapicPage | Missing>;

export interface UpstreamPages {
  /**
   * The upstream page at a place. Positions die after 12 hours; an older one is found again by walking from the top.
   * @throws {ProblemError} 410 when that would be too far
   */
  at(visit: Visit, query: ListQuery, place: ListPlace): Promise<UpstreamPage>;
}

/** One size for every question, so that all of them share the cached pages. It is also Olapic's own default. */
const pageSize = 20;
/** An hour before Olapic forgets them. */
const positionsLive = 11 * 60 * 60_000;
const longestWalk = 10;

/** Pages of Olapic's media lists. */
export function createUpstreamPages(askOlapic: AskOlapic, now: () => number): UpstreamPages {
  type Read = (position: PagePosition | null, usableFor?: number) => Promise<UpstreamPage>;

  const readerOf =
    (visit: Visit, query: ListQuery): Read =>
    (position, usableFor) =>
      askOlapic(visit, {
        key: ['looks', ...listKeyOf(query), position ? JSON.stringify(position) : 'first'],
        ask: (client) => (position ? client.media.at(position) : firstPage(client, query)),
        usableFor,
      });

  return {
    async at(visit, query, { position, ordinal, toldAt }) {
      const read = readerOf(visit, query);
      if (!position) return read(null);
      const isAlive = now() - toldAt <= positionsLive;
      const page = isAlive ? await read(position).catch(nullWhereExpired) : null;
      if (page) return page;
      // What is kept while Olapic is away may lead on to positions that have died.
      const found = await walk(read, ordinal).catch(nullWhereExpired);
      if (!found) throw gone();
      return found;
    },
  };

  /** Pages kept for longer than positions live would lead on to dead ones. */
  async function walk(read: Read, steps: number): Promise<UpstreamPage> {
    if (steps > longestWalk) throw gone();
    let page = await read(null, positionsLive);
    for (let step = 0; step < steps; step += 1) {
      if (page.value.missing !== null || !page.value.next) throw gone();
      page = await read(page.value.next, positionsLive);
    }
    return page;
  }
}

function nullWhereExpired(error: unknown): null {
  if (error instanceof PositionExpired) return null;
  throw error;
}

function firstPage({ media }: Olapic, { product, sort, rightsOnly, inStock }: ListQuery) {
  const list = media.ofStreamKey(product, {
    ...{ sort, count: pageSize, withCategories: true },
    // Sent only when on: Olapic does not document what the first one asks for when it is off.
    ...(rightsOnly && { rightsOnly }),
    ...(inStock && { inStockOnly: true }),
  });
  return list.first();
}

function gone() {
  return problem('cursor-expired', 'This list has changed since: start again without a cursor.');
}
