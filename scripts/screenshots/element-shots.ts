import type { Page } from 'playwright-core';
import { openShare } from '../../test/pages/visitor.ts';
import { carouselShots } from './carousel-shots.ts';
import { reportShots, sheetSize } from './report-shots.ts';
import { dark, forcedColors, inState, phone, statesPath, within, type Shot } from './shot.ts';
import { uploadShots } from './upload-shots.ts';
import { viewerShots } from './viewer-shots.ts';
import { section } from './visitor-acts.ts';
import { wallShots } from './wall-shots.ts';

const magazine = '/demo/magazine';

const product = 'lookstream-product';

const productShots: Shot[] = [
  inState('product-own', 'Own goods', product),
  inState('product-affiliate', 'Affiliate link', product),
  inState('product-cart', 'add-to-cart', product),
  inState('product-added', 'Added', product, {
    target: within('product-cart', product),
    act: async (page) => {
      await section(page, 'product-cart').getByRole('button').click();
      await section(page, 'product-cart').getByRole('button', { name: 'Added' }).waitFor();
    },
  }),
  inState('product-sold-out', 'Sold out', product),
  inState('product-no-price', 'No price', product),
  inState('product-consent', 'Consent awaited', product),
  inState('product-long', 'Long names', product),
];

/** Waits until the links of a post earn. */
async function earns(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.links].some(({ host }) => host.endsWith('mtpc.se')));
}

const shareShots: Shot[] = [
  { name: 'sheet', label: 'A photo', path: magazine, options: sheetSize, act: (page) => openShare(page, 3) },
  {
    name: 'share-failed',
    label: 'No short link to be had',
    path: statesPath,
    options: sheetSize,
    act: (page) => section(page, 'share-failed').getByRole('button').click(),
  },
  {
    name: 'share-dark',
    label: 'Dark',
    path: magazine,
    options: { ...dark, ...sheetSize },
    act: (page) => openShare(page, 3),
  },
  inState('share', 'The button on the page', 'lookstream-share'),
];

/** A code of the page about sharing. */
const example = (id: string, label: string): Shot => ({
  name: `qr-${id}`,
  label,
  path: '/demo/sharing',
  target: within(id, 'lookstream-qr'),
});

const linksShots: Shot[] = [
  { name: 'post', label: 'A post', path: '/demo/blog', target: 'lookstream-links', isWide: true, act: earns },
  {
    name: 'phone',
    label: 'On a phone',
    path: '/demo/blog',
    target: 'lookstream-links',
    options: phone,
    act: earns,
  },
  {
    name: 'phone-dark',
    label: 'Dark',
    path: '/demo/blog',
    target: 'lookstream-links',
    options: { ...phone, ...dark },
    act: earns,
  },
];

/** The states of each element: a contact sheet of its own, and what is looked at before a release. */
export const elementShots: Record<string, Shot[]> = {
  carousel: carouselShots,
  wall: wallShots,
  viewer: viewerShots,
  report: reportShots,
  product: productShots,
  links: linksShots,
  share: shareShots,
  upload: uploadShots,
  qr: [
    inState('qr', 'Drawn', 'lookstream-qr'),
    inState('qr-dark', 'Dark', 'lookstream-qr', { target: within('qr', 'lookstream-qr'), options: dark }),
    inState('qr-forced', 'Forced colours', 'lookstream-qr', {
      target: within('qr', 'lookstream-qr'),
      options: forcedColors,
    }),
    inState('qr-failed', 'Too long a text: the author’s words', 'lookstream-qr'),
    example('colors', 'foreground, background'),
    example('logo', 'logo, downloads'),
    example('print', 'size-mm="30"'),
    example('poster', 'All of them'),
  ],
};
