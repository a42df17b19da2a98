/** `lookstream decisions`: the log of what was taken down and brought back. */
import * as v from 'valibot';
import { openEdge, type EdgeAddress } from './ask-edge.ts';
import { readAll } from './read-all.ts';
import { reportFailure, statuses, type Output } from './output.ts';
import { layOutTable, printTime } from './table.ts';

export interface DecisionsOptions extends EdgeAddress, Output {}

const Decision = v.object({
  id: v.number(),
  recordedAt: v.string(),
  action: v.string(),
  mark: v.string(),
  site: v.nullable(v.string()),
  until: v.nullable(v.string()),
  by: v.string(),
});
type Decision = v.InferOutput<typeof Decision>;

const Page = v.object({ decisions: v.array(Decision) });

/** @returns the exit status: 0 when the log could be read, 1 when not */
export function runDecisions(options: DecisionsOptions): Promise<number> {
  return reportFailure(options, async () => {
    const edge = openEdge(options);
    const read = async (after: number) => (await edge.get(`decisions?after=${after}`, Page)).decisions;
    const decisions = await readAll(read);
    options.print(options.isJson ? JSON.stringify({ decisions }) : layOut(decisions));
    return statuses.done;
  });
}

function layOut(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return 'Nothing was decided yet.';
  const header = ['id', 'when', 'what', 'about', 'site', 'until', 'by'];
  const rows = decisions.map(({ id, recordedAt, action, mark, site, until, by }) => [
    ...[String(id), printTime(recordedAt), action, mark.replace(/^look:/, ''), site ?? 'all'],
    ...[until === null ? '' : printTime(until), by],
  ]);
  return layOutTable(header, rows);
}
