import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import { pictureSizes } from '../../../src/components/carousel/picture-sizes.ts';
import '../../../src/components/lookstream.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { counterSays, partOf, partsOf, settled } from './support.ts';

/** Numbers of the slides whose pictures have been asked for, from 1. */
function fetched(carousel: LookstreamCarousel): number[] {
  return partsOf(carousel, 'picture').flatMap((picture, index) =>
    picture.hasAttribute('src') ? [index + 1] : [],
  );
}

describe('lookstream-carousel: pictures', () => {
  useNetwork();
  let carousel: LookstreamCarousel;

  beforeEach(async () => {
    await setViewport({ width: 360, height: 780 });
    document.body.style.margin = '0 16px';
    carousel = await fixture(html`<lookstream-carousel .page=${makePage(20)}></lookstream-carousel>`);
    await settled(carousel);
  });
  afterEach(async () => {
    document.body.style.margin = '';
    await setViewport({ width: 800, height: 600 });
  });

  it('fetches what is seen, and no more, until somebody touches it', () => {
    expect(fetched(carousel)).to.deep.equal([1, 2]);
  });

  it('fetches one view ahead once the visitor points at it', async () => {
    partOf(carousel, 'track').closest('section')!.dispatchEvent(new Event('pointerenter'));
    await settled(carousel);
    expect(fetched(carousel)).to.deep.equal([1, 2, 3, 4]);
  });

  it('fetches one view ahead once the focus is in it', async () => {
    partOf(carousel, 'photo').focus();
    await settled(carousel);
    expect(fetched(carousel)).to.deep.equal([1, 2, 3, 4]);
  });

  it('fetches what comes into view', async () => {
    carousel.goTo(5);
    await counterSays(carousel, '6 / 20');
    await waitUntil(() => fetched(carousel).includes(7), 'the picture that looks in is fetched too');
    expect(fetched(carousel), 'more than one view ahead').not.to.include(10);
  });

  it('offers all widths, and tells the browser how wide the slide is', () => {
    const picture = partOf(carousel, 'picture');
    const width = Math.round(partOf(carousel, 'slide').getBoundingClientRect().width);
    expect(picture).to.have.attribute('sizes', `${width}px`);
    expect(
      picture
        .getAttribute('srcset')!
        .split(',')
        .map((file) => file.split(' ')[1]),
    ).to.deep.equal(['320w', '640w', '1080w']);
    expect(picture).to.have.attribute('loading', 'lazy');
  });

  it('lets a photo appear only when it is there', async () => {
    const [picture] = partsOf(carousel, 'picture') as HTMLImageElement[];
    await waitUntil(() => picture!.complete && !picture!.classList.contains('waiting'), 'the photo is shown');
    carousel.goTo(10);
    await counterSays(carousel, '11 / 20');
    const later = partsOf(carousel, 'picture')[10] as HTMLImageElement;
    if (!later.complete) await oneEvent(later, 'load');
    await waitUntil(() => !later.classList.contains('waiting'), 'so is a later one');
  });

  it('names no width where there is no layout, and caps the finest screens', () => {
    expect(pictureSizes(0)).to.equal('auto, 280px');
    const { devicePixelRatio } = window;
    Object.defineProperty(window, 'devicePixelRatio', { value: 3, configurable: true });
    expect(pictureSizes(243), 'two pixels to a CSS pixel').to.equal('162px');
    Object.defineProperty(window, 'devicePixelRatio', { value: devicePixelRatio, configurable: true });
  });
});
