/** More reports of a site than it wants within an hour: from then on they wait for the operator. */
import * as v from 'valibot';
import { storeKey } from '../keys.ts';
import type { Log } from '../log.ts';
import type { Site } from '../site.ts';
import type { Limiter, OnceOnly } from '../store/store.ts';

export interface ReportFlood {
  /** Counts a report, before it is stored: the one too many puts the site on hold. */
  count(site: Site): Promise<void>;
  /** @returns since when a site is on hold, in milliseconds since 1970; null where it is not */
  heldSince(site: string): Promise<number | null>;
  /** Ends it, and begins to count afresh. @returns whether the site was on hold */
  lift(site: string): Promise<boolean>;
}

/** Never changes by itself: what the operator has to end is a result of the store, not an entry of the cache. */
const Flag = v.object({ isHeld: v.boolean(), since: v.number() });
type Flag = v.InferOutput<typeof Flag>;

const neverHeld: Flag = { isHeld: false, since: 0 };
const hour = 60 * 60_000;

export interface FloodParts {
  store: Limiter & OnceOnly;
  now: () => number;
  log: Log;
}

export function createReportFlood({ store, now, log }: FloodParts): ReportFlood {
  const keyOf = (site: string) => storeKey('report-hold', site, '');

  async function read(site: string): Promise<Flag> {
    const [found] = await store.settled(keyOf(site), null, 1);
    return found ? v.parse(Flag, JSON.parse(found.value)) : neverHeld;
  }

  const write = (site: string, flag: Flag) => store.settle(keyOf(site), JSON.stringify(flag));

  return {
    async count({ id, reports: { mostPerHour } }) {
      const { isHeld, since } = await read(id);
      if (isHeld) return;
      // Counted afresh after each hold: else the first report after one would be one too many again.
      const counted = await store.take(storeKey('reports-counted', id, '', since), mostPerHour, hour);
      if (counted.isAllowed) return;
      await write(id, { isHeld: true, since: now() });
      // Of all those that come at the same moment, one tells the operator.
      const told = await store.take(storeKey('report-hold-told', id, '', since), 1, hour);
      if (told.isAllowed) log({ level: 'error', event: 'reports-on-hold', site: id, mostPerHour });
    },

    async heldSince(site) {
      const { isHeld, since } = await read(site);
      return isHeld ? since : null;
    },

    async lift(site) {
      const { isHeld } = await read(site);
      await write(site, { isHeld: false, since: now() });
      return isHeld;
    },
  };
}
