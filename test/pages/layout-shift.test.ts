import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoInBrowser } from './browser-page.ts';

const demo = demoInBrowser();

/** Adds up what moved, from before the first byte. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const total = { shift: 0 };
    Object.assign(window, { layoutShift: total });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Fonts that swap in are the host's own movement. */
const withoutFonts = (page: Page) => page.route('**/*.woff2', (route) => route.abort());

async function shiftOf(page: Page): Promise<number> {
  // Two frames: what the last change moved has been reported by then.
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve((window as unknown as { layoutShift: { shift: number } }).layoutShift.shift),
          ),
        ),
      ),
  );
}

const answers: Record<string, (page: Page) => Promise<unknown>> = {
  'looks arrive': async () => undefined,
  'there are none': (page) =>
    page.route('**/v1/looks?*', (route) =>
      route.fulfill({ json: { looks: [], products: {}, next: null, reason: 'empty' } }),
    ),
  'the edge fails': (page) =>
    page.route('**/v1/looks?*', (route) => route.fulfill({ status: 503, body: '' })),
};

for (const path of ['/demo/magazine', '/demo/shop/acme-anvil-50lb']) {
  for (const width of [360, 768, 1280]) {
    describe(`${path} at ${width} px`, () => {
      for (const [when, prepare] of Object.entries(answers)) {
        test(`moves nothing when ${when}`, async () => {
          const { page } = await demo.visit(path, { viewport: { width, height: 2_400 } }, async (fresh) => {
            await watchShifts(fresh);
            await withoutFonts(fresh);
            await prepare(fresh);
          });
          const settled = {
            'looks arrive': '.slide img',
            'there are none': 'slot',
            'the edge fails': 'slot',
          }[when];
          await page.locator(`lookstream-carousel ${settled}`).first().waitFor({ state: 'attached' });
          await page.waitForLoadState('networkidle');
          assert.equal(await shiftOf(page), 0);
        });
      }
    });
  }
}
