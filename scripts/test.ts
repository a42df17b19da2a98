/**
 * `npm test`: every suite, or those named (`check`, `node`, `elements`, `pages`). Installs the browser that they need,
 * builds what they test, and ends with one line over all: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { findChromium } from './browser.ts';

interface Counts {
  passed: number;
  failed: number;
  /** what failed, in the runner's words: repeated at the end, where a log that was cut still has it */
  failures: string[];
}

type Suite = () => Promise<Counts>;

/** @param atOnce how many files may run side by side */
const nodeTests =
  (atOnce: number, ...globs: string[]): Suite =>
  () =>
    counted('node', ['--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`, ...globs], {
      passed: /^ℹ pass (\d+)$/m,
      failed: /^ℹ (?:fail|cancelled) (\d+)$/gm,
      failures: /^✖ failing tests:[^]*/gm,
    });

const suites: Record<string, Suite> = {
  check: async () => {
    const steps: [name: string, command: string, ...args: string[]][] = [
      ['types', 'tsc', '--noEmit'],
      ['lint', 'eslint', '.', '--max-warnings', '0'],
      ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
      ['size', 'node', 'scripts/size.ts'],
    ];
    const total: Counts = { passed: 0, failed: 0, failures: [] };
    for (const [name, command, ...args] of steps) {
      const { status, output } = await run(command, args);
      console.log(`${status === 0 ? '✔' : '✖'} ${name}`);
      total[status === 0 ? 'passed' : 'failed'] += 1;
      if (status !== 0) total.failures.push(`✖ ${name}\n${output}`);
    }
    return total;
  },
  node: nodeTests(
    availableParallelism(),
    'test/{model,upstreams,edge,sandbox,cli}/**/*.test.ts',
    'test/components/**/*.node-test.ts',
  ),
  elements: () =>
    counted('wtr', [], {
      passed: /(\d+) passed, \d+ failed, \d+ skipped\s*$/,
      failed: /passed, (\d+) failed, \d+ skipped\s*$/g,
      failures: /^ *(?:❌|𐄂)[^]*?\n\n/gm,
    }),
  // Pages are watched as they load and move: nothing else may take their time.
  pages: nodeTests(1, 'test/pages/**/*.test.ts'),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in suites));
if (unknown.length > 0)
  throw new Error(`No suite "${unknown.join('", "')}": use ${Object.keys(suites).join(', ')}.`);
const chosen = named.length > 0 ? named : Object.keys(suites);

process.env.CHROME_PATH = findChromium();
const build = await run('node', ['scripts/build.ts']);
if (build.status !== 0) throw new Error('The build failed: nothing was tested.');

const total: Counts = { passed: 0, failed: 0, failures: [] };
for (const name of chosen) {
  console.log(`\n── ${name}`);
  const { passed, failed, failures } = await (suites[name] as Suite)();
  total.passed += passed;
  total.failed += failed;
  total.failures.push(...failures.map((text) => `── ${name}\n${text}`));
}
process.exitCode = total.failed > 0 ? 1 : 0;
if (total.failures.length > 0) console.log(`\nWhat failed:\n${total.failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** Runs a test runner and reads its own closing lines; a run that ends badly without saying why is a failure. */
async function counted(
  command: string,
  args: string[],
  words: Record<keyof Counts, RegExp>,
): Promise<Counts> {
  const { status, output } = await run(command, args);
  const counts: Counts = {
    passed: Number(words.passed.exec(output)?.[1] ?? 0),
    failed: [...output.matchAll(words.failed)].reduce((sum, [, count]) => sum + Number(count), 0),
    failures: [...output.matchAll(words.failures)].map(([text]) => text),
  };
  const isHidden = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return isHidden ? { ...counts, failed: 1 } : counts;
}

/** Shows a command's output as it comes, and keeps it. */
function run(command: string, args: string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.once('error', reject).once('close', (status) => resolve({ status, output }));
  });
}
