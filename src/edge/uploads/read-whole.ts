import { problem } from '../problems.ts';

export interface Reading {
  /** as the sender announced it, in bytes; null where nothing was announced */
  length: number | null;
  /** bytes that are read at the most */
  most: number;
  /** without anything for so long, twice that at the most, nobody waits any longer; in milliseconds */
  patience?: number;
}

/** Phones lose their networks for moments. */
const usualPatience = 30_000;

/**
 * Reads a body into one piece of memory. Each chunk is copied as it comes: a sender who cuts a body into single bytes
 * makes us keep no more than the body.
 *
 * @throws {ProblemError} 413 as soon as it has grown too large, 408 when nothing comes any more, 400 when it breaks off
 */
export async function readWhole(
  body: ReadableStream<Uint8Array>,
  { length, most, patience = usualPatience }: Reading,
): Promise<Uint8Array<ArrayBuffer>> {
  if ((length ?? 0) > most) throw tooLarge(most);
  // Memory that nothing was written to yet costs nothing.
  const whole = new Uint8Array(length ?? most);
  const reader = body.getReader();
  const watch = watchOver(reader, patience);
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(brokeOff);
      if (watch.isTired) throw problem('too-slow', 'Send it again, with a better connection.');
      if (done) return whole.subarray(0, at);
      if (at + value.byteLength > whole.byteLength) throw tooLarge(most);
      whole.set(value, at);
      at += value.byteLength;
      watch.hasMoved = true;
    }
  } finally {
    watch.end();
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** One timer for all chunks: a body may come in millions of them. */
function watchOver(reader: Reader, patience: number) {
  // Whoever waits for a chunk then hears that there is none. A stream that has broken has nothing to end.
  const letGo = () => void reader.cancel().catch(() => undefined);
  const watch = { hasMoved: true, isTired: false, end };
  const timer = setInterval(() => {
    if (!watch.hasMoved) {
      watch.isTired = true;
      letGo();
    }
    watch.hasMoved = false;
  }, patience);

  function end(): void {
    clearInterval(timer);
    letGo();
  }
  return watch;
}

function brokeOff(cause: unknown): never {
  throw problem('invalid-request', 'The body broke off: send it again.', { cause });
}

function tooLarge(most: number) {
  return problem('too-large', `Send at most ${Math.floor(most / 1_000_000)} MB.`);
}
