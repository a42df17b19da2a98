import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../../src/components/lookstream.ts';
import '../../../src/components/product/product.ts';
import '../../../src/components/share/share.ts';
import '../../../src/components/viewer/viewer.ts';
import '../../../src/components/wall/wall.ts';
import { parseHttpUrl } from '../../../src/model/http-url.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { hostileAddresses } from '../../support/hostile-texts.ts';
import { network, useNetwork } from '../../support/network.ts';
import { partsOf } from '../carousel/support.ts';
import { open as openViewer } from '../viewer/support.ts';
import { show as showWall } from '../wall/support.ts';
import { boundIn, isHacked, pageOfAddresses } from './support.ts';

const page = pageOfAddresses(hostileAddresses);
const { looks, products } = page;

/** Only addresses that a browser may be sent to; of the elements' own are the end of a list, a drawn code, an e-mail. */
function expectSafe(root: Element, atLeast = 1): void {
  const bound = boundIn(root.shadowRoot!);
  expect(bound.length, 'something is bound').to.be.at.least(atLeast);
  const body = encodeURIComponent(location.href.replace(/#.*/, ''));
  const emails = ['Photo', 'Video'].map((kind) => `mailto:?subject=${kind}%20by%20Kaisa&body=${body}`);
  const own = /^#end$|^data:image\/svg\+xml,%3Csvg%20xmlns/;
  for (const address of bound)
    if (!own.test(address) && !emails.includes(address))
      expect(parseHttpUrl(address), address).to.equal(address);
}

describe('addresses of strangers', () => {
  useNetwork();
  const { warn } = console;
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));
  afterEach(() => {
    expect(isHacked(), 'an address was run').to.equal(false);
  });

  it('are bound nowhere in a carousel, from the edge or from the page', async () => {
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json(page)));
    const box = await fixture(
      html`<div>
        <lookstream-carousel .page=${page}></lookstream-carousel>
        <lookstream-carousel product="vase" endpoint=${edgeAddress}></lookstream-carousel>
      </div>`,
    );
    for (const carousel of box.children) {
      await waitUntil(() => partsOf(carousel, 'slide').length === hostileAddresses.length, 'all are shown');
      // Also those that are far away.
      (carousel as HTMLElementTagNameMap['lookstream-carousel']).goTo(hostileAddresses.length);
      await waitUntil(
        () => boundIn(carousel.shadowRoot!).length > hostileAddresses.length,
        'all have pictures',
      );
      expectSafe(carousel);
    }
  });

  it('are bound nowhere in a wall', async () => {
    expectSafe(await showWall(page), 10);
  });

  it('are bound nowhere in the viewer, its products and its videos', async () => {
    const { viewer } = await openViewer({ looks, products });
    for (const index of looks.keys()) {
      viewer.goTo(index);
      await viewer.updateComplete;
      await viewer.renderRoot.querySelector('lookstream-product')!.updateComplete;
      expectSafe(viewer);
    }
  });

  it('are bound nowhere in a viewer that a script of the page gives looks to', async () => {
    const viewer = await fixture<HTMLElementTagNameMap['lookstream-viewer']>(
      html`<lookstream-viewer .looks=${looks} .products=${products}></lookstream-viewer>`,
    );
    for (const index of looks.keys()) {
      viewer.goTo(index);
      await viewer.updateComplete;
      expectSafe(viewer);
    }
  });

  it('are bound nowhere in a product', async () => {
    for (const product of Object.values(products)) {
      const row = await fixture<HTMLElementTagNameMap['lookstream-product']>(
        html`<lookstream-product .product=${product} .look=${looks[0]!}></lookstream-product>`,
      );
      expectSafe(row, 0);
      expect(row.shadowRoot!.textContent, 'its name is still there').to.contain(product.name);
    }
  });

  it('are bound nowhere in the share sheet, whatever look, page or short link it is given', async () => {
    for (const [index, address] of hostileAddresses.entries()) {
      network.use(
        http.post(`${edgeAddress}/v1/short-links`, () =>
          HttpResponse.json({ shortUrl: address, target: address }),
        ),
      );
      const share = await fixture<HTMLElementTagNameMap['lookstream-share']>(
        html`<lookstream-share page=${address} endpoint=${edgeAddress}></lookstream-share>`,
      );
      await share.open({ look: looks[index]! });
      const code = () => share.shadowRoot!.querySelector('lookstream-qr');
      await waitUntil(() => code()?.shadowRoot?.querySelector('svg'), 'the code is drawn');
      expectSafe(share, 0);
      const shown = share.shadowRoot!.querySelector('input')!.value;
      expect(`http://${shown}`, 'the page’s own address').to.equal(location.href.replace(/#.*/, ''));
      share.close();
      share.remove();
    }
  });

  it('are no edge', async () => {
    // What a page writes about itself may be relative; what has a scheme has to be an address in full.
    for (const address of hostileAddresses.filter((one) => /^\s*\w+:(?!\w+\.|\\)/.test(one))) {
      const carousel = document.createElement('lookstream-carousel');
      carousel.endpoint = address;
      expect(parseHttpUrl(carousel.edge.endpoint), address).to.contain(location.host);
    }
  });
});
