import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A process of its own, so that neither who serves nor who asks takes the other's time. */
export interface Child extends AsyncDisposable {
  ask<Answer>(question: string, ...args: unknown[]): Promise<Answer>;
}

interface Asked {
  id: number;
  question: string;
  args: unknown[];
}

type Answered = { id: number; answer: unknown } | { id: number; failure: string };

/**
 * @param file beside this one
 * @param output where its lines go, as a service manager would have it; to nowhere by default
 */
export async function startChild(file: string, output = '/dev/null', args: string[] = []): Promise<Child> {
  const lines = openSync(output, 'a');
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--expose-gc', ...profiling()],
    stdio: ['ignore', lines, 'inherit', 'ipc'],
  });
  closeSync(lines);
  const waiting = new Map<number, (answered: Answered) => void>();
  child.on('message', (answered: Answered) => waiting.get(answered.id)?.(answered));
  let last = 0;

  const ask = <Answer>(question: string, ...rest: unknown[]) =>
    new Promise<Answer>((resolve, reject) => {
      const id = (last += 1);
      const ended = (code: number | null) => reject(new Error(`${file} ended with ${code}.`));
      child.once('exit', ended);
      waiting.set(id, (answered) => {
        waiting.delete(id);
        child.off('exit', ended);
        if ('failure' in answered) reject(new Error(`${file}: ${answered.failure}`));
        else resolve(answered.answer as Answer);
      });
      child.send({ id, question, args: rest } satisfies Asked);
    });

  await ask('start');
  return {
    ask,
    async [Symbol.asyncDispose]() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** The other side: `start` is asked first, and the end of the parent is the child's. */
export function answerParent(answers: Record<string, (...args: never[]) => unknown>): void {
  process.on('message', async ({ id, question, args }: Asked) => {
    try {
      const answer = await answers[question]?.(...(args as never[]));
      process.send?.({ id, answer } satisfies Answered);
    } catch (error) {
      process.send?.({ id, failure: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** `BENCH_PROFILE=folder` shows where the time goes: a profile of each process, for a browser's tools. */
function profiling(): string[] {
  const { BENCH_PROFILE: folder } = process.env;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}
