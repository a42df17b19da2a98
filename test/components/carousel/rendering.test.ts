import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import {
  edgeAddress,
  hostileAddresses,
  hostileText,
  makeHostilePage,
  makeLook,
  makeOwnProduct,
  makePage,
} from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { counterSays, partsOf, settled } from './support.ts';

/** A carousel of given data. */
async function show(page: LooksPage, attributes: Record<string, string> = {}): Promise<LookstreamCarousel> {
  const carousel = await fixture<LookstreamCarousel>(
    html`<lookstream-carousel .page=${page}></lookstream-carousel>`,
  );
  for (const [name, value] of Object.entries(attributes)) carousel.setAttribute(name, value);
  return settled(carousel);
}

describe('lookstream-carousel: rendering', () => {
  useNetwork();

  it('asks the edge for the looks of its product, once it is near the view', async () => {
    const carousel = document.createElement('lookstream-carousel');
    Object.assign(carousel, {
      product: 'vase',
      endpoint: edgeAddress,
      site: 'nordlund',
      sort: 'recent',
      limit: 6,
    });
    carousel.publisher = 'anna';
    const loaded = oneEvent(carousel, 'lookstream-load');
    document.body.append(carousel);
    await loaded;
    const [request] = network.requests;
    const query = Object.fromEntries(new URL(request!.url).searchParams);
    expect(query).to.deep.equal({
      product: 'vase',
      site: 'nordlund',
      sort: 'recent',
      limit: '6',
      publisher: 'anna',
    });
    expect(partsOf(carousel, 'slide')).to.have.length(8);
    carousel.remove();
  });

  it('leaves out attribute values that the edge would refuse', async () => {
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel
        product="vase"
        endpoint=${edgeAddress}
        sort="loudest"
        limit="many"
        details="everything"
      ></lookstream-carousel>`,
    );
    await oneEvent(carousel, 'lookstream-load');
    expect(new URL(network.requests[0]!.url).search).to.equal('?product=vase');
    expect(partsOf(carousel, 'product'), 'as with details="product"').not.to.be.empty;
  });

  it('shows given data as they are, without a request for looks', async () => {
    const carousel = await show(makePage(3));
    expect(partsOf(carousel, 'slide')).to.have.length(3);
    expect(network.asked('/v1/looks')).to.be.empty;
  });

  it('renders the slides that may be seen soon, and keeps a place for each of the others', async () => {
    const carousel = await show(makePage(200));
    expect(partsOf(carousel, 'slide')).to.have.length(200);
    expect(partsOf(carousel, 'credit')).to.have.length(6);
    const widths = new Set(partsOf(carousel, 'slide').map(({ offsetWidth }) => offsetWidth));
    expect(widths, 'all are as wide').to.have.length(1);
    await carousel.goTo(150);
    await waitUntil(() => partsOf(carousel, 'slide')[151]!.ariaLabel === '152 of 200', 'it is there', {
      timeout: 5000,
    });
    expect(partsOf(carousel, 'credit').length, 'the end is still far').to.be.below(165);
  });

  it('leaves a slide as it is while the visitor moves on, and renders it anew with other words', async () => {
    const carousel = await show(makePage(12));
    const [first] = partsOf(carousel, 'slide');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(first!, { attributes: true, childList: true, characterData: true, subtree: true });
    await carousel.goTo(6);
    await counterSays(carousel, '7 / 12');
    const isLoading = ({ attributeName }: MutationRecord) => attributeName === 'class';
    expect(changes.filter((change) => !isLoading(change))).to.have.length(0);
    observer.disconnect();
    carousel.wording = { position: '{index} von {total}' };
    await waitUntil(() => first!.ariaLabel === '1 von 12', 'the words are other ones', { timeout: 5000 });
    const page = makePage(12);
    page.looks[0] = makeLook('new');
    carousel.page = page;
    await waitUntil(() => first!.textContent!.includes('Kaisa new'), 'so is the look');
  });

  it('shows counter and arrows only where there is somewhere to go', async () => {
    const isShown = (carousel: LookstreamCarousel) =>
      partsOf(carousel, 'nav-next')[0]!.checkVisibility({ visibilityProperty: true });
    const carousel = await show(makePage(1));
    expect(isShown(carousel), 'one photo').to.equal(false);
    carousel.page = makePage(12);
    await settled(carousel);
    expect(isShown(carousel), 'twelve photos').to.equal(true);
  });

  it('names the maker, counts the slides and numbers each', async () => {
    const carousel = await show(makePage(24));
    expect(partsOf(carousel, 'counter')[0]).to.have.trimmed.text('1 / 24');
    expect(partsOf(carousel, 'credit')[2]).to.have.trimmed.text('Photo Kaisa look-3');
    expect(partsOf(carousel, 'slide')[2]).to.have.attribute('aria-label', '3 of 24');
  });

  it('describes a picture by its maker and its products, and keeps the caption out of it', async () => {
    const carousel = await show(makePage(1));
    expect(partsOf(carousel, 'picture')[0]).to.have.attribute(
      'alt',
      'Photo by Kaisa look-1: Aalis vase, ochre, Aalis bowl, ochre, Aalis lamp, ochre',
    );
  });

  it('puts the advertising label first in an affiliate link, with the shop, and says who pays to robots', async () => {
    const carousel = await show(makePage(2));
    const link = partsOf(carousel, 'product')[0]!;
    expect(link).to.have.attribute('href', 'https://c.mtpc.example/vase');
    expect(link).to.have.attribute('rel', 'sponsored noopener');
    expect(link).to.have.attribute('target', '_blank');
    expect(link.textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      'Advertisement Nordlund Aalis vase, ochre €89.00 (opens in a new tab)',
    );
    expect(link.querySelector('.advertising')).not.to.have.attribute('part');
  });

  it('leaves the shop’s own goods a plain link without a label', async () => {
    const carousel = await show({ ...makePage(2), products: { vase: makeOwnProduct('vase') } });
    const link = partsOf(carousel, 'product')[1]!;
    expect(link).to.have.attribute('href', 'https://shop.example/vase');
    expect(link).not.to.have.attribute('rel');
    expect(link).not.to.have.attribute('target');
    expect(link.querySelector('.advertising')).to.equal(null);
  });

  it('says sold out in words beside the price', async () => {
    const soldOut = makeOwnProduct('vase', { availability: 'out-of-stock' });
    const carousel = await show({ ...makePage(2), products: { vase: soldOut } });
    expect(partsOf(carousel, 'price')[0]!.textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      '€89.00 Sold out',
    );
  });

  it('counts products on the photo only where there are several', async () => {
    const carousel = await show(makePage(2));
    const [first, second] = partsOf(carousel, 'photo');
    expect(first!.querySelector('[part=badge]')).to.have.trimmed.text('3 products');
    expect(second!.querySelector('[part=badge]')).to.equal(null);
  });

  it('marks a video, and labels paid creator content on the photo', async () => {
    const looks = [makeLook('film', { kind: 'video' }), makeLook('paid', { sponsored: true })];
    const carousel = await show({ ...makePage(0), looks });
    const [film, paid] = partsOf(carousel, 'photo');
    expect(film!.querySelector('.video')).to.have.trimmed.text('Video');
    expect(film!.querySelector('.advertising')).to.equal(null);
    expect(paid!.querySelector('.advertising')).to.have.trimmed.text('Advertisement');
  });

  it('shows no product with details="credit"', async () => {
    const carousel = await show(makePage(2), { details: 'credit' });
    expect(partsOf(carousel, 'credit')).to.have.length(2);
    expect(partsOf(carousel, 'product')).to.be.empty;
  });

  it('speaks the language of its locale, of the nearest lang, and English where it has no words', async () => {
    const swedish = await show(makePage(2), { locale: 'sv-SE' });
    expect(swedish.shadowRoot!.querySelector('.advertising')).to.have.trimmed.text('Annons');
    expect(partsOf(swedish, 'price')[0]!.textContent).to.contain('89,00');

    const inherited = await fixture(
      html`<div lang="sv"><lookstream-carousel .page=${makePage(2)}></lookstream-carousel></div>`,
    );
    const carousel = await settled(inherited.querySelector('lookstream-carousel')!);
    expect(partsOf(carousel, 'nav-next')[0]).to.have.attribute('aria-label', 'Nästa bild');

    const unknown = await show(makePage(2), { locale: 'not a language!' });
    expect(unknown.shadowRoot!.querySelector('.advertising')).to.have.trimmed.text('Advertisement');
  });

  it('shows what people write as text', async () => {
    const carousel = await show(makeHostilePage('https://shop.example/trap'));
    expect(partsOf(carousel, 'credit')[0]).to.have.trimmed.text(`Photo ${hostileText}`);
    expect(partsOf(carousel, 'product-name')[0]).to.have.trimmed.text(hostileText);
    expect(carousel.shadowRoot!.querySelector('b, [onerror]')).to.equal(null);
  });

  for (const address of hostileAddresses) {
    it(`never binds ${address}`, async () => {
      const page = makeHostilePage(address);
      page.looks.push(makeLook('pictures', { images: [{ src: address, width: 320, height: 400 }] }));
      const carousel = await show(page);
      expect(partsOf(carousel, 'slide'), 'a look without a usable picture is no look').to.have.length(1);
      expect(partsOf(carousel, 'product')[0]!.localName, 'a product without an address is no link').to.equal(
        'div',
      );
      expect(carousel.shadowRoot!.innerHTML).not.to.contain(`="${address}`);
    });
  }
});
