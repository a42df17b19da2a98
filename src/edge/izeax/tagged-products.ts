import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import type { Log } from '../log.ts';
import type { AskOlapic } from '../looks/olapic-answers.ts';
import { withoutOldFacts } from '../looks/product-facts.ts';
import type { Visit } from '../visit.ts';
import { within } from '../within.ts';
import type { Bounded } from './asset-details.ts';

/** By the key that was asked for. */
export type ProductsByKey = ReadonlyMap<string, OlapicProduct>;

/** The shop's products, as Olapic knows them; those that it does not know are left out. Never throws. */
export type TaggedProducts = (
  visit: Visit,
  keys: Iterable<string>,
  bounded: Bounded,
) => Promise<ProductsByKey>;

/** Looks wait for their products no longer than this, in milliseconds. */
const patience = 2_000;

const none: ProductsByKey = new Map();

/** Without its products a look is still worth showing. */
export function createTaggedProducts(askOlapic: AskOlapic, now: () => number, log: Log): TaggedProducts {
  async function read(visit: Visit, key: string, bounded: Bounded): Promise<[string, OlapicProduct][]> {
    const { value, fetchedAt } = await askOlapic(visit, {
      key: ['product', key],
      ask: (client) => bounded(() => client.streams.byKey(key)),
    });
    const product = value.missing === null ? value.found.product : null;
    return product ? [[key, withoutOldFacts(product, now() - fetchedAt)]] : [];
  }

  return async (visit, keys, bounded) => {
    const { tenant, background } = visit;
    if (!tenant.olapic) return none;
    let isTold = false;
    const nothing = (error: unknown): [] => {
      if (!isTold) log({ level: 'warn', event: 'tagged-products-unknown', site: tenant.site.id, error });
      isTold = true;
      return [];
    };
    const reading = Promise.all(
      Array.from(new Set(keys), (key) => read(visit, key, bounded).catch(nothing)),
    ).then((found): ProductsByKey => new Map(found.flat()));
    background(reading);
    return within(reading, patience, none);
  };
}
