import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { counterSays, partOf, partsOf, settled } from './support.ts';

const all = makePage(30);

/** A part of a list of 30 looks. */
function part(from: number, count: number): LooksPage {
  const looks = all.looks.slice(from, from + count);
  const next = from + count < all.looks.length ? `from-${from + count}` : null;
  return { ...all, looks, next };
}

/** Answers as an edge does: the cursor says where to go on. */
const list = http.get(`${edgeAddress}/v1/looks`, ({ request }) => {
  const { searchParams } = new URL(request.url);
  const from = Number(searchParams.get('cursor')?.replace('from-', '') ?? 0);
  return HttpResponse.json(part(from, Math.min(10, Number(searchParams.get('limit') ?? 10))));
});

/** What the edge was asked since the test began; an element of the test before may still have its say. */
const asked = () => network.asked('/v1/looks').filter(({ product }) => product?.endsWith(`-${test}`));

/** Names the products of one test. */
let test = 0;

describe('lookstream-carousel: more looks', () => {
  useNetwork();
  const { warn } = console;

  async function show(attributes: Record<string, string> = {}): Promise<LookstreamCarousel> {
    const place = await fixture(html`<div></div>`);
    const carousel = document.createElement('lookstream-carousel');
    for (const [name, value] of Object.entries({
      product: `vase-${test}`,
      endpoint: edgeAddress,
      ...attributes,
    }))
      carousel.setAttribute(name, value);
    const loaded = oneEvent(carousel, 'lookstream-load');
    place.append(carousel);
    await loaded;
    return settled(carousel);
  }

  before(async () => {
    await setViewport({ width: 800, height: 700 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  after(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
  beforeEach(() => {
    console.warn = () => undefined;
    network.use(list);
    test += 1;
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('asks for no more than the first page until the visitor comes near its end', async () => {
    const carousel = await show();
    await carousel.goTo(1);
    await counterSays(carousel, '2 / 10');
    await settled(carousel);
    expect(asked()).to.have.length(1);
  });

  it('has the next page ready when the visitor nears the end, and moves nothing', async () => {
    const carousel = await show();
    partOf(carousel, 'photo').focus();
    await carousel.goTo(7);
    await waitUntil(() => partsOf(carousel, 'slide').length === 20, 'twenty slides', { timeout: 5000 });
    await counterSays(carousel, '8 / 20');
    expect(asked().map(({ cursor }) => cursor)).to.deep.equal([undefined, 'from-10']);
    expect(asked()[1]!.product).to.equal(`vase-${test}`);
  });

  it('comes to the end of the list, and asks no more', async () => {
    const carousel = await show();
    partOf(carousel, 'photo').focus();
    for (const last of [9, 19, 29]) await carousel.goTo(last).then(() => settled(carousel));
    await waitUntil(
      async () => {
        await carousel.goTo(29);
        return partsOf(carousel, 'slide').length === 30;
      },
      'thirty slides',
      { timeout: 5000 },
    );
    await counterSays(carousel, '30 / 30');
    expect(partOf(carousel, 'nav-next')).to.have.attribute('aria-disabled', 'true');
    expect(asked().map(({ cursor }) => cursor)).to.deep.equal([undefined, 'from-10', 'from-20']);
  });

  it('shows no more looks than the page wants', async () => {
    const carousel = await show({ limit: '12' });
    partOf(carousel, 'photo').focus();
    await carousel.goTo(9);
    await waitUntil(() => partsOf(carousel, 'slide').length === 12, 'twelve slides', { timeout: 5000 });
    await carousel.goTo(11);
    await counterSays(carousel, '12 / 12');
    expect(asked().map(({ limit }) => limit)).to.deep.equal(['12', '2']);
  });

  it('shows each look once, also where the list begins anew because its place was lost', async () => {
    const carousel = await show();
    let hasLost = false;
    network.use(
      http.get(`${edgeAddress}/v1/looks`, ({ request }) => {
        if (hasLost || !new URL(request.url).searchParams.get('cursor')) return undefined;
        hasLost = true;
        return HttpResponse.json({ type: 'urn:lookstream:problem:cursor-expired' }, { status: 410 });
      }),
    );
    partOf(carousel, 'photo').focus();
    await carousel.goTo(9);
    await waitUntil(() => partsOf(carousel, 'slide').length === 20, 'twenty slides', { timeout: 5000 });
    const ids = carousel.source.page!.looks.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(20);
    const cursors = asked().map(({ cursor }) => cursor);
    expect(cursors).to.deep.equal([undefined, 'from-10', undefined, 'from-10']);
  });

  it('waits for the connection in a slide of its own, and goes on when it is back', async () => {
    const carousel = await show();
    let isOffline = true;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !isOffline });
    network.use(http.get(`${edgeAddress}/v1/looks`, () => (isOffline ? HttpResponse.error() : undefined)));
    partOf(carousel, 'photo').focus();
    await carousel.goTo(9);
    await waitUntil(() => carousel.source.hasMoreFailed, 'the second page did not come');
    await settled(carousel);
    const slides = carousel.shadowRoot!.querySelectorAll('.slide');
    expect(slides).to.have.length(11);
    expect(slides[10]).to.contain.text('Waiting for a connection');
    await carousel.goTo(10);
    await counterSays(carousel, '10 / 10');
    expect(partOf(carousel, 'nav-next')).to.have.attribute('aria-disabled', 'true');
    isOffline = false;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => partsOf(carousel, 'slide').length === 20, 'twenty slides', { timeout: 5000 });
    expect(carousel.shadowRoot!.querySelectorAll('.slide')).to.have.length(20);
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('asks again when the visitor is at the end, where the edge had failed', async () => {
    const carousel = await show();
    network.use(http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.error(), { once: true }));
    partOf(carousel, 'photo').focus();
    await carousel.goTo(8);
    await waitUntil(() => partsOf(carousel, 'slide').length === 20, 'twenty slides', { timeout: 5000 });
    expect(asked().map(({ cursor }) => cursor)).to.deep.equal([undefined, 'from-10', 'from-10']);
  });

  it('forgets the pages of a product that is shown no more', async () => {
    const carousel = await show();
    partOf(carousel, 'photo').focus();
    await carousel.goTo(9);
    await waitUntil(() => partsOf(carousel, 'slide').length === 20, 'twenty slides', { timeout: 5000 });
    const loaded = oneEvent(carousel, 'lookstream-load');
    carousel.product = `bowl-${test}`;
    await loaded;
    await counterSays(carousel, '1 / 10');
    expect(asked().at(-1)!.product).to.equal(`bowl-${test}`);
  });

  it('asks once for several elements that show the same, and for each that shows something else', async () => {
    const place = await fixture(html`<div></div>`);
    const products = ['vase', 'vase', 'bowl', 'vase'].map((name) => `${name}-${test}`);
    const loads = products.map((product) => {
      const carousel = document.createElement('lookstream-carousel');
      Object.assign(carousel, { product, endpoint: edgeAddress });
      const loaded = oneEvent(carousel, 'lookstream-load');
      place.append(carousel);
      return loaded;
    });
    await Promise.all(loads);
    expect(asked().map(({ product }) => product)).to.deep.equal([`vase-${test}`, `bowl-${test}`]);
  });

  it('gives up a shared request only when the last that waits for it is gone', async () => {
    let answer: () => void = () => undefined;
    network.use(
      http.get(`${edgeAddress}/v1/looks`, async () => {
        await new Promise<void>((resolve) => (answer = resolve));
        return HttpResponse.json(part(0, 3));
      }),
    );
    const place = await fixture(html`<div></div>`);
    const [one, other] = [1, 2].map(() => document.createElement('lookstream-carousel'));
    for (const carousel of [one!, other!]) {
      Object.assign(carousel, { product: `vase-${test}`, endpoint: edgeAddress });
      place.append(carousel);
    }
    await waitUntil(() => asked().length === 1, 'one request');
    one!.remove();
    const loaded = oneEvent(other!, 'lookstream-load');
    answer();
    await loaded;
    expect(partsOf(other!, 'slide')).to.have.length(3);
    expect(network.requests[0]!.signal.aborted).to.equal(false);
  });

  it('asks for what may be used and bought where the page wants only that', async () => {
    await show({ 'rights-only': '', 'in-stock': '' });
    expect(asked()[0]!.rightsOnly).to.equal('true');
    expect(asked()[0]!.inStock).to.equal('true');
  });
});
