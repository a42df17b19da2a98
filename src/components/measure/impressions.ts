import type { ReactiveController } from 'lit';
import type { Look } from '../../model/look.ts';
import { tell } from '../shared/events.ts';
import type { LooksElement } from '../shared/looks-element.ts';
import { LookstreamImpressionEvent } from '../shared/visit-events.ts';

/** Half of a photo for a second, as advertising counts what was seen. */
const share = 0.5;
const longEnough = 1_000;

/** Tells which looks of an element are seen, from now on. */
export function watchImpressions(host: LooksElement): void {
  new Impressions(host);
}

class Impressions implements ReactiveController {
  readonly #host: LooksElement;
  readonly #seen = new Set<string>();
  /** slides and tiles that are in view: the look that each shows, and until when it has to */
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  #observed = new WeakSet<Element>();
  #observer: IntersectionObserver | null = null;

  constructor(host: LooksElement) {
    this.#host = host;
    // It is connected at once where the element is on the page already.
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.#notice(entry)), {
      threshold: share,
    });
    document.addEventListener('visibilitychange', this.#begin);
    // An element that comes back may have nothing new to render.
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#observed = new WeakSet();
    document.removeEventListener('visibilitychange', this.#begin);
    this.#timers.forEach((_, place) => this.#leave(place));
  }

  hostUpdated(): void {
    for (const place of this.#host.renderRoot.querySelectorAll('[part~=slide], [part~=tile]')) {
      if (!this.#observer || this.#observed.has(place)) continue;
      this.#observed.add(place);
      this.#observer.observe(place);
    }
  }

  #notice({ target, isIntersecting }: IntersectionObserverEntry): void {
    this.#leave(target);
    if (isIntersecting) this.#enter(target);
  }

  #enter(place: Element): void {
    const look = this.#lookAt(place).look;
    const isHere = () => !document.hidden && this.#lookAt(place).look === look;
    this.#timers.set(
      place,
      setTimeout(() => {
        if (look && isHere()) this.#tell(place);
        // Another look has come to this place meanwhile.
        else if (!document.hidden && this.#timers.has(place)) this.#enter(place);
      }, longEnough),
    );
  }

  #leave(place: Element): void {
    clearTimeout(this.#timers.get(place));
    this.#timers.delete(place);
  }

  /** What is in a tab that nobody looks at is not seen; when it is looked at again, its second begins. */
  #begin = (): void => {
    if (document.hidden) return;
    for (const place of [...this.#timers.keys()]) {
      this.#leave(place);
      this.#enter(place);
    }
  };

  #tell(place: Element): void {
    const { look, index } = this.#lookAt(place);
    if (!look || this.#seen.has(look.id)) return;
    this.#seen.add(look.id);
    tell(this.#host, new LookstreamImpressionEvent({ look, index }));
  }

  /** An empty place has no look yet. A wall numbers its tiles, as not all of them are in the page. */
  #lookAt(place: Element): { look: Look | undefined; index: number } {
    const number = place.getAttribute('aria-posinset');
    const index = number ? Number(number) - 1 : [...(place.parentNode?.children ?? [])].indexOf(place);
    // A wall may show some of its looks only.
    const { looks = this.#host.source.page?.looks } = this.#host as LooksElement & { looks?: Look[] };
    return { look: place.firstElementChild ? looks?.[index] : undefined, index };
  }
}
