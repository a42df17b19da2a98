import { openViewer } from '../../test/pages/visitor.ts';
import { dark, type Shot } from './shot.ts';
import { openReport, sendReport } from './visitor-acts.ts';

const shop = '/demo/shop/acme-anvil-50lb';

/** A little more than the widest of the smaller dialogs. */
export const sheetSize = { viewport: { width: 640, height: 900 } };

export const reportShots: Shot[] = [
  {
    name: 'form',
    label: 'The form',
    path: shop,
    options: sheetSize,
    act: async (page) => {
      await openViewer(page);
      await openReport(page);
    },
  },
  {
    name: 'errors',
    label: 'What is missing',
    path: shop,
    options: sheetSize,
    act: async (page) => {
      await openViewer(page);
      const form = await openReport(page);
      await form.getByLabel('Email').fill('siobhan@');
      await form.getByRole('button', { name: 'Send report' }).click();
    },
  },
  {
    name: 'sent',
    label: 'Sent',
    path: shop,
    options: sheetSize,
    act: async (page) => {
      await openViewer(page);
      await sendReport(await openReport(page));
    },
  },
  {
    name: 'report-dark',
    label: 'Dark',
    path: shop,
    options: { ...dark, ...sheetSize },
    act: async (page) => {
      await openViewer(page);
      await openReport(page);
    },
  },
];
