/** `npm run bench:elements`: our elements beside what else a page could show looks with. */
import { writeFile } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/browser.ts';
import { buildFiles } from './build.ts';
import { conditions } from './machine.ts';
import { makePictures } from './make-pictures.ts';
import { measure } from './measure.ts';
import { readOptions, UsageError, type Options } from './options.ts';
import { Results, type Run } from './results.ts';
import type { Scenario } from './scenarios.ts';
import { startServer } from './server.ts';
import { asMarkdown, asText, figuresOf, goalsTable, titleOf } from './table.ts';

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(options: Options): Promise<void> {
  const server = await startServer(await buildFiles(), await makePictures());
  try {
    const lines = await withBrowser((browser) => conditions(browser.version(), options.runs));
    const results = new Results();
    for (const scenario of options.scenarios) {
      for (let round = 1; round <= options.runs; round += 1) {
        console.error(`${titleOf(scenario)}: round ${round} of ${options.runs}`);
        await withBrowser((browser) => measureRound(browser, server.origin, scenario, round, results));
      }
    }
    await report(results, lines, options);
  } finally {
    await server.close();
  }
}

/** A Chromium of its own for each round: should one crash, the others are still measured. */
async function withBrowser<Result>(use: (browser: Browser) => Result | Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Every candidate has its turn, and each round begins with another: noise hits all alike. */
async function measureRound(
  browser: Browser,
  origin: string,
  scenario: Scenario,
  round: number,
  results: Results,
): Promise<void> {
  const { name, candidates } = scenario;
  const first = round % candidates.length;
  // What a browser does only once is no candidate's.
  const page = await browser.newPage();
  await page.goto(origin);
  await page.close();
  for (const candidate of [...candidates.slice(first), ...candidates.slice(0, first)]) {
    // What failed twice would fail again, and take its minute each time.
    if (results.failuresOf(name, candidate.name) > 1) continue;
    const run: Run = { scenario: name, candidate: candidate.name, round, measurement: null, failure: null };
    try {
      run.measurement = await measure(browser, origin, scenario, candidate);
    } catch (error) {
      // The rest is Chromium's own log.
      run.failure = String(error).split('\n', 1)[0] ?? '';
    }
    results.runs.push(run);
  }
}

async function report(
  results: Results,
  lines: string[],
  { scenarios, isMarkdown, json }: Options,
): Promise<void> {
  const write = isMarkdown ? asMarkdown : asText;
  const heading = isMarkdown ? '### ' : '';
  console.log(lines.map((line) => (isMarkdown ? `- ${line}` : line)).join('\n'));
  for (const scenario of scenarios) {
    console.log(`\n${heading}${titleOf(scenario)}\n\n${write(figuresOf(scenario, results))}`);
  }
  console.log(`\n${heading}Goals\n\n${write(goalsTable(scenarios, results))}`);
  if (json) await writeFile(json, `${JSON.stringify({ conditions: lines, runs: results.runs }, null, 2)}\n`);
  for (const failure of results.failures) console.error(`Not measured: ${failure}`);
  if (results.failures.length > 0) process.exitCode = 1;
}
