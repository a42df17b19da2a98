/** Waiting that ends when a signal says so. */

/**
 * Waits for work, but no longer than until the signal aborts. A real `fetch` listens to the signal itself;
 * an injected one, such as a service imitated in process, may not.
 *
 * @throws the signal's reason, once it aborts
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}

/** @param duration milliseconds */
export function pause(duration: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, duration);
  });
  return untilAborted(passed, signal).finally(() => {
    clearTimeout(timer);
  });
}
