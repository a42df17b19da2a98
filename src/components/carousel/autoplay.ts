import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon, playIcon } from '../shared/icons.ts';
import '../shared/terms/en.ts';
import type { Terms } from '../shared/terms/terms.ts';
import type { Controls } from './controls.ts';
import type { ScrollSnap } from './scroll-snap.ts';

const pauseIcon = 'M7 4v12M13 4v12';

/** Seconds that a slide is seen where the author gives none, and the fewest in which a caption can be read. */
const usualSeconds = 6;
const fewestSeconds = 3;

/**
 * Why nothing moves by itself. A set, not a count: what is left twice cannot start what was stopped once. `stopped`
 * is the visitor's word, and only the button takes it back.
 */
type Reason = 'stopped' | 'hover' | 'hidden-tab' | 'out-of-view' | 'reduced-motion' | 'save-data';

interface AutoplayHost extends ReactiveControllerHost, HTMLElement {
  readonly terms: Terms;
  /** seconds, if it is a number; null while the author wants none of this */
  autoplay: string | null;
  loop: boolean;
}

/**
 * Moves a carousel by itself. Focus, a press and a move of the visitor's stop it for good, a pointer over it for as
 * long as it is there (ARIA Authoring Practices, Carousel).
 */
export class Autoplay implements ReactiveController {
  #host: AutoplayHost;
  #snap: ScrollSnap;
  #controls: Controls;
  #pauses = new Set<Reason>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #observer = new IntersectionObserver((entries) => {
    this.#pause('out-of-view', !entries.at(-1)?.isIntersecting);
  });

  constructor(host: AutoplayHost, snap: ScrollSnap, controls: Controls) {
    this.#host = host;
    this.#snap = snap;
    this.#controls = controls;
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    this.#pause('save-data', !!connection?.saveData);
    host.addController(this);
  }

  /** whether slides move, or will once nobody points at them; the button then says "pause" */
  get isPlaying(): boolean {
    const { autoplay } = this.#host;
    return (
      autoplay !== null &&
      !['stopped', 'reduced-motion', 'save-data'].some((reason) => this.#pauses.has(reason as Reason))
    );
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('pointerenter', this.#onPointer);
    host.addEventListener('pointerleave', this.#onPointer);
    host.addEventListener('pointerdown', this.#onInterest);
    host.addEventListener('focusin', this.#onInterest);
    host.addEventListener('lookstream-slide-change', this.#onInterest);
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#reducedMotion.addEventListener('change', this.#onMotion);
    this.#observer.observe(host);
    // Who was there before this script, or left while the element was away, is not told of by an event.
    this.#pause('hover', host.matches(':hover'));
    if (host.matches(':focus-within')) this.#pause('stopped', true);
    this.#onVisibility();
    this.#onMotion();
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('pointerenter', this.#onPointer);
    host.removeEventListener('pointerleave', this.#onPointer);
    host.removeEventListener('pointerdown', this.#onInterest);
    host.removeEventListener('focusin', this.#onInterest);
    host.removeEventListener('lookstream-slide-change', this.#onInterest);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#reducedMotion.removeEventListener('change', this.#onMotion);
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostUpdated(): void {
    const isMoving = this.#host.autoplay !== null && this.#pauses.size === 0;
    if (isMoving) this.#timer ??= setTimeout(this.#move, this.#milliseconds);
    else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  /** The control that comes first: its words change with the state, so it has no pressed state (APG, Carousel). */
  renderPause(): TemplateResult {
    const { terms } = this.#host;
    return html`<button
      class="icon-button ring"
      part="pause"
      type="button"
      aria-label=${this.isPlaying ? terms.pauseSlides : terms.playSlides}
      @click=${this.#toggle}
    >
      ${icon(this.isPlaying ? pauseIcon : playIcon)}
    </button>`;
  }

  get #milliseconds(): number {
    return 1000 * Math.max(fewestSeconds, Number(this.#host.autoplay) || usualSeconds);
  }

  #move = (): void => {
    this.#timer = undefined;
    if (this.#snap.view.isAtEnd && !this.#host.loop) {
      this.#pause('stopped', true);
      return;
    }
    this.#controls.step(1, true);
    this.#host.requestUpdate();
  };

  /** Pressed by a visitor who prefers less motion, it is their wish for this one. */
  #toggle = (): void => {
    const isStarting = !this.isPlaying;
    if (isStarting) this.#pauses.clear();
    if (isStarting && this.#snap.view.isAtEnd) this.#controls.goTo(0, true);
    this.#pause('stopped', !isStarting);
  };

  #pause(reason: Reason, isPaused: boolean): void {
    if (isPaused) this.#pauses.add(reason);
    else this.#pauses.delete(reason);
    this.#host.requestUpdate();
  }

  #onPointer = ({ type, pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#pause('hover', type === 'pointerenter');
  };

  /** The button itself, pressed by pointer, will say what it wants; reached by key, it stops like all else inside. */
  #onInterest = (event: Event): void => {
    const button = event
      .composedPath()
      .find((target) => (target as Partial<Element>).part?.contains('pause'));
    const isPressed =
      button && (event.type === 'pointerdown' || !(button as Element).matches(':focus-visible'));
    if (!isPressed) this.#pause('stopped', true);
  };

  #onVisibility = (): void => {
    this.#pause('hidden-tab', document.hidden);
  };

  #onMotion = (): void => {
    this.#pause('reduced-motion', this.#reducedMotion.matches);
  };
}
