import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { demoInBrowser } from './browser-page.ts';
import { readQr } from './read-qr.ts';

const demo = demoInBrowser();
const shortLink = /^https:\/\/2m\.is\/\w+$/;
const examples = ['plain', 'colors', 'logo', 'print', 'poster', 'refused'];

const appearances: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'in forced colours': { forcedColors: 'active' },
  // A phone held to a screen of the usual density sees a module of three pixels.
  'on a narrow screen': { viewport: { width: 320, height: 700 } },
};

async function codeOf(page: Page, id: string): Promise<Locator> {
  const code = page.locator(`#${id}`).getByRole('img', { name: /QR code for/ });
  await code.scrollIntoViewIfNeeded();
  if (id === 'logo' || id === 'poster') await code.locator('image').waitFor();
  return code;
}

/** One of the codes is refused on purpose: that is said once, and nothing else went wrong. */
function onlyTheRefusal(complaints: string[]): void {
  assert.equal(complaints.length, 1, complaints.join('\n'));
  assert.match(complaints[0] ?? '', /^\[lookstream\] Cameras cannot read a QR code in #e8a33d on #fff:/);
}

/** What a person gets who saves the code; a file is read as large as it says that it is. */
async function readFileOf(page: Page, id: string, format: string): Promise<{ name: string; text: string }> {
  const button = page.locator(`#${id}`).getByRole('button', { name: `Save as ${format}` });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const { data, info } = await sharp(await readFile(await download.path()), { density: 300 })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { name: download.suggestedFilename(), text: decodeQR({ ...info, data }) };
}

for (const [appearance, options] of Object.entries(appearances)) {
  test(`every code of the sharing page is read from the screen, ${appearance}`, async () => {
    const { page, complaints } = await demo.visit('/demo/sharing', options);
    for (const id of examples) assert.match(await readQr(await codeOf(page, id)), shortLink, id);
    onlyTheRefusal(complaints);
  });
}

describe('the sharing page', () => {
  for (const id of ['plain', 'logo', 'print']) {
    test(`hands out files that say what the code says: ${id}`, async () => {
      const { page, complaints } = await demo.visit('/demo/sharing');
      const shown = await readQr(await codeOf(page, id));
      for (const format of ['PNG', 'SVG']) {
        const { name, text } = await readFileOf(page, id, format);
        assert.equal(name, `qr-code.${format.toLowerCase()}`);
        assert.equal(text, shown);
      }
      onlyTheRefusal(complaints);
    });
  }

  test('draws what no camera reads black on white, and says why', async () => {
    const { page, complaints } = await demo.visit('/demo/sharing');
    const code = await codeOf(page, 'refused');
    assert.equal(await code.locator('path').getAttribute('fill'), '#000');
    onlyTheRefusal(complaints);
  });

  test('prints a code of thirty millimetres, without its buttons', async () => {
    const { page } = await demo.visit('/demo/sharing');
    const code = await codeOf(page, 'print');
    await page.emulateMedia({ media: 'print' });
    const { width } = await code.evaluate((svg) => svg.getBoundingClientRect());
    assert.ok(Math.abs(width - (30 * 96) / 25.4) < 0.1, `${width} pixels`);
    assert.equal(await page.locator('#print').getByRole('button').count(), 0);
  });

  test('opens a sheet with the networks that its author has chosen', async () => {
    const { page, complaints } = await demo.visit('/demo/sharing');
    for (const [id, names] of Object.entries({
      usual: ['Email', 'WhatsApp', 'Facebook', 'X'],
      chosen: ['Email', 'LinkedIn', 'Bluesky'],
      none: [],
    })) {
      await page.locator(`#${id}`).getByRole('button').click();
      const sheet = page.getByRole('dialog', { name: 'Share this product' });
      await sheet.getByRole('img', { name: /QR code for/ }).waitFor();
      assert.deepEqual(await sheet.getByRole('link').allInnerTexts(), names);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
    }
    onlyTheRefusal(complaints);
  });
});
