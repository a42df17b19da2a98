/** `npm run bench:edge`: what the edge costs beside what any server has to do. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from '../elements/machine.ts';
import { asMarkdown, asText, type Table } from '../elements/table.ts';
import { startChild, type Child } from './child.ts';
import { measureCrowd } from './measure-crowd.ts';
import { measureHits } from './measure-hits.ts';
import { measureMemory } from './measure-memory.ts';
import { measureMisses } from './measure-misses.ts';
import { readOptions, UsageError, type Options } from './options.ts';
import { crowdTable, hitsTable, memoryTable, missesTable, statusesOf } from './tables.ts';

/** What everything is on means: limits, request ids, log lines, tags, counts, security headers. */
const whatIsOn =
  'the edge as `lookstream serve` starts it: state in SQLite on disk, limits, takedowns, request ids, a JSON log to a file, counts, ETag, brotli made once; services answer at once from memory';

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run({ isQuick, isMarkdown, minutes }: Options): Promise<void> {
  const show = (title: string, table: Table) =>
    console.log(isMarkdown ? `\n### ${title}\n\n${asMarkdown(table)}` : `\n${title}\n\n${asText(table)}`);
  const [rounds, seconds, times] = isQuick ? [3, 2, 100] : [9, 5, 1_000];
  const conditions = [machine(), `Node ${process.versions.node}; ${whatIsOn}`];
  console.log(conditions.map((line) => (isMarkdown ? `- ${line}` : line)).join('\n'));

  await using load = await startChild('load-process.ts');
  await withEdge(async (edge) => show('A crowd', crowdTable(await measureCrowd(edge, load))));
  await withEdge(async (edge) => {
    await using bare = await startChild('bare-process.ts');
    show('A page that is kept', hitsTable(await measureHits({ edge, bare, load }, rounds, seconds)));
  });
  // Fewer than 600 a minute and site are let through, so each edge is asked for no more than that.
  const misses = await measureMissesInTurns(times);
  show('A page that is not', missesTable(misses));
  if (minutes === null) return;
  await withEdge(async (edge) => {
    const measured = await measureMemory(edge, load, minutes, 'acme-anvil-50lb');
    show(`${minutes} minutes of mixed load`, memoryTable(measured));
    console.log(`\n${statusesOf(measured)}`);
  });
}

/** An edge with nothing in it; nothing of it is left. */
async function withEdge<Result>(use: (edge: Child) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'lookstream-bench-'));
  try {
    await using edge = await startChild('edge-process.ts', join(directory, 'log'), [directory]);
    return await use(edge);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function measureMissesInTurns(times: number) {
  const mostOfOne = 240;
  const parts = [];
  for (let left = times; left > 0; left -= mostOfOne) {
    await using bare = await startChild('bare-process.ts');
    parts.push(await withEdge((edge) => measureMisses(edge, bare, Math.min(left, mostOfOne))));
  }
  return {
    bytes: parts[0]?.bytes ?? 0,
    known: parts.flatMap(({ known }) => known),
    unknown: parts.flatMap(({ unknown }) => unknown),
    parse: parts.flatMap(({ parse }) => parse),
  };
}
