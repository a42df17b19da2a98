import type { Answer } from './attempt.ts';

/** Failures in a row, with a connection, after which only the visitor tries again. */
const mostTries = 5;
/** Seconds that somebody is kept waiting for an edge that is busy. */
const longestWait = 30;

/**
 * Tries until there is an answer that counts: a lost connection and an edge that is busy are tried again, after 1, 2, 4
 * and 8 seconds or when the edge says. Without a connection it waits for one, however long that takes.
 *
 * @param onWait before each pause
 * @throws where it is aborted, and only then
 */
export async function deliver(
  ask: () => Promise<Answer>,
  onWait: () => void,
  signal: AbortSignal,
): Promise<Answer> {
  for (let tries = 1; ;) {
    const answer = await ask();
    const isLast = tries >= mostTries || (answer.retryAfter ?? 0) > longestWait;
    if (!isPassing(answer) || isLast) return answer;
    onWait();
    await pause(answer.retryAfter ?? 2 ** (tries - 1), signal);
    if (navigator.onLine) tries += 1;
  }
}

/** Whether the same request may fare better later. A conflict that passes says when: the photo is just being taken. */
function isPassing({ status, retryAfter }: Answer): boolean {
  return [0, 408, 429].includes(status) || status >= 500 || (status === 409 && retryAfter !== null);
}

/** Ends when the time is over, or when the connection is back; without a connection only then. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A little more for some than for others, so that not all visitors come back at once.
    const milliseconds = seconds * 1000 * (1 + Math.random() / 4);
    const timer = navigator.onLine ? setTimeout(end, milliseconds) : undefined;
    function end(): void {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    }
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
