import type { Log } from '../log.ts';

/** What became of a site's events since the process began. */
export interface Measured {
  /** passed on */
  delivered: number;
  /** past the site's budget, past what may wait, or not taken by the service */
  lost: number;
}

export interface SiteCounts {
  /** Takes one of the minute's budget. @returns false when none is left */
  spend(): boolean;
  delivered(): void;
  /** @param error when the service did not take it */
  lost(error?: unknown): void;
  read(): Measured;
}

const minute = 60_000;
/**
 * Counted in this process alone: a limit over all instances would cost a write for each event, for numbers that are
 * best effort anyway.
 */
const mostPerMinute = 1_200;

/** One site's budget and losses; the operator is told of these once a minute at most. */
export function createSiteCounts(site: string, now: () => number, log: Log): SiteCounts {
  const measured: Measured = { delivered: 0, lost: 0 };
  let budget = { left: mostPerMinute, until: now() + minute };
  let unlogged = 0;
  let quietUntil = now();

  return {
    spend() {
      if (now() >= budget.until) budget = { left: mostPerMinute, until: now() + minute };
      if (budget.left <= 0) return false;
      budget.left -= 1;
      return true;
    },

    delivered() {
      measured.delivered += 1;
    },

    lost(error) {
      measured.lost += 1;
      unlogged += 1;
      if (now() < quietUntil) return;
      const why = error === undefined ? {} : { error };
      log({ level: 'warn', event: 'measurements-dropped', site, dropped: unlogged, ...why });
      unlogged = 0;
      quietUntil = now() + minute;
    },

    read: () => ({ ...measured }),
  };
}
