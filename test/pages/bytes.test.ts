import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoInBrowser } from './browser-page.ts';

const demo = demoInBrowser();
const mostPhotoBytes = 150_000;

test('the first view of a phone fetches few photos, none of them far away', async () => {
  const { page } = await demo.visit('/demo/shop/stoneware-mug', {
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  await page.locator('lookstream-carousel').scrollIntoViewIfNeeded();
  await page.locator('.slide').nth(19).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const photos = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'img')
      .map((entry) => ({ name: entry.name, bytes: (entry as PerformanceResourceTiming).encodedBodySize })),
  );
  const looks = photos.filter(({ name }) => !name.includes('-product/'));
  assert.ok(looks.length >= 1 && looks.length <= 3, `${looks.length} photos`);
  const bytes = looks.reduce((sum, photo) => sum + photo.bytes, 0);
  assert.ok(bytes > 0 && bytes <= mostPhotoBytes, `${bytes} B`);
});
