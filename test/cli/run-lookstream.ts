import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/free-port.ts';

const program = fileURLToPath(new URL('../../dist/server/lookstream.js', import.meta.url));

export interface RunningProgram {
  /** without a trailing slash */
  url: string;
  process: ChildProcess;
  /** everything that it printed so far */
  output: () => string;
  stop: () => Promise<number | null>;
}

/** The part of a test's context that is used, so that a suite can bring its own. */
export interface Test {
  after(end: () => void): void;
}

/** Runs the built `lookstream` command on a free port, and waits until it says where it listens. */
export async function startLookstream(
  t: Test,
  args: string[],
  env: Record<string, string> = {},
  folder: string = tmpdir(),
): Promise<RunningProgram> {
  const port = await freePort();
  const started = runLookstream(t, args, { PORT: String(port), ...env }, folder);
  const { process: child, output } = started;
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (/listen|running/i.test(output())) resolve();
    });
    child.once('exit', (code) => reject(new Error(`lookstream ended with ${code}:\n${output()}`)));
  });
  return {
    ...started,
    url: `http://localhost:${port}`,
    async stop() {
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

/**
 * Runs it without waiting for anything; nothing of the surrounding environment but the path reaches it.
 * @param folder one without a configuration, unless the test has one
 */
export function runLookstream(
  t: Test,
  args: string[],
  env: Record<string, string>,
  folder: string = tmpdir(),
) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    cwd: folder,
  });
  // Whatever a failing test leaves behind would keep the whole run from ending.
  t.after(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  return { process: child, output: () => printed };
}
