import type { HoldReason } from '../../model/report.ts';
import type { Held, Hold } from './reports.ts';
import { layOutTable, printAge, printTime } from './table.ts';

const reasons: Record<HoldReason, string> = {
  setting: 'settings',
  flood: 'too many',
  service: 'no service to tell',
};

/** What somebody wrote stands under its row: it may be long. @param now milliseconds since 1970 */
export function layOutReports(reports: readonly Held[], holds: readonly Hold[], now: number): string {
  const notes = holds.map(
    ({ site, since }) =>
      `The site ${site} is on hold since ${printTime(since)}: more reports came than it wants in an hour.\n` +
      `Dismiss the forged ones with keep, then: lookstream reports release ${site}`,
  );
  if (reports.length === 0) return [...notes, 'No report waits for you.'].join('\n\n');
  const header = ['reference', 'waits for', 'because of', 'site', 'look', 'reason'];
  const rows = reports.map(({ reference, receivedAt, held, site, look, reason }) => [
    ...[reference, printAge(receivedAt, now), reasons[held], site, look, reason],
  ]);
  const [head = '', ...lines] = layOutTable(header, rows).split('\n');
  const table = lines.flatMap((line, index) => [line, ...quote(reports[index]?.statement ?? '')]);
  return [...notes, [head, ...table].join('\n')].join('\n\n');
}

/** A stranger's words: nothing in them may move the cursor of a terminal, or pass for a row of the table. */
function quote(statement: string): string[] {
  const lines = statement.split(/\r\n|\r|\n/).map((line) => line.replace(/\p{C}/gu, '').trim());
  return lines.filter((line) => line !== '').map((line) => `  > ${line}`);
}
