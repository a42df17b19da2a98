import type { Log } from '../log.ts';
import type { Visit } from '../visit.ts';
import { within } from '../within.ts';
import type { AccountOf } from './account.ts';

/** ISO 4217: the site's own currency first, then that of its Olapic account; null where neither says. Never throws. */
export type CurrencyOf = (visit: Visit) => Promise<string | null>;

/** Looks wait for it no longer than this, in milliseconds. */
const patience = 1_000;

/** The account's currency is a nicety: without it there are looks, and no prices. */
export function createCurrencyOf(accountOf: AccountOf, log: Log): CurrencyOf {
  return async (visit) => {
    const { site, olapic } = visit.tenant;
    if (site.currency !== null || olapic === null) return site.currency;
    const reading = accountOf(visit).then(
      ({ currency }) => currency,
      (error: unknown) => {
        log({ level: 'warn', event: 'currency-unknown', site: site.id, error });
        return null;
      },
    );
    visit.background(reading);
    return within(reading, patience, null);
  };
}
