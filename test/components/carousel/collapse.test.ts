import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { settled } from './support.ts';

const nothing = () => HttpResponse.json({ looks: [], products: {}, next: null, reason: 'empty' });
const failure = () => new HttpResponse(null, { status: 503 });

describe('lookstream-carousel: the space of one without looks', () => {
  useNetwork();
  const { warn } = console;

  /** @param above height of what stands over the carousel */
  async function show(
    whenEmpty: string,
    { above, answer = nothing, fallback = '' }: { above: string; answer?: typeof nothing; fallback?: string },
  ): Promise<LookstreamCarousel> {
    network.use(http.get(`${edgeAddress}/v1/looks`, answer));
    const place = await fixture(html`<div style="padding-block-start: ${above}"></div>`);
    const carousel = document.createElement('lookstream-carousel');
    Object.assign(carousel, { product: 'vase', endpoint: edgeAddress, whenEmpty, textContent: fallback });
    const answered = Promise.race([
      oneEvent(carousel, 'lookstream-load'),
      oneEvent(carousel, 'lookstream-error'),
    ]);
    place.append(carousel);
    await answered;
    return settled(carousel);
  }

  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
  });

  const isGivenBack = (carousel: Element) => waitUntil(() => heightOf(carousel) === 0, 'no height');
  const heightOf = (element: Element) => element.getBoundingClientRect().height;

  for (const word of ['', 'keep', 'vanish']) {
    it(`is kept where the page says “${word}”`, async () => {
      expect(heightOf(await show(word, { above: '150vh' }))).to.be.above(250);
    });
  }

  it('is given back below the view, where the page wants that', async () => {
    await isGivenBack(await show('collapse', { above: '150vh', fallback: 'All photos' }));
  });

  it('is given back after a failure too, where the author has nothing to show', async () => {
    await isGivenBack(await show('collapse', { above: '150vh', answer: failure as typeof nothing }));
  });

  it('is kept where the visitor would see it go', async () => {
    const carousel = await show('collapse', { above: '0' });
    expect(heightOf(carousel)).to.be.above(250);
    carousel.heading = 'Another title';
    await settled(carousel);
    expect(heightOf(carousel)).to.be.above(250);
  });

  it('is kept for the author’s content after a failure', async () => {
    const carousel = await show('collapse', {
      above: '150vh',
      answer: failure as typeof nothing,
      fallback: 'All photos',
    });
    expect(heightOf(carousel)).to.be.above(250);
  });

  it('is taken again when there are looks after all', async () => {
    const carousel = await show('collapse', { above: '150vh' });
    await isGivenBack(carousel);
    network.resetHandlers();
    carousel.retry();
    await oneEvent(carousel, 'lookstream-load');
    await settled(carousel);
    expect(heightOf(carousel)).to.be.above(250);
  });
});
