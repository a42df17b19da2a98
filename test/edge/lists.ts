/** Lists of looks that a test writes down by their ids. */
import type { ListPlace } from '../../src/edge/cursor.ts';
import type { ListWalk } from '../../src/edge/looks/list-walk.ts';
import type { Look } from '../../src/model/look.ts';
import type { OlapicPage } from '../../src/upstreams/olapic/page.ts';

/** @param id what follows `@` is the day of November on which it was published */
export function lookWith(id: string, productKey?: string): Look {
  const [, day] = /@(\d+)/.exec(id) ?? [];
  return {
    id,
    publishedAt: day ? `2026-11-${day.padStart(2, '0')}T08:00:00Z` : null,
    images: [{ src: `https://pictures.test/${encodeURIComponent(id)}.webp`, width: 640, height: 640 }],
    products: productKey === undefined ? [] : [{ key: productKey }],
  } as unknown as Look;
}

export function pageWith(ids: readonly string[], next: number | null, productKey?: string): OlapicPage {
  const product = { key: productKey, name: 'Anvil', amount: '34.00' };
  return {
    ...{ missing: null, dropped: 0, freshFor: null },
    looks: ids.map((id) => lookWith(id, productKey)),
    next: next === null ? null : { path: '/page', query: { number: String(next) } },
    products: productKey === undefined ? {} : Object.fromEntries([[productKey, product]]),
  } as unknown as OlapicPage;
}

/** Reads the pages of a list at their places. */
export function listOf(pages: readonly (readonly string[])[], productKey?: string) {
  return async ({ position }: ListPlace) => {
    const number = Number(position?.query['number'] ?? 0);
    const next = number + 1 < pages.length ? number + 1 : null;
    return { value: pageWith(pages[number] ?? [], next, productKey), fetchedAt: 0 };
  };
}

/** Takes all looks of a walk, until it ends or pauses. */
export async function idsOfWalk(walk: ListWalk): Promise<string[]> {
  const ids: string[] = [];
  for (let head = await walk.head(); head; head = await walk.head()) {
    ids.push(head.look.id);
    walk.step();
  }
  return ids;
}
