import type { Look } from '../../model/look.ts';
import type { EmptyReason } from '../../model/looks-page.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import { firstPlace, type ListPlace, type MixPlace } from '../cursor.ts';
import { createGivenLooks } from './given-looks.ts';
import type { ListQuery } from './list-query.ts';
import { walkList, type ListWalk, type ListWalkParts } from './list-walk.ts';
import { mergeLists, type MergedLists } from './merge-lists.ts';
import type { ShownLooks } from './shown-looks.ts';
import type { UpstreamPage } from './upstream-pages.ts';

/** Lists that are shown as one. */
export interface Mix {
  lists: readonly ListQuery[];
  /** with fewer looks than this, the fallback's follow */
  min: number;
  fallback: readonly ListQuery[];
}

/** So many looks of a mix, their products, and where it goes on. */
export interface Collected {
  looks: Look[];
  products: Record<string, OlapicProduct>;
  /** null at the end */
  place: MixPlace | null;
  /** why there is nothing, where there is nothing */
  reason: EmptyReason;
}

export interface CollectParts {
  /** the upstream page at a place of a list */
  read: (list: ListQuery, place: ListPlace) => Promise<UpstreamPage>;
  /** milliseconds since 1970 */
  now: number;
  /** leaves out what was taken down */
  shown: ShownLooks;
  /** Whether a mix may do without a list that cannot be had. One list by itself is never done without. */
  canDoWithout: (error: unknown) => boolean;
}

/** @param from where the last page ended; null to begin */
export async function collectLooks(
  { lists, min, fallback }: Mix,
  from: MixPlace | null,
  limit: number,
  parts: CollectParts,
): Promise<Collected> {
  const isMixed = lists.length + fallback.length > 1;
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => {
    if (!parts.canDoWithout(error)) throw error;
    failures.push(error);
  };
  const open = (isFallback: boolean, at: MixPlace | null) =>
    openLists(isFallback ? fallback : lists, at, { ...parts, onFailure: isMixed ? onFailure : undefined });

  let isFallback = from?.isFallback ?? false;
  let opened = open(isFallback, from);
  const given = createGivenLooks(from?.given ?? '');
  const looks: Look[] = [];
  let count = from?.count ?? 0;
  const products: [string, OlapicProduct][] = [];
  for (;;) {
    while (looks.length < limit) {
      const next = await opened.merged.next();
      if (!next) break;
      if (isMixed && !given.add(next.look)) continue;
      looks.push(next.look);
      count += 1;
      products.push(...next.products);
    }
    const isFallbackDue = !isFallback && fallback.length > 0 && count < min && !hasMore(opened.walks);
    if (!isFallbackDue) break;
    isFallback = true;
    opened = open(isFallback, null);
  }

  if (looks.length === 0 && failures.length > 0) throw failures[0];
  const { walks, merged } = opened;
  const places = walks.map(({ place }) => place);
  return {
    ...{ looks, reason: reasonOf(walks) },
    // Not by assigning: a product's key may be any text, `__proto__` too.
    products: Object.fromEntries(products),
    place: hasMore(walks)
      ? { isFallback, count, turn: merged.turn, places, given: isMixed ? given.written() : '' }
      : null,
  };
}

interface OpenedLists {
  walks: ListWalk[];
  merged: MergedLists;
}

type OpenParts = Omit<CollectParts, 'canDoWithout'> & Pick<ListWalkParts, 'onFailure'>;

function openLists(
  lists: readonly ListQuery[],
  at: MixPlace | null,
  { read, ...parts }: OpenParts,
): OpenedLists {
  const walks = lists.map((list, index) =>
    walkList({
      ...parts,
      from: at ? (at.places[index] ?? null) : firstPlace,
      read: (place) => read(list, place),
    }),
  );
  return { walks, merged: mergeLists(lanesOf(lists, walks), at?.turn ?? 0) };
}

function hasMore(walks: readonly ListWalk[]): boolean {
  return walks.some(({ place }) => place !== null);
}

/** Lists that Olapic gives by date are one lane; every other list is one of its own. */
function lanesOf(lists: readonly ListQuery[], walks: readonly ListWalk[]): ListWalk[][] {
  const lanes: ListWalk[][] = [];
  let dated: ListWalk[] | null = null;
  for (const [index, { source, sort }] of lists.entries()) {
    const walk = walks[index] as ListWalk;
    const isDated = sort === 'recent' && source.kind !== 'group';
    if (isDated && dated) dated.push(walk);
    else lanes.push(isDated ? (dated = [walk]) : [walk]);
  }
  return lanes;
}

/** Of several lists that have nothing, the most hopeful. */
function reasonOf(walks: readonly ListWalk[]): EmptyReason {
  const reasons = walks.map(({ reason }) => reason);
  return (['empty', 'inactive'] as const).find((reason) => reasons.includes(reason)) ?? 'unknown';
}
