import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { edgeAddress, hostileAddresses, hostileText, makeHostilePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { open, openLook, find, count, photoIsLoaded, asUsual } from './support.ts';

describe('lookstream-viewer: the products', () => {
  useNetwork();
  afterEach(asUsual);

  it('stand in the order of the look', async () => {
    const { viewer } = await open();
    const rows = [...viewer.renderRoot.querySelectorAll('lookstream-product')];
    expect(rows.map((row) => row.product?.key)).to.deep.equal(['vase', 'bowl', 'lamp']);
  });

  it('tell of a click together with the look', async () => {
    const { viewer } = await open();
    const row = find(viewer, 'lookstream-product');
    await waitUntil(() => row.shadowRoot?.querySelector('a'));
    const link = row.shadowRoot!.querySelector('a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    const clicks: (string | undefined)[] = [];
    viewer.addEventListener('lookstream-product-click', ({ look }) => clicks.push(look?.id));
    link.click();
    expect(clicks).to.deep.equal(['look-1']);
  });

  it('can be styled by the page, through the viewer', async () => {
    const style = document.createElement('style');
    const names = ['product-name', 'price', 'product-store', 'go'];
    style.textContent = names
      .map((name, index) => `lookstream-viewer::part(${name}) { order: ${index + 7} }`)
      .join('\n');
    document.head.append(style);
    const { viewer } = await open();
    const row = find(viewer, 'lookstream-product');
    await waitUntil(() => row.shadowRoot?.querySelector('a'));
    const orders = ['name', 'price', 'store', 'go'].map(
      (name) => getComputedStyle(row.shadowRoot!.querySelector(`[part=${name}]`)!).order,
    );
    style.remove();
    expect(orders).to.deep.equal(['7', '8', '9', '10']);
  });

  it('are one press away on a phone', async () => {
    await setViewport({ width: 360, height: 480 });
    const { viewer } = await open();
    await photoIsLoaded(viewer);
    const jump = find(viewer, '.jump');
    expect(jump.getAttribute('aria-label')).to.equal('3 products in this photo');
    jump.click();
    expect(viewer.shadowRoot!.activeElement?.id).to.equal('products');
    const { bottom } = find(viewer, '.bar').getBoundingClientRect();
    expect(find(viewer, '#products').getBoundingClientRect().top).to.be.within(bottom, bottom + 60);
  });

  it('are passed over where the page does not know them', async () => {
    const { viewer } = await openLook({ products: [{ key: 'gone' }, { key: 'constructor' }] });
    expect(count(viewer, 'lookstream-product, .products, .jump')).to.equal(0);
  });

  describe('hostile content', () => {
    for (const address of hostileAddresses) {
      it(`is never bound to a link or a picture: ${address}`, async () => {
        const { viewer } = await open(makeHostilePage(address));
        await waitUntil(() => find(viewer, 'lookstream-product').shadowRoot?.querySelector('.name'));
        const roots = [viewer.shadowRoot!, find(viewer, 'lookstream-product').shadowRoot!];
        const bound = roots.flatMap((root) =>
          [...root.querySelectorAll('[href], [src]')].map(
            (node) => node.getAttribute('href') ?? node.getAttribute('src'),
          ),
        );
        expect(bound).to.deep.equal([`${edgeAddress}/v1/pictures/trap/1080`]);
      });
    }

    it('is text', async () => {
      const { viewer } = await open(makeHostilePage(`${edgeAddress}/v1/pictures/trap/320`));
      expect(find(viewer, '#title').textContent).to.equal(`Photo by ${hostileText}`);
      expect(find(viewer, '[part=caption]').textContent).to.equal(hostileText);
      expect(count(viewer, '[onerror], h2 b, p b')).to.equal(0);
      expect('hacked' in window).to.equal(false);
    });
  });
});
