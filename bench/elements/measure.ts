import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Candidate } from './candidates/candidate.ts';
import { readCleanCounters } from './counters.ts';
import type { Opened, Shown } from './harness.ts';
import type { Scenario } from './scenarios.ts';
import { scrollThrough } from './scroll.ts';
import { mark, record } from './trace.ts';
import { watchFrames, type Frames } from './watch-frames.ts';
import { workBetween, workCategories, type Work } from './work.ts';

/** The figures of one candidate in one scenario, once. Times in ms, all at the slowdown; bytes as on the wire. */
export interface Measurement {
  /** script and style until usable */
  bytes: number;
  /** script and style that the first opening adds */
  openingBytes: number;
  usableAfter: number;
  /** until usable */
  work: Work;
  /** until `settleTime` after that */
  settledWork: Work;
  /** null where none reached 50 ms */
  longestTask: number | null;
  /** nodes that the candidate adds to the page, shadow roots included */
  nodes: number;
  /** photos in the document, at most */
  photos: number;
  /** bytes that the candidate adds to the heap, after a collection */
  heap: number;
  heapAfterScrolling: number;
  frames: Frames;
  /** null where it took less than 16 ms */
  inp: number | null;
  viewerAfter: number;
}

export const slowdown = 4;
export const viewport = { width: 1280, height: 900 };
/** For what a candidate puts off until its photos are there. */
const settleTime = 500;
/** A candidate that takes longer has failed. */
const patience = 60_000;

/** Shows a candidate to a new visitor, scrolls to its end and opens a photo. */
export async function measure(
  browser: Browser,
  origin: string,
  scenario: Scenario,
  candidate: Candidate,
): Promise<Measurement> {
  const context = await browser.newContext({ viewport, hasTouch: scenario.kind === 'carousel' });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(origin);
    await page.evaluate((looks) => window.bench.prepare(looks), scenario.looks);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await within(patience, visit(page, session, scenario, candidate));
  } catch (error) {
    throw new Error([error instanceof Error ? error.message : String(error), ...complaints].join(' '));
  } finally {
    await context.close();
  }
}

async function visit(
  page: Page,
  session: CDPSession,
  { kind }: Scenario,
  candidate: Candidate,
): Promise<Measurement> {
  const empty = await readCleanCounters(session);
  const { usableAfter, bytes, trace, longestTask } = await load(page, session, candidate);
  const settled = await readCleanCounters(session);

  let photos = 0;
  const frames = await watchFrames(page, session, async (watched) => {
    photos = await scrollThrough(kind, { page, session, candidate, watched });
  });
  const scrolled = await readCleanCounters(session);
  const opened = await open(page, candidate);

  return {
    bytes,
    openingBytes: opened.bytes - bytes,
    usableAfter,
    work: workBetween(trace, 'bench-start', 'bench-usable'),
    settledWork: workBetween(trace, 'bench-start', 'bench-settled'),
    longestTask,
    nodes: settled.nodes - empty.nodes,
    photos,
    heap: settled.heap - empty.heap,
    heapAfterScrolling: scrolled.heap - empty.heap,
    frames,
    inp: opened.inp,
    viewerAfter: opened.viewerAfter,
  };
}

async function load(page: Page, session: CDPSession, candidate: Candidate) {
  let shown: Shown = { usableAfter: 0, bytes: 0 };
  const trace = await record(session, workCategories, async () => {
    shown = await page.evaluate((it) => window.bench.show(it), candidate);
    await page.waitForTimeout(settleTime);
    await mark(page, 'bench-settled');
  });
  return { ...shown, trace, longestTask: await page.evaluate(() => window.bench.longestTask()) };
}

async function open(page: Page, { photos, viewer }: Candidate): Promise<Opened> {
  const point = await page.evaluate((path) => window.bench.aim(path), photos);
  if (!point) throw new Error('No photo is wholly in view after scrolling: none can be pressed.');
  await page.evaluate(() => window.bench.awaitPress());
  await page.mouse.click(point.x, point.y);
  return page.evaluate((path) => window.bench.opened(path), viewer);
}

async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`It was not done within ${milliseconds / 1000} s.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
