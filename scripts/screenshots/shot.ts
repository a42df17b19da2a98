import type { BrowserContextOptions, Page } from 'playwright-core';

/** One picture: where it is taken, how, and of what. */
export interface Shot {
  name: string;
  path: string;
  /** under the picture, on a contact sheet */
  label?: string;
  options?: BrowserContextOptions;
  /** what differs before the page is opened */
  prepare?: (page: Page) => Promise<unknown>;
  /** what a visitor does before the picture is taken */
  act?: (page: Page) => Promise<unknown>;
  /** CSS selector of what is in the picture; the whole page by default, or the window after an act */
  target?: string;
  /** takes the whole width of a contact sheet */
  isWide?: boolean;
}

export const statesPath = '/demo/states';

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

export const dark: BrowserContextOptions = { colorScheme: 'dark' };

export const forcedColors: BrowserContextOptions = { forcedColors: 'active' };

/** Opens a page as an Arabic host would have written it. */
export async function inArabic(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/' || /^\/demo\/(?!assets|edges)/.test(pathname),
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace('<html lang="en">', '<html lang="ar" dir="rtl">');
      return route.fulfill({ response, body });
    },
  );
}

/** where an element of the page of states stands, with its name */
export const within = (id: string, element: string) => `#${id} ${element}`;

/** An element of the page of states, which names each section after what is in it. */
export const inState = (id: string, label: string, element: string, more: Partial<Shot> = {}): Shot => ({
  name: id,
  label,
  path: statesPath,
  target: within(id, element),
  ...more,
});
