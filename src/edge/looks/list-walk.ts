import type { Look } from '../../model/look.ts';
import type { EmptyReason } from '../../model/looks-page.ts';
import type { OlapicPage } from '../../upstreams/olapic/page.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import type { ListPlace } from '../cursor.ts';
import { withoutOldFacts } from './product-facts.ts';
import type { ShownLooks } from './shown-looks.ts';
import type { UpstreamPage } from './upstream-pages.ts';

/** A look and the products in it, by their keys. */
export interface WalkedLook {
  look: Look;
  products: [string, OlapicProduct][];
}

/** One list, look by look. */
export interface ListWalk {
  /** where it goes on; null at its end */
  readonly place: ListPlace | null;
  /** why it had nothing, where it ended without a look */
  readonly reason: EmptyReason;
  /** The look that comes next; null at the end, and where it pauses: `place` tells which. */
  head(): Promise<WalkedLook | null>;
  /** Steps over the head. */
  step(): void;
}

/** A list of nothing but looks that may not be shown must not keep a visitor waiting: the cursor goes on from there. */
const mostUpstreamPages = 5;

export interface ListWalkParts {
  /** the upstream page at a place */
  read: (place: ListPlace) => Promise<UpstreamPage>;
  from: ListPlace | null;
  /** milliseconds since 1970 */
  now: number;
  /** leaves out what was taken down */
  shown: ShownLooks;
  /** hears that the list cannot be had; it ends there. Without it, that is thrown. */
  onFailure?: ((error: unknown) => void) | undefined;
}

/** Upstream pages have one size and ours any: a walk is in the midst of one most of the time. */
export function walkList({ read, from, now, shown, onFailure }: ListWalkParts): ListWalk {
  let place = from;
  let reason: EmptyReason = 'empty';
  let page: { value: OlapicPage; fetchedAt: number; shown: ReadonlySet<Look> } | null = null;
  let pagesRead = 0;

  /** Whether a page could be loaded. */
  async function load(at: ListPlace): Promise<boolean> {
    const { value, fetchedAt } = await read(at);
    pagesRead += 1;
    if (value.missing !== null) {
      reason = value.missing === 'inactive' ? 'inactive' : 'unknown';
      return false;
    }
    page = { value, fetchedAt, shown: new Set(await shown(value.looks.slice(at.offset))) };
    return true;
  }

  /** Goes past what may not be shown, and to the next page where this one has no more. */
  function settle(): void {
    if (!place || !page) return;
    const { value, fetchedAt } = page;
    let { offset } = place;
    while (offset < value.looks.length && !page.shown.has(value.looks[offset] as Look)) offset += 1;
    if (offset < value.looks.length) {
      place = { ...place, offset };
      return;
    }
    page = null;
    place = value.next && { position: value.next, ordinal: place.ordinal + 1, offset: 0, toldAt: fetchedAt };
  }

  async function loadHere(): Promise<void> {
    while (place && !page && pagesRead < mostUpstreamPages) {
      const isThere = await load(place).catch((error: unknown) => {
        if (!onFailure) throw error;
        onFailure(error);
        return false;
      });
      if (isThere) settle();
      else place = null;
    }
  }

  return {
    get place() {
      return place;
    },
    get reason() {
      return reason;
    },
    async head() {
      await loadHere();
      const look = place && page ? page.value.looks[place.offset] : undefined;
      return look && page ? { look, products: productsOf(look, page.value, now - page.fetchedAt) } : null;
    },
    step() {
      if (!place || !page) return;
      place = { ...place, offset: place.offset + 1 };
      settle();
    },
  };
}

function productsOf(look: Look, page: OlapicPage, age: number): [string, OlapicProduct][] {
  return look.products.flatMap(({ key }): [string, OlapicProduct][] => {
    const product = Object.hasOwn(page.products, key) ? page.products[key] : undefined;
    return product ? [[key, withoutOldFacts(product, age)]] : [];
  });
}
