import type { Missing } from '../../upstreams/olapic/missing.ts';
import type { PagePosition } from '../../upstreams/olapic/page-position.ts';
import type { OlapicPage } from '../../upstreams/olapic/page.ts';
import type { ListPlace } from '../cursor.ts';
import type { GroupPages } from '../izeax/group-pages.ts';
import { problem } from '../problems.ts';
import type { Cached } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import type { AccountOf } from './account.ts';
import { createCreatorOf, withCredit } from './creator-credit.ts';
import { listKeyOf, type ListQuery } from './list-query.ts';
import { PositionExpired, type AskOlapic } from './olapic-answers.ts';
import { firstPage } from './olapic-lists.ts';

export type UpstreamPage = Cached<OlapicPage | Missing>;

export interface UpstreamPages {
  /**
   * The upstream page at a place. Positions die after 12 hours; an older one is found again by walking from the top.
   * @throws {ProblemError} 410 when that would be too far
   */
  at(visit: Visit, query: ListQuery, place: ListPlace): Promise<UpstreamPage>;
}

/** An hour before Olapic forgets them. */
const positionsLive = 11 * 60 * 60_000;
const longestWalk = 10;

export interface UpstreamPagesParts {
  askOlapic: AskOlapic;
  accountOf: AccountOf;
  groups: GroupPages;
  now: () => number;
}

/** Pages of lists of looks, whichever service has them. */
export function createUpstreamPages({
  askOlapic,
  accountOf,
  groups,
  now,
}: UpstreamPagesParts): UpstreamPages {
  type Read = (position: PagePosition | null, usableFor?: number) => Promise<UpstreamPage>;
  const creatorOf = createCreatorOf(askOlapic);

  const readerOf =
    (visit: Visit, query: ListQuery): Read =>
    (position, usableFor) =>
      askOlapic(visit, {
        key: ['looks', ...listKeyOf(query), position ? JSON.stringify(position) : 'first'],
        ask: (client) =>
          position
            ? client.media.at(position)
            : firstPage(client, query, async () => (await accountOf(visit)).id),
        usableFor,
      });

  return {
    async at(visit, query, place) {
      const { source } = query;
      if (source.kind === 'group') return groups.at(visit, source.value, place.position);
      const [page, creator] = await Promise.all([
        pageAt(readerOf(visit, query), place),
        creatorOf(visit, source),
      ]);
      return withCredit(page, creator);
    },
  };

  async function pageAt(read: Read, { position, ordinal, toldAt }: ListPlace): Promise<UpstreamPage> {
    if (!position) return read(null);
    const isAlive = now() - toldAt <= positionsLive;
    const page = isAlive ? await read(position).catch(nullWhereExpired) : null;
    if (page) return page;
    // What is kept while Olapic is away may lead on to positions that have died.
    const found = await walk(read, ordinal).catch(nullWhereExpired);
    if (!found) throw gone();
    return found;
  }

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

function gone() {
  return problem('cursor-expired', 'This list has changed since: start again without a cursor.');
}
