import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { dark, forcedColors, phone, type Shot } from './shot.ts';

const path = '/demo/upload';
const element = 'lookstream-upload';

/** A photo of the sandbox, as a camera would have called and stored it. */
async function fromCamera(picture: string, name: string) {
  const file = `src/sandbox/pictures/${picture}/original.webp`;
  return { name, mimeType: 'image/jpeg', buffer: await sharp(file).jpeg().toBuffer() };
}

const heic = {
  name: 'IMG_2043.HEIC',
  mimeType: 'image/heic',
  buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'),
};

type Act = (upload: Locator, page: Page) => Promise<unknown>;

async function chooseOne(upload: Locator): Promise<void> {
  await upload.locator('#files').setInputFiles([await fromCamera('glass-carafe-1', 'IMG_2041.jpg')]);
  await upload.locator('canvas').waitFor();
}

async function chooseSeveral(upload: Locator): Promise<void> {
  const photos = [
    await fromCamera('glass-carafe-1', 'IMG_2041.jpg'),
    await fromCamera('stoneware-mug-1', 'IMG_2042.jpg'),
  ];
  await upload.locator('#files').setInputFiles([...photos, heic]);
  await upload.locator('canvas').nth(1).waitFor();
}

const sendOne: Act = async (upload) => {
  await chooseOne(upload);
  await upload.getByRole('checkbox').first().check();
  await upload.getByRole('button', { name: /^Send/ }).click();
};

/** Nothing comes back: the first waits for its answer, and the second for its turn. */
const sending: Act = async (upload, page) => {
  await page.route('**/v1/looks?*', () => undefined);
  await chooseSeveral(upload);
  await upload.getByRole('checkbox').first().check();
  await upload.getByRole('button', { name: /^Send/ }).click();
  await upload.getByText(/^Sending/).waitFor();
};

const without = async (upload: Locator) => {
  await chooseOne(upload);
  await upload.getByRole('button', { name: /^Send/ }).click();
};

function shot(name: string, label: string, act: Act, options?: Shot['options']): Shot {
  return {
    ...{ name, label, path, target: element },
    ...(options && { options }),
    act: async (page) => {
      const upload = page.locator(element);
      await upload.locator('#files').waitFor({ state: 'attached' });
      await act(upload, page);
    },
  };
}

export const uploadShots: Shot[] = [
  shot('empty', 'Nothing chosen', async () => undefined),
  shot('chosen', 'One photo', chooseOne),
  shot('several', 'Several, one of them in another format', chooseSeveral),
  shot('sending', 'Sending', sending),
  shot('consent', 'Without consent', without),
  shot('sent', 'Sent', async (upload, page) => {
    await sendOne(upload, page);
    await upload.locator('.thanks').waitFor();
  }),
  shot('dark', 'Dark', chooseOne, dark),
  shot('forced', 'Forced colours', sending, forcedColors),
  shot('phone', 'On a phone', without, { ...phone, viewport: { width: 360, height: 1400 } }),
];
