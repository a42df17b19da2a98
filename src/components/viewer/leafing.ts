import type { ReactiveController } from 'lit';
import type { Look } from '../../model/look.ts';
import { tell } from '../shared/events.ts';
import { LookstreamSlideChangeEvent } from '../shared/visit-events.ts';
import { LooksAhead } from './looks-ahead.ts';
import type { ViewerRequest } from './open-viewer.ts';
import { swipeListener } from './swipe.ts';
import type { LookstreamViewer } from './viewer.ts';

/** So many looks before the last one, more are asked for: about as many as go by while they come. */
const nearEnd = 3;

/** Leads a viewer from look to look, by its arrows, keys and swipes, and on to those that are still to come. */
export class Leafing implements ReactiveController {
  /** the visitor went on past the last look, and the next one is on its way */
  isWaiting = false;
  readonly onSwipe = swipeListener((side) => this.#moveToSide(side));
  #viewer: LookstreamViewer;
  #ahead: LooksAhead;
  /** the visitor went on past the last look, and no other came */
  #isInVain = false;
  /** the look that the visitor has come to, and of how many it was: those that join them later are no news */
  #arrival: { look: Look | undefined; total: number } = { look: undefined, total: 0 };

  constructor(viewer: LookstreamViewer) {
    this.#viewer = viewer;
    this.#ahead = new LooksAhead(viewer);
    viewer.addController(this);
  }

  /** The viewer shows other looks from now on. */
  take(request: ViewerRequest): void {
    this.#ahead.take(request);
  }

  /** whether there is a next look, or may be */
  get hasNext(): boolean {
    const { index, looks } = this.#viewer;
    return index + 1 < looks.length || this.#ahead.outlook !== 'none' || this.isWaiting;
  }

  /** Why the last move led nowhere; silent while it is tried again, so that the same words are said again. */
  get problem(): string {
    const { terms } = this.#viewer;
    if (!this.#isInVain || this.isWaiting || this.#ahead.outlook !== 'failed') return '';
    return navigator.onLine ? terms.moreFailed : terms.waitingForConnection;
  }

  /** What is said of a move to those who do not see it. */
  get news(): string {
    const { terms, index } = this.#viewer;
    return this.#isInVain ? this.problem : terms.position(index + 1, this.#arrival.total);
  }

  hostUpdate(): void {
    const { looks, index } = this.#viewer;
    const look = looks[index];
    if (look === this.#arrival.look) return;
    this.#arrival = { look, total: looks.length };
    this.#isInVain = false;
  }

  hostUpdated(): void {
    const { shownLook, looks, index } = this.#viewer;
    const isNear = shownLook && index >= looks.length - nearEnd;
    if (isNear && this.#ahead.outlook === 'some') void this.#ahead.ask();
  }

  /** Past the last look that is there, it waits for the next one. */
  async moveBy(step: 1 | -1): Promise<void> {
    const viewer = this.#viewer;
    const from = viewer.looks[viewer.index];
    if (step > 0 && !viewer.looks[viewer.index + step]) {
      this.#setWaiting(true);
      await this.#ahead.ask();
      this.#setWaiting(false);
      if (viewer.shownLook !== from) return;
      this.#isInVain = this.#ahead.outlook === 'failed';
    }
    this.#moveTo(viewer.index + step);
  }

  /** The keys of a video are its own, and those with a modifier the browser's. */
  onKeydown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    const isTaken = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (isTaken || target instanceof HTMLVideoElement) return;
    if (key === 'ArrowRight') this.#moveToSide(1);
    else if (key === 'ArrowLeft') this.#moveToSide(-1);
    else if (key === 'Home') this.#moveTo(0);
    else if (key === 'End') this.#moveTo(this.#viewer.looks.length - 1);
    else return;
    event.preventDefault();
  };

  #moveTo(index: number): void {
    const viewer = this.#viewer;
    const look = viewer.looks[index];
    if (!look || index === viewer.index) return;
    viewer.index = index;
    tell(viewer, new LookstreamSlideChangeEvent({ look, index }));
  }

  /** @param side where the eye goes: 1 to the right, -1 to the left */
  #moveToSide(side: 1 | -1): void {
    void this.moveBy((this.#viewer.direction === 'rtl' ? -side : side) as 1 | -1);
  }

  #setWaiting(isWaiting: boolean): void {
    this.isWaiting = isWaiting;
    this.#viewer.requestUpdate();
  }
}
