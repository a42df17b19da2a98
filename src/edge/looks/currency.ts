import { storeKey } from '../keys.ts';
import type { Log } from '../log.ts';
import type { UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import { within } from '../within.ts';

/** ISO 4217: the site's own currency first, then that of its Olapic account; null where neither says. Never throws. */
export type CurrencyOf = (visit: Visit) => Promise<string | null>;

/** Seconds: an account changes its currency less often than this. */
const freshFor = 3_600;
/** Looks wait for it no longer than this, in milliseconds. */
const patience = 1_000;

/** The account's currency is a nicety: without it there are looks, and no prices. */
export function createCurrencyOf(cache: UpstreamCache, log: Log): CurrencyOf {
  return async ({ tenant, background }) => {
    const { site, olapic } = tenant;
    if (site.currency !== null || olapic === null) return site.currency;
    const load = async () => ({ value: (await olapic.client.customers.own()).currency, freshFor });
    const reading = cache.read(storeKey('currency', site.id, olapic.owner), background, load).then(
      ({ value }) => value,
      (error: unknown) => {
        log({ level: 'warn', event: 'currency-unknown', site: site.id, error });
        return null;
      },
    );
    background(reading);
    return within(reading, patience, null);
  };
}
