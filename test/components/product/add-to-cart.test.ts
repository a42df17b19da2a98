import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/product/product.ts';
import type { LookstreamProduct } from '../../../src/components/product/product.ts';
import type { LookstreamAddToCartEvent } from '../../../src/components/shared/visit-events.ts';
import type { Product } from '../../../src/model/product.ts';
import { makeLook, makeOwnProduct, makeProduct } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';

async function show(
  product: Product,
  consent: string | null = null,
  width = '440px',
): Promise<LookstreamProduct> {
  const box = await fixture<HTMLElement>(
    html`<div style="inline-size: ${width}">
      <lookstream-product
        .product=${product}
        .consent=${consent}
        locale="en"
        add-to-cart
      ></lookstream-product>
    </div>`,
  );
  const element = box.querySelector('lookstream-product')!;
  await element.updateComplete;
  return element;
}

const buttonOf = (element: LookstreamProduct) =>
  element.renderRoot.querySelector<HTMLButtonElement>('button');
const nameOf = (element: LookstreamProduct) => buttonOf(element)?.getAttribute('aria-label');
const statusOf = (element: LookstreamProduct) =>
  element.renderRoot.querySelector('[role=status]')?.textContent?.trim();

function requestsOf(element: LookstreamProduct, answer?: () => Promise<unknown>): LookstreamAddToCartEvent[] {
  const requests: LookstreamAddToCartEvent[] = [];
  element.addEventListener('lookstream-add-to-cart', (event) => {
    requests.push(event);
    if (answer) event.respondWith(answer());
  });
  return requests;
}

describe('lookstream-product: add to cart', () => {
  useNetwork();

  it('is offered for own goods, outside of the link and after it', async () => {
    const element = await show(makeOwnProduct('bowl'));
    await expect(element).to.be.accessible();
    expect(buttonOf(element)!.closest('a')).to.equal(null);
    expect(nameOf(element)).to.equal('Add to bag: Aalis bowl, ochre');
    element.renderRoot.querySelector('a')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement === buttonOf(element)).to.equal(true);
    expect(element.renderRoot.querySelectorAll('.go'), 'one thing to do is enough').to.have.length(0);
  });

  for (const [name, product, consent] of [
    ['affiliate goods', makeProduct('vase'), null],
    ['affiliate goods whose links wait for consent', makeProduct('vase'), 'required'],
    ['what is sold out', makeOwnProduct('bowl', { availability: 'out-of-stock' }), null],
    ['what has no link', makeOwnProduct('bowl', { url: '' }), null],
  ] as const) {
    it(`is not offered for ${name}`, async () => {
      expect(buttonOf(await show(product, consent))).to.equal(null);
    });
  }

  it('is not offered where the page does not ask for it', async () => {
    const element = await show(makeOwnProduct('bowl'));
    element.addToCart = false;
    await element.updateComplete;
    expect(buttonOf(element)).to.equal(null);
    expect(element.renderRoot.querySelectorAll('.go')).to.have.length(1);
  });

  it('makes the row no higher, and takes a click that is not the link’s', async () => {
    const element = await show(makeOwnProduct('bowl'));
    const height = element.offsetHeight;
    const { height: target } = buttonOf(element)!.getBoundingClientRect();
    expect(target).to.be.at.least(44);
    const { left, top } = buttonOf(element)!.getBoundingClientRect();
    const hit = element.shadowRoot!.elementFromPoint(left + 12, top + 22);
    expect(hit?.closest('button') === buttonOf(element)).to.equal(true);
    element.addToCart = false;
    await element.updateComplete;
    expect(element.offsetHeight).to.equal(height);
  });

  it('reflows where there is no room beside the words', async () => {
    const element = await show(makeOwnProduct('bowl'), null, '240px');
    expect(element.scrollWidth).to.be.at.most(240);
    const words = element.renderRoot.querySelector('.details')!.getBoundingClientRect();
    expect(buttonOf(element)!.getBoundingClientRect().top).to.be.at.least(words.bottom);
  });

  it('asks the page, is busy meanwhile, says that it is done, and is itself again', async () => {
    const element = await show(makeOwnProduct('bowl'));
    element.look = makeLook('look-1');
    const answer = Promise.withResolvers<unknown>();
    const requests = requestsOf(element, () => answer.promise);
    buttonOf(element)!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(buttonOf(element)!.getAttribute('aria-busy')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    expect(requests.map(({ product, look }) => [product.key, look?.id])).to.deep.equal([['bowl', 'look-1']]);
    const width = buttonOf(element)!.offsetWidth;
    answer.resolve(null);
    await waitUntil(() => statusOf(element) === 'Added');
    expect(nameOf(element)).to.equal('Added');
    expect(buttonOf(element)!.offsetWidth, 'the button keeps its width').to.equal(width);
    await expect(element).to.be.accessible();
    await waitUntil(() => nameOf(element)?.startsWith('Add to bag'), 'the button is back', { timeout: 4000 });
    expect(statusOf(element)).to.equal('');
    expect(element.shadowRoot!.activeElement === buttonOf(element)).to.equal(true);
  });

  it('says where it failed, until it is tried again', async () => {
    const element = await show(makeOwnProduct('bowl'));
    let isBroken = true;
    requestsOf(element, () => (isBroken ? Promise.reject(new Error('down')) : Promise.resolve()));
    buttonOf(element)!.click();
    await waitUntil(() => statusOf(element) === 'It could not be added. Try again.');
    await expect(element).to.be.accessible();
    isBroken = false;
    buttonOf(element)!.click();
    await waitUntil(() => statusOf(element) === 'Added');
  });

  it('changes nothing where nobody answers', async () => {
    const element = await show(makeOwnProduct('bowl'));
    const requests = requestsOf(element);
    const before = element.shadowRoot!.innerHTML;
    buttonOf(element)!.click();
    await element.updateComplete;
    expect(requests).to.have.length(1);
    expect(element.shadowRoot!.innerHTML).to.equal(before);
  });

  it('does not say of one product what became of another', async () => {
    const element = await show(makeOwnProduct('bowl'));
    const answer = Promise.withResolvers<unknown>();
    requestsOf(element, () => answer.promise);
    buttonOf(element)!.click();
    element.product = makeOwnProduct('lamp');
    answer.resolve(null);
    await answer.promise;
    await element.updateComplete;
    expect(statusOf(element)).to.equal('');
    expect(buttonOf(element)!.hasAttribute('aria-busy')).to.equal(false);
  });

  it('starts afresh when it is taken off the page and put back', async () => {
    const element = await show(makeOwnProduct('bowl'));
    requestsOf(element, () => Promise.resolve());
    buttonOf(element)!.click();
    await waitUntil(() => statusOf(element) === 'Added');
    const { parentElement } = element;
    element.remove();
    parentElement!.append(element);
    await element.updateComplete;
    expect(statusOf(element)).to.equal('');
  });
});
