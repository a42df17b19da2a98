import type { Browser, CDPSession, Page } from 'playwright-core';
import { linkCount, type CandidateName } from './pages.ts';

/** What a post costs its page, in ms of the main thread. */
export interface Cost {
  /** scripts, styles and layout, the page's own included */
  work: number;
  /** the longest stretch in which the page answered nobody */
  longest: number;
}

/** Loads a post twice: watching the main thread costs some of it. */
export async function measure(
  browser: Browser,
  origin: string,
  name: CandidateName,
  slowdown: number,
): Promise<Cost> {
  const [work, longest] = [
    await visit(browser, `${origin}/post/${name}`, name, slowdown, mainThreadTime),
    await visit(browser, `${origin}/post/${name}`, name, slowdown, longestTask, watchTasks),
  ];
  return { work, longest };
}

/** Loads a post, waits until its links earn and all of it has been laid out, and reads a figure. */
async function visit(
  browser: Browser,
  address: string,
  name: CandidateName,
  slowdown: number,
  read: (page: Page, session: CDPSession) => Promise<number>,
  prepare?: () => void,
): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (prepare) await page.addInitScript(prepare);
  await page.goto(address, { waitUntil: 'networkidle' });
  const earns = name === 'ours' || name === 'plain';
  await page.evaluate(
    async ([count, earns]) => {
      const isDone = () =>
        !earns || [...document.links].filter(({ host }) => host === 'c.mtpc.se').length === count;
      const frame = () => new Promise<unknown>((done) => requestAnimationFrame(done));
      do await frame();
      while (!isDone());
      await frame();
    },
    [linkCount, earns] as const,
  );
  const figure = await read(page, session);
  await page.close();
  return figure;
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { longestTask: number }).longestTask);
}

async function mainThreadTime(_: Page, session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const counted = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
  const seconds = metrics.filter(({ name }) => counted.includes(name)).map(({ value }) => value);
  return seconds.reduce((sum, value) => sum + value, 0) * 1_000;
}

/** In the page: how long, at most, a message to itself was under way, from the end of parsing on. */
function watchTasks(): void {
  const page = globalThis as unknown as { longestTask: number };
  page.longestTask = 0;
  addEventListener('DOMContentLoaded', () => {
    const { port1, port2 } = new MessageChannel();
    let sent = performance.now();
    port2.onmessage = () => {
      const now = performance.now();
      page.longestTask = Math.max(page.longestTask, now - sent);
      sent = now;
      // Not at once again: the page is to have its turns.
      setTimeout(() => {
        sent = performance.now();
        port1.postMessage(null);
      });
    };
    port1.postMessage(null);
  });
}
