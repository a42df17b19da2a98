/** One line for the operator. Must hold no secret, no earning and nothing about a person. */
export interface LogEvent {
  level: 'info' | 'warn' | 'error';
  /** kebab-case, stable: what to search for */
  event: string;
  /** printed as kind and message, with its causes */
  error?: unknown;
  [field: string]: unknown;
}

export type Log = (event: LogEvent) => void;

/** Logs as one JSON object a line. */
export function createJsonLog(write: (line: string) => void, now: () => number = Date.now): Log {
  return ({ error, ...event }) => {
    const time = new Date(now()).toISOString();
    write(JSON.stringify({ time, ...event, ...(error === undefined ? {} : { error: describe(error) }) }));
  };
}

/** How long a line may wait for others, in milliseconds: a write for each was a sixth of all the work. */
const linesWait = 10;

export interface LineWriter {
  write(line: string): void;
  /** Writes what waits, at once: to be called before the process ends. */
  flush(): void;
}

/** Writes lines together that come at about the same time. @param writeText takes whole lines, each with its end */
export function createLineWriter(writeText: (text: string) => void): LineWriter {
  let waiting: string[] = [];

  function flush(): void {
    if (waiting.length === 0) return;
    const text = `${waiting.join('\n')}\n`;
    waiting = [];
    writeText(text);
  }

  return {
    write(line) {
      if (waiting.push(line) === 1) setTimeout(flush, linesWait);
    },
    flush,
  };
}

function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause === undefined || depth > 3 ? {} : { cause: describe(error.cause, depth + 1) };
  const kind = 'kind' in error ? { kind: error.kind } : {};
  return { name: error.name, ...kind, message: error.message, ...cause };
}
