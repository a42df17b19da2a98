import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { LookstreamCarousel } from '../../../src/components/carousel/carousel.ts';
import '../../../src/components/lookstream.ts';
import { makePage } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { counterSays, eventAfter, partOf, settled } from './support.ts';

/** Timers of the page, run by hand: nobody waits for six seconds. */
class Clock {
  readonly waiting = new Map<number, { milliseconds: number; run: () => void }>();
  readonly #real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  #last = 1_000_000;

  /** Takes over the timers that are as long as a slide is seen. */
  start(): void {
    const { setTimeout, clearTimeout } = this.#real;
    window.setTimeout = ((run: () => void, milliseconds = 0) => {
      if (![3000, 6000, 9000].includes(milliseconds)) return setTimeout(run, milliseconds);
      this.#last += 1;
      this.waiting.set(this.#last, { milliseconds, run });
      return this.#last;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => {
      if (!this.waiting.delete(id)) clearTimeout(id);
    }) as typeof window.clearTimeout;
  }

  stop(): void {
    Object.assign(window, this.#real);
    this.waiting.clear();
  }

  /** The carousel's only timer; null while it is held. */
  get timer(): { milliseconds: number; run: () => void } | null {
    const timers = [...this.waiting.values()];
    expect(timers.length, 'at most one timer').to.be.below(2);
    return timers[0] ?? null;
  }

  strike(): void {
    const [[id, { run }] = [0, { run: () => undefined }]] = [...this.waiting];
    this.waiting.delete(id);
    run();
  }
}

describe('lookstream-carousel: autoplay', () => {
  useNetwork();
  const clock = new Clock();

  async function show(attributes: Record<string, string> = {}): Promise<LookstreamCarousel> {
    const place = await fixture(html`<div></div>`);
    const carousel = document.createElement('lookstream-carousel');
    for (const [name, value] of Object.entries({ autoplay: '', ...attributes }))
      carousel.setAttribute(name, value);
    carousel.page = makePage(8);
    place.append(carousel);
    await settled(carousel);
    await waitUntil(() => carousel.shadowRoot!.querySelector('[part=pause]'), 'the pause button is there', {
      timeout: 5000,
    });
    return settled(carousel);
  }

  const isPlaying = (carousel: LookstreamCarousel) =>
    partOf(carousel, 'pause').getAttribute('aria-label') === 'Pause the slides';
  const isMoving = async () => waitUntil(() => clock.timer, 'it moves');
  const isHeld = async () => waitUntil(() => !clock.timer, 'it is held');

  before(async () => {
    await setViewport({ width: 800, height: 700 });
    await resetMouse();
  });
  beforeEach(() => {
    clock.start();
  });
  afterEach(async () => {
    clock.stop();
    await resetMouse();
  });

  it('does not move by itself unless the page wants that', async () => {
    const carousel = await fixture<LookstreamCarousel>(
      html`<lookstream-carousel .page=${makePage(8)}></lookstream-carousel>`,
    );
    await settled(carousel);
    expect(carousel.shadowRoot!.querySelector('[part=pause]')).to.equal(null);
    expect(clock.timer).to.equal(null);
  });

  it('moves to the next slide after six seconds, or those the page names, and says so to nobody', async () => {
    const carousel = await show();
    let told = 0;
    carousel.addEventListener('lookstream-slide-change', () => (told += 1));
    await isMoving();
    expect(clock.timer!.milliseconds).to.equal(6000);
    clock.strike();
    await counterSays(carousel, '2 / 8');
    carousel.autoplay = '9';
    await isMoving();
    clock.strike();
    await counterSays(carousel, '3 / 8');
    await isMoving();
    expect(clock.timer!.milliseconds).to.equal(9000);
    // The first move that is told of is the visitor's own: had the others been, they would stand before it.
    await eventAfter(carousel, 'lookstream-slide-change', () => partOf(carousel, 'nav-next').click());
    expect(told).to.equal(1);
  });

  it('gives everybody three seconds for a slide at least', async () => {
    await show({ autoplay: '0.5' });
    await isMoving();
    expect(clock.timer!.milliseconds).to.equal(3000);
  });

  it('ends at the last slide, and begins again where it loops', async () => {
    const carousel = await show();
    await carousel.goTo(7);
    await counterSays(carousel, '8 / 8');
    await isMoving();
    clock.strike();
    await isHeld();
    expect(isPlaying(carousel)).to.equal(false);
    carousel.loop = true;
    partOf(carousel, 'pause').click();
    await counterSays(carousel, '1 / 8');
  });

  it('is paused by its button, which comes first and changes its words', async () => {
    const carousel = await show();
    await isMoving();
    const first = carousel.shadowRoot!.querySelector('button, a');
    expect(first?.part.value, 'the first that can take the focus').to.equal('pause');
    const { left, top, width } = partOf(carousel, 'pause').getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + width / 2)],
    });
    await waitUntil(() => !isPlaying(carousel), 'a click pauses, though it brings the focus too');
    expect(partOf(carousel, 'pause').getAttribute('aria-label')).to.equal('Play the slides');
    await resetMouse();
    await isHeld();
  });

  it('is held while the mouse is over it, and goes on after', async () => {
    const carousel = await show();
    await isMoving();
    const { left, top } = partOf(carousel, 'photo').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 20)] });
    await isHeld();
    expect(isPlaying(carousel), 'nobody has stopped it').to.equal(true);
    await sendMouse({ type: 'move', position: [0, 699] });
    await isMoving();
  });

  it('stops for good when the focus comes in, until the button sets it going again', async () => {
    const carousel = await show();
    await isMoving();
    partOf(carousel, 'photo').focus();
    await isHeld();
    partOf(carousel, 'photo').blur();
    await settled(carousel);
    expect(isPlaying(carousel)).to.equal(false);
    expect(clock.timer).to.equal(null);
    partOf(carousel, 'pause').focus();
    await sendKeys({ press: 'Enter' });
    await isMoving();
    expect(isPlaying(carousel)).to.equal(true);
  });

  it('stops when the visitor moves it', async () => {
    const carousel = await show();
    await isMoving();
    partOf(carousel, 'nav-next').click();
    await counterSays(carousel, '2 / 8');
    await waitUntil(() => !isPlaying(carousel), 'it is stopped');
    await isHeld();
  });

  it('starts only on demand where motion is unwelcome', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const carousel = await show();
    expect(isPlaying(carousel)).to.equal(false);
    expect(clock.timer).to.equal(null);
    partOf(carousel, 'pause').click();
    await isMoving();
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('tells screen readers nothing while it plays, and the position when it is paused', async () => {
    const carousel = await show();
    await isMoving();
    const live = carousel.shadowRoot!.querySelector('[aria-live]');
    expect(live).to.have.attribute('aria-live', 'off');
    partOf(carousel, 'photo').focus();
    await waitUntil(() => live!.getAttribute('aria-live') === 'polite', 'it speaks again');
    expect(live).to.have.trimmed.text('1 of 8');
  });

  it('does nothing any more once it is taken away, and goes on once when it is back', async () => {
    const carousel = await show();
    await isMoving();
    const place = carousel.parentElement!;
    carousel.remove();
    expect(clock.timer).to.equal(null);
    place.append(carousel);
    await isMoving();
  });

  it('takes no space from the counter when its button comes', async () => {
    const place = await fixture(html`<div></div>`);
    const carousel = document.createElement('lookstream-carousel');
    carousel.autoplay = '';
    carousel.page = makePage(8);
    place.append(carousel);
    await carousel.updateComplete;
    const before = partOf(carousel, 'counter').getBoundingClientRect().left;
    await waitUntil(() => carousel.shadowRoot!.querySelector('[part=pause]'), 'the pause button is there', {
      timeout: 5000,
    });
    expect(partOf(carousel, 'counter').getBoundingClientRect().left).to.equal(before);
  });
});
