import axe from 'axe-core';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { demoInBrowser } from './browser-page.ts';
import { openShare, openViewer } from './visitor.ts';

const demo = demoInBrowser();

const appearances: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'on a phone': { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
};

const states: Record<string, { path: string; act: (page: Page) => Promise<unknown> }> = {
  'the start page': { path: '/', act: async () => undefined },
  'the magazine': { path: '/demo/magazine', act: (page) => page.locator('.slide').first().waitFor() },
  'the shop': { path: '/demo/shop/acme-anvil-50lb', act: (page) => page.locator('.slide').first().waitFor() },
  'the codes': {
    path: '/demo/sharing',
    act: (page) =>
      page
        .getByRole('img', { name: /QR code/ })
        .nth(5)
        .waitFor(),
  },
  'the page for photos of one’s own': {
    path: '/demo/upload',
    act: (page) => page.locator('#files').waitFor({ state: 'attached' }),
  },
  'the viewer': { path: '/demo/magazine', act: (page) => openViewer(page) },
  'the share sheet': { path: '/demo/magazine', act: (page) => openShare(page) },
};

for (const [appearance, options] of Object.entries(appearances)) {
  describe(`the demo, ${appearance}`, () => {
    for (const [state, { path, act }] of Object.entries(states)) {
      test(`has no barriers that an audit finds: ${state}`, async () => {
        // The audit's own script is the one thing that the page's policy has to let in.
        const { page } = await demo.visit(path, { ...options, bypassCSP: true, reducedMotion: 'reduce' });
        await page.locator('lookstream-carousel').or(page.locator('main')).first().scrollIntoViewIfNeeded();
        await act(page);
        await page.evaluate(axe.source);
        const violations = await page.evaluate(async () => {
          const results = await (window as unknown as { axe: typeof axe }).axe.run(document);
          return results.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`,
          );
        });
        assert.deepEqual(violations, []);
      });
    }
  });
}
