import type { Child } from './child.ts';
import type { Load } from './load-process.ts';
import { setTimeout } from 'node:timers/promises';
import type { Memory } from './read-memory.ts';

export interface MemoryOverTime {
  /** requests per second that were asked for */
  rate: number;
  load: Load;
  /** one a minute, the first before the load begins */
  readings: Memory[];
}

const rate = 500;
const minute = 60_000;

/** Hits, misses over more products than are kept, 304, links, reports and nonsense, for minutes. */
export async function measureMemory(
  edge: Child,
  load: Child,
  minutes: number,
  product: string,
): Promise<MemoryOverTime> {
  const address = `http://127.0.0.1:${await edge.ask<number>('port')}`;
  const readings = [await edge.ask<Memory>('memory')];
  const loading = load.ask<Load>('mixed', address, rate, minutes * 60, product);
  for (let nth = 0; nth < minutes; nth += 1) {
    await setTimeout(minute);
    readings.push(await edge.ask<Memory>('memory'));
  }
  return { rate, load: await loading, readings };
}
