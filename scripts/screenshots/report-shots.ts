import type { Locator } from 'playwright-core';
import { openViewer } from '../../test/pages/visitor.ts';
import { dark, type Shot } from './shot.ts';
import { openReport, sendReport } from './visitor-acts.ts';

/** A little more than the widest of the smaller dialogs. */
export const sheetSize = { viewport: { width: 640, height: 900 } };

/** The form over the viewer, with what a visitor has done in it. */
const inForm = (name: string, label: string, act?: (form: Locator) => Promise<void>): Shot => ({
  name,
  label,
  path: '/demo/shop/acme-anvil-50lb',
  options: sheetSize,
  act: async (page) => {
    await openViewer(page);
    const form = await openReport(page);
    await act?.(form);
  },
});

export const reportShots: Shot[] = [
  inForm('form', 'The form'),
  inForm('errors', 'What is missing', async (form) => {
    await form.getByLabel('Email').fill('siobhan@');
    await form.getByRole('button', { name: 'Send report' }).click();
  }),
  inForm('sent', 'Sent', sendReport),
  { ...inForm('report-dark', 'Dark'), options: { ...dark, ...sheetSize } },
];
