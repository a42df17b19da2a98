import type { CDPSession, Page } from 'playwright-core';

/** One thing that Chromium did; times in microseconds of one clock for all processes. */
export interface TraceEvent {
  name: string;
  /** `X` is a span of `dur` */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** of `dur`, what the thread had a processor */
  tdur?: number;
  args?: Record<string, { state?: string } | undefined>;
}

/** Puts a point of time into the trace: `performance.mark` in the page. */
export function mark(page: Page, name: string): Promise<unknown> {
  return page.evaluate((it) => performance.mark(it), name);
}

/** Records what Chromium does while `act` runs. The page's own marks are always in it. */
export async function record(
  session: CDPSession,
  categories: string[],
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing', ...categories] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** @throws if the page never came to that point */
export function findMark(events: TraceEvent[], name: string): TraceEvent {
  const found = events.find((event) => event.name === name);
  if (!found) throw new Error(`The trace lacks the mark "${name}".`);
  return found;
}
