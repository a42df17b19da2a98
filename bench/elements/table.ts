import type { Results } from './results.ts';
import { goalsOf, rows, type Row } from './rows.ts';
import type { Scenario } from './scenarios.ts';
import { median } from './statistics.ts';

/** Cells by line; the first line holds the titles. */
export type Table = string[][];

/** The figures of a scenario: a line each, a column for each candidate. */
export function figuresOf({ name, candidates }: Scenario, results: Results): Table {
  const titles = ['median (range)', ...candidates.map(({ title }) => title)];
  const lines = rows.map((row) => [
    row.label,
    ...candidates.map((candidate) => cellOf(row, results.of(name, candidate.name).map(row.valueOf))),
  ]);
  return [titles, ...lines];
}

/** What our elements are held to. */
export function goalsTable(scenarios: Scenario[], results: Results): Table {
  const lines = scenarios.flatMap((scenario) =>
    goalsOf(scenario).map(({ label, most, digits, valueOf }) => {
      const value = valueOf((...which) => results.median(...which));
      return [
        `${titleOf(scenario)}: ${label}`,
        Number.isNaN(value) ? '–' : number(value, digits),
        number(most, digits),
      ];
    }),
  );
  return [['goal', 'measured', 'at most'], ...lines];
}

export function titleOf({ kind, looks }: Scenario): string {
  return `${kind === 'wall' ? 'Wall' : 'Carousel'}, ${number(looks, 0)} looks`;
}

/** Columns side by side, for a terminal. */
export function asText(table: Table): string {
  return padded(table)
    .map((line) => line.join('  '))
    .join('\n');
}

/** The same, to be pasted into docs/performance.md, as Prettier would have it. */
export function asMarkdown(table: Table): string {
  const [titles = [], ...lines] = padded(table);
  const rule = titles.map(({ length }, column) =>
    column ? `${'-'.repeat(length - 1)}:` : '-'.repeat(length),
  );
  return [titles, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Figures stand at the end of their column, words at its start. */
function padded(table: Table): Table {
  const widthOf = (column: number) => Math.max(...table.map((line) => line[column]?.length ?? 0));
  return table.map((line) =>
    line.map((cell, column) => (column ? cell.padStart(widthOf(column)) : cell.padEnd(widthOf(column)))),
  );
}

function cellOf({ unit, digits, least = -Infinity }: Row, values: number[]): string {
  if (!values.length) return '–';
  const write = (value: number) => (value < least ? `<\u00a0${least}` : number(value, digits));
  const [low, high] = [write(Math.min(...values)), write(Math.max(...values))];
  const middle = `${write(median(values))}${unit && `\u00a0${unit}`}`;
  return low === high ? middle : `${middle} (${low}–${high})`;
}

function number(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
