import { expect, fixture, html, waitUntil, oneEvent } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { http } from 'msw';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { edgeAddress, makeLook, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { lateHasCome, partOf, partsOf, settled } from './support.ts';

/** Every kind of slide: several products, one, a sold-out one, none, a video, paid content, nobody's name. */
const page = makePage(2);
page.looks.push(
  makeLook('sold-out', { products: [{ key: 'lamp' }] }),
  makeLook('own', { products: [{ key: 'bowl' }] }),
  makeLook('bare', { products: [], author: null, caption: null }),
  makeLook('film', { kind: 'video', sponsored: true }),
);

async function show(surroundings = 'color: #1f1b16; background: #fbf9f4', direction = 'ltr') {
  const box = await fixture(
    html`<div dir=${direction} style=${surroundings}>
      <lookstream-carousel
        heading="Where readers put it"
        intro="Photos sent in by readers."
        .page=${page}
      ></lookstream-carousel>
    </div>`,
  );
  return settled(box.querySelector<LookstreamCarousel>('lookstream-carousel')!);
}

/** A carousel whose request is never answered. */
async function showWaiting(): Promise<LookstreamCarousel> {
  network.use(http.get(`${edgeAddress}/v1/looks`, () => new Promise<never>(() => undefined)));
  const carousel = await fixture<LookstreamCarousel>(
    html`<lookstream-carousel
      heading="Where readers put it"
      product="vase"
      endpoint=${edgeAddress}
    ></lookstream-carousel>`,
  );
  await waitUntil(() => network.requests.length > 0, 'looks are asked for');
  return settled(carousel);
}

describe('lookstream-carousel: accessibility', () => {
  useNetwork();

  // Emulated media outlive the page that asked for them.
  afterEach(async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'none' }]);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('passes the audit with looks, on a light page', async () => {
    await expect(await show()).to.be.accessible();
  });

  it('passes the audit on a dark page', async () => {
    await expect(await show('color: #ece5d8; background: #181613')).to.be.accessible();
  });

  it('passes the audit from right to left', async () => {
    await expect(await show(undefined, 'rtl')).to.be.accessible();
  });

  it('passes the audit with only credits', async () => {
    const carousel = await show();
    carousel.details = 'credit';
    await settled(carousel);
    await expect(carousel).to.be.accessible();
  });

  it('passes the audit while it waits, and without looks', async () => {
    const waiting = await showWaiting();
    await expect(waiting).to.be.accessible();
    const empty = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${makePage(0)}><a href="/photos">All photos</a></lookstream-carousel>`,
    );
    await expect(empty).to.be.accessible();
  });

  it('is a carousel by the pattern: a named region, slides as groups, arrows as buttons', async () => {
    const carousel = await show();
    const section = carousel.shadowRoot!.querySelector('section')!;
    expect(section).to.have.attribute('aria-roledescription', 'carousel');
    expect(section).to.have.attribute('aria-label', 'Where readers put it');
    for (const slide of partsOf(carousel, 'slide')) {
      expect(slide).to.have.attribute('role', 'group');
      expect(slide).to.have.attribute('aria-roledescription', 'slide');
    }
    expect(partOf(carousel, 'nav-previous')).to.match('button[aria-label="Previous photo"]');
    expect(partOf(carousel, 'nav-next')).to.match('button[aria-label="Next photo"]');
    expect(partOf(carousel, 'photo')).to.have.attribute('aria-haspopup', 'dialog');
    // The one property ends the space that lookstream.css reserves.
    expect(carousel.getAttribute('style')).to.equal('--lookstream-reserve: none;');
    expect(carousel.getAttributeNames(), 'else nothing is put on the author’s element').to.deep.equal([
      'heading',
      'intro',
      'style',
    ]);
  });

  it('has a name, and room for the page’s own heading, where it has no title', async () => {
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${page}><h2 slot="heading">Seen at home</h2></lookstream-carousel>`,
    );
    await settled(carousel);
    expect(carousel.shadowRoot!.querySelector('section')).to.have.attribute('aria-label', 'Customer photos');
    expect(carousel.querySelector('h2')!.checkVisibility()).to.equal(true);
  });

  it('announces its position politely', async () => {
    const live = (await show()).shadowRoot!.querySelector('[aria-live]');
    expect(live?.getAttribute('aria-live')).to.equal('polite');
    expect(live?.textContent?.trim()).to.match(/^1 of \d+$/);
  });

  it('gives every control at least 44 px', async () => {
    const carousel = await show();
    const controls = [...carousel.shadowRoot!.querySelectorAll('button, a:not([part=skip])')];
    expect(controls).to.have.length.above(6);
    for (const control of controls) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML.slice(0, 80)).to.be.at.least(44);
    }
  });

  it('shows the focus on a photo in black and in white, within the photo', async () => {
    const carousel = await show();
    await lateHasCome(carousel);
    const photo = partOf(carousel, 'photo');
    photo.focus({ focusVisible: true } as FocusOptions);
    const ring = getComputedStyle(photo, '::after');
    expect(ring.borderTopColor).to.equal('rgb(0, 0, 0)');
    expect(ring.boxShadow).to.contain('rgb(255, 255, 255)').and.to.contain('inset');
  });

  it('keeps borders where colours are forced', async () => {
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }]);
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('../../../src/components/lookstream.css', import.meta.url).href;
    const loaded = oneEvent(style, 'load');
    document.head.append(style);
    await loaded;
    const carousel = await show();
    expect(getComputedStyle(partOf(carousel, 'photo')).borderTopWidth).to.equal('1px');
    expect(getComputedStyle(partOf(carousel, 'badge')).borderTopWidth).to.equal('1px');
    style.remove();
  });

  it('moves nothing where motion is unwelcome', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const waiting = await showWaiting();
    expect(waiting.shadowRoot!.getAnimations()).to.be.empty;
  });
});
