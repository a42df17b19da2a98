import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Fractions of a pixel that are no movement, as a share of a slide. */
export const tolerance = 0.02;

interface SnapHost extends ReactiveControllerHost {
  /** the scroller whose children are the slides; null while there is none */
  readonly track: HTMLElement | null;
}

/** What is seen of the slides. */
interface View {
  /** the slide at the start, from 0; the last one once the end is reached */
  index: number;
  isAtStart: boolean;
  isAtEnd: boolean;
  /** so many slides are seen, in part or whole, up to the end of the view */
  seen: number;
  /** width of a slide in CSS pixels; 0 where there is no layout, as on a server */
  slideWidth: number;
}

/**
 * Reads a scroller that snaps to its children. The scroll position is the only truth, so swiping, keys, buttons and
 * script cannot disagree.
 */
export class ScrollSnap implements ReactiveController {
  view: View = { index: 0, isAtStart: true, isAtEnd: false, seen: 2, slideWidth: 0 };

  #host: SnapHost;
  #track: HTMLElement | null = null;
  #resize: ResizeObserver | undefined;
  #slides: number | undefined;

  constructor(host: SnapHost) {
    this.#host = host;
    host.addController(this);
  }

  /** how many slides have been passed; right-to-left scrollers count downwards */
  get position(): number {
    return Math.abs(this.#track?.scrollLeft ?? 0) / this.stride;
  }

  /** from the start of one slide to the start of the next, in CSS pixels */
  get stride(): number {
    const [first, second] = this.#track?.children ?? [];
    if (!first || !second) return this.#track?.clientWidth || 1;
    return Math.abs(second.getBoundingClientRect().left - first.getBoundingClientRect().left) || 1;
  }

  hostConnected(): void {
    // The track that was released on the way out is taken up again.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { track } = this.#host;
    if (track !== this.#track) {
      this.hostDisconnected();
      this.#track = track;
      track?.addEventListener('scroll', this.#read, { passive: true });
      this.#resize = new ResizeObserver(this.#read);
      if (track) this.#resize.observe(track);
    }
    // More slides: what was the end is none any more.
    if (track?.childElementCount !== this.#slides) this.#read();
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#track?.removeEventListener('scroll', this.#read);
    this.#track = null;
  }

  #read = (): void => {
    const track = this.#track;
    const slide = track?.firstElementChild;
    this.#slides = track?.childElementCount;
    if (!slide) return;
    const { clientWidth, scrollWidth, scrollLeft, childElementCount } = track;
    const { position } = this;
    const isAtStart = position < tolerance;
    const isAtEnd = Math.abs(scrollLeft) + clientWidth > scrollWidth - 2;
    const view = {
      index: isAtEnd && !isAtStart ? childElementCount - 1 : Math.round(position),
      isAtStart,
      isAtEnd,
      seen: Math.ceil(position + clientWidth / this.stride - tolerance),
      slideWidth: slide.clientWidth,
    };
    if (JSON.stringify(view) === JSON.stringify(this.view)) return;
    this.view = view;
    this.#host.requestUpdate();
  };
}
