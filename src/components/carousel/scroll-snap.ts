import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a scroller must rest before it counts as arrived; `scrollend` is younger than our browsers. */
const restMilliseconds = 120;

/** Fractions of a pixel that are no movement, as a share of a slide. */
const tolerance = 0.02;

interface SnapHost extends ReactiveControllerHost {
  direction: 'ltr' | 'rtl';
  /** the scroller whose children are the slides; null while there is none */
  readonly track: HTMLElement | null;
  /** the visitor came to rest at another slide */
  slideChanged: (index: number) => void;
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
 * Reads and moves a scroller that snaps to its children. The scroll position is the only truth, so swiping, keys,
 * buttons and script cannot disagree.
 */
export class ScrollSnap implements ReactiveController {
  view: View = { index: 0, isAtStart: true, isAtEnd: false, seen: 2, slideWidth: 0 };

  #host: SnapHost;
  #track: HTMLElement | null = null;
  #resize: ResizeObserver | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** where a command is taking us: a second press counts from there */
  #aim: number | null = null;
  /** moved by script or by layout, so no news for anybody */
  #isQuiet = false;
  #announced = 0;

  constructor(host: SnapHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The track that was released on the way out is taken up again.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { track } = this.#host;
    if (track === this.#track) return;
    this.hostDisconnected();
    this.#track = track;
    if (!track) return;
    track.addEventListener('scroll', this.#read, { passive: true });
    this.#resize ??= new ResizeObserver(() => {
      // A layout that changes in the middle of a visitor's move does not make it any less theirs.
      this.#isQuiet ||= this.#rest === undefined;
      this.#read();
    });
    this.#resize.observe(track);
    this.#read();
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#resize?.disconnect();
    this.#track?.removeEventListener('scroll', this.#read);
    this.#track = null;
  }

  /** Moves one slide on, or back. */
  step(by: 1 | -1, isQuiet: boolean): void {
    // The end of the track is no snap point, so the position may lie between two slides.
    const at = this.#aim ?? this.#position();
    this.goTo(by === 1 ? Math.floor(at + tolerance) + 1 : Math.ceil(at - tolerance) - 1, isQuiet);
  }

  /** @param isQuiet whether nobody needs to hear of it, as for commands by script */
  goTo(index: number, isQuiet: boolean): void {
    const track = this.#track;
    if (!track) return;
    const stride = this.#stride();
    const farthest = Math.ceil((track.scrollWidth - track.clientWidth) / stride - tolerance);
    this.#aim = Math.max(0, Math.min(index, farthest));
    this.#isQuiet = isQuiet;
    this.#awaitRest();
    track.scrollTo({
      left: this.#aim * stride * (this.#host.direction === 'rtl' ? -1 : 1),
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
  }

  /** Starts over, for other slides. */
  rewind(): void {
    if (!this.#track?.scrollLeft) return;
    this.#isQuiet = true;
    this.#track.scrollTo({ left: 0, behavior: 'instant' });
    this.#read();
  }

  #read = (): void => {
    this.#awaitRest();
    const track = this.#track;
    const slide = track?.firstElementChild;
    if (!slide) return;
    const { clientWidth, scrollWidth, childElementCount } = track;
    const position = this.#position();
    const isAtStart = position < tolerance;
    const end = position + clientWidth / this.#stride();
    const isAtEnd = Math.abs(track.scrollLeft) + clientWidth > scrollWidth - 2;
    const view = {
      index: isAtEnd && !isAtStart ? childElementCount - 1 : Math.round(position),
      isAtStart,
      isAtEnd,
      seen: Math.ceil(end - tolerance),
      slideWidth: slide.clientWidth,
    };
    if (JSON.stringify(view) === JSON.stringify(this.view)) return;
    this.view = view;
    this.#host.requestUpdate();
  };

  #awaitRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      const { index } = this.view;
      const isNews = !this.#isQuiet && index !== this.#announced;
      this.#announced = index;
      this.#aim = null;
      this.#isQuiet = false;
      if (isNews) this.#host.slideChanged(index);
    }, restMilliseconds);
  }

  /** how many slides have been passed; right-to-left scrollers count downwards */
  #position(): number {
    return Math.abs(this.#track?.scrollLeft ?? 0) / this.#stride();
  }

  /** from the start of one slide to the start of the next, in CSS pixels */
  #stride(): number {
    const [first, second] = this.#track?.children ?? [];
    if (!first || !second) return this.#track?.clientWidth || 1;
    return Math.abs(second.getBoundingClientRect().left - first.getBoundingClientRect().left) || 1;
  }
}
