import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { hostHtml, hostsInBrowser, partsAreThere } from './hosts/host-in-browser.ts';

const hosts = hostsInBrowser();

/** CSS pixels: so high that all is in view, since what is not cannot shift. */
const viewHeight = 5_000;

interface State {
  /** attributes of both elements */
  attributes: string;
  /** what an author has between their tags */
  fallback?: string;
  /** stands before them */
  above?: string;
  prepare?: (page: Page) => Promise<unknown>;
  /** how much may move all the same */
  most?: number;
  /** waits until there is nothing more to come */
  settle: (page: Page) => Promise<unknown>;
}

const photos = (page: Page) => Promise.all([shown(page, 'carousel', 'photo'), shown(page, 'wall', 'photo')]);
const shown = (page: Page, element: string, part: string) =>
  page.locator(`lookstream-${element} [part~=${part}]`).nth(1).waitFor();
const failed = (page: Page) =>
  Promise.all(
    ['carousel', 'wall'].map((name) =>
      page.locator(`lookstream-${name} slot:not([name])`).first().waitFor({ state: 'attached' }),
    ),
  );

const states: Record<string, State> = {
  'while looks are awaited': {
    attributes: 'product="waiting"',
    settle: (page) => page.locator('lookstream-wall .blank').first().waitFor(),
  },
  'when looks come': { attributes: 'product="many"', settle: photos },
  'when looks come under a title, to be chosen from': {
    attributes:
      'product="many" heading="Where readers put it" intro="Photos sent in." filters="products" sorts="recent photorank"',
    settle: (page) => Promise.all([photos(page), shown(page, 'wall', 'filter')]),
  },
  'when there are none, and the space is kept': {
    attributes: 'product="none"',
    fallback: '<a href="/photos">All photos</a>',
    settle: failed,
  },
  'when there are none, and the space below the view is given back': {
    attributes: 'product="none" when-empty="collapse"',
    above: '<div style="block-size: 5100px"></div>',
    settle: (page) =>
      page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLElement>('lookstream-carousel, lookstream-wall')].every(
          (element) => element.offsetHeight < 50,
        ),
      ),
  },
  'when they fail, with words of the author’s': {
    attributes: 'product="failing"',
    fallback: '<a href="/photos">All photos</a>',
    settle: failed,
  },
  'when they fail, and there are no words': { attributes: 'product="failing"', settle: failed },
  'when the connection is lost midway': {
    attributes: 'product="many"',
    // The line that says so has its own place between two hairlines, within the height of the one before.
    most: 0.004,
    settle: async (page) => {
      await photos(page);
      // What gets more has come by then; and nobody presses, since what moves under a press is no shift.
      const more = () =>
        document
          .querySelector('lookstream-wall')!
          .shadowRoot!.querySelector<HTMLElement>('[part=more]')!
          .click();
      await page.evaluate(more);
      await page.evaluate(() => document.querySelector('lookstream-carousel')!.goTo(0));
      await partsAreThere(page, 'tile', 24);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts.splice(0));
      await page.context().setOffline(true);
      await page.evaluate(more);
      await page.locator('lookstream-wall .note').waitFor();
      await page.evaluate(async () => {
        const carousel = document.querySelector('lookstream-carousel')!;
        carousel.shadowRoot!.querySelector('section')!.dispatchEvent(new PointerEvent('pointerenter'));
        await carousel.goTo(19);
      });
      await page.locator('lookstream-carousel .credit', { hasText: 'connection' }).waitFor();
    },
  },
  'while it moves by itself': {
    attributes: 'product="vase" autoplay="3" loop',
    settle: async (page) => {
      await photos(page);
      await page.locator('[part=pause]').waitFor();
      // On a narrow page there is no room for it beside the button.
      await page.locator('[part=counter]', { hasText: '2 / 8' }).waitFor({ state: 'attached' });
    },
  },
  'when the words come late': {
    attributes: 'product="many" locale="de" heading="Bei Lesern" filters="products"',
    prepare: (page) =>
      page.route(/\/chunks\/de-/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      }),
    settle: (page) =>
      Promise.all([
        photos(page),
        shown(page, 'wall', 'filter'),
        page.getByText('Weitere').or(page.getByText('Mehr')).first().waitFor(),
      ]),
  },
};

interface Shift {
  value: number;
  /** what moved, where the browser may say it, and from where to where */
  sources: string[];
}

interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Writes down what moves from before the first byte, unless a visitor has just done something. */
function watchShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  const edges = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join();
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as ShiftEntry[])
      if (!hadRecentInput)
        shifts.push({
          value,
          sources: sources.map(
            ({ node, previousRect, currentRect }) =>
              `${(node as Element | null)?.localName ?? 'inside'} ${edges(previousRect)} -> ${edges(currentRect)}`,
          ),
        });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Pictures come last; where none is wanted, none is awaited. */
const picturesAreThere = (page: Page) =>
  page.evaluate(async () => {
    const isUnderWay = (picture: HTMLImageElement) =>
      picture.hasAttribute('src') && !picture.complete && picture.getBoundingClientRect().left < innerWidth;
    const pictures = () =>
      [...document.querySelectorAll('lookstream-carousel, lookstream-wall')].flatMap((element) => [
        ...(element.shadowRoot?.querySelectorAll('img') ?? []),
      ]);
    while (navigator.onLine && pictures().some(isUnderWay)) await new Promise(requestAnimationFrame);
  });

const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) =>
        // Two frames: what the last change moved has been reported by then.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shifts: Shift[] }).shifts)),
        ),
      ),
  );

for (const width of [360, 768, 1280]) {
  describe(`a carousel and a wall on a page of ${width} px`, () => {
    for (const [when, { attributes, fallback = '', above = '', most = 0, prepare, settle }] of Object.entries(
      states,
    )) {
      test(`move nothing ${when}`, async () => {
        const elements = ['carousel', 'wall']
          .map(
            (name) =>
              `<lookstream-${name} ${attributes}>${fallback}</lookstream-${name}><p>Text after the ${name}.</p>`,
          )
          .join('');
        const { page } = await hosts.visit(
          { html: hostHtml(above + elements) },
          {
            viewport: { width, height: viewHeight },
            prepare: async (fresh) => {
              await fresh.addInitScript(watchShifts);
              await prepare?.(fresh);
            },
          },
        );
        await settle(page);
        await picturesAreThere(page);
        const shifts = await shiftsOf(page);
        const total = shifts.reduce((sum, { value }) => sum + value, 0);
        if (total > most) assert.deepEqual(shifts, []);
        hosts.here.release();
        await page.context().close();
      });
    }
  });
}

test('a page that moves is seen to move', async () => {
  const { page } = await hosts.visit(
    {
      html: hostHtml(
        '<lookstream-carousel product="vase"></lookstream-carousel><p>Text</p>',
        '<script type="module" src="/lookstream.js"></script>',
      ),
    },
    { prepare: (fresh) => fresh.addInitScript(watchShifts) },
  );
  await partsAreThere(page, 'slide', 8);
  assert.notDeepEqual(await shiftsOf(page), [], 'without lookstream.css, the text after it moves');
});
