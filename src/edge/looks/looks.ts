import type { Look } from '../../model/look.ts';
import type { EmptyReason } from '../../model/looks-page.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import { firstPlace, readCursor, writeCursor, type ListPlace } from '../cursor.ts';
import { storeKey } from '../keys.ts';
import type { Log } from '../log.ts';
import { olapicOf, type Tenant } from '../tenants.ts';
import type { Background, UpstreamCache } from '../upstream-cache.ts';
import type { Guard } from '../who-may-call.ts';
import { createUpstreamPages, type ListQuery } from './upstream-pages.ts';

export interface PageQuery extends ListQuery {
  /** looks on the page */
  limit: number;
  cursor?: string | undefined;
}

/** A page before its links are joined. */
export interface ListPage {
  looks: Look[];
  products: Record<string, OlapicProduct>;
  /** ISO 4217, of the Olapic account; null when it does not say */
  currency: string | null;
  next: string | null;
  reason: EmptyReason | null;
}

export interface OneLook {
  look: Look;
  products: Record<string, OlapicProduct>;
}

/** Reading looks and products. Each call throws `ProblemError` or `UpstreamError`. */
export interface Looks {
  page(tenant: Tenant, query: PageQuery, background: Background): Promise<ListPage>;
  /** @param id such as `olapic-3042079992`; null when there is no such look */
  one(tenant: Tenant, id: string, background: Background): Promise<OneLook | null>;
  /** null when there is no such product, or nothing to buy */
  product(tenant: Tenant, key: string, background: Background): Promise<OlapicProduct | null>;
}

export interface LooksParts {
  cache: UpstreamCache;
  guard: Guard;
  secret: string;
  now: () => number;
  log: Log;
}

/** Prices and stock change; older ones are wrong more often than useful. */
const factsLive = 24 * 60 * 60_000;

/** A list of nothing but looks that may not be shown must not keep a visitor waiting: the cursor goes on from there. */
const mostUpstreamPages = 5;

export function createLooks({ cache, guard, secret, now, log }: LooksParts): Looks {
  const pages = createUpstreamPages(cache, guard, now);

  /** The account's currency is a nicety: without it there are looks, and no prices. */
  async function currencyOf(tenant: Tenant, background: Background): Promise<string | null> {
    if (tenant.site.currency) return tenant.site.currency;
    const { client, owner } = olapicOf(tenant);
    try {
      const { value } = await cache.read(
        storeKey('customer', tenant.site.id, owner),
        background,
        async () => ({
          value: (await client.customer()).currency,
          freshFor: 3_600,
        }),
      );
      return value;
    } catch (error) {
      log({ level: 'warn', event: 'currency-unknown', site: tenant.site.id, error });
      return null;
    }
  }

  return {
    async page(tenant, { limit, cursor, ...query }, background) {
      const canonical = JSON.stringify([tenant.site.id, query.product, query.sort]);
      const start = cursor === undefined ? firstPlace : await readCursor(secret, canonical, cursor);
      const [slices, currency] = await Promise.all([collect(start), currencyOf(tenant, background)]);
      const { looks, products, place, reason } = slices;
      const next = place ? await writeCursor(secret, canonical, place) : null;
      return { looks, products, currency, next, reason: looks.length > 0 ? null : reason };

      /** Upstream pages have one size and ours any: takes slices until the page is full or the list ends. */
      async function collect(from: ListPlace) {
        const found = new Map<string, Look>();
        const offered: Record<string, OlapicProduct> = {};
        let place: ListPlace | null = from;
        let reason: EmptyReason = 'empty';
        for (let read = 0; place && found.size < limit && read < mostUpstreamPages; read += 1) {
          const { value: page, fetchedAt } = await pages.at({ tenant, query, background }, place);
          if (page.missing !== null) {
            reason = page.missing === 'inactive' ? 'inactive' : 'unknown';
            place = null;
            break;
          }
          const slice = page.looks.slice(place.offset, place.offset + limit - found.size);
          for (const look of slice) {
            found.set(look.id, look);
            for (const { key } of look.products) {
              const product = Object.hasOwn(page.products, key) ? page.products[key] : undefined;
              if (product) offered[key] = now() - fetchedAt > factsLive ? withoutFacts(product) : product;
            }
          }
          const offset: number = place.offset + slice.length;
          if (offset < page.looks.length) place = { ...place, offset };
          else if (page.next)
            place = { position: page.next, ordinal: place.ordinal + 1, offset: 0, toldAt: fetchedAt };
          else place = null;
        }
        return { looks: [...found.values()], products: offered, place, reason };
      }
    },

    async one(tenant, id, background) {
      const { client, owner } = olapicOf(tenant);
      const { value } = await cache.read(
        storeKey('look', tenant.site.id, owner, id),
        background,
        async () => {
          await guard.spendMiss(tenant);
          const found = await client.mediaById(id.replace(/^olapic-/, ''));
          return found.missing === null
            ? { value: { look: found.look, products: found.products }, freshFor: found.freshFor }
            : { value: null, freshFor: null };
        },
      );
      return value;
    },

    async product(tenant, key, background) {
      const { client, owner } = olapicOf(tenant);
      const { value } = await cache.read(
        storeKey('product', tenant.site.id, owner, key),
        background,
        async () => {
          await guard.spendMiss(tenant);
          const found = await client.streamByKey(key);
          return found.missing === null
            ? { value: found.product, freshFor: found.freshFor }
            : { value: null, freshFor: null };
        },
      );
      return value;
    },
  };
}

function withoutFacts(product: OlapicProduct): OlapicProduct {
  return { ...product, amount: null, availability: null };
}
