import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { hostHtml, hostsInBrowser, type OpenHost } from './hosts/host-in-browser.ts';
import { leavesNothing, watchLeaks } from './hosts/leak-watch.ts';

const hosts = hostsInBrowser();

/** So often is each element put in and taken out. */
const times = 12;

async function openPlace(): Promise<OpenHost> {
  const open = await hosts.visit(
    { html: hostHtml('<div id="place" style="block-size:600px"></div>') },
    { prepare: watchLeaks },
  );
  await open.page.evaluate(async () => void (await customElements.whenDefined('lookstream-carousel')));
  return open;
}

interface Plan {
  tag: string;
  attributes?: Record<string, string>;
  /** properties, as JSON */
  properties?: () => Record<string, unknown>;
  /** seen once it is ready, in the open or in its shadow root */
  ready: string;
  /** done to it each time, in the page */
  act?: (element: HTMLElement) => unknown;
}

/**
 * New elements, each used and taken out; then one that is put in and taken out again, in the middle of things and
 * with time to breathe.
 */
function comeAndGo(
  page: Page,
  { tag, attributes = {}, properties = () => ({}), ready, act }: Plan,
): Promise<void> {
  return page.evaluate(
    async ({ tag, attributes, properties, ready, action, times }) => {
      const place = document.querySelector('#place')!;
      const use = action ? (new Function(`return (${action})`)() as (element: Element) => unknown) : null;
      const make = () => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        return Object.assign(element, properties);
      };
      const frame = () => new Promise(requestAnimationFrame);
      const isReady = async (element: HTMLElement) => {
        const deadline = Date.now() + 5_000;
        while (!element.shadowRoot?.querySelector(ready)) {
          if (Date.now() > deadline) throw new Error(`<${tag}> has no ${ready}.`);
          await frame();
        }
      };
      for (let count = 0; count < times; count += 1) {
        const element = make();
        place.append(element);
        await isReady(element);
        await use?.(element);
        element.remove();
      }
      const same = make();
      place.append(same);
      await isReady(same);
      for (let count = 0; count < times; count += 1) {
        await use?.(same);
        // What it is about to render comes too late.
        (same as unknown as { requestUpdate: () => void }).requestUpdate();
        same.remove();
        if (count % 3 === 0) await frame();
        place.append(same);
        if (count % 2) await frame();
      }
      await isReady(same);
    },
    { tag, attributes, properties: properties(), ready, action: act?.toString() ?? null, times },
  );
}

const product = {
  key: 'vase',
  name: 'Vase',
  brand: null,
  deepLink: null,
  store: null,
  price: null,
  availability: 'in-stock',
  image: null,
};

const plans: Record<string, Plan> = {
  // Nobody touches it: who does stops it for good, and its timer with it.
  'a carousel that moves by itself': {
    tag: 'lookstream-carousel',
    attributes: { product: 'many', autoplay: '3' },
    ready: '[part=pause]',
  },
  'a carousel that would move by itself, and is moved': {
    tag: 'lookstream-carousel',
    attributes: { product: 'many', heading: 'Photos', autoplay: '3', loop: '' },
    ready: '[part=photo]',
    act: (element) => {
      const root = element.shadowRoot!;
      root.querySelector<HTMLElement>('[part=photo]')?.focus();
      root.querySelector<HTMLElement>('[part=nav-next]')?.click();
      root.querySelector('.track')?.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse' }));
    },
  },
  'a wall with filters that goes on by itself': {
    tag: 'lookstream-wall',
    attributes: { product: 'many', filters: 'products', sorts: 'recent photorank', endless: '' },
    ready: '[part=filter]',
    act: (element) => {
      const root = element.shadowRoot!;
      root.querySelector<HTMLElement>('[part=photo]')?.focus();
      root.querySelector<HTMLElement>('[part=filter]:nth-child(2)')?.click();
      root.querySelector<HTMLElement>('[part=more]')?.click();
    },
  },
  'a product that is put into the cart': {
    tag: 'lookstream-product',
    attributes: { 'add-to-cart': '' },
    properties: () => ({ product: { ...product, url: `${hosts.here.url}/vase` } }),
    ready: '[part=add-to-cart]',
    act: async (element) => {
      element.addEventListener(
        'lookstream-add-to-cart',
        (event) =>
          (event as Event & { respondWith: (answer: unknown) => void }).respondWith(Promise.resolve()),
        { once: true },
      );
      element.shadowRoot?.querySelector<HTMLElement>('[part=add-to-cart]')?.click();
      await new Promise(requestAnimationFrame);
    },
  },
  'a share sheet': {
    tag: 'lookstream-share',
    attributes: { product: 'vase' },
    ready: '[part=button]',
    act: async (element) => {
      await (element as HTMLElementTagNameMap['lookstream-share']).open();
      // Not its button: whether a script may write to the clipboard is up to the browser.
      const copy = new ClipboardEvent('copy', { cancelable: true, clipboardData: new DataTransfer() });
      element.shadowRoot!.querySelector('.field input')!.dispatchEvent(copy);
    },
  },
  'a QR code': { tag: 'lookstream-qr', attributes: { product: 'vase' }, ready: 'svg' },
};

describe('nothing is left on the page', () => {
  for (const [name, plan] of Object.entries(plans)) {
    test(`of ${name}`, async () => {
      const { page, errors } = await openPlace();
      await comeAndGo(page, plan);
      await leavesNothing(page);
      assert.deepEqual(errors, []);
    });
  }

  test('of a viewer with its history, its share sheet and its report', async () => {
    const { page, errors } = await openPlace();
    await page.evaluate(() => {
      document.querySelector('#place')!.innerHTML =
        '<lookstream-carousel product="many" history reports></lookstream-carousel>';
    });
    await page.evaluate(async (times) => {
      const frame = () => new Promise(requestAnimationFrame);
      const carousel = document.querySelector('lookstream-carousel')!;
      const seen = async (find: () => unknown) => {
        const deadline = Date.now() + 5_000;
        while (!find()) {
          if (Date.now() > deadline) throw new Error(`It has not come: ${String(find)}`);
          await frame();
        }
      };
      const photos = () => carousel.shadowRoot!.querySelectorAll<HTMLElement>('[part=photo]');
      // Slides that are far away have no photo yet.
      await seen(() => photos().length >= 6);
      const viewer = () =>
        document.querySelector('body > lookstream-viewer') as HTMLElementTagNameMap['lookstream-viewer'];
      const inViewer = (selector: string) => viewer()?.shadowRoot?.querySelector<HTMLElement>(selector);
      for (let count = 0; count < times; count += 1) {
        photos()[count % 6]!.click();
        await seen(() => inViewer('dialog[open]'));
        inViewer('.bar button:nth-of-type(2)')?.click();
        inViewer('[part=bar] button[aria-label^=Share]')?.click();
        await seen(() =>
          inViewer('lookstream-share')?.shadowRoot?.querySelector('dialog[open] lookstream-qr'),
        );
        if (count % 3 === 0)
          (inViewer('lookstream-share') as HTMLElementTagNameMap['lookstream-share']).close();
        inViewer('.foot .button')?.click();
        await seen(() => inViewer('lookstream-report')?.shadowRoot?.querySelector('dialog[open]'));
        // Closed by its owner, or taken off with all that is open in it.
        if (count % 2) viewer().close();
        else viewer().remove();
      }
    }, times);
    await leavesNothing(page);
    assert.deepEqual(errors, []);
  });

  test('of requests and pages that were still under way', async () => {
    const { page, errors } = await openPlace();
    await page.evaluate(async () => {
      const place = document.querySelector('#place')!;
      for (let count = 0; count < 5; count += 1) {
        place.innerHTML = ['carousel', 'wall', 'qr']
          .map((name) => `<lookstream-${name} product="waiting" locale="de"></lookstream-${name}>`)
          .join('');
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        place.textContent = '';
      }
    });
    await leavesNothing(page);
    hosts.here.release();
    assert.deepEqual(errors, []);
  });
});
