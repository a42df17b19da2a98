/** `npm run screenshots [folder]`: pictures of the built demo in its states; the README's own is `docs/pictures/demo.webp`. */
import { mkdir } from 'node:fs/promises';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import sharp from 'sharp';
import { startLookstream } from '../test/cli/run-lookstream.ts';
import { openShare, openViewer, photosOf } from '../test/pages/visitor.ts';
import { chromiumFlags, findChromium } from './browser.ts';

interface Shot {
  name: string;
  path: string;
  options?: BrowserContextOptions;
  /** what a visitor does before the picture is taken */
  act?: (page: Page) => Promise<unknown>;
}

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
const dark: BrowserContextOptions = { colorScheme: 'dark' };
const shop = '/demo/shop/acme-anvil-50lb';

const shots: Shot[] = [
  { name: 'start', path: '/' },
  { name: 'magazine', path: '/demo/magazine' },
  { name: 'magazine-dark', path: '/demo/magazine', options: dark },
  { name: 'magazine-phone', path: '/demo/magazine', options: phone },
  { name: 'shop', path: shop },
  { name: 'shop-phone', path: shop, options: phone },
  { name: 'viewer', path: '/demo/magazine', act: (page) => openViewer(page) },
  { name: 'viewer-dark', path: '/demo/magazine', options: dark, act: (page) => openViewer(page) },
  { name: 'viewer-phone', path: '/demo/magazine', options: phone, act: (page) => openViewer(page) },
  { name: 'viewer-shop', path: shop, act: (page) => openViewer(page) },
  { name: 'share', path: '/demo/magazine', act: (page) => openShare(page) },
  { name: 'share-phone', path: '/demo/magazine', options: phone, act: (page) => openShare(page) },
];

const readmePicture = 'docs/pictures/demo.webp';
const [folder, ...wanted] = process.argv.slice(2);
const endings: (() => void)[] = [];
const demo = await startLookstream({ after: (end) => endings.push(end) }, ['serve', '--sandbox']);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });

if (folder) {
  await mkdir(folder, { recursive: true });
  const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const shot of chosen) await sharp(await take(shot)).toFile(`${folder}/${shot.name}.png`);
} else {
  const magazine = { name: 'demo', path: '/demo/magazine' };
  const [page, viewer] = [
    await take(magazine, true),
    await take({ ...magazine, act: (visitor) => openViewer(visitor, 3) }),
  ];
  const width = 1280;
  const below = await sharp(page).resize(width).metadata();
  await sharp({ create: { width, height: (below.height ?? 0) + 900, channels: 3, background: '#fff' } })
    .composite([
      { input: page, top: 0, left: 0 },
      { input: viewer, top: below.height ?? 0, left: 0 },
    ])
    .webp({ quality: 80 })
    .toFile(readmePicture);
}

await browser.close();
await demo.stop();
for (const end of endings) end();

async function take({ path, options, act }: Shot, isCarouselOnly = false): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(demo.url + path);
  const carousel = page.locator('lookstream-carousel');
  if (await carousel.count()) {
    await carousel.scrollIntoViewIfNeeded();
    await photosOf(page).first().waitFor();
  }
  await act?.(page);
  await page.waitForLoadState('networkidle');
  // The longest of our transitions, and the browser's own fade of a scrollbar.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  const buffer = isCarouselOnly ? await bandOf(page) : await page.screenshot({ fullPage: !act });
  await context.close();
  return buffer;
}

/** The carousel with the page around it, over the whole width. */
async function bandOf(page: Page): Promise<Buffer> {
  const box = await page.locator('lookstream-carousel').evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    return { y: top + scrollY, height };
  });
  const margin = 40;
  const clip = { x: 0, y: box.y - margin, width: 1280, height: box.height + 2 * margin };
  return page.screenshot({ fullPage: true, clip });
}
