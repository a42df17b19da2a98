/**
 * Waits for work, but not for long; it goes on all the same.
 *
 * @param ms milliseconds
 * @param otherwise what counts when the work takes longer
 * @throws whatever the work fails with in time
 */
export async function within<Value>(work: Promise<Value>, ms: number, otherwise: Value): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Value>((resolve) => (timer = setTimeout(resolve, ms, otherwise)));
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
