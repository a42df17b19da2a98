import type { CDPSession, Page } from 'playwright-core';
import { readCounters } from './counters.ts';
import { mark, record, type TraceEvent } from './trace.ts';

/** How the frames went while something moved. */
export interface Frames {
  /** frames that the compositor owed and did not show, of all that it owed; a share */
  dropped: number;
  /** frames of the main thread that were skipped, of all that the display had time for; a share */
  missed: number;
  /** ms from one frame of the main thread to the next, on average */
  time: number;
  /** ms that the main thread worked for a frame, on average */
  work: number;
}

/** Moves something while the frames are watched. */
export type Watched = (move: () => Promise<unknown>) => Promise<void>;

/** ms of a frame at the 60 Hz of a headless Chromium */
const interval = 1000 / 60;

const marks = { still: 'bench-still', arrived: 'bench-arrived' };

/**
 * Tells how the frames went, by the page's own clock and by the compositor's trace.
 *
 * @param act what goes on; only what it hands to `watched` counts
 */
export async function watchFrames(
  page: Page,
  session: CDPSession,
  act: (watched: Watched) => Promise<void>,
): Promise<Frames> {
  const gaps: number[] = [];
  let work = 0;
  const watched: Watched = async (move) => {
    const before = await readCounters(session);
    await mark(page, marks.still);
    await page.evaluate(() => window.bench.startFrames());
    await move();
    gaps.push(...(await page.evaluate(() => window.bench.stopFrames())));
    await mark(page, marks.arrived);
    work += (await readCounters(session)).tasks - before.tasks;
  };
  const events = await record(session, ['disabled-by-default-devtools.timeline.frame'], () => act(watched));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const due = Math.max(1, Math.round(total / interval));
  return {
    dropped: shareDropped(events),
    missed: Math.max(0, due - gaps.length) / due,
    time: total / gaps.length,
    work: work / gaps.length,
  };
}

function shareDropped(events: TraceEvent[]): number {
  const starts = events.filter(({ name }) => name === marks.still);
  const ends = events.filter(({ name }) => name === marks.arrived);
  const isWatched = ({ pid, ts }: TraceEvent) =>
    starts.some((start, index) => pid === start.pid && ts >= start.ts && ts <= (ends[index]?.ts ?? Infinity));
  const states = events
    .filter((event) => event.name === 'PipelineReporter' && event.ph === 'b' && isWatched(event))
    .map(({ args }) => (args?.frame_reporter ?? args?.chrome_frame_reporter)?.state)
    .filter((state) => state !== undefined && state !== 'STATE_NO_UPDATE_DESIRED');
  if (states.length === 0) return 0;
  return states.filter((state) => state === 'STATE_DROPPED').length / states.length;
}
