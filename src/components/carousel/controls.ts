import { html, type ReactiveController, type TemplateResult } from 'lit';
import { tell } from '../shared/events.ts';
import { introduce, lazily } from '../shared/lazy.ts';
import type { LooksElement } from '../shared/looks-element.ts';
import { LookstreamSlideChangeEvent } from '../shared/visit-events.ts';
import { skipTo } from '../shared/skip.ts';
import '../shared/terms/en.ts';
import type { Autoplay } from './autoplay.ts';
import type { LookstreamCarousel } from './carousel.ts';
import { MouseDrag } from './mouse-drag.ts';
import { tolerance, type ScrollSnap } from './scroll-snap.ts';

/** How long a scroller must rest before it counts as arrived; `scrollend` is younger than our browsers. */
const restMilliseconds = 120;

/**
 * What moves a carousel, its arrows, keys, mouse and commands by script, and says where it came to rest. It loads when
 * a visitor points at it or brings the focus, and is no part of what is seen first.
 */
export class Controls implements ReactiveController {
  #host: LookstreamCarousel;
  #snap: ScrollSnap;
  #track: HTMLElement | null = null;
  #resize = new ResizeObserver(() => {
    // A layout that changes in the middle of a visitor's move does not make it any less theirs.
    this.#isQuiet ||= this.#rest === undefined;
    this.#awaitRest();
  });
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** where a command is taking us: a second press counts from there */
  #aim: number | null = null;
  /** moved by script or by layout, so no news for anybody */
  #isQuiet = false;
  #announced = 0;
  #hasBeenHere = false;
  #autoplay: Autoplay | null = null;

  constructor(host: LookstreamCarousel, snap: ScrollSnap) {
    this.#host = host;
    this.#snap = snap;
    host.addController(this);
    host.addController(new MouseDrag(host, snap, this));
    // A photo may have the focus now, and has to show it.
    void introduce(host as LooksElement, () => import('../shared/late.ts'));
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onConnection);
    window.addEventListener('offline', this.#onConnection);
    this.#host.requestUpdate();
  }

  /** whether slides move by themselves, or will once nobody points at them */
  get isPlaying(): boolean {
    return !!this.#autoplay?.isPlaying;
  }

  hostUpdated(): void {
    const { track, autoplay } = this.#host;
    if (autoplay !== null && !this.#autoplay) void this.#startAutoplay();
    if (track === this.#track) return;
    this.#release();
    this.#track = track;
    track?.addEventListener('scroll', this.#awaitRest, { passive: true });
    if (!track) return;
    this.#resize.observe(track);
    // A swipe may have been faster than this script; put back in its place, the track begins anew.
    this.#isQuiet ||= this.#hasBeenHere;
    this.#hasBeenHere = true;
    this.#awaitRest();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onConnection);
    window.removeEventListener('offline', this.#onConnection);
    this.#release();
  }

  #release(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#resize.disconnect();
    this.#track?.removeEventListener('scroll', this.#awaitRest);
    this.#track = null;
  }

  /** The button that comes first; null while it is on its way. */
  renderPause(): TemplateResult | null {
    return this.#autoplay?.renderPause() ?? null;
  }

  /** The slide after the last one, where there are more and no connection. */
  renderWaiting(): TemplateResult | null {
    const { source, terms } = this.#host;
    if (!source.hasMore || navigator.onLine) return null;
    return html`<div class="slide">
      <div class="photo"></div>
      <p class="caption credit">${terms.waitingForConnection}</p>
    </div>`;
  }

  /**
   * Moves on, or back, by as many slides as the host says.
   *
   * @param isQuiet whether nobody needs to hear of it, as for commands by script
   */
  step(by: 1 | -1, isQuiet: boolean): void {
    const { loop, slidesPerMove } = this.#host;
    const { isAtStart, isAtEnd } = this.#snap.view;
    const slides = Math.max(1, Math.trunc(slidesPerMove ?? 1) || 1);
    // The end of the track is no snap point, so the position may lie between two slides.
    const at = this.#aim ?? this.#snap.position;
    if (loop && by > 0 && isAtEnd) this.goTo(0, isQuiet);
    else if (loop && by < 0 && isAtStart) this.goTo(Infinity, isQuiet);
    else if (by > 0) this.goTo(Math.floor(at + tolerance) + slides, isQuiet);
    else this.goTo(Math.ceil(at - tolerance) - slides, isQuiet);
  }

  /** Shows a slide, counted from 0; what lies beyond an end is the end. */
  goTo(index: number, isQuiet: boolean): void {
    const { track, direction } = this.#host;
    if (!track || Number.isNaN(index)) return;
    const { stride } = this.#snap;
    const farthest = Math.ceil((track.scrollWidth - track.clientWidth) / stride - tolerance);
    this.#aim = Math.max(0, Math.min(index, farthest));
    this.#isQuiet = isQuiet;
    this.#awaitRest();
    track.scrollTo({
      left: this.#aim * stride * (direction === 'rtl' ? -1 : 1),
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
  }

  /** Starts over, for other looks. */
  rewind(): void {
    this.#isQuiet = true;
    this.#host.track?.scrollTo({ left: 0, behavior: 'instant' });
    this.#awaitRest();
  }

  /** Leads past the photos. */
  skip(): void {
    skipTo(this.#host.renderRoot.querySelector('#end'));
  }

  /** Arrow keys go where they point, from the slide that has the focus, and take it along. */
  async moveByKey(event: KeyboardEvent): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { track, direction, shadowRoot, source } = this.#host;
    const slides = [...(track?.children ?? [])];
    // Not the event's target: the very first key may have waited for this script.
    const from = slides.findIndex((slide) => slide.contains(shadowRoot?.activeElement ?? null));
    // The focus may have gone on while this script was on its way.
    if (from < 0) return;
    const onward = direction === 'rtl' ? -1 : 1;
    const last = (source.page?.looks.length ?? 0) - 1;
    const goals = { ArrowLeft: from - onward, ArrowRight: from + onward, Home: 0, End: last };
    const goal = goals[event.key as keyof typeof goals] as number | undefined;
    if (goal === undefined || goal < 0 || goal > last) return;
    event.preventDefault();
    await this.#host.bring(goal);
    track?.children[goal]?.querySelector('button')?.focus({ preventScroll: true });
    this.goTo(goal, false);
  }

  async #startAutoplay(): Promise<void> {
    const module = await lazily(this.#host, () => import('./autoplay.ts'));
    if (module) this.#autoplay ??= new module.Autoplay(this.#host, this.#snap, this);
  }

  #onConnection = (): void => {
    this.#host.requestUpdate();
  };

  #awaitRest = (): void => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      const { index } = this.#snap.view;
      const look = this.#host.source.page?.looks[index];
      const isNews = !this.#isQuiet && index !== this.#announced;
      this.#announced = index;
      this.#aim = null;
      // What the edge could not give a while ago it may be able to give now.
      if (this.#snap.view.isAtEnd && this.#host.source.hasMoreFailed) void this.#host.source.more();
      this.#isQuiet = false;
      if (isNews && look) tell(this.#host, new LookstreamSlideChangeEvent({ look, index }));
    }, restMilliseconds);
  };
}
