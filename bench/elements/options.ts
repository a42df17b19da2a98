import { parseArgs } from 'node:util';
import { scenarios, type Scenario } from './scenarios.ts';

export interface Options {
  /** how often each candidate is measured in each scenario */
  runs: number;
  scenarios: Scenario[];
  /** where the raw figures go; null for nowhere */
  json: string | null;
  isMarkdown: boolean;
}

/** A wrong call; its message says what to change. */
export class UsageError extends Error {}

/**
 * @param args what stands after the script's name
 * @throws UsageError
 */
export function readOptions(args: string[]): Options {
  const { runs, only, json, markdown } = parse(args);
  if (!/^[1-9]\d{0,2}$/.test(runs))
    throw new UsageError(`--runs takes a number from 1 to 999, not "${runs}".`);
  return { runs: Number(runs), scenarios: chosen(only), json: json ?? null, isMarkdown: markdown };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        runs: { type: 'string', default: '5' },
        only: { type: 'string' },
        json: { type: 'string' },
        markdown: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${reason.replace(/\.?$/, '.')} There are --runs N, --only a,b, --json FILE and --markdown.`,
    );
  }
}

function chosen(only: string | undefined): Scenario[] {
  if (only === undefined) return scenarios;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  const known = scenarios.map(({ name }) => name).join(', ');
  if (unknown.length > 0) throw new UsageError(`--only knows no "${unknown.join('", "')}": use ${known}.`);
  return scenarios.filter(({ name }) => names.includes(name));
}
