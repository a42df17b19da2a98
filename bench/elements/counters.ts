import type { CDPSession } from 'playwright-core';

/** What Chromium has counted since the page began. */
export interface Counters {
  /** ms of everything that the main thread did */
  tasks: number;
  nodes: number;
  /** bytes */
  heap: number;
}

export async function readCounters(session: CDPSession): Promise<Counters> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { tasks: value('TaskDuration') * 1000, nodes: value('Nodes'), heap: value('JSHeapUsedSize') };
}

/** Collects garbage first, so that nodes and heap are only what is in use. */
export async function readCleanCounters(session: CDPSession): Promise<Counters> {
  // What the first collection finds unused may be all that held the rest.
  for (let pass = 0; pass < 2; pass += 1) await session.send('HeapProfiler.collectGarbage');
  return readCounters(session);
}
