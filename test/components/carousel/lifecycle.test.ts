import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { counterSays, eventAfter, partOf, partsOf, settled } from './support.ts';

function makeCarousel(): LookstreamCarousel {
  const carousel = document.createElement('lookstream-carousel');
  Object.assign(carousel, { product: 'vase', endpoint: edgeAddress });
  return carousel;
}

const lookRequests = () => network.asked('/v1/looks');

describe('lookstream-carousel: coming and going', () => {
  useNetwork();
  let place: HTMLElement;

  beforeEach(async () => {
    place = await fixture(html`<div></div>`);
  });

  it('asks for nothing while it is far from the view', async () => {
    const far = await fixture(html`<div style="padding-block-start: 400vh"></div>`);
    const carousel = makeCarousel();
    far.append(carousel);
    const near = makeCarousel();
    place.append(near);
    await oneEvent(near, 'lookstream-load');
    expect(lookRequests(), 'that of the carousel in view').to.have.length(1);
    const loaded = oneEvent(carousel, 'lookstream-load');
    carousel.scrollIntoView();
    await loaded;
    expect(lookRequests()).to.have.length(2);
    window.scrollTo(0, 0);
  });

  it('keeps its looks when it is moved, and asks for none again', async () => {
    const carousel = makeCarousel();
    place.append(carousel);
    await oneEvent(carousel, 'lookstream-load');
    carousel.remove();
    place.append(carousel);
    await settled(carousel);
    const witness = makeCarousel();
    place.append(witness);
    await oneEvent(witness, 'lookstream-load');
    expect(lookRequests(), 'one of each').to.have.length(2);
    expect(partsOf(carousel, 'slide')).to.have.length(8);
  });

  it('still works after it was moved, and does all once', async () => {
    const carousel = makeCarousel();
    place.append(carousel);
    await oneEvent(carousel, 'lookstream-load');
    for (let times = 0; times < 3; times += 1) {
      carousel.remove();
      place.append(carousel);
    }
    await settled(carousel);
    const moves: number[] = [];
    carousel.addEventListener('lookstream-slide-change', ({ index }) => moves.push(index));
    await eventAfter(carousel, 'lookstream-slide-change', () => {
      partOf(carousel, 'nav-next').click();
    });
    await counterSays(carousel, '2 / 8');
    expect(moves).to.deep.equal([1]);
  });

  it('gives up its request when it is taken away, without an error, and asks anew when it is back', async () => {
    network.use(
      http.get(`${edgeAddress}/v1/looks`, () => new Promise<never>(() => undefined), { once: true }),
    );
    const errors: unknown[] = [];
    const carousel = makeCarousel();
    carousel.addEventListener('lookstream-error', ({ error }) => errors.push(error));
    place.append(carousel);
    await waitUntil(() => lookRequests().length === 1, 'the first request is under way');
    carousel.remove();
    await settled(carousel);
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json(makePage(3))));
    place.append(carousel);
    await oneEvent(carousel, 'lookstream-load');
    expect(partsOf(carousel, 'slide')).to.have.length(3);
    expect(errors).to.be.empty;
  });

  it('leaves no listener behind', async () => {
    const balance = new Map<string, number>();
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = function (this: Window, ...parameters: Parameters<Window['addEventListener']>) {
      balance.set(parameters[0], (balance.get(parameters[0]) ?? 0) + 1);
      addEventListener.apply(window, parameters);
    } as typeof window.addEventListener;
    window.removeEventListener = function (
      this: Window,
      ...parameters: Parameters<Window['removeEventListener']>
    ) {
      balance.set(parameters[0], (balance.get(parameters[0]) ?? 0) - 1);
      removeEventListener.apply(window, parameters);
    } as typeof window.removeEventListener;
    const carousel = makeCarousel();
    place.append(carousel);
    await oneEvent(carousel, 'lookstream-load');
    expect(balance.get('online')).to.equal(1);
    carousel.remove();
    Object.assign(window, { addEventListener, removeEventListener });
    expect(Object.fromEntries(balance)).to.deep.equal({ online: 0 });
  });

  it('takes commands before there is anything to move', () => {
    const carousel = document.createElement('lookstream-carousel');
    carousel.next();
    carousel.previous();
    carousel.goTo(3);
    expect(carousel.isConnected).to.equal(false);
  });

  it('starts at the first look again when it is given others', async () => {
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${makePage(8)}></lookstream-carousel>`,
    );
    await settled(carousel);
    carousel.goTo(3);
    await counterSays(carousel, '4 / 8');
    carousel.page = makePage(20);
    await counterSays(carousel, '1 / 20');
  });
});
