/** `lookstream reports`: those that wait for the operator, and what is decided about them. */
import * as v from 'valibot';
import { holdReasons, reportDecisions, reportReasons, type ReportDecision } from '../../model/report.ts';
import { UsageError } from '../usage-error.ts';
import { openEdge, type EdgeAddress, type OperatedEdge } from './ask-edge.ts';
import { readAll } from './read-all.ts';
import { reportFailure, statuses, type Output } from './output.ts';
import { layOutReports } from './report-table.ts';

export interface ReportsOptions extends EdgeAddress, Output {
  /** what was typed behind the command */
  words: readonly string[];
  /** milliseconds since 1970 */
  now: number;
}

const Held = v.object({
  id: v.number(),
  reference: v.string(),
  site: v.string(),
  look: v.string(),
  reason: v.picklist(reportReasons),
  statement: v.string(),
  held: v.picklist(holdReasons),
  receivedAt: v.string(),
});
export type Held = v.InferOutput<typeof Held>;

const Hold = v.object({ site: v.string(), since: v.string() });
export type Hold = v.InferOutput<typeof Hold>;

const Page = v.object({ reports: v.array(Held), holds: v.array(Hold) });

const Decided = v.object({
  reference: v.string(),
  site: v.string(),
  look: v.string(),
  decision: v.picklist(reportDecisions),
  answerTo: v.nullable(v.object({ name: v.nullable(v.string()), email: v.string() })),
});
type Decided = v.InferOutput<typeof Decided>;

const Released = v.object({ site: v.string(), wasOnHold: v.boolean(), released: v.number() });
type Released = v.InferOutput<typeof Released>;

/**
 * @returns the exit status: 0 when it is done, 1 when the edge did not do it
 * @throws {UsageError} for what was mistyped
 */
export async function runReports(options: ReportsOptions): Promise<number> {
  const [action, ...named] = options.words.map((word) => word.trim());
  if (action === undefined) return list(options);
  if (action === 'release') return release(options, named);
  const decision = reportDecisions.find((one) => one === action);
  if (decision) return decide(options, decision, named);
  throw new UsageError(`"${action}" is nothing to do with reports: write deliver, remove, keep or release.`);
}

function list(options: ReportsOptions): Promise<number> {
  return reportFailure(options, async () => {
    const edge = openEdge(options);
    let holds: Hold[] = [];
    const reports = await readAll(async (after) => {
      const page = await edge.get(`reports?after=${after}`, Page);
      holds = page.holds;
      return page.reports;
    });
    const { isJson, print, now } = options;
    print(isJson ? JSON.stringify({ reports, holds }) : layOutReports(reports, holds, now));
    return statuses.done;
  });
}

/** One after the other: what was decided is printed, also where a later one fails. */
async function decide(
  options: ReportsOptions,
  decision: ReportDecision,
  references: readonly string[],
): Promise<number> {
  if (references.length === 0)
    throw new UsageError(`Name a report by its reference: ${decision} BCD-FGH-JKMN.`);
  const { isJson, print } = options;
  let status = statuses.done;
  for (const reference of references) {
    status ||= await reportFailure(options, async () => {
      const decided = await tell(openEdge(options), reference, decision);
      print(isJson ? JSON.stringify(decided) : wordsFor(decided));
      return statuses.done;
    });
  }
  return status;
}

function tell(edge: OperatedEdge, reference: string, decision: ReportDecision): Promise<Decided> {
  return edge.post(`reports/${encodeURIComponent(reference)}`, { decision }, Decided);
}

const outcomes: Record<ReportDecision, (decided: Decided) => string> = {
  deliver: ({ look }) => `goes to Olapic now; the look ${look} is hidden for 25 hours`,
  remove: ({ look, site }) => `took the look ${look} away for good on the site ${site}`,
  keep: ({ look }) => `is dismissed; the look ${look} stays`,
};

function wordsFor(decided: Decided): string {
  const { reference, decision, answerTo } = decided;
  const outcome = `The report ${reference} ${outcomes[decision](decided)}.`;
  if (!answerTo) return outcome;
  const person = answerTo.name === null ? answerTo.email : `${answerTo.name}, ${answerTo.email}`;
  return `${outcome}\nWrite to ${person} with what was decided: from now on nobody here knows the address.`;
}

async function release(options: ReportsOptions, [site, ...more]: readonly string[]): Promise<number> {
  if (!site || more.length > 0) throw new UsageError('Name one site: release default.');
  return reportFailure(options, async () => {
    const path = `sites/${encodeURIComponent(site)}/reports`;
    const released = await openEdge(options).post(path, { action: 'release' }, Released);
    options.print(options.isJson ? JSON.stringify(released) : wordsForRelease(released));
    return statuses.done;
  });
}

function wordsForRelease({ site, wasOnHold, released }: Released): string {
  const delivered = `${released === 1 ? 'One report is' : `${released} reports are`} delivered now.`;
  return wasOnHold
    ? `The site ${site} is on hold no more: ${delivered}`
    : `The site ${site} was not on hold.`;
}
