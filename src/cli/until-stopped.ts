/**
 * Keeps a server until Ctrl-C or a service manager ends it, then lets it finish what it is answering.
 * A second Ctrl-C ends at once.
 */
export function disposeWhenStopped(running: AsyncDisposable): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running[Symbol.asyncDispose]());
  }
}
