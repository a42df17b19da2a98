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

describe('a visitor who has not been asked yet', () => {
  const path = '/demo/consent';
  const sentTo = (requests: string[], route: string) =>
    requests.filter((url) => new URL(url).pathname === route).length;
  const hrefs = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('lookstream-carousel, lookstream-links')].flatMap((element) =>
        [...(element.shadowRoot?.querySelectorAll('a.link') ?? []), ...element.querySelectorAll('p a')].map(
          (link) => new URL((link as HTMLAnchorElement).href).hostname,
        ),
      ),
    );
  const all = (page: Page, host: string) =>
    page.waitForFunction(
      ([host]) => {
        const carousel = document.querySelector('lookstream-carousel');
        const links = [...(carousel?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a.link') ?? [])];
        return links.length > 0 && links.every((link) => link.hostname === host);
      },
      [host] as const,
    );

  test('is asked for looks alone: no link earns, nothing is counted, nothing is kept', async () => {
    const { page, requests, complaints } = await demo.visit(path);
    await page.locator('lookstream-carousel').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    // An impression is told to the page after a second, and would be counted.
    await page
      .getByText(/^lookstream-impression/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    const routes = new Set(
      requests.map((url) => new URL(url).pathname.replace(/^\/(chunks|sandbox|demo)\/.*/, '/$1/')),
    );
    assert.deepEqual(
      [...routes].filter((route) => route.startsWith('/v1/')),
      ['/v1/looks'],
    );
    assert.ok(
      requests.every((url) => url.startsWith(demo.url) || url.startsWith('data:')),
      requests.join(),
    );
    assert.deepEqual([...new Set(await hrefs(page))], ['acme.com']);
    assert.deepEqual(await storedBy(page), nothing);
    assert.deepEqual(await page.evaluate(() => (globalThis as { dataLayer?: unknown }).dataLayer), undefined);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('gets links that earn, and is counted, from a yes until a no', async () => {
    const { page, requests, complaints } = await demo.visit(path);
    await page.getByRole('button', { name: 'Yes' }).click();
    await all(page, 'c.mtpc.se');
    await page.waitForFunction(() => document.links[0] !== undefined);
    await page.locator('lookstream-carousel').scrollIntoViewIfNeeded();
    await page.waitForRequest((request) => new URL(request.url()).pathname === '/v1/events');
    assert.equal(sentTo(requests, '/v1/deep-links'), 1);
    await page.getByRole('button', { name: 'No' }).click();
    await all(page, 'acme.com');
    assert.deepEqual([...new Set(await hrefs(page))], ['acme.com']);
    const { cookies, local, session } = (await storedBy(page)) as typeof nothing;
    assert.deepEqual([cookies, local, session], [[], [], []], 'not even then');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test('is sent to no social network for an avatar: it is shown as initials', async () => {
    const { page, requests } = await demo.visit('/demo/shop/acme-anvil-50lb');
    await page.locator('lookstream-carousel').scrollIntoViewIfNeeded();
    await page
      .locator('lookstream-carousel')
      .getByRole('button', { name: /^Photo by Ingrid Solhaug/ })
      .first()
      .click();
    const avatar = page.locator('lookstream-viewer [part=avatar]');
    await avatar.waitFor();
    assert.equal((await avatar.textContent())?.trim(), 'IS');
    assert.equal(await avatar.locator('img').count(), 0);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      requests.filter((url) => url.includes('social')),
      [],
    );
    await page.context().close();
  });
});

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
