import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fillReport, focusIs, tabTo } from './by-keyboard.ts';
import { hostHtml, hostsInBrowser, partsAreThere } from './hosts/host-in-browser.ts';

const hosts = hostsInBrowser();

const frame = (body: string) => hostHtml(`<a href="#before">Before</a>${body}<a href="#after">After</a>`);

describe('by keyboard alone', () => {
  test('a visitor goes through a carousel, the viewer, a product and a report, and comes back', async () => {
    const { page, errors } = await hosts.visit(
      { html: frame('<lookstream-carousel product="vase" reports></lookstream-carousel>') },
      { prepare: (fresh) => fresh.addInitScript(takeReports) },
    );
    await partsAreThere(page, 'slide', 8);
    await tabTo(page, /^a  Before/);
    await tabTo(page, /^a skip/);
    await tabTo(page, /^button nav-previous/);
    await tabTo(page, /^button nav-next/);
    await page.keyboard.press('Enter');
    await page.locator('[part=counter]', { hasText: '2 / 8' }).waitFor();
    await tabTo(page, /^button photo Photo by Kaisa vase-look-1\b/);
    await page.keyboard.press('ArrowRight');
    await focusIs(page, /^button photo Photo by Kaisa vase-look-2\b/);
    await page.keyboard.press('End');
    await focusIs(page, /^button photo Photo by Kaisa vase-look-8\b/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await focusIs(page, /^button photo Photo by Kaisa vase-look-2\b/);

    await page.keyboard.press('Enter');
    const title = page.locator('lookstream-viewer [part=title]');
    await title.filter({ hasText: 'vase-look-2' }).waitFor();
    await focusIs(page, /^button close/);
    await page.keyboard.press('ArrowRight');
    await title.filter({ hasText: 'vase-look-3' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await title.filter({ hasText: 'vase-look-2' }).waitFor();
    await tabTo(page, /^a .*Aalis bowl/);
    await tabTo(page, /^button .*Report$/);
    await page.keyboard.press('Enter');

    const report = page.locator('lookstream-report');
    await fillReport(page);
    await report.getByText('R-17').waitFor();
    await focusIs(page, /received/);
    assert.deepEqual(await page.evaluate(() => (window as unknown as { reports: unknown[] }).reports), [
      'vase-look-2: myPhoto, I took it.',
    ]);

    await page.keyboard.press('Escape');
    await report.locator('dialog').waitFor({ state: 'hidden' });
    await title.filter({ hasText: 'vase-look-3' }).waitFor();
    await focusIs(page, /^button .*Report$/);
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'hidden' });
    // What was reported is gone, and the next one stands in its place.
    await focusIs(page, /^button photo Photo by Kaisa vase-look-3\b/);
    await tabTo(page, /^a  After/);
    assert.deepEqual(errors, []);
  });

  test('a visitor chooses in a wall, opens a tile, and has more shown', async () => {
    const { page, errors } = await hosts.visit({
      html: frame('<lookstream-wall product="many" filters="products"></lookstream-wall>'),
    });
    await partsAreThere(page, 'filter', 4);
    await tabTo(page, /^button filter Aalis bowl/);
    await page.keyboard.press('Enter');
    await page.locator('[part=filter][aria-pressed=true]', { hasText: 'bowl' }).waitFor();
    await page.locator('[role=status]', { hasText: 'photos' }).first().waitFor({ state: 'attached' });
    await tabTo(page, /^button photo .*Kaisa look-2\b/);
    await page.keyboard.press('ArrowRight');
    await focusIs(page, /^button photo .*Kaisa look-5\b/);
    await page.keyboard.press('Enter');
    const title = page.locator('lookstream-viewer [part=title]');
    await title.filter({ hasText: 'look-5' }).waitFor();
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'hidden' });
    await focusIs(page, /^button photo .*Kaisa look-5\b/);

    await tabTo(page, /^button filter All/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('[part=filter][aria-pressed=true]', { hasText: 'All' }).waitFor();
    const shown = await page.locator('[part=tile]').count();
    await tabTo(page, /^button more/);
    await page.keyboard.press('Enter');
    await partsAreThere(page, 'tile', shown + 1);
    await focusIs(page, new RegExp(`^button photo .*Kaisa look-${shown + 1}\\b`));
    await tabTo(page, /^a skip/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /^a  After/);
    assert.deepEqual(errors, []);
  });
});

/** The host's own part: it takes reports. Runs on the page. */
function takeReports(): void {
  const reports: string[] = [];
  Object.assign(window, { reports });
  document.addEventListener('lookstream-report-request', (event) => {
    const { look, reason, statement } = event as HTMLElementEventMap['lookstream-report-request'];
    reports.push(`${look.id}: ${reason}, ${statement}`);
    (event as HTMLElementEventMap['lookstream-report-request']).respondWith(
      Promise.resolve({ reference: 'R-17' }),
    );
  });
}
