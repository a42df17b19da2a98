/** What is kept of a report besides its letter, so that people can ask what became of it: nothing about them. */
import * as v from 'valibot';
import { storeKey } from '../keys.ts';
import type { Cache } from '../store/store.ts';

/** `approved`: the operator wants it told to the service. `removed` too is told, where there is somebody to tell. */
const states = ['received', 'approved', 'delivered', 'removed', 'kept'] as const;

const Record = v.object({
  look: v.string(),
  state: v.picklist(states),
  receivedAt: v.number(),
  /** when it came into this state */
  changedAt: v.number(),
});
export type ReportRecord = v.InferOutput<typeof Record>;

/** As long as the law lets people complain about what was decided (DSA, article 20); milliseconds. */
const recordsLive = 180 * 24 * 60 * 60_000;

export interface ReportRecords {
  /** null for a reference that was never given, and after 180 days */
  get(site: string, reference: string): Promise<ReportRecord | null>;
  set(site: string, reference: string, record: ReportRecord): Promise<void>;
}

/** In the cache, as the one part of the store that forgets by itself; a record that is lost takes nobody's report along. */
export function createReportRecords(cache: Cache): ReportRecords {
  const keyOf = (site: string, reference: string) => storeKey('report', site, '', reference);

  return {
    async get(site, reference) {
      const [text] = await cache.get([keyOf(site, reference)]);
      const parsed = v.safeParse(Record, text ? JSON.parse(text) : null);
      return parsed.success ? parsed.output : null;
    },

    async set(site, reference, record) {
      const entry = {
        ...{ key: keyOf(site, reference), value: JSON.stringify(record) },
        expiresAt: record.receivedAt + recordsLive,
      };
      await cache.set([entry]);
    },
  };
}
