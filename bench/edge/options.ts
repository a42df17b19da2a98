import { parseArgs } from 'node:util';

export interface Options {
  /** seconds instead of minutes, for a look; figures are rough then */
  isQuick: boolean;
  isMarkdown: boolean;
  /** of mixed load; null for none */
  minutes: number | null;
}

/** A wrong call; its message says what to change. */
export class UsageError extends Error {}

/**
 * @param args what stands after the script's name
 * @throws UsageError
 */
export function readOptions(args: string[]): Options {
  const { quick, markdown, memory, minutes } = parse(args);
  if (!/^[1-9]\d{0,2}$/.test(minutes))
    throw new UsageError(`--minutes takes a number from 1 to 999, not "${minutes}".`);
  return { isQuick: quick, isMarkdown: markdown, minutes: memory ? Number(minutes) : null };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        quick: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        memory: { type: 'boolean', default: false },
        minutes: { type: 'string', default: '10' },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${reason.replace(/\.?$/, '.')} There are --quick, --markdown, --memory and --minutes N.`,
    );
  }
}
