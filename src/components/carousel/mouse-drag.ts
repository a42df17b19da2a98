import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Controls } from './controls.ts';
import type { ScrollSnap } from './scroll-snap.ts';

/** Pixels that a press may tremble and still be a click. */
const tremble = 5;

/** Share of a slide that, once dragged, leads on to the next. */
const resolve = 0.15;

/** How long a scroller must rest before it may snap again; `scrollend` is younger than our browsers. */
const restMilliseconds = 160;

interface DragHost extends ReactiveControllerHost {
  readonly track: HTMLElement | null;
}

/** A mouse drags the track as a finger would; the browser itself does that for touch alone. */
export class MouseDrag implements ReactiveController {
  #host: DragHost;
  #snap: ScrollSnap;
  #controls: Controls;
  #track: HTMLElement | null = null;
  #from: { x: number; scrollLeft: number; position: number } | null = null;
  #isDragging = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DragHost, snap: ScrollSnap, controls: Controls) {
    this.#host = host;
    this.#snap = snap;
    this.#controls = controls;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { track } = this.#host;
    if (track === this.#track) return;
    this.hostDisconnected();
    this.#track = track;
    for (const [type, listener] of this.#listeners) track?.addEventListener(type, listener, true);
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners) this.#track?.removeEventListener(type, listener, true);
    this.#from = null;
    this.#release();
    this.#track = null;
  }

  #onDown = ({ button, pointerType, clientX }: PointerEvent): void => {
    const track = this.#track;
    this.#isDragging = false;
    if (!track || button !== 0 || pointerType !== 'mouse') return;
    this.#from = { x: clientX, scrollLeft: track.scrollLeft, position: this.#snap.position };
  };

  #onMove = ({ clientX, pointerId, buttons }: PointerEvent): void => {
    const [track, from] = [this.#track, this.#from];
    if (!track || !from) return;
    // Released where nobody saw it, as over another window.
    if (!buttons) return this.#onUp();
    if (!this.#isDragging && Math.abs(clientX - from.x) < tremble) return;
    if (!this.#isDragging) track.setPointerCapture(pointerId);
    this.#isDragging = true;
    clearTimeout(this.#rest);
    track.style.scrollSnapType = 'none';
    track.scrollLeft = from.scrollLeft - (clientX - from.x);
  };

  #onUp = (): void => {
    const from = this.#from;
    this.#from = null;
    if (!this.#isDragging || !from) return;
    // The click of a drag comes before this; where none comes, the next one is a real one.
    setTimeout(() => (this.#isDragging = false));
    const { position } = this.#snap;
    const moved = position - from.position;
    const goal =
      moved > resolve
        ? Math.ceil(position - resolve)
        : moved < -resolve
          ? Math.floor(position + resolve)
          : from.position;
    this.#controls.goTo(goal, false);
    this.#awaitRest();
  };

  /** What was dragged is not clicked. */
  #onClick = (event: Event): void => {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Photos and links would be dragged away by themselves. */
  #onDragStart = (event: Event): void => {
    event.preventDefault();
  };

  /** Snapping is given back once the track rests: in the middle of a glide it would jump. */
  #awaitRest = (): void => {
    if (this.#from || !this.#track?.style.scrollSnapType) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#release(), restMilliseconds);
  };

  #release(): void {
    clearTimeout(this.#rest);
    this.#track?.style.removeProperty('scroll-snap-type');
  }

  #listeners = [
    ['pointerdown', this.#onDown],
    ['pointermove', this.#onMove],
    ['pointerup', this.#onUp],
    ['pointercancel', this.#onUp],
    ['click', this.#onClick],
    ['dragstart', this.#onDragStart],
    ['scroll', this.#awaitRest],
  ] as [string, EventListener][];
}
