/**
 * `npm run screenshots [folder [name …]]`: pictures of the built demo. With a folder, all pages and all states of the
 * elements, or those that are named, as PNG; without one, the pictures of the documentation, in `docs/pictures`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { startLookstream } from '../test/cli/run-lookstream.ts';
import { openViewer } from '../test/pages/visitor.ts';
import { chromiumFlags, findChromium } from './browser.ts';
import { take } from './screenshots/camera.ts';
import { contactSheet } from './screenshots/contact-sheet.ts';
import { elementShots } from './screenshots/element-shots.ts';
import { dialogShots, pageShots } from './screenshots/page-shots.ts';
import type { Shot } from './screenshots/shot.ts';

const documentation = 'docs/pictures';
/** Columns of a contact sheet; narrow things stand closer. */
const columns: Record<string, number> = { qr: 4 };

const [folder, ...wanted] = process.argv.slice(2);
const endings: (() => void)[] = [];
const demo = await startLookstream({ after: (end) => endings.push(end) }, ['serve', '--sandbox']);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });

try {
  await mkdir(folder ?? documentation, { recursive: true });
  if (folder) await takeAll(folder);
  else await documentElements();
} finally {
  await browser.close();
  await demo.stop();
  for (const end of endings) end();
}

/** A name is that of a picture, or the beginning of several: `gallery`, `wall-state`. */
async function takeAll(into: string): Promise<void> {
  const shots: Shot[] = [
    ...pageShots,
    ...dialogShots,
    ...Object.entries(elementShots).flatMap(([element, states]) =>
      states.map((shot) => ({ ...shot, name: `${element}-state-${shot.name}` })),
    ),
  ];
  const isWanted = ({ name }: Shot) => wanted.length === 0 || wanted.some((one) => name.startsWith(one));
  for (const shot of shots.filter(isWanted)) await writeFile(`${into}/${shot.name}.png`, await named(shot));
}

async function documentElements(): Promise<void> {
  for (const [element, states] of Object.entries(elementShots)) {
    const pictures = [];
    for (const shot of states) {
      const { label = shot.name, isWide = false } = shot;
      pictures.push({ label, isWide, picture: await named(shot) });
    }
    const sheet = await contactSheet(browser, pictures, columns[element] ?? 2);
    await writeFile(`${documentation}/${element}.webp`, sheet);
  }
  await writeFile(`${documentation}/demo.webp`, await readmePicture());
}

/** @throws with the name of the picture that could not be taken */
async function named(shot: Shot): Promise<Buffer> {
  try {
    return await take(browser, demo.url, shot);
  } catch (error) {
    throw new Error(`The picture "${shot.name}" could not be taken.`, { cause: error });
  }
}

/** The carousel in its article, and what a photo opens. */
async function readmePicture(): Promise<Buffer> {
  const path = '/demo/magazine';
  const page = await named({ name: 'demo', path, target: 'lookstream-carousel' });
  const viewer = await named({ name: 'demo', path, act: (visitor) => openViewer(visitor, 3) });
  const [width, margin] = [1280, 40];
  const { height = 0 } = await sharp(page).metadata();
  const top = height + 2 * margin;
  return sharp({ create: { width, height: top + 900, channels: 3, background: '#fbf9f4' } })
    .composite([
      { input: page, top: margin, left: (width - 1088) / 2 },
      { input: viewer, top, left: 0 },
    ])
    .webp({ quality: 80 })
    .toBuffer();
}
