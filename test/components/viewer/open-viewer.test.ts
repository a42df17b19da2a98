import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { openViewer, type ViewerRequest } from '../../../src/components/viewer/open-viewer.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';

const viewers = () => document.querySelectorAll('lookstream-viewer');

describe('openViewer', () => {
  useNetwork();
  let source: HTMLElement;
  let request: ViewerRequest;

  beforeEach(async () => {
    source = await fixture(html`<button type="button">Photo</button>`);
    const { looks, products } = makePage(3);
    request = { looks, products, index: 1, locale: 'en', endpoint: null, site: null, opener: source };
  });
  afterEach(() => {
    for (const viewer of viewers()) viewer.remove();
  });

  it('asks the page first, and opens nothing if the page takes over', async () => {
    source.addEventListener('lookstream-open-request', (event) => {
      event.preventDefault();
    });
    const asked = oneEvent(source, 'lookstream-open-request');
    openViewer(source, request);
    expect(((await asked) as unknown as { index: number }).index).to.equal(1);
    expect(viewers()).to.be.empty;
  });

  it('puts one viewer at the end of the page, and uses it again', async () => {
    openViewer(source, request);
    openViewer(source, { ...request, index: 2 });
    expect(viewers()).to.have.length(1);
    expect(document.body.lastElementChild).to.equal(viewers()[0]);
  });

  it('uses a viewer that the page’s author put there', async () => {
    const own = document.body.appendChild(document.createElement('lookstream-viewer'));
    openViewer(source, request);
    expect([...viewers()]).to.deep.equal([own]);
  });

  it('does nothing for a look that is not there', async () => {
    const asked: Event[] = [];
    source.addEventListener('lookstream-open-request', (event) => asked.push(event));
    openViewer(source, { ...request, index: 7 });
    expect(asked).to.be.empty;
    expect(viewers()).to.be.empty;
  });
});
