/** Which reports wait for the operator, and why. */
import type { HoldReason } from '../../model/report.ts';
import { olapicIdOf } from '../looks/look-id.ts';
import type { Site } from '../site.ts';
import type { Outbox } from '../store/store.ts';
import type { ReportFlood } from './report-flood.ts';
import { waitingReports, type ReportLetter, type WaitingReport } from './report-letter.ts';
import type { ReportRecords } from './report-record.ts';

/** Whether there is a service that can be told about a look of a site. */
export function canBeTold({ olapic }: Site, look: string): boolean {
  return olapic !== null && olapicIdOf(look) !== null;
}

/** @returns null where a report is delivered by itself */
export async function whyHeld(flood: ReportFlood, site: Site, look: string): Promise<HoldReason | null> {
  if (!canBeTold(site, look)) return 'service';
  if (site.reports.delivery === 'hold') return 'setting';
  return (await flood.heldSince(site.id)) === null ? null : 'flood';
}

export interface HeldParts {
  store: Outbox;
  records: ReportRecords;
  flood: ReportFlood;
  sites: readonly Site[];
}

export interface HeldReport extends WaitingReport {
  held: HoldReason;
}

/** Reports that wait for the operator, oldest first. @param after id of a letter: only those behind it */
export async function* heldReports(parts: HeldParts, after = 0): AsyncGenerator<HeldReport> {
  const whyHeldNow = createWhyHeldNow(parts);
  for await (const { item, letter } of waitingReports(parts.store, after)) {
    const held = await whyHeldNow(letter);
    if (held) yield { item, letter, held };
  }
}

/** For a look at many reports: each site's hold is asked about once. @returns null for one that was decided about, too */
export function createWhyHeldNow({ records, flood, sites }: Omit<HeldParts, 'store'>) {
  const asked = new Map<string, Promise<number | null>>();
  const known: ReportFlood = {
    ...flood,
    heldSince(site) {
      const since = asked.get(site) ?? flood.heldSince(site);
      asked.set(site, since);
      return since;
    },
  };
  return async ({ site: id, look, reference }: ReportLetter): Promise<HoldReason | null> => {
    const site = sites.find((one) => one.id === id);
    const held = site ? await whyHeld(known, site, look) : null;
    const isOpen = async () => ((await records.get(id, reference))?.state ?? 'received') === 'received';
    return held && (await isOpen()) ? held : null;
  };
}
