import type { Locator, Page } from 'playwright-core';

/** What a visitor does with the demo, for tests and for pictures. */

/** The photos of the page's carousel: the buttons that open the viewer. */
export function photosOf(page: Page): Locator {
  return page.locator('lookstream-carousel').getByRole('button', { name: /^(Photo|Video) by/ });
}

/** @returns the open viewer, its products in view */
export async function openViewer(page: Page, index = 1): Promise<Locator> {
  await photosOf(page).nth(index).click();
  const viewer = page.getByRole('dialog').first();
  await viewer.getByRole('link').first().waitFor();
  return viewer;
}

/** @returns the open share sheet, its QR code drawn */
export async function openShare(page: Page, index = 1): Promise<Locator> {
  const viewer = await openViewer(page, index);
  await viewer.getByRole('button', { name: /^Share this/ }).click();
  const sheet = page.getByRole('dialog', { name: /^Share this/ });
  await sheet.getByRole('img', { name: /QR code for/ }).waitFor();
  return sheet;
}
