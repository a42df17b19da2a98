import type { Look } from '../../model/look.ts';
import type { EmptyReason } from '../../model/looks-page.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import { firstPlace, readCursor, writeCursor } from '../cursor.ts';
import { storeKey } from '../keys.ts';
import type { Log } from '../log.ts';
import { olapicOf } from '../tenants.ts';
import type { UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import type { Guard } from '../who-may-call.ts';
import { collectLooks } from './collect-looks.ts';
import { createAskOlapic } from './olapic-answers.ts';
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
  /** ISO 4217, of the site or its Olapic account; null when neither says */
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
  page(visit: Visit, query: PageQuery): Promise<ListPage>;
  /** @param id such as `olapic-3042079992`; null when there is no such look */
  one(visit: Visit, id: string): Promise<OneLook | null>;
  /** null when there is no such product, or nothing to buy */
  product(visit: Visit, key: string): Promise<OlapicProduct | null>;
}

export interface LooksParts {
  cache: UpstreamCache;
  guard: Guard;
  secret: string;
  now: () => number;
  log: Log;
}

/** Seconds: an account changes its currency less often than this. */
const currencyFreshFor = 3_600;

export function createLooks({ cache, guard, secret, now, log }: LooksParts): Looks {
  const askOlapic = createAskOlapic(cache, guard);
  const pages = createUpstreamPages(askOlapic, now);

  /** The account's currency is a nicety: without it there are looks, and no prices. */
  async function currencyOf({ tenant, background }: Visit): Promise<string | null> {
    const { site } = tenant;
    if (site.currency) return site.currency;
    const { client, owner } = olapicOf(tenant);
    const load = async () => ({ value: (await client.customers.own()).currency, freshFor: currencyFreshFor });
    try {
      return (await cache.read(storeKey('currency', site.id, owner), background, load)).value;
    } catch (error) {
      log({ level: 'warn', event: 'currency-unknown', site: site.id, error });
      return null;
    }
  }

  return {
    async page(visit, { limit, cursor, ...query }) {
      const canonical = JSON.stringify([visit.tenant.site.id, query.product, query.sort]);
      const from = cursor === undefined ? firstPlace : await readCursor(secret, canonical, cursor);
      const [{ looks, products, place, reason }, currency] = await Promise.all([
        collectLooks((at) => pages.at(visit, query, at), from, limit, now()),
        currencyOf(visit),
      ]);
      const next = place && (await writeCursor(secret, canonical, place));
      return { looks, products, currency, next, reason: looks.length > 0 ? null : reason };
    },

    async one(visit, id) {
      const { value } = await askOlapic(visit, {
        key: ['look', id],
        ask: (client) => client.media.byId(id.replace(/^olapic-/, '')),
      });
      return value.missing === null ? value : null;
    },

    async product(visit, key) {
      const { value } = await askOlapic(visit, {
        key: ['product', key],
        ask: (client) => client.streams.byKey(key),
      });
      return value.missing === null ? value.found.product : null;
    },
  };
}
