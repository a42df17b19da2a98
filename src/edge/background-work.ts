/** Work that outlives the answers it belongs to, for runtimes that do not keep it by themselves. */
export interface BackgroundWork {
  /** @param work must not fail */
  add(work: Promise<unknown>): void;
  /** how much is under way */
  readonly size: number;
  /** Ends when all of it has. */
  settled(): Promise<void>;
}

export function createBackgroundWork(): BackgroundWork {
  const working = new Set<Promise<unknown>>();
  return {
    add(work) {
      const watched = work.finally(() => working.delete(watched));
      working.add(watched);
    },
    get size() {
      return working.size;
    },
    async settled() {
      await Promise.allSettled(working);
    },
  };
}
