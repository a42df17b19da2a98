import { expect, waitUntil } from '@open-wc/testing';
import { delay, http } from 'msw';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import {
  open,
  openLook,
  titleOf,
  withBrokenLook,
  find,
  count,
  photoOf,
  press,
  photoIsLoaded,
  asUsual,
} from './support.ts';

describe('lookstream-viewer: the photo', () => {
  useNetwork();
  afterEach(asUsual);

  it('comes in all widths, with its size and an alternative text', async () => {
    const { viewer } = await open();
    const photo = photoOf(viewer);
    expect(photo.srcset.split(',').map((candidate) => candidate.split(' ')[1])).to.deep.equal([
      '320w',
      '640w',
      '1080w',
    ]);
    expect(photo.sizes).to.contain('100vw');
    expect([photo.width > 0, photo.getAttribute('height')]).to.deep.equal([true, '1350']);
    expect(photo.alt).to.equal(
      'Photo by Kaisa look-1: Aalis vase, ochre, Aalis bowl, ochre, Aalis lamp, ochre',
    );
  });

  it('is never cropped', async () => {
    const { viewer } = await open();
    expect(getComputedStyle(photoOf(viewer)).objectFit).to.equal('contain');
  });

  it('is not shown before it is loaded', async () => {
    network.use(http.get(`${edgeAddress}/v1/pictures/slow/:width`, () => delay('infinite')));
    const { viewer } = await open({ looks: [makeLook('look-1'), makeLook('slow')] });
    await photoIsLoaded(viewer);
    await press(viewer, 'ArrowRight');
    expect(photoOf(viewer).classList.contains('is-loaded')).to.equal(false);
    expect(find(viewer, '.mat').getAttribute('aria-busy')).to.equal('true');
  });

  it('is there at once when the same look is opened again', async () => {
    const { viewer, opener } = await open();
    await photoIsLoaded(viewer);
    viewer.close();
    const { looks, products } = makePage(4);
    await viewer.open({
      looks,
      products,
      index: 0,
      endpoint: edgeAddress,
      opener,
    });
    await photoIsLoaded(viewer);
  });

  it('is shown for each of two looks that have the same picture', async () => {
    const { images } = makeLook('look-1');
    const { viewer } = await open({ looks: [makeLook('look-1'), makeLook('look-2', { images })] });
    await photoIsLoaded(viewer);
    await press(viewer, 'ArrowRight');
    expect(find(viewer, '#title').textContent).to.equal('Photo by Kaisa look-2');
    await photoIsLoaded(viewer);
  });

  it('can be asked for again when it did not load', async () => {
    const { viewer } = await open(withBrokenLook('broken-2', true));
    await waitUntil(() => count(viewer, '.failed') === 1);
    expect(find(viewer, '.failed').textContent).to.contain('This one did not load');
    expect(find(viewer, '.failed').textContent).to.contain('The others are still here.');
    find(viewer, '.failed button').click();
    await photoIsLoaded(viewer);
    expect(count(viewer, '.failed')).to.equal(0);
  });

  it('keeps the focus in the dialog when it is asked for again', async () => {
    const { viewer } = await open(withBrokenLook('broken-4', true));
    await waitUntil(() => count(viewer, '.failed') === 1);
    find(viewer, '.failed button').focus();
    await press(viewer, 'Enter');
    await photoIsLoaded(viewer);
    await press(viewer, 'ArrowRight');
    expect(titleOf(viewer)).to.equal('Photo by Kaisa look-2');
  });

  it('is asked for again when the connection is back', async () => {
    const { viewer } = await open(withBrokenLook('broken-5', true));
    await waitUntil(() => count(viewer, '.failed') === 1);
    window.dispatchEvent(new Event('online'));
    await photoIsLoaded(viewer);
  });

  it('is another node for another look, and the old one is heard no more', async () => {
    network.use(http.get(`${edgeAddress}/v1/pictures/slow-2/:width`, () => delay('infinite')));
    const { viewer } = await open({ looks: [makeLook('look-1'), makeLook('slow-2')] });
    await photoIsLoaded(viewer);
    const old = photoOf(viewer);
    await press(viewer, 'ArrowRight');
    expect(photoOf(viewer) === old).to.equal(false);
    expect(old.isConnected).to.equal(false);
    old.dispatchEvent(new Event('load'));
    old.dispatchEvent(new Event('error'));
    await viewer.updateComplete;
    expect(count(viewer, '.is-loaded, .failed')).to.equal(0);
  });

  it('does not carry its failure to the next one', async () => {
    const { viewer } = await open(withBrokenLook('broken-3'));
    await waitUntil(() => count(viewer, '.failed') === 1);
    await press(viewer, 'ArrowRight');
    await photoIsLoaded(viewer);
  });

  it('is labelled where somebody was paid for it', async () => {
    const { viewer } = await openLook({ sponsored: true });
    expect(find(viewer, '.mat > .advertising').textContent).to.equal('Advertisement');
    expect((await openLook({})).viewer.renderRoot.querySelectorAll('.mat > .advertising')).to.have.length(0);
  });
});
