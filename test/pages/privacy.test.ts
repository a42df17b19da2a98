import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoInBrowser } from './browser-page.ts';

const demo = demoInBrowser();

/** Everything that a page can keep on a visitor's device. */
async function storedBy(page: Page): Promise<Record<string, unknown>> {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  const inPage = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    name: window.name,
  }));
  return { cookies, origins, ...inPage };
}

const nothing = {
  cookies: [],
  origins: [],
  local: [],
  session: [],
  databases: [],
  caches: [],
  workers: [],
  name: '',
};

/** All pages that the start page leads to, and those that they lead to. */
async function allPages(): Promise<string[]> {
  const paths = new Set(['/']);
  for (const path of paths) {
    const body = await (await fetch(demo.url + path)).text();
    for (const [, found = ''] of body.matchAll(/href="(\/demo\/[^"#?]+)"/g))
      if (!/\/(assets|links)\//.test(found)) paths.add(found);
  }
  // One of the shop's pages tells as much as all of them.
  const [shop, ...others] = [...paths].filter((path) => path.startsWith('/demo/shop/'));
  assert.ok(shop, 'a shop is among them');
  return [...paths].filter((path) => !others.includes(path));
}

describe('a visitor of the demo', () => {
  let paths: string[];
  before(async () => {
    paths = await allPages();
  });

  test('leaves no trace, and nobody else hears of the visit', async () => {
    assert.ok(paths.includes('/demo/magazine'), paths.join());
    for (const path of paths) {
      const { page, requests } = await demo.visit(path);
      for (const element of await page.locator('lookstream-carousel, lookstream-wall').all())
        await element.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      const photo = page
        .locator('lookstream-carousel, lookstream-wall')
        .locator('[part~=photo]:visible')
        .first();
      if (await photo.count()) {
        await photo.click();
        const viewer = page.locator('lookstream-viewer');
        await viewer.locator('dialog[open]').first().waitFor();
        await viewer.locator('.bar button:nth-of-type(3)').click();
        await viewer.locator('lookstream-qr svg').waitFor();
        await viewer.locator('lookstream-share [part=bar] button').click();
        await page.keyboard.press('Escape');
        await page.waitForLoadState('networkidle');
      }
      assert.deepEqual(await storedBy(page), nothing, path);
      const others = requests.filter((url) => !url.startsWith(demo.url) && !url.startsWith('data:'));
      assert.deepEqual(others, [], path);
      await page.context().close();
    }
  });
});
