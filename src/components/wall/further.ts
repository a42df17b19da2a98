import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { LooksPage } from '../../model/looks-page.ts';
import { whenNear } from '../shared/in-view.ts';
import { furtherStyles } from './further.styles.ts';
import type { LookstreamWall } from './wall.ts';

/** Pages that come without a press before a wall waits for its button: the page's footer has to be reached. */
const mostPages = 5;

/** Gets more looks for a wall: when its button is pressed, when too few match, and when the end comes near. */
export class Further implements ReactiveController {
  isLoading = false;

  #wall: LookstreamWall;
  /** so many looks are to be shown */
  #goal = 0;
  /** pages that came without a press */
  #automatic = 0;
  #awaited: LooksPage | null = null;
  #stem: LooksPage | null = null;
  #stopWaiting: (() => void) | undefined;

  constructor(wall: LookstreamWall) {
    this.#wall = wall;
    const sheet = furtherStyles.styleSheet;
    if (sheet) wall.shadowRoot?.adoptedStyleSheets.push(sheet);
    wall.addController(this);
  }

  /** Gets pages until so many looks are shown: several where only some of them match, but not without end. */
  async load(goal: number): Promise<void> {
    const wall = this.#wall;
    this.#goal = goal;
    if (this.isLoading) return;
    this.isLoading = true;
    wall.news = '';
    wall.requestUpdate();
    for (let pages = 0; pages < mostPages && wall.looks.length < this.#goal; pages += 1) {
      if (!(await wall.source.more())) break;
      wall.select();
    }
    this.isLoading = false;
    wall.requestUpdate();
  }

  /** What the button does; a press by keyboard goes on at the first new photo. */
  async press(isByKeyboard: boolean): Promise<void> {
    const wall = this.#wall;
    if (this.isLoading) return;
    this.#automatic = 0;
    const first = wall.looks.length;
    await this.#announce(first + (wall.choices?.choice ? (wall.furtherPage ?? 1) : 1));
    // Who has gone elsewhere in the meantime stays there.
    const isStillHere = !!wall.shadowRoot?.activeElement?.matches('[part=more]');
    await wall.updateComplete;
    if (isByKeyboard && isStillHere && wall.looks.length > first) await wall.window?.focus(first);
  }

  /** Why there are not more, in place of the number of photos. */
  renderProblem(): TemplateResult | null {
    const { source, terms } = this.#wall;
    if (!source.hasMoreFailed) return null;
    if (navigator.onLine) return html`<b>${terms.moreFailed}</b>`;
    return html`<b>${terms.offline}</b> ${terms.offlineKeeps}`;
  }

  hostConnected(): void {
    this.#wall.requestUpdate();
  }

  hostUpdated(): void {
    const { endless, source, renderRoot, isConnected } = this.#wall;
    const { page, stem, hasMore, hasMoreFailed } = source;
    if (stem !== this.#stem) this.#automatic = 0;
    this.#stem = stem;
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    const isWilling =
      isConnected &&
      endless &&
      hasMore &&
      !hasMoreFailed &&
      !connection?.saveData &&
      this.#automatic < mostPages;
    const end = isWilling && page !== this.#awaited && renderRoot.querySelector('.end');
    if (!end) return;
    this.#awaited = page;
    this.#stopWaiting?.();
    this.#stopWaiting = whenNear(end, () => {
      this.#automatic += 1;
      void this.#announce(this.#wall.looks.length + 1);
    });
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
    this.#awaited = null;
  }

  async #announce(goal: number): Promise<void> {
    const wall = this.#wall;
    const { source, terms } = wall;
    const { stem } = source;
    const before = wall.looks.length;
    await this.load(goal);
    const added = stem === source.stem ? wall.looks.length - before : 0;
    if (added > 0) wall.news = terms.morePhotosLoaded(added);
    else if (source.hasMoreFailed) wall.news = navigator.onLine ? terms.moreFailed : terms.offline;
  }
}
