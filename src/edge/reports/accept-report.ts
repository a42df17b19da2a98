import type { ReportRequest } from '../../model/report.ts';
import type { Site } from '../site.ts';
import type { Outbox } from '../store/store.ts';
import type { ReportFlood } from './report-flood.ts';
import type { ReportLetter } from './report-letter.ts';
import type { ReportRecords } from './report-record.ts';
import { reportTopic } from './report-topic.ts';

/** A report waits this long before anybody is told, so that a flood is noticed before it has taken anything down. */
export const firstWait = 60_000;

export interface AcceptParts {
  store: Outbox;
  records: ReportRecords;
  flood: ReportFlood;
  now: () => number;
}

/** @returns the reference, once the report is stored */
export async function acceptReport(
  { store, records, flood, now }: AcceptParts,
  site: Site,
  look: string,
  report: ReportRequest,
): Promise<string> {
  const reference = newReference();
  await flood.count(site);
  await records.set(site.id, reference, { look, state: 'received', receivedAt: now(), changedAt: now() });
  const letter: ReportLetter = { reference, site: site.id, look, ...report };
  const id = await store.append(reportTopic, JSON.stringify(letter));
  await store.defer(id, firstWait);
  return reference;
}

/** Without letters that are taken for one another, in three groups that can be read aloud. */
const letters = '23456789BCDFGHJKMNPQRSTVWXYZ';

function newReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const text = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
  return `${text.slice(0, 3)}-${text.slice(3, 6)}-${text.slice(6)}`;
}
