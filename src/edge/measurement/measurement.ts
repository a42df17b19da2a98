import type { MeasuredEvent } from '../../model/measurement.ts';
import type { OlapicAnalytics } from '../../upstreams/olapic/analytics.ts';
import { fingerprint } from '../keys.ts';
import type { Log } from '../log.ts';
import type { Background } from '../upstream-cache.ts';
import { deliveryOf, type Delivery } from './analytics-event.ts';
import { createDeliveries } from './deliveries.ts';
import { createSiteCounts, type Measured, type SiteCounts } from './site-counts.ts';

/** What a page has told about one visit. */
export interface Visited {
  /** id of the site */
  site: string;
  analytics: OlapicAnalytics;
  /** as the page calls it */
  visit: string;
  events: readonly MeasuredEvent[];
}

/** Passes on what visitors did. Best effort: in memory, without a second try, never in the way of an answer. */
export interface Measurement {
  /** @returns how many are to be passed on; the others have no count at any service, or are too many */
  pass(visited: Visited, background: Background): Promise<number>;
  counts(site: string): Measured;
}

export function createMeasurement({ now, log }: { now: () => number; log: Log }): Measurement {
  const deliveries = createDeliveries(now);
  const sites = new Map<string, SiteCounts>();

  function countsOf(site: string): SiteCounts {
    let counts = sites.get(site);
    if (!counts) sites.set(site, (counts = createSiteCounts(site, now, log)));
    return counts;
  }

  return {
    async pass({ site, analytics, visit, events }, background) {
      const counts = countsOf(site);
      // What is told is nothing that the page can be asked for, and another name at another site.
      const visitor = await fingerprint(`${site} ${visit}`);
      const send = (deliver: Delivery) => () =>
        deliver(analytics, visitor).then(counts.delivered, (error: unknown) => counts.lost(error));

      let accepted = 0;
      for (const event of events) {
        const deliver = deliveryOf(event);
        if (!deliver) continue;
        const isQueued = counts.spend() && deliveries.add(send(deliver));
        if (isQueued) accepted += 1;
        else counts.lost();
      }
      background(deliveries.work());
      return accepted;
    },

    counts: (site) => countsOf(site).read(),
  };
}
