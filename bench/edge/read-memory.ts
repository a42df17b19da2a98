import { setImmediate } from 'node:timers/promises';

/** Bytes, after everything that nobody uses was collected. */
export interface Memory {
  rss: number;
  heap: number;
  /** of bodies and other bytes outside the heap */
  external: number;
}

export async function readMemory(): Promise<Memory> {
  // What the first collection finds unused may be all that held the rest.
  for (let pass = 0; pass < 2; pass += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { rss, heapUsed: heap, external } = process.memoryUsage();
  return { rss, heap, external };
}
