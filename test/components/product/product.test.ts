import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../../../src/components/product/product.ts';
import type { LookstreamProduct } from '../../../src/components/product/product.ts';
import type { LookstreamProductClickEvent } from '../../../src/components/shared/visit-events.ts';
import type { Product } from '../../../src/model/product.ts';
import {
  hostileAddresses,
  hostileText,
  makeLook,
  makeOwnProduct,
  makeProduct,
} from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';

async function show(product: Product, locale = 'en'): Promise<LookstreamProduct> {
  const element = await fixture<LookstreamProduct>(
    html`<lookstream-product .product=${product} locale=${locale}></lookstream-product>`,
  );
  await element.updateComplete;
  return element;
}

function part(element: LookstreamProduct, selector: string): HTMLElement | null {
  return element.renderRoot.querySelector<HTMLElement>(selector);
}

/** The words of the link in reading order, as a screen reader joins them. */
function nameOf(link: HTMLElement | null): string | undefined {
  const copy = link?.cloneNode(true) as HTMLElement | undefined;
  copy?.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());
  return copy?.textContent?.replace(/\s+/g, ' ').trim();
}

describe('lookstream-product', () => {
  useNetwork();

  describe('affiliate goods', () => {
    it('pass the audit', async () => {
      await expect(await show(makeProduct('vase'))).to.be.accessible();
    });

    it('begin their link with the label and the shop, which belong to its name', async () => {
      const link = part(await show(makeProduct('vase')), 'a');
      expect(nameOf(link)).to.equal('Advertisement Nordlund Aalis vase, ochre €89.00 (opens in a new tab)');
    });

    it('lead to the deep link, sponsored, in a new tab', async () => {
      const element = await show(makeProduct('vase'));
      const link = part(element, 'a')!;
      expect(link.getAttribute('href')).to.equal('https://c.mtpc.example/vase');
      expect(link.getAttribute('rel')).to.equal('sponsored noopener');
      expect(link.getAttribute('target')).to.equal('_blank');
      expect(part(element, '.go')?.textContent?.trim()).to.equal('Go to shop');
    });

    it('keep their label out of reach of the page', async () => {
      const label = part(await show(makeProduct('vase')), '.advertising')!;
      expect(label.hasAttribute('part')).to.equal(false);
      expect(label.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
    });

    it('are labelled in the language of the page', async () => {
      const label = part(await show(makeProduct('vase'), 'sv-SE'), '.advertising');
      expect(label?.textContent).to.equal('Annons');
    });
  });

  describe('own goods', () => {
    it('pass the audit', async () => {
      await expect(await show(makeOwnProduct('bowl'))).to.be.accessible();
    });

    it('lead to their own page in the same tab, without label, shop or arrow', async () => {
      const element = await show(makeOwnProduct('bowl', { store: 'Nordlund' }));
      const link = part(element, 'a')!;
      expect(link.getAttribute('href')).to.equal('https://shop.example/bowl');
      expect(link.hasAttribute('rel')).to.equal(false);
      expect(link.hasAttribute('target')).to.equal(false);
      expect(nameOf(link)).to.equal('Aalis bowl, ochre €89.00');
      expect(part(element, '.go')?.textContent?.trim()).to.equal('View product');
      expect(element.renderRoot.querySelectorAll('.advertising, .go svg')).to.have.length(0);
    });
  });

  it('says so in words when it is sold out, and keeps the link', async () => {
    const element = await show(makeProduct('lamp', { availability: 'out-of-stock' }));
    expect(nameOf(part(element, 'a'))).to.contain('€89.00 Sold out');
  });

  it('shows nothing in place of an unknown price', async () => {
    const element = await show(makeProduct('vase', { price: null }));
    expect(part(element, '.price')?.textContent).to.equal('');
  });

  it('never shows a price without its currency, nor one that cannot be read', async () => {
    for (const price of [
      { amount: '89.00', currency: '' },
      { amount: 'cheap', currency: 'EUR' },
    ]) {
      const element = await show(makeProduct('vase', { price }));
      expect(part(element, '.price')?.textContent).to.equal('');
    }
  });

  it('writes the price as its readers do', async () => {
    const element = await show(makeProduct('vase'), 'de');
    expect(part(element, '.price')?.textContent).to.match(/^89,00\s€$/);
  });

  it('names the brand above the name, unless the name does so itself', async () => {
    const element = await show(makeOwnProduct('bowl', { brand: 'Rima' }));
    expect(nameOf(part(element, 'a'))).to.equal('Rima Aalis bowl, ochre €89.00');
    await expect(element).to.be.accessible();
    const named = await show(makeOwnProduct('bowl', { brand: 'Aalis' }));
    expect(part(named, '[part=brand]')).to.equal(null);
  });

  it('renders nothing without a product', async () => {
    const element = await fixture<LookstreamProduct>(html`<lookstream-product></lookstream-product>`);
    expect(element.renderRoot.textContent?.trim()).to.equal('');
  });

  for (const address of hostileAddresses) {
    it(`binds no link and no picture to ${address}`, async () => {
      const element = await show(makeProduct('trap', { url: address, deepLink: address, image: address }));
      expect(element.renderRoot.querySelectorAll('a, img, .go')).to.have.length(0);
      expect(part(element, '.name')?.textContent).to.equal('Aalis trap, ochre');
    });
  }

  it('shows markup in names as text', async () => {
    const element = await show(makeProduct('trap', { name: hostileText, store: hostileText }));
    expect(part(element, '.name')?.textContent).to.equal(hostileText);
    expect(element.renderRoot.querySelectorAll('b, img[onerror]')).to.have.length(0);
  });

  describe('lookstream-product-click', () => {
    it('tells what was followed, and where it was seen', async () => {
      const element = await show(makeProduct('vase'));
      element.look = makeLook('look-1');
      const clicks: LookstreamProductClickEvent[] = [];
      element.addEventListener('lookstream-product-click', (event) => clicks.push(event));
      element.renderRoot.addEventListener('click', (event) => event.preventDefault());
      part(element, 'a')!.focus();
      await sendKeys({ press: 'Enter' });
      expect(clicks).to.have.length(1);
      const [click] = clicks;
      expect(click!.product?.key).to.equal('vase');
      expect(click!.look?.id).to.equal('look-1');
      expect(click!.href).to.equal('https://c.mtpc.example/vase');
      expect(click!.isAffiliate).to.equal(true);
      expect(click!.bubbles && click!.composed).to.equal(true);
    });

    it('is not fired for a product without a link', async () => {
      const element = await show(makeProduct('trap', { url: '', deepLink: null }));
      let clicks = 0;
      element.addEventListener('lookstream-product-click', () => (clicks += 1));
      part(element, '.details')!.click();
      expect(clicks).to.equal(0);
    });
  });

  describe('appearance', () => {
    afterEach(async () => {
      await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    });

    it('passes the audit in dark mode and right to left', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      const page = await fixture(
        html`<div dir="rtl" style="color-scheme: dark; background: Canvas; color: CanvasText">
          <lookstream-product .product=${makeProduct('vase')}></lookstream-product>
        </div>`,
      );
      await expect(page).to.be.accessible();
    });

    it('stands at the start of its line whatever the direction of the name', async () => {
      const page = await fixture(
        html`<div dir="rtl"><lookstream-product .product=${makeProduct('vase')}></lookstream-product></div>`,
      );
      const element = page.querySelector('lookstream-product')!;
      const name = part(element, '.name bdi')!.getBoundingClientRect();
      const details = part(element, '.details')!.getBoundingClientRect();
      expect(name.right).to.be.closeTo(details.right, 1);
    });
  });

  it('comes back as it was after it is moved', async () => {
    const element = await show(makeProduct('vase'));
    const before = element.shadowRoot!.innerHTML;
    const { parentElement } = element;
    element.remove();
    parentElement!.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.innerHTML).to.equal(before);
  });
});
