import type { SortOrder } from '../../model/looks-page.ts';
import type { Missing } from '../../upstreams/olapic/missing.ts';
import type { PagePosition } from '../../upstreams/olapic/page-position.ts';
import type { OlapicPage } from '../../upstreams/olapic/page.ts';
import type { ListPlace } from '../cursor.ts';
import { storeKey } from '../keys.ts';
import { problem } from '../problems.ts';
import { olapicOf, type Tenant } from '../tenants.ts';
import type { Background, Cached, UpstreamCache } from '../upstream-cache.ts';
import type { Guard } from '../who-may-call.ts';

/** What a list shows, and in which order. */
export interface ListQuery {
  product: string;
  sort: SortOrder;
}

/** One list of a site, for one request. */
export interface List {
  tenant: Tenant;
  query: ListQuery;
  background: Background;
}

export type UpstreamPage = Cached<OlapicPage | Missing>;

export interface UpstreamPages {
  /**
   * The upstream page at a place. Positions die after 12 hours; an older one is found again by walking from the top.
   * @throws {ProblemError} 410 when that would be too far
   */
  at(list: List, place: ListPlace): Promise<UpstreamPage>;
}

/** One size for every question, so that all of them share the cached pages. It is also Olapic's own default. */
const pageSize = 20;
/** An hour before Olapic forgets them. */
const positionsLive = 11 * 60 * 60_000;
const longestWalk = 10;

/** Pages of Olapic's media lists through the cache. */
export function createUpstreamPages(cache: UpstreamCache, guard: Guard, now: () => number): UpstreamPages {
  function read(list: List, position: PagePosition | null, usableFor?: number): Promise<UpstreamPage> {
    const { tenant, query, background } = list;
    const { client, owner } = olapicOf(tenant);
    const { product, sort } = query;
    const where = position ? JSON.stringify(position) : 'first';
    const load = async () => {
      await guard.spendMiss(tenant);
      const page = await (position
        ? client.mediaAt(position)
        : client.mediaOfProduct(product, { sort, count: pageSize }));
      // Says something about the question, not about the list: it must never take a page's place in the cache.
      if (page.missing === 'expired') throw new PositionExpired();
      return { value: page, freshFor: page.missing === null ? page.freshFor : null };
    };
    return cache.read(
      storeKey('looks', tenant.site.id, owner, product, sort, where),
      background,
      load,
      usableFor,
    );
  }

  /** Pages kept for longer than positions live would lead on to dead ones. */
  async function walk(list: List, steps: number): Promise<UpstreamPage> {
    if (steps > longestWalk) throw gone();
    let page = await read(list, null, positionsLive);
    for (let step = 0; step < steps; step += 1) {
      if (page.value.missing !== null || !page.value.next) throw gone();
      page = await read(list, page.value.next, positionsLive);
    }
    return page;
  }

  return {
    async at(list, { position, ordinal, toldAt }) {
      if (!position) return read(list, null);
      if (now() - toldAt > positionsLive) return walk(list, ordinal);
      try {
        return await read(list, position);
      } catch (error) {
        if (error instanceof PositionExpired) return walk(list, ordinal);
        throw error;
      }
    },
  };
}

class PositionExpired extends Error {
  override name = 'PositionExpired';
}

function gone() {
  return problem('cursor-expired', 'This list has changed since: start again without a cursor.');
}
