import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/components/lookstream.ts';
import '../../../src/components/product/product.ts';
import '../../../src/components/share/share.ts';
import type { LookstreamEvent } from '../../../src/components/shared/events.ts';
import { LookstreamErrorEvent, tell } from '../../../src/components/shared/events.ts';
import type { LookstreamOpenEvent } from '../../../src/components/shared/visit-events.ts';
import { edgeAddress, makeLook, makeProduct } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { lateHasCome, partOf, partsOf, settled } from '../carousel/support.ts';

type AnyEvent = LookstreamEvent<object>;

/** What an event is about, in short. */
const subject = ({ look, product, source, variant }: AnyEvent) => ({
  look: look?.id ?? look,
  product: product?.key ?? product,
  source,
  variant,
});

const asked = { product: 'vase' };

describe('events', () => {
  useNetwork();
  const heard: AnyEvent[] = [];
  const hear = (event: Event) => heard.push(event as AnyEvent);
  const names = ['load', 'slide-change', 'open', 'product-click', 'share-request', 'error', 'impression'].map(
    (name) => `lookstream-${name}`,
  );
  beforeEach(() => {
    heard.length = 0;
    for (const name of names) document.addEventListener(name, hear);
  });
  afterEach(() => {
    for (const name of names) document.removeEventListener(name, hear);
    document.querySelector('body > lookstream-viewer')?.remove();
  });
  const named = (name: string) => heard.find(({ type }) => type === `lookstream-${name}`);

  async function show() {
    const root = await fixture<HTMLElement>(
      html`<div>
        <lookstream-carousel product="vase" variant="b" endpoint=${edgeAddress}></lookstream-carousel>
      </div>`,
    );
    const carousel = root.querySelector('lookstream-carousel')!;
    await waitUntil(() => named('load'), 'the looks are there', { timeout: 5000 });
    await settled(carousel);
    await lateHasCome(carousel);
    return carousel;
  }

  it('have look, product, source and variant, all of them', async () => {
    const carousel = await show();
    expect(subject(named('load')!)).to.deep.equal({ look: null, product: null, source: asked, variant: 'b' });

    carousel.shadowRoot!.addEventListener('click', (event) => event.preventDefault());
    partOf(carousel, 'product').click();
    expect(subject(named('product-click')!)).to.deep.equal({
      look: 'look-1',
      product: 'vase',
      source: asked,
      variant: 'b',
    });

    partsOf(carousel, 'photo')[1]!.click();
    await waitUntil(() => named('open'), 'it opens', { timeout: 5000 });
    expect(subject(named('open')!)).to.deep.equal({
      look: 'look-2',
      product: null,
      source: asked,
      variant: 'b',
    });
    expect((named('open') as LookstreamOpenEvent).index).to.equal(1);
    expect(named('open')!.target === carousel, 'it comes from the carousel').to.equal(true);
  });

  it('of a viewer have those of the element that has opened it', async () => {
    const carousel = await show();
    partsOf(carousel, 'photo')[0]!.click();
    const viewer = () =>
      document.querySelector<HTMLElementTagNameMap['lookstream-viewer']>('body > lookstream-viewer');
    await waitUntil(() => viewer()?.shownLook, 'it is open', { timeout: 5000 });
    const rows = () => viewer()!.renderRoot.querySelectorAll('lookstream-product');
    await waitUntil(() => rows()[0]?.renderRoot?.querySelector('a'), 'its products are there');
    rows()[0]!.renderRoot.addEventListener('click', (event) => event.preventDefault());
    rows()[0]!.renderRoot.querySelector('a')!.click();
    expect(subject(named('product-click')!)).to.deep.equal({
      look: 'look-1',
      product: 'vase',
      source: asked,
      variant: 'b',
    });
    viewer()!
      .renderRoot.querySelector<HTMLElement>('.surface')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await waitUntil(() => named('slide-change'), 'it leafs');
    expect(subject(named('slide-change')!)).to.deep.include({ look: 'look-2', source: asked, variant: 'b' });
  });

  it('are not told where the page opens the look itself', async () => {
    const carousel = await show();
    carousel.addEventListener('lookstream-open-request', (event) => event.preventDefault(), { once: true });
    partsOf(carousel, 'photo')[0]!.click();
    partsOf(carousel, 'photo')[1]!.click();
    await waitUntil(() => named('open'), 'the second one opens', { timeout: 5000 });
    expect(heard.filter(({ type }) => type === 'lookstream-open').map(({ look }) => look?.id)).to.deep.equal([
      'look-2',
    ]);
  });

  it('take the variant of the nearest element of ours around, and nobody else’s', async () => {
    const root = await fixture<HTMLElement>(
      html`<lookstream-links
        ><div>
          <lookstream-product
            .product=${makeProduct('vase')}
            .look=${makeLook('look-1')}
          ></lookstream-product></div
      ></lookstream-links>`,
    );
    Object.assign(root.querySelector('div')!, { variant: 'primary' });
    const product = root.querySelector('lookstream-product')!;
    await product.updateComplete;
    tell(product, new LookstreamErrorEvent(null));
    expect(heard[0]!.variant).to.equal(null);
    Object.assign(root, { variant: 'post' });
    tell(product, new LookstreamErrorEvent(null));
    expect(heard[1]!.variant).to.equal('post');
  });

  it('of what is shared name it, and give its data where they are known', async () => {
    const share = await fixture<HTMLElementTagNameMap['lookstream-share']>(
      html`<lookstream-share look="look-7" variant="c" endpoint=${edgeAddress}></lookstream-share>`,
    );
    share.addEventListener('lookstream-share-request', (event) => event.preventDefault());
    await share.open();
    await share.open({ look: makeLook('look-8') });
    expect(
      heard.map((event) => [subject(event), (event as AnyEvent & { shared: object }).shared]),
    ).to.deep.equal([
      [
        { look: null, product: null, source: null, variant: 'c' },
        { look: 'look-7', product: null, page: null },
      ],
      [
        { look: 'look-8', product: null, source: null, variant: 'c' },
        { look: 'look-8', product: null, page: null },
      ],
    ]);
  });
});
