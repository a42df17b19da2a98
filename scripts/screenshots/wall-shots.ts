import type { Page } from 'playwright-core';
import { dark, inArabic, inState, within, type Shot } from './shot.ts';
import { section } from './visitor-acts.ts';

const wall = 'lookstream-wall';

/** Three columns, so that names are read on a contact sheet. */
const threeColumns = { viewport: { width: 720, height: 2000 } };

const gallery = (query: string) => ({
  path: `/demo/gallery${query}`,
  target: wall,
  options: threeColumns,
});

const wallEnd = (page: Page) => section(page, 'wall-stopped').locator('[part=more]');

async function pressMore(page: Page): Promise<void> {
  await wallEnd(page).click();
  await wallEnd(page).getByText('Try again').waitFor();
}

async function pressAgain(page: Page): Promise<void> {
  await wallEnd(page).click();
  await section(page, 'wall-stopped').getByText('You are offline').first().waitFor();
}

export const wallShots: Shot[] = [
  { name: 'grid', label: 'Grid, with filters and orders', ...gallery('') },
  { name: 'lead', label: 'lead', ...gallery('?lead') },
  { name: 'masonry', label: 'layout="masonry"', ...gallery('?layout=masonry') },
  { name: 'below', label: 'credit="below"', ...gallery('?credit=below') },
  {
    name: 'filtered',
    label: 'filters="products", one chosen',
    ...gallery('?filters=products'),
    act: async (page) => {
      await page.getByRole('button', { name: 'Terracotta Planter & Saucer', exact: true }).click();
      await page.mouse.move(0, 0);
    },
  },
  inState('wall-stopped', 'More did not come', wall, { act: pressMore }),
  inState('wall-offline', 'Offline', wall, {
    target: within('wall-stopped', wall),
    act: async (page) => {
      await pressMore(page);
      await page.context().setOffline(true);
      await pressAgain(page);
    },
  }),
  inState('wall-loading', 'Loading', wall),
  inState('wall-empty', 'Empty: the author’s words', wall),
  inState('wall-hostile', 'Hostile names', wall),
  { name: 'wall-rtl', label: 'Arabic', ...gallery(''), prepare: inArabic },
  { name: 'wall-dark', label: 'Dark', ...gallery(''), options: { ...dark, ...threeColumns } },
];
