import type { Locator, Page } from 'playwright-core';

/** What a visitor does with one element of the page of states, by the id of its section. */

export function section(page: Page, id: string): Locator {
  return page.locator(`#${id}`);
}

/** Opens the viewer from one of a section's photos; which one counts from 0, or from the end where it is negative. */
export async function openPhoto(page: Page, id: string, index = 0): Promise<Locator> {
  // Far from the view, nothing has been asked for yet.
  await section(page, id).scrollIntoViewIfNeeded();
  const photos = section(page, id).locator('[part=photo]');
  await photos.first().waitFor();
  await photos.nth(index).click();
  const viewer = page.getByRole('dialog').first();
  await viewer.waitFor();
  return viewer;
}

/** Loses the connection at the end of a carousel, where what comes next has been asked for and did not come. */
export async function leafToEnd(page: Page, id: string): Promise<void> {
  const carousel = section(page, id).locator('lookstream-carousel');
  const goTo = (index: number) =>
    carousel.evaluate(
      (element, to) => (element as HTMLElementTagNameMap['lookstream-carousel']).goTo(to),
      index,
    );
  await carousel.hover();
  const refusal = page.waitForResponse((response) => response.status() === 503);
  await goTo(99);
  await refusal;
  await page.context().setOffline(true);
  for (const index of [0, 99]) {
    await goTo(index);
    await page.waitForTimeout(900);
  }
  await carousel.getByText('Waiting for a connection').waitFor();
  await goTo(99);
  await page.waitForTimeout(900);
}

/** Opens the form in which the look that is shown can be reported. */
export async function openReport(page: Page): Promise<Locator> {
  await page.getByRole('dialog').first().getByRole('button', { name: 'Report', exact: true }).click();
  const form = page.getByRole('dialog', { name: /^Report this/ });
  await form.waitFor();
  return form;
}

/** Fills the form as somebody would, and sends it. */
export async function sendReport(form: Locator): Promise<void> {
  await form.getByText('It is my photo, used without permission').click();
  await form.getByLabel('Tell us more').fill('I took this on my balcony in October and was never asked.');
  await form.getByLabel('Your name').fill('Siobhán Mac Giolla');
  await form.getByLabel('Email').fill('siobhan@example.com');
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Send report' }).click();
  await form.getByText('We have your report').first().waitFor();
}
