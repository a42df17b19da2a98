/** `lookstream outbox`: what waits to be delivered. */
import * as v from 'valibot';
import { openEdge, type EdgeAddress } from './ask-edge.ts';
import { readAll } from './read-all.ts';
import { reportFailure, statuses, type Output } from './output.ts';
import { layOutTable, printAge, printTime } from './table.ts';

export interface OutboxOptions extends EdgeAddress, Output {
  /** milliseconds since 1970 */
  now: number;
}

const Letter = v.object({
  id: v.number(),
  topic: v.string(),
  attempts: v.number(),
  appendedAt: v.string(),
  dueAt: v.string(),
  /** of a report */
  reference: v.optional(v.string(), ''),
  site: v.optional(v.string(), ''),
  look: v.optional(v.string(), ''),
  reason: v.optional(v.string(), ''),
  /** why a report waits for the operator */
  held: v.nullish(v.string()),
});
type Letter = v.InferOutput<typeof Letter>;

const Page = v.object({ letters: v.array(Letter) });

/** @returns the exit status: 0 when the list could be read, 1 when not */
export function runOutbox(options: OutboxOptions): Promise<number> {
  return reportFailure(options, async () => {
    const edge = openEdge(options);
    const letters = await readAll(async (after) => (await edge.get(`letters?after=${after}`, Page)).letters);
    options.print(options.isJson ? JSON.stringify({ letters }) : layOut(letters, options.now));
    return statuses.done;
  });
}

function layOut(letters: readonly Letter[], now: number): string {
  if (letters.length === 0) return 'Nothing waits.';
  const header = ['id', 'what', 'waits for', 'tries', 'next try', 'reference', 'site', 'look', 'reason'];
  const rows = letters.map(({ id, topic, appendedAt, attempts, dueAt, held, ...report }) => [
    ...[String(id), topic, printAge(appendedAt, now), String(attempts), held ? 'on hold' : printTime(dueAt)],
    ...[report.reference, report.site, report.look, report.reason],
  ]);
  const table = layOutTable(header, rows);
  if (!letters.some(({ held }) => held)) return table;
  return `${table}\n\nSome wait for you: lookstream reports shows them, and how to decide.`;
}
