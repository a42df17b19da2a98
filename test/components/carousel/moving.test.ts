import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { counterSays, eventAfter, lateHasCome, partOf, partsOf, settled } from './support.ts';

async function show(
  attributes: Record<string, string> = {},
  direction: 'ltr' | 'rtl' = 'ltr',
): Promise<LookstreamCarousel> {
  const place = await fixture(html`<div dir=${direction}></div>`);
  const carousel = document.createElement('lookstream-carousel');
  for (const [name, value] of Object.entries(attributes)) carousel.setAttribute(name, value);
  carousel.page = makePage(8);
  place.append(carousel);
  await carousel.updateComplete;
  return settled(carousel);
}

/** Drags the track with a real mouse, from the middle of its first photo. */
async function drag(carousel: LookstreamCarousel, by: number): Promise<void> {
  const { left, top, width, height } = partOf(carousel, 'photo').getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'move', position: [x, y] });
  // What drags comes with the first pointer.
  await carousel.goTo(0);
  await settled(carousel);
  await sendMouse({ type: 'down' });
  for (const share of [0.3, 0.6, 1]) {
    await sendMouse({ type: 'move', position: [Math.round(x + by * share), y] });
  }
  await sendMouse({ type: 'up' });
}

describe('lookstream-carousel: moving', () => {
  useNetwork();

  before(async () => {
    await setViewport({ width: 800, height: 700 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  afterEach(async () => {
    await resetMouse();
  });
  after(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 800, height: 600 });
  });

  it('moves by as many slides as the page wants, and stops at the end', async () => {
    const carousel = await show({ 'slides-per-move': '3' });
    const next = partOf(carousel, 'nav-next');
    next.click();
    await counterSays(carousel, '4 / 8');
    next.click();
    await counterSays(carousel, '8 / 8');
    expect(next).to.have.attribute('aria-disabled', 'true');
    partOf(carousel, 'nav-previous').click();
    await counterSays(carousel, '3 / 8');
  });

  for (const nonsense of ['0', '-2', 'all', '']) {
    it(`moves by one slide where the page says “${nonsense}”`, async () => {
      const carousel = await show({ 'slides-per-move': nonsense });
      partOf(carousel, 'nav-next').click();
      await counterSays(carousel, '2 / 8');
    });
  }

  it('leads from the last slide to the first and back, where the page wants that', async () => {
    const carousel = await show({ loop: '' });
    const [previous, next] = [partOf(carousel, 'nav-previous'), partOf(carousel, 'nav-next')];
    expect(previous).to.have.attribute('aria-disabled', 'false');
    previous.click();
    await counterSays(carousel, '8 / 8');
    expect(next).to.have.attribute('aria-disabled', 'false');
    next.click();
    await counterSays(carousel, '1 / 8');
  });

  it('goes to the nearest slide there is, and nowhere for nonsense', async () => {
    const carousel = await show();
    await carousel.goTo(99);
    await counterSays(carousel, '8 / 8');
    await carousel.goTo(Number.NaN);
    await counterSays(carousel, '8 / 8');
    await carousel.goTo(-5);
    await counterSays(carousel, '1 / 8');
  });

  for (const [direction, onward] of [
    ['ltr', -1],
    ['rtl', 1],
  ] as const) {
    it(`follows the mouse, comes to rest on a slide, and tells of it (${direction})`, async () => {
      const carousel = await show({}, direction);
      const event = await eventAfter(carousel, 'lookstream-slide-change', () => drag(carousel, onward * 150));
      expect(event.index).to.equal(1);
      await counterSays(carousel, '2 / 8');
      const [first, second] = partsOf(carousel, 'slide');
      const stride = Math.abs(second!.offsetLeft - first!.offsetLeft);
      expect(Math.abs(partOf(carousel, 'track').scrollLeft)).to.be.closeTo(stride, 2);
      await waitUntil(
        () => partOf(carousel, 'track').style.scrollSnapType === '',
        'snapping is given back once the track rests',
      );
    });
  }

  it('opens nothing at the end of a drag, and goes back after a short one', async () => {
    const carousel = await show();
    let asked = 0;
    carousel.addEventListener('lookstream-open-request', (event) => {
      asked += 1;
      event.preventDefault();
    });
    await drag(carousel, -20);
    await waitUntil(() => partOf(carousel, 'track').scrollLeft === 0, 'the track is back');
    expect(asked).to.equal(0);
    partOf(carousel, 'photo').click();
    await waitUntil(() => asked === 1, 'a click by itself still opens');
  });

  it('leads past the photos with its first link', async () => {
    const carousel = await show();
    await lateHasCome(carousel);
    const after = document.createElement('button');
    carousel.after(after);
    const skip = partOf(carousel, 'skip');
    skip.focus();
    const { width, height } = skip.getBoundingClientRect();
    expect(Math.min(width, height), 'seen while it has the focus').to.be.above(24);
    const { hash } = location;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => carousel.shadowRoot!.activeElement?.id === 'end', 'the focus is at the end');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === after, 'Tab leads on to the page').to.equal(true);
    expect(location.hash).to.equal(hash);
  });
});
