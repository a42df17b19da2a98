import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Shot } from './shot.ts';

/** How long a page may take to show what it asked for, in milliseconds; what is slow on purpose stays as it is. */
const patience = 8_000;

/** CSS pixels around an element in its picture. */
const margin = 14;

/**
 * Takes one picture with a visitor who has not been anywhere yet.
 *
 * @param url of the demo, without a trailing slash
 * @param defaults for what the shot does not say
 */
export async function take(
  browser: Browser,
  url: string,
  shot: Shot,
  defaults: BrowserContextOptions = {},
): Promise<Buffer> {
  const { path, options, prepare, act, target } = shot;
  const context = await browser.newContext({
    // High enough for the tallest element, so that a picture of it needs no scrolling.
    viewport: target ? { width: 1280, height: 2000 } : { width: 1280, height: 900 },
    ...defaults,
    ...options,
  });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(url + path);
  if (target) await bringIntoView(page, target);
  else if (!act) await walkDown(page);
  await settled(page);
  await act?.(page);
  await settled(page);
  const picture = target
    ? await page.screenshot({ clip: await around(page, target), animations: 'disabled' })
    : await page.screenshot({ fullPage: !act, animations: 'disabled' });
  await context.close();
  return picture;
}

async function bringIntoView(page: Page, target: string): Promise<void> {
  await page
    .locator(target)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

/** Where an element is, with a little of the page around it. */
async function around(page: Page, target: string) {
  await bringIntoView(page, target);
  return page
    .locator(target)
    .first()
    .evaluate((element, margin) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left - margin, y: top - margin, width: width + 2 * margin, height: height + 2 * margin };
    }, margin);
}

/** Elements ask for their looks when they come near the view. */
async function walkDown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rest = () => new Promise((resolve) => setTimeout(resolve, 120));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await rest();
    }
    await rest();
    scrollTo(0, 0);
  });
}

/** Waits until nothing near is on its way: looks, pictures and type. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (patience) => {
    const end = performance.now() + patience;
    const isAwaited = (root: Document | ShadowRoot): boolean =>
      [...root.querySelectorAll('*')].some((element) => {
        if (element.localName.startsWith('lookstream-') && element.matches(':not(:defined)')) return true;
        if (element instanceof HTMLImageElement && element.src && element.getClientRects().length) {
          const { top, bottom } = element.getBoundingClientRect();
          const isSeen = bottom > 0 && top < innerHeight;
          if (isSeen && !element.complete) return true;
        }
        return element.shadowRoot ? isAwaited(element.shadowRoot) : false;
      });
    await document.fonts.ready;
    // The first frame in which an element can have asked for anything.
    await new Promise((resolve) => setTimeout(resolve, 400));
    while (isAwaited(document) && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }, patience);
}
