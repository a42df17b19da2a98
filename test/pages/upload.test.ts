import exifr from 'exifr';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type CDPSession, type Locator, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/browser.ts';
import { freePort } from '../../scripts/free-port.ts';
import { demoOptions } from '../../src/cli/demo.ts';
import { startEdge } from '../../src/edge/node.ts';
import { createDefaultWorld } from '../../src/sandbox/world/default-world.ts';
import { jpegPhoto } from '../support/photos.ts';
import { layLine, type BreakableLine } from './breakable-line.ts';

const bundleDirectory = fileURLToPath(new URL('../../dist/bundle', import.meta.url));

/** As much as a phone in a good place sends, in bytes a second: slow enough to see it move. */
const uploadThroughput = 5_000_000;

interface Visit {
  page: Page;
  upload: Locator;
  network: CDPSession;
  complaints: string[];
  /** how many photos were sent, each try counted */
  posts: () => number;
}

describe('the page on which customers hand in photos', () => {
  const world = createDefaultWorld();
  let browser: Browser;
  let edge: AsyncDisposable;
  let line: BreakableLine;
  let url = '';

  before(async () => {
    const [near, far] = [await freePort(), await freePort()];
    const options = demoOptions({ PORT: String(near) }, world);
    const config = { ...options.config, port: far };
    edge = await startEdge({ ...options, config, bundleDirectory, log: () => undefined });
    line = await layLine(near, far);
    url = `http://localhost:${near}`;
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  });
  after(async () => {
    await browser.close();
    await line[Symbol.asyncDispose]();
    await edge[Symbol.asyncDispose]();
  });

  async function visit(): Promise<Visit> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    let posts = 0;
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (request.method() === 'POST') posts += 1;
    });
    const network = await page.context().newCDPSession(page);
    await page.goto(`${url}/demo/upload`);
    const upload = page.locator('lookstream-upload');
    await upload.locator('#files').waitFor({ state: 'attached' });
    return { page, upload, network, complaints, posts: () => posts };
  }

  const emulate = (network: CDPSession, offline: boolean) =>
    network.send('Network.emulateNetworkConditions', {
      ...{ offline, latency: 0, downloadThroughput: -1, uploadThroughput },
    });

  /** Waits until more than this of the photo has been sent. */
  const hasSent = (page: Page, share: number) =>
    page.waitForFunction((least) => {
      const root = document.querySelector('lookstream-upload')?.shadowRoot;
      return (root?.querySelector('progress')?.value ?? 0) > least;
    }, share);

  test('a large photo arrives once over a line that breaks, without where it was taken', async () => {
    const photo = Buffer.from(await jpegPhoto({ width: 4400, height: 3300 }));
    assert.ok(photo.length > 11_000_000 && photo.length < 20_000_000, `${photo.length} bytes`);
    assert.ok(await exifr.gps(photo), 'it says where it was taken');
    const before = new Set(world.olapic.pending);
    const { page, upload, network, posts } = await visit();

    await upload
      .locator('#files')
      .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
    await upload.locator('canvas').waitFor();
    await upload.getByLabel('Product').selectOption({ label: 'Acme Anvil - 50lb' });
    await upload.getByLabel('Caption (optional)').fill('It holds the door');
    await upload.getByLabel(/I took this myself/).check();
    await emulate(network, false);
    await upload.getByRole('button', { name: 'Send photo' }).click();
    await hasSent(page, 0.1);
    await hasSent(page, 0.3);

    line.cut();
    await upload.locator('.said', { hasText: 'Waiting for a connection' }).waitFor();
    await emulate(network, true);
    line.mend();
    await emulate(network, false);
    await hasSent(page, 0.3);
    await upload.getByText('Thank you. We have your photo.').waitFor();
    assert.ok(posts() > 1, `${posts()} tries`);

    const [id, ...others] = [...world.olapic.pending].filter((one) => !before.has(one));
    assert.ok(id && others.length === 0, 'one photo waits for a moderator');
    const kept = world.olapic.uploads.get(id);
    const bytes = Buffer.from((await kept?.content?.arrayBuffer()) ?? new ArrayBuffer());
    assert.ok(bytes.length > 11_000_000, `${bytes.length} bytes`);
    assert.equal(await exifr.gps(bytes), undefined);
    assert.ok(!bytes.includes('Quentin'), 'nothing of its owner is in it');
    const look = world.looks.find((one) => one.id === id);
    assert.equal(look?.caption, 'It holds the door');
  });

  test('a text that is called a photo is refused in a sentence, and nothing of it is sent', async () => {
    const { upload, posts, complaints } = await visit();
    const buffer = Buffer.from('Dear diary, this is no photo.');
    await upload.locator('#files').setInputFiles({ name: 'holiday.jpg', mimeType: 'image/jpeg', buffer });
    const sentence =
      'This file holds no photo that can be shown. Choose one in JPEG, PNG, WebP, MP4, or MOV.';
    await upload.locator('.error', { hasText: sentence }).waitFor();
    assert.equal(await upload.getByRole('button', { name: /^Send/ }).count(), 0);
    assert.equal(posts(), 0);
    // The page's policy allows no address of ours for previews, no inline style, and no markup from text.
    assert.deepEqual(complaints, []);
  });

  test('by keyboard alone, a photo is sent and thanked for', async () => {
    const { page, upload, complaints } = await visit();
    const buffer = Buffer.from(await jpegPhoto());
    const [dialog] = await Promise.all([
      page.waitForEvent('filechooser'),
      (async () => {
        await upload.locator('#files').focus();
        await page.keyboard.press('Enter');
      })(),
    ]);
    await dialog.setFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer });
    await upload.locator('canvas').waitFor();
    await upload.getByLabel('Caption (optional)').focus();
    await tabTo(page, '#hasAgreed');
    await page.keyboard.press('Space');
    await tabTo(page, '.send');
    await page.keyboard.press('Enter');
    await upload.getByText('Thank you. We have your photo.').waitFor();
    assert.match(await page.evaluate(focusedWords), /^Thank you/);
    assert.deepEqual(complaints, []);
  });
});

/** Presses Tab until the focus is on a part of the element; there are fewer stops than this. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => {
      const root = document.querySelector('lookstream-upload')?.shadowRoot;
      return !!root?.activeElement?.matches(wanted);
    }, selector);
  for (let times = 0; times < 10 && !(await isThere()); times += 1) await page.keyboard.press('Tab');
  assert.ok(await isThere(), `${selector} is reached`);
}

/** What the focus is on. Runs on the page. */
function focusedWords(): string {
  const focused = document.querySelector('lookstream-upload')?.shadowRoot?.activeElement;
  return (focused?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
