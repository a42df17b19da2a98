import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What has the focus, through every shadow root: its tag, part or id, and its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const { localName = '', id = '' } = at ?? {};
    const words = at?.getAttribute('aria-label') ?? at?.querySelector('img')?.alt ?? at?.textContent ?? '';
    return `${localName} ${id || (at as Partial<Element>)?.part || ''} ${words.replace(/\s+/g, ' ').trim()}`;
  });
}

/** More than the longest page here has. */
const mostStops = 60;

/** Presses Tab until the focus is where it should come. */
export async function tabTo(page: Page, goal: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < mostStops; times += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (goal.test(at)) return;
    passed.push(at);
  }
  assert.fail(`${goal} is not reached, but:\n${passed.join('\n')}`);
}

/** Waits until what has the focus is described so. */
export async function focusIs(page: Page, goal: RegExp): Promise<void> {
  const deadline = Date.now() + 3_000;
  let at = await focused(page);
  while (!goal.test(at) && Date.now() < deadline) at = await focused(page);
  assert.match(at, goal);
}

/** From the button that opens it: what is wrong, why, who says so, and off with it. */
export async function fillReport(page: Page): Promise<void> {
  await page.locator('lookstream-report dialog[open]').waitFor();
  await tabTo(page, /^input reason/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^textarea statement/);
  await page.keyboard.type('I took it.');
  await tabTo(page, /^input name/);
  await page.keyboard.type('Ingrid Solberg');
  await tabTo(page, /^input email/);
  await page.keyboard.type('ingrid@mail.no');
  await tabTo(page, /^input isAccurate/);
  await page.keyboard.press('Space');
  await tabTo(page, /^button .*Send/);
  await page.keyboard.press('Enter');
}
