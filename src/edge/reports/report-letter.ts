/** A report as it waits in the outbox: the one place where anything about the person who sent it is kept. */
import * as v from 'valibot';
import { reportReasons } from '../../model/report.ts';
import type { Outbox, OutboxItem } from '../store/store.ts';
import { reportTopic } from './report-topic.ts';

const Letter = v.object({
  reference: v.string(),
  site: v.string(),
  look: v.string(),
  reason: v.picklist(reportReasons),
  statement: v.string(),
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  page: v.string(),
});
export type ReportLetter = v.InferOutput<typeof Letter>;

export interface WaitingReport {
  item: OutboxItem;
  letter: ReportLetter;
}

/** @throws when another version has written it: the parser's own message would repeat what it was given */
export function readLetter(body: unknown): ReportLetter {
  const parsed = v.safeParse(Letter, body);
  if (parsed.success) return parsed.output;
  throw new Error('This report was written by another version: it cannot be read.');
}

/** @returns null for what is no report, or one that another version has written */
export function reportIn({ topic, body }: OutboxItem): ReportLetter | null {
  if (topic !== reportTopic) return null;
  const parsed = v.safeParse(Letter, JSON.parse(body));
  return parsed.success ? parsed.output : null;
}

const pageSize = 200;

/** Every report that waits, oldest first. @param after id of a letter: only those behind it; 0 for all */
export async function* waitingReports(outbox: Outbox, after = 0): AsyncGenerator<WaitingReport> {
  for (let last = after; ;) {
    const page = await outbox.waiting(last, pageSize);
    for (const item of page) {
      const letter = reportIn(item);
      if (letter) yield { item, letter };
    }
    last = page.at(-1)?.id ?? 0;
    if (page.length < pageSize) return;
  }
}
