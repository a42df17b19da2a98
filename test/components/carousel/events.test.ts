import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { http, HttpResponse } from 'msw';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { counterSays, eventAfter, lateHasCome, partOf, partsOf, settled } from './support.ts';

const names = [
  'lookstream-load',
  'lookstream-slide-change',
  'lookstream-open-request',
  'lookstream-product-click',
  'lookstream-error',
] as const;

/** The names of all events of ours that leave an element, in order. */
function record(element: HTMLElement): string[] {
  const seen: string[] = [];
  for (const name of names) element.addEventListener(name, () => seen.push(name));
  return seen;
}

describe('lookstream-carousel: events', () => {
  useNetwork();
  let carousel: LookstreamCarousel;

  beforeEach(async () => {
    carousel = await fixture(html`<lookstream-carousel .page=${makePage(8)}></lookstream-carousel>`);
    await settled(carousel);
  });

  it('says once that looks are shown, and from which source', async () => {
    const element = document.createElement('lookstream-carousel');
    Object.assign(element, { product: 'vase', endpoint: edgeAddress });
    const seen = record(element);
    const loaded = oneEvent(document.body, 'lookstream-load');
    document.body.append(element);
    const event = (await loaded) as unknown as HTMLElementEventMap['lookstream-load'];
    expect(event.looks).to.have.length(8);
    expect(event.source).to.deep.equal({ product: 'vase' });
    expect(event.reason).to.equal(null);
    element.heading = 'Another title';
    await settled(element);
    expect(seen).to.deep.equal(['lookstream-load']);
    element.remove();
  });

  it('says why there are no looks', async () => {
    const event = await eventAfter(carousel, 'lookstream-load', () => {
      carousel.page = { looks: [], products: {}, next: null, reason: 'inactive' };
    });
    expect(event.looks).to.be.empty;
    expect(event.reason).to.equal('inactive');
    expect(event.source).to.equal(null);
  });

  it('tells of a move by the visitor, with the look', async () => {
    const event = await eventAfter(carousel, 'lookstream-slide-change', () =>
      partOf(carousel, 'nav-next').click(),
    );
    expect(event.index).to.equal(1);
    expect(event.look.id).to.equal('look-2');
    expect(event.composed && event.bubbles).to.equal(true);
  });

  it('tells of a move by swiping or wheel', async () => {
    const track = partOf(carousel, 'track');
    track.parentElement!.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'touch' }));
    const event = await eventAfter(carousel, 'lookstream-slide-change', () => {
      const [first, second] = partsOf(carousel, 'slide');
      track.scrollBy(second!.offsetLeft - first!.offsetLeft, 0);
    });
    expect(event.index).to.equal(1);
  });

  it('is silent about moves by script', async () => {
    const seen = record(carousel);
    carousel.goTo(2);
    await counterSays(carousel, '3 / 8');
    carousel.previous();
    await counterSays(carousel, '2 / 8');
    carousel.next();
    await counterSays(carousel, '3 / 8');
    // The next move by hand is the first to be told of: had the others been, they would stand before it.
    const event = await eventAfter(carousel, 'lookstream-slide-change', () =>
      partOf(carousel, 'nav-next').click(),
    );
    expect(event.index).to.equal(3);
    expect(seen).to.deep.equal(['lookstream-slide-change']);
  });

  it('is silent when a slide changes because the page does', async () => {
    const seen = record(carousel);
    carousel.goTo(7);
    await counterSays(carousel, '8 / 8');
    const wasAt = partOf(carousel, 'counter').textContent;
    carousel.style.inlineSize = '300px';
    await waitUntil(() => partOf(carousel, 'counter').textContent !== wasAt, 'fewer slides are seen');
    // Another carousel starts to move only now: when it has come to rest, this one has long.
    const other = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${makePage(8)}></lookstream-carousel>`,
    );
    await settled(other);
    await eventAfter(other, 'lookstream-slide-change', () => {
      partOf(other, 'nav-next').click();
    });
    expect(seen).to.be.empty;
  });

  it('asks before it opens a look, and leaves that to the page if told to', async () => {
    carousel.addEventListener('lookstream-open-request', (event) => {
      event.preventDefault();
    });
    const event = await eventAfter(carousel, 'lookstream-open-request', () =>
      partsOf(carousel, 'photo')[2]!.click(),
    );
    expect(event.index).to.equal(2);
    expect(event.look.id).to.equal('look-3');
    expect(event.looks).to.have.length(8);
    expect(event.products.vase!.key).to.equal('vase');
    expect(document.querySelector('body > lookstream-viewer')).to.equal(null);
  });

  it('opens the page’s one viewer at the look that was pressed', async () => {
    partsOf(carousel, 'photo')[1]!.click();
    await oneViewer();
    const viewers = document.querySelectorAll('body > lookstream-viewer');
    expect(viewers).to.have.length(1);
    viewers[0]!.remove();
  });

  it('tells which product was followed, from which look and for whose money', async () => {
    await lateHasCome(carousel);
    partOf(carousel, 'product').addEventListener('click', (event) => {
      event.preventDefault();
    });
    const event = await eventAfter(carousel, 'lookstream-product-click', () =>
      partOf(carousel, 'product').click(),
    );
    expect(event.product?.key).to.equal('vase');
    expect(event.look!.id).to.equal('look-1');
    expect(event.href).to.equal('https://c.mtpc.example/vase');
    expect(event.isAffiliate).to.equal(true);
  });

  it('tells of a failure once, to scripts and in the console', async () => {
    network.use(http.get(`${edgeAddress}/v1/looks`, () => new HttpResponse(null, { status: 500 })));
    const warnings: unknown[][] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(words);
    const element = document.createElement('lookstream-carousel');
    Object.assign(element, { product: 'vase', endpoint: edgeAddress });
    const seen = record(element);
    const failed = oneEvent(element, 'lookstream-error');
    document.body.append(element);
    const event = (await failed) as unknown as HTMLElementEventMap['lookstream-error'];
    await settled(element);
    console.warn = warn;
    expect(event.error).to.be.instanceOf(Error);
    expect(seen).to.deep.equal(['lookstream-error']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]![0]).to.match(/^\[lookstream\] .*\/edge/);
    element.remove();
  });
});

/** The viewer comes with a script of its own. */
async function oneViewer(): Promise<void> {
  await new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body > lookstream-viewer')) return;
      observer.disconnect();
      resolve();
    }).observe(document.body, { childList: true });
  });
}
