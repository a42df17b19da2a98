import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoInBrowser } from './browser-page.ts';
import { hostHtml, hostsInBrowser, partsAreThere } from './hosts/host-in-browser.ts';

const demo = demoInBrowser();
const hosts = hostsInBrowser();

/** The budget of the first view. */
const mostPhotoBytes = 150_000;

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** As a browser whose visitor wants to save data. */
const savesData = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  });

/** Bytes of the photos of our elements: the pictures of products are small, and the host's own are not ours. */
async function photoBytes(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const ours = [...document.querySelectorAll('lookstream-carousel, lookstream-wall')].flatMap((element) => [
      ...(element.shadowRoot?.querySelectorAll<HTMLImageElement>('[part=picture]') ?? []),
    ]);
    const shown = new Set(ours.map(({ currentSrc }) => currentSrc));
    const photos = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name }) => shown.has(name),
    );
    return photos.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}

/** Tiles or slides whose photo was fetched, although they are more than one view ahead. */
const fetchedTooEarly = (page: Page) =>
  page.evaluate(() => {
    const fetched = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
    const pictures = [...document.querySelectorAll('lookstream-carousel, lookstream-wall')].flatMap(
      (element) => [...(element.shadowRoot?.querySelectorAll<HTMLImageElement>('[part=picture]') ?? [])],
    );
    const isFetched = (picture: HTMLImageElement) =>
      fetched.has(picture.currentSrc) || fetched.has(picture.src);
    const isFar = (picture: HTMLImageElement) => {
      const { left, top } = picture.getBoundingClientRect();
      return left >= 2 * innerWidth || top >= 2 * innerHeight;
    };
    return {
      near: pictures.filter((picture) => isFetched(picture) && !isFar(picture)).length,
      far: pictures.filter((picture) => isFetched(picture) && isFar(picture)).map(({ alt }) => alt),
    };
  });

const demoPages = ['/demo/magazine', '/demo/shop/acme-anvil-50lb'];

describe('the photos of a first view', () => {
  for (const path of demoPages) {
    test(`weigh little on a phone, and less where data are saved: ${path}`, async () => {
      const bytes: number[] = [];
      for (const prepare of [undefined, savesData]) {
        const { page } = await demo.visit(path, phone, prepare);
        await page.locator('lookstream-carousel').first().scrollIntoViewIfNeeded();
        await page.locator('.slide img[src]').first().waitFor();
        bytes.push(await photoBytes(page));
        assert.deepEqual((await fetchedTooEarly(page)).far, []);
      }
      const [usual = 0, saved = 0] = bytes;
      assert.ok(usual > 0 && usual <= mostPhotoBytes, `${usual} B`);
      assert.ok(saved > 0 && saved < usual, `${saved} B of ${usual} B`);
    });
  }

  for (const [what, options] of Object.entries({ 'a phone': phone, 'a desk': {} })) {
    test(`are at most one view away, on ${what}`, async () => {
      const { page } = await hosts.visit(
        {
          html: hostHtml(
            '<lookstream-carousel product="many"></lookstream-carousel><lookstream-wall product="many" page-size="50"></lookstream-wall>',
          ),
        },
        options,
      );
      await partsAreThere(page, 'tile', 50);
      await page.waitForLoadState('networkidle');
      const { near, far } = await fetchedTooEarly(page);
      assert.ok(near >= 4, `${near} photos are there`);
      assert.deepEqual(far, []);
      // Gone on by one view, the next come, and no others.
      await page.evaluate(() => window.scrollBy({ top: innerHeight, behavior: 'instant' }));
      await page.waitForLoadState('networkidle');
      assert.deepEqual((await fetchedTooEarly(page)).far, []);
    });
  }

  test('are not fetched by elements far below', async () => {
    const { page, requests } = await hosts.visit({
      html: hostHtml(
        '<lookstream-carousel product="vase"></lookstream-carousel><div style="block-size: 300vh"></div><lookstream-carousel product="far"></lookstream-carousel><lookstream-wall product="far"></lookstream-wall>',
      ),
    });
    await partsAreThere(page, 'slide', 8);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      requests.filter((url) => url.includes('far')),
      [],
    );
  });
});

describe('where data are saved', () => {
  const body = `<lookstream-carousel product="vase" autoplay="3"></lookstream-carousel>
    <lookstream-wall product="many" endless></lookstream-wall>`;

  /** @returns how many pages of looks came, and whether the carousel would move */
  async function visit(prepare?: (page: Page) => Promise<unknown>) {
    const { page, requests } = await hosts.visit({ html: hostHtml(body) }, prepare ? { prepare } : {});
    await partsAreThere(page, 'photo', 20);
    await page.locator('[part=pause]').waitFor();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const button = page.locator('[part=pause]');
    return { page, button, pages: () => requests.filter((url) => url.includes('product=many')).length };
  }

  test('nothing moves and nothing comes by itself; elsewhere both do', async () => {
    const usual = await visit();
    await partsAreThere(usual.page, 'tile', 24);
    assert.match((await usual.button.getAttribute('aria-label')) ?? '', /^Pause/);

    const saving = await visit(savesData);
    await saving.page.waitForLoadState('networkidle');
    assert.match((await saving.button.getAttribute('aria-label')) ?? '', /^(Play|Start)/);
    assert.equal(saving.pages(), 1);
    assert.equal(await saving.page.locator('[part=tile]').count(), 12);
    await saving.page.locator('[part=more]').click();
    await partsAreThere(saving.page, 'tile', 24);
  });
});
