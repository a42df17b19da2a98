import type { LooksPage } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';
import { UpstreamError } from '../../upstreams/errors.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import type { FoundLook } from '../../upstreams/olapic/found-look.ts';
import type { Missing } from '../../upstreams/olapic/missing.ts';
import { firstPlace, readCursor, writeCursor } from '../cursor.ts';
import type { Log } from '../log.ts';
import type { Tombstones } from '../takedown/tombstones.ts';
import type { Cached, UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import type { Guard } from '../guard/who-may-call.ts';
import { collectLooks, type Collected } from './collect-looks.ts';
import { createCurrencyOf } from './currency.ts';
import { olapicIdOf } from './look-id.ts';
import { createAskOlapic } from './olapic-answers.ts';
import { pricedProduct, pricedProducts, withoutOldFacts } from './product-facts.ts';
import { createShownLooks } from './shown-looks.ts';
import { createUpstreamPages, listKeyOf, type ListQuery, type UpstreamPage } from './upstream-pages.ts';

export interface PageQuery extends ListQuery {
  /** looks on the page */
  limit: number;
  cursor?: string | undefined;
}

/**
 * Reading looks and products. Products have their prices, but no links yet: `joinProducts` puts those in place.
 * Each call throws `ProblemError` or `UpstreamError`.
 */
export interface Looks {
  page(visit: Visit, query: PageQuery): Promise<LooksPage>;
  /** @param id such as `olapic-3042079992` @returns a page of that look alone, or of none with the reason */
  one(visit: Visit, id: string): Promise<LooksPage>;
  /** null when there is no such product, or nothing to buy */
  product(visit: Visit, key: string): Promise<Product | null>;
}

export interface LooksParts {
  cache: UpstreamCache;
  guard: Guard;
  tombstones: Tombstones;
  secret: string;
  now: () => number;
  log: Log;
}

export function createLooks({ cache, guard, tombstones, secret, now, log }: LooksParts): Looks {
  const askOlapic = createAskOlapic(cache, guard);
  const pages = createUpstreamPages(askOlapic, now);
  const currencyOf = createCurrencyOf(cache, log);

  /** Both calls are under way at once: neither waits for the other. */
  async function priced(visit: Visit, collecting: Promise<Collected>) {
    const [{ looks, products, place, reason }, currency] = await Promise.all([collecting, currencyOf(visit)]);
    const page = { looks, products: pricedProducts(products, currency), next: null };
    return { page: { ...page, reason: looks.length > 0 ? null : reason }, place };
  }

  return {
    async page(visit, { limit, cursor, ...query }) {
      const canonical = JSON.stringify([visit.tenant.site.id, ...listKeyOf(query)]);
      const from = cursor === undefined ? firstPlace : await readCursor(secret, canonical, cursor);
      const shown = createShownLooks(tombstones, visit.tenant.site.id);
      const collecting = collectLooks((at) => pages.at(visit, query, at), from, limit, now(), shown);
      const { page, place } = await priced(visit, collecting);
      return { ...page, next: place && (await writeCursor(secret, canonical, place)) };
    },

    async one(visit, id) {
      const mediaId = olapicIdOf(id);
      if (mediaId === null) return { looks: [], products: {}, next: null, reason: 'unknown' };
      const ask = (client: Olapic) => client.media.byId(mediaId).catch(unknownWhereForeign);
      const read = async () => pageOf(await askOlapic(visit, { key: ['look', id], ask }));
      const shown = createShownLooks(tombstones, visit.tenant.site.id);
      const { page } = await priced(visit, collectLooks(read, firstPlace, 1, now(), shown));
      // One that was taken down is as unknown as one that never was.
      return page.reason === 'empty' ? { ...page, reason: 'unknown' } : page;
    },

    async product(visit, key) {
      const [{ value, fetchedAt }, currency] = await Promise.all([
        askOlapic(visit, { key: ['product', key], ask: (client) => client.streams.byKey(key) }),
        currencyOf(visit),
      ]);
      const found = value.missing === null ? value.found.product : null;
      return found && pricedProduct(withoutOldFacts(found, now() - fetchedAt), currency);
    },
  };
}

/** A look by itself, as the only page of a list of one. */
function pageOf({ value, fetchedAt }: Cached<FoundLook | Missing>): UpstreamPage {
  if (value.missing !== null) return { value, fetchedAt };
  const { look, ...rest } = value;
  return { value: { ...rest, looks: [look], next: null }, fetchedAt };
}

/**
 * A look of another account is refused, not missing; to a visitor there is no such look. A refusal without the
 * service's own words may come from somebody else, such as a firewall, and says nothing about the look.
 */
function unknownWhereForeign(error: unknown): Missing {
  if (error instanceof UpstreamError && error.status === 403 && error.reason !== null)
    return { missing: 'unknown' };
  throw error;
}
