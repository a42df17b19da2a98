/**
 * `npm test`: what needs no server beside it, or the suites that are named (`check`, `node`, `elements`, `pages`,
 * `redis`), or `all` of them. Installs what they need, builds what they test, and ends with one line over all:
 * `N passed, N failed`.
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

/**
 * @param atOnce how many files may run side by side
 * @param under a script that runs the command behind it, when the tests need something beside them
 */
const nodeTests =
  (atOnce: number, globs: string[], ...under: string[]): Suite =>
  () =>
    counted('node', [...under, '--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`, ...globs], {
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
  node: nodeTests(availableParallelism(), [
    'test/{model,upstreams,edge,sandbox,cli}/**/*.test.ts',
    'test/components/**/*.node-test.ts',
  ]),
  elements: () =>
    counted('wtr', [], {
      passed: /(\d+) passed, \d+ failed, \d+ skipped\s*$/,
      failed: /passed, (\d+) failed, \d+ skipped\s*$/g,
      failures: /^ *(?:❌|𐄂)[^]*?\n\n/gm,
    }),
  // Pages are watched as they load and move: nothing else may take their time.
  pages: nodeTests(1, ['test/pages/**/*.test.ts']),
  // They share one Redis, and empty it.
  redis: nodeTests(1, ['test/**/*.redis-test.ts'], 'scripts/with-redis.ts', 'node'),
};
/** Needs neither a browser nor a build, and is no part of `npm test`: most who change something have no use for it. */
const apart = 'redis';

const chosen = choose(process.argv.slice(2), Object.keys(suites));
if (chosen.some((name) => name !== apart)) {
  process.env.CHROME_PATH = findChromium();
  const build = await run('node', ['scripts/build.ts']);
  if (build.status !== 0) throw new Error('The build failed: nothing was tested.');
}

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

function choose(named: readonly string[], all: readonly string[]): readonly string[] {
  if (named.length === 0) return all.filter((name) => name !== apart);
  if (named.includes('all')) return all;
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length === 0) return named;
  throw new Error(`No suite "${unknown.join('", "')}": use ${all.join(', ')} or all.`);
}

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
