import type { Look } from '../../model/look.ts';
import type { EmptyReason } from '../../model/looks-page.ts';
import type { OlapicPage } from '../../upstreams/olapic/page.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import type { ListPlace } from '../cursor.ts';
import { withoutOldFacts } from './product-facts.ts';
import type { ShownLooks } from './shown-looks.ts';
import type { UpstreamPage } from './upstream-pages.ts';

/** So many looks of a list, their products, and where it goes on. */
export interface Collected {
  looks: Look[];
  products: Record<string, OlapicProduct>;
  /** null at the end of the list */
  place: ListPlace | null;
  /** why there is nothing, where there is nothing */
  reason: EmptyReason;
}

/** A list of nothing but looks that may not be shown must not keep a visitor waiting: the cursor goes on from there. */
const mostUpstreamPages = 5;

/**
 * Upstream pages have one size and ours any: takes slices until there are enough looks or the list ends.
 *
 * @param read the upstream page at a place
 * @param now milliseconds since 1970
 * @param shown leaves out what was taken down
 */
export async function collectLooks(
  read: (place: ListPlace) => Promise<UpstreamPage>,
  from: ListPlace,
  limit: number,
  now: number,
  shown: ShownLooks,
): Promise<Collected> {
  const looks = new Map<string, Look>();
  let products: Collected['products'] = {};
  let place: ListPlace | null = from;
  for (let pages = 0; place && looks.size < limit && pages < mostUpstreamPages; pages += 1) {
    const { value: page, fetchedAt } = await read(place);
    if (page.missing !== null) {
      const reason = page.missing === 'inactive' ? 'inactive' : 'unknown';
      return { looks: [...looks.values()], products, place: null, reason };
    }
    const rest = page.looks.slice(place.offset);
    const shownRest = await shown(rest);
    const slice = shownRest.slice(0, limit - looks.size);
    for (const look of slice) looks.set(look.id, look);
    // Spread rather than assigned: a product's key may be any text, `__proto__` too.
    products = { ...products, ...productsOf(slice, page, now - fetchedAt) };
    const following = shownRest[slice.length];
    place = placeAfter(place, following ? rest.indexOf(following) : rest.length, page, fetchedAt);
  }
  return { looks: [...looks.values()], products, place, reason: 'empty' };
}

function productsOf(looks: Look[], page: OlapicPage, age: number): Collected['products'] {
  const keys = looks.flatMap((look) => look.products.map(({ key }) => key));
  const named = keys.flatMap((key): [string, OlapicProduct][] => {
    const product = Object.hasOwn(page.products, key) ? page.products[key] : undefined;
    return product ? [[key, withoutOldFacts(product, age)]] : [];
  });
  return Object.fromEntries(named);
}

function placeAfter(place: ListPlace, taken: number, page: OlapicPage, fetchedAt: number): ListPlace | null {
  const offset = place.offset + taken;
  if (offset < page.looks.length) return { ...place, offset };
  return page.next && { position: page.next, ordinal: place.ordinal + 1, offset: 0, toldAt: fetchedAt };
}
