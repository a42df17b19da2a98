/** What the operator decides about reports that wait. */
import type { ReportDecision } from '../../model/report.ts';
import { problem } from '../problems.ts';
import type { Site } from '../site.ts';
import type { Outbox, OutboxItem } from '../store/store.ts';
import { markOfLook } from '../takedown/marks.ts';
import type { Takedown } from '../takedown/takedown.ts';
import { firstWait } from './accept-report.ts';
import { canBeTold, whyHeld } from './held.ts';
import type { ReportFlood } from './report-flood.ts';
import { waitingReports, type ReportLetter, type WaitingReport } from './report-letter.ts';
import type { ReportRecord, ReportRecords } from './report-record.ts';

export interface DecideParts {
  store: Outbox;
  records: ReportRecords;
  flood: ReportFlood;
  takedown: Takedown;
  sites: readonly Site[];
  now: () => number;
}

/** What was decided, and whom to tell: it is the last time that anybody here knows. */
export interface Decided {
  letter: ReportLetter;
  /** null where the service writes to the person, or nobody knows where to */
  answerTo: { name: string | null; email: string } | null;
}

/**
 * @returns null where no such report waits
 * @throws {ProblemError} 400 when it is to be told to a service that there is not
 */
export async function decideReport(
  parts: DecideParts,
  reference: string,
  decision: ReportDecision,
): Promise<Decided | null> {
  const waiting = await findReport(parts.store, reference);
  const site = parts.sites.find(({ id }) => id === waiting?.letter.site);
  if (!waiting || !site) return null;
  const { item, letter } = waiting;
  const isTold = decision !== 'keep' && canBeTold(site, letter.look);
  if (decision === 'deliver' && !isTold) {
    throw problem('invalid-request', 'No service can be told about this look: decide "remove" or "keep".');
  }
  if (decision === 'remove') {
    const mark = markOfLook(letter.look);
    await parts.takedown.decide({ action: 'block', mark, site: site.id, until: null, by: 'operator' });
  }
  await setState(parts, waiting, states[decision]);
  if (isTold) await wake(parts, item);
  else await parts.store.ack(item.id);
  return { letter, answerTo: answerTo(letter, site, decision) };
}

const states = { deliver: 'approved', remove: 'removed', keep: 'kept' } as const;

/** Ends a site's hold. @returns whether there was one, and how many reports are delivered now */
export async function releaseReports(
  parts: DecideParts,
  site: Site,
): Promise<{ wasOnHold: boolean; released: number }> {
  const wasOnHold = await parts.flood.lift(site.id);
  let released = 0;
  for await (const { item, letter } of waitingReports(parts.store)) {
    if (letter.site !== site.id || (await whyHeld(parts.flood, site, letter.look))) continue;
    released += 1;
    await wake(parts, item);
  }
  return { wasOnHold, released };
}

async function findReport(outbox: Outbox, reference: string): Promise<WaitingReport | null> {
  for await (const waiting of waitingReports(outbox)) {
    if (waiting.letter.reference === reference) return waiting;
  }
  return null;
}

async function setState(
  { records, now }: DecideParts,
  { item, letter }: WaitingReport,
  state: ReportRecord['state'],
): Promise<void> {
  const { site, reference, look } = letter;
  const known = await records.get(site, reference);
  const receivedAt = known?.receivedAt ?? item.appendedAt;
  await records.set(site, reference, { look, receivedAt, state, changedAt: now() });
}

/** One that was tried and is due within the minute may be on its way at this moment, and is not to go twice. */
async function wake({ store, now }: DecideParts, { id, attempts, dueAt }: OutboxItem): Promise<void> {
  if (attempts === 0 || dueAt > now() + firstWait) await store.defer(id, 0);
}

/** Where the service has the person's own address, it is the service that writes to them. */
function answerTo(
  { name, email }: ReportLetter,
  { reports }: Site,
  decision: ReportDecision,
): Decided['answerTo'] {
  if (email === null || (decision === 'deliver' && reports.contact === null)) return null;
  return { name, email };
}
