/** Bounds what is in memory at a time. */
export interface MemoryBudget {
  /** how much one may take at the most, in bytes */
  readonly mostAtOnce: number;
  /** @returns null where too much is taken already */
  take(bytes: number): TakenMemory | null;
}

export interface TakenMemory {
  /** to be called once */
  giveBack(): void;
}

/** @param all bytes, for everything at a time */
export function createMemoryBudget(all: number): MemoryBudget {
  let left = all;
  return {
    mostAtOnce: all,
    take(bytes) {
      if (bytes > left) return null;
      left -= bytes;
      return { giveBack: () => void (left += bytes) };
    },
  };
}
