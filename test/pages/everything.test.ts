import axe from 'axe-core';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { controlsOf, namelessOf } from './hosts/controls.ts';
import {
  hostHtml,
  hostsInBrowser,
  lateIsThere,
  partsAreThere,
  type HostVisit,
} from './hosts/host-in-browser.ts';

const hosts = hostsInBrowser();

/** The least that WCAG 2.2 allows, in CSS pixels. */
const smallestTarget = 24;

/** Every element, in every state that a page can bring it into without a visitor. */
const everything = `
<style>body { margin: 16px; color: #1f1b16; background: #fbf9f4; font-family: sans-serif }
@media (prefers-color-scheme: dark) { body { color: #ece5d8; background: #181613; color-scheme: dark } }</style>
<lookstream-carousel product="vase" heading="Moves by itself" intro="Photos sent in." autoplay loop reports></lookstream-carousel>
<lookstream-carousel product="bowl" heading="Only names" details="credit"></lookstream-carousel>
<lookstream-carousel product="none" heading="None"><a href="#none" style="display: inline-block; line-height: 44px">All photos</a></lookstream-carousel>
<lookstream-carousel product="failing"><a href="#failing" style="display: inline-block; line-height: 44px">All pictures</a></lookstream-carousel>
<lookstream-carousel product="waiting" heading="Not yet"></lookstream-carousel>
<lookstream-wall product="many" heading="All of them" filters="categories" sorts="recent photorank" lead></lookstream-wall>
<lookstream-wall product="vase" layout="masonry" credit="below" heading="Below"></lookstream-wall>
<lookstream-wall product="waiting" heading="Not yet either"></lookstream-wall>
<lookstream-share page="https://shop.example/"></lookstream-share>
<lookstream-qr value="https://shop.example/"></lookstream-qr>`;

const appearances: Record<string, HostVisit & { attributes?: string }> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'right to left, in Arabic': { attributes: 'lang="ar" dir="rtl"' },
  'on 320 px': { viewport: { width: 320, height: 640 } },
  'with forced colours': { forcedColors: 'active' },
};

/** What the visitor does, one after the other. */
const journey: Record<string, (page: Page) => Promise<unknown>> = {
  'the page': async (page) => {
    for (const wall of await page.locator('lookstream-wall').all()) await wall.scrollIntoViewIfNeeded();
    await partsAreThere(page, 'filter', 2);
    await page.locator('lookstream-carousel').first().hover();
    await page.locator('[part=pause]').waitFor();
    await partsAreThere(page, 'code');
    await lateIsThere(page);
  },
  'the viewer': (page) => open(page, 'lookstream-carousel [part=photo]', 'lookstream-viewer'),
  'the share sheet': (page) =>
    open(page, 'lookstream-viewer .bar button:nth-of-type(3)', 'lookstream-viewer lookstream-share'),
  'the report': async (page) => {
    await page.keyboard.press('Escape');
    await open(page, 'lookstream-viewer .foot button', 'lookstream-report');
  },
  'the report with all that is wrong': async (page) => {
    await page.locator('lookstream-report [type=submit]').click();
    await page.locator('lookstream-report .error').nth(4).waitFor();
  },
};

async function open(page: Page, opener: string, element: string): Promise<void> {
  await page.locator(opener).first().click();
  await page.locator(`${element} dialog[open]`).first().waitFor();
}

async function violationsOf(page: Page): Promise<string[]> {
  // Colours are audited at rest; what breathes or fades in has none of its own yet.
  await page.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source)();
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const animations = all(document).flatMap((element) => element.getAnimations());
    for (const animation of animations)
      if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
  }, axe.source);
  return page.evaluate(async () => {
    const { axe: audit } = window as unknown as { axe: typeof axe };
    const { violations } = await audit.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
    );
  });
}

describe('everything at once', () => {
  for (const [appearance, { attributes = 'lang="en"', ...options }] of Object.entries(appearances)) {
    test(`has no barriers, and no control that is small or nameless: ${appearance}`, async (t) => {
      const html = hostHtml(everything).replace('lang="en"', attributes);
      const { page, errors } = await hosts.visit({ html }, { reducedMotion: 'reduce', ...options });
      for (const [state, act] of Object.entries(journey)) {
        await t.test(state, async () => {
          await act(page);
          assert.deepEqual(await violationsOf(page), [], 'the audit');
          const controls = await controlsOf(page);
          assert.ok(controls.length >= 4, `${controls.length} controls`);
          const small = controls.filter(({ width, height }) => Math.min(width, height) < smallestTarget);
          assert.deepEqual(small, [], 'all are large enough');
          assert.deepEqual(await namelessOf(page), [], 'all have names');
          const [scrollWidth, clientWidth] = await page.evaluate(
            () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
          );
          assert.ok(scrollWidth <= clientWidth, 'nothing stands out of the page');
        });
      }
      hosts.here.release();
      assert.deepEqual(
        errors.filter((error) => !/503/.test(error)),
        [],
      );
    });
  }
});
