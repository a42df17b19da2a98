import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createReportFlood, type ReportFlood } from './report-flood.ts';
import { createReportRecords, type ReportRecords } from './report-record.ts';

/** What is kept of reports besides their letters. */
export interface Reports {
  records: ReportRecords;
  flood: ReportFlood;
}

export interface ReportsParts {
  store: Store;
  now: () => number;
  log: Log;
}

/** All of it is in the store: whoever needs it opens it for themselves. */
export function openReports({ store, now, log }: ReportsParts): Reports {
  return { records: createReportRecords(store), flood: createReportFlood({ store, now, log }) };
}
