import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { counterSays, eventAfter, partOf, partsOf, settled } from './support.ts';

/** The number of the slide that has the focus, from 1. */
function focusedSlide(carousel: LookstreamCarousel): number {
  const { activeElement } = carousel.shadowRoot!;
  return partsOf(carousel, 'slide').findIndex((slide) => slide.contains(activeElement)) + 1;
}

/** The script that moves may still be on its way when the first key is pressed. */
async function focusReaches(carousel: LookstreamCarousel, slide: number): Promise<void> {
  await waitUntil(
    () => focusedSlide(carousel) === slide,
    `the focus is on slide ${slide}, not ${focusedSlide(carousel)}`,
  );
}

async function show(direction: 'ltr' | 'rtl'): Promise<LookstreamCarousel> {
  const box = await fixture(
    html`<div dir=${direction}><lookstream-carousel .page=${makePage(8)}></lookstream-carousel></div>`,
  );
  return settled(box.querySelector('lookstream-carousel')!);
}

describe('lookstream-carousel: keyboard', () => {
  useNetwork();

  for (const [direction, onward, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`follows sight with the arrow keys, and takes the focus along (${direction})`, async () => {
      const carousel = await show(direction);
      partOf(carousel, 'photo').focus();
      await sendKeys({ press: onward });
      await focusReaches(carousel, 2);
      await counterSays(carousel, '2 / 8');
      await sendKeys({ press: onward });
      await counterSays(carousel, '3 / 8');
      await sendKeys({ press: back });
      await focusReaches(carousel, 2);
      await counterSays(carousel, '2 / 8');
    });

    it(`moves with its buttons, and stops at both ends (${direction})`, async () => {
      const carousel = await show(direction);
      const [previous, next] = [partOf(carousel, 'nav-previous'), partOf(carousel, 'nav-next')];
      expect(previous).to.have.attribute('aria-disabled', 'true');
      next.focus();
      await sendKeys({ press: 'Enter' });
      await counterSays(carousel, '2 / 8');
      expect(previous).to.have.attribute('aria-disabled', 'false');
      carousel.goTo(7);
      await counterSays(carousel, '8 / 8');
      expect(next).to.have.attribute('aria-disabled', 'true');
      next.focus();
      expect(carousel.shadowRoot!.activeElement, 'an unavailable button stays reachable').to.equal(next);
      previous.focus();
      await eventAfter(carousel, 'lookstream-slide-change', () => sendKeys({ press: 'Space' }));
      expect(next).to.have.attribute('aria-disabled', 'false');
    });
  }

  it('goes to the first and the last look with Home and End', async () => {
    const carousel = await show('ltr');
    partOf(carousel, 'photo').focus();
    await sendKeys({ press: 'End' });
    await focusReaches(carousel, 8);
    await counterSays(carousel, '8 / 8');
    await sendKeys({ press: 'Home' });
    await focusReaches(carousel, 1);
    await counterSays(carousel, '1 / 8');
  });

  it('goes to a look that was too far away to be rendered', async () => {
    const carousel = await show('ltr');
    carousel.page = makePage(40);
    await settled(carousel);
    expect(partsOf(carousel, 'photo').length).to.be.below(20);
    partOf(carousel, 'photo').focus();
    await sendKeys({ press: 'End' });
    await focusReaches(carousel, 40);
    await counterSays(carousel, '40 / 40');
  });

  it('leaves keys to the browser where they would lead nowhere, or belong to it', async () => {
    const carousel = await show('ltr');
    await carousel.goTo(0);
    partOf(carousel, 'photo').focus();
    const unhandled: boolean[] = [];
    const listen = (event: KeyboardEvent) => unhandled.push(!event.defaultPrevented);
    document.addEventListener('keydown', listen);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowRight' });
    document.removeEventListener('keydown', listen);
    expect(unhandled).to.deep.equal([true, true, false]);
  });

  it('reaches every photo and link with Tab, after the buttons', async () => {
    const carousel = await show('ltr');
    partOf(carousel, 'nav-previous').focus();
    const order: (string | null)[] = [];
    for (let press = 0; press < 4; press += 1) {
      await sendKeys({ press: 'Tab' });
      order.push(carousel.shadowRoot!.activeElement!.getAttribute('part'));
    }
    expect(order).to.deep.equal(['nav-next', 'photo', 'product', 'photo']);
  });

  it('counts quick presses from where the last one leads', async () => {
    const carousel = await show('ltr');
    const next = partOf(carousel, 'nav-next');
    next.click();
    next.click();
    next.click();
    const event = await oneEvent(carousel, 'lookstream-slide-change');
    expect((event as unknown as { index: number }).index).to.equal(3);
  });

  it('jumps instead of gliding where motion is unwelcome', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const carousel = await show('ltr');
    await carousel.next();
    const [first, second] = partsOf(carousel, 'slide');
    expect(partOf(carousel, 'track').scrollLeft).to.be.closeTo(second!.offsetLeft - first!.offsetLeft, 1);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
});
