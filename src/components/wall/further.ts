import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { LooksPage } from '../../model/looks-page.ts';
import { whenNear } from '../shared/in-view.ts';
import { lazily } from '../shared/lazy.ts';
import type { Choice } from './choices.ts';
import { furtherStyles } from './further.styles.ts';
import type { LookstreamWall } from './wall.ts';

/** Pages that come without a press before a wall waits for its button: the page's footer has to be reached. */
const mostPages = 5;

/** Gets more looks for a wall: when its button is pressed, when too few match, and when the end comes near. */
export class Further implements ReactiveController {
  #wall: LookstreamWall;
  #running: Promise<void> | null = null;
  /** so many looks are to be shown, of those that were chosen */
  #goal = 0;
  #choice: Choice | null = null;
  /** pages that came for this goal */
  #pages = 0;
  /** pages that came without a press */
  #automatic = 0;
  #awaited: LooksPage | null = null;
  /** what was last rendered */
  #stem: LooksPage | null = null;
  #page: LooksPage | null = null;
  #hasFailed = false;
  #hadFocus = false;
  /** whether looks in another order are asked for again */
  #isRetrying = false;
  #stopWaiting: (() => void) | undefined;

  constructor(wall: LookstreamWall) {
    this.#wall = wall;
    const sheet = furtherStyles.styleSheet;
    if (sheet) wall.shadowRoot?.adoptedStyleSheets.push(sheet);
    wall.addController(this);
  }

  get isLoading(): boolean {
    return !!this.#running || this.#isRetrying;
  }

  /** whether there is something to press, or to wait for, besides more looks: those in another order did not come */
  get isWanted(): boolean {
    return this.#wall.source.hasFailed || this.#isRetrying;
  }

  /**
   * Gets pages until so many looks are shown: several where only some of them match, but not without end. Who asks
   * while they are under way waits for the same ones.
   */
  load(goal: number): Promise<void> {
    const choice = this.#wall.choices?.choice ?? null;
    if (choice !== this.#choice) this.#goal = this.#pages = 0;
    this.#choice = choice;
    this.#goal = Math.max(this.#goal, goal);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.#goal = this.#pages = 0;
      this.#wall.requestUpdate();
    });
    return this.#running;
  }

  /** What the button does; a press by keyboard goes on at the first new photo. */
  async press(isByKeyboard: boolean): Promise<void> {
    const wall = this.#wall;
    if (this.isLoading) return;
    this.#automatic = 0;
    if (wall.source.hasFailed) {
      this.#isRetrying = true;
      wall.news = '';
      wall.retry();
      return;
    }
    const first = wall.looks.length;
    await this.#announce(first + (wall.choices?.choice ? (wall.furtherPage ?? 1) : 1));
    // Who has gone elsewhere in the meantime stays there.
    const isStillHere = !!wall.shadowRoot?.activeElement?.matches('[part=more], #end');
    await wall.updateComplete;
    if (isByKeyboard && isStillHere && wall.looks.length > first) await wall.window?.focus(first);
  }

  /** Opens the viewer on the looks that are shown, and on more of them. */
  async open(index: number, opener: HTMLElement): Promise<void> {
    const wall = this.#wall;
    const module = await lazily(wall, () => import('../viewer/open-viewer.ts'));
    const shown = (page: LooksPage) => ({ ...page, looks: [...wall.looks] });
    const more = async (count: number) => {
      if (wall.looks.length <= count) await this.load(count + 1);
      const { shownPage, looks } = wall;
      return shownPage && looks.length > count ? shown(shownPage) : null;
    };
    // Where only few match, the end of what was asked for is no failure.
    const hasMore = () => wall.source.hasMoreFailed;
    const { shownPage: page } = wall;
    if (!module || !page) return;
    module.openViewer(wall, { ...module.wishesOf(wall), ...shown(page), index, opener, more, hasMore });
  }

  /** What has come of it, in a few words. */
  get outcome(): string {
    const { source, terms, looks } = this.#wall;
    if (source.hasFailed || source.hasMoreFailed) return navigator.onLine ? terms.moreFailed : terms.offline;
    return looks.length ? terms.photos(looks.length) : terms.noPhotosMatch;
  }

  /** Why there are not more, in place of the number of photos. */
  renderProblem(): TemplateResult | null {
    const { source, terms } = this.#wall;
    if (!source.hasFailed && !source.hasMoreFailed) return null;
    return html`<b>${this.outcome}</b> ${navigator.onLine ? '' : terms.offlineKeeps}`;
  }

  hostConnected(): void {
    this.#wall.requestUpdate();
  }

  hostUpdate(): void {
    const wall = this.#wall;
    const { page, stem, hasFailed } = wall.source;
    const hasGrown = stem === this.#stem && page !== this.#page;
    // What was said of the last press is over, as when the connection is back.
    if (hasGrown && !this.isLoading) wall.news = '';
    const isOver = this.#isRetrying && (page ?? hasFailed);
    if ((hasFailed && !this.#hasFailed && wall.shownPage) || isOver) wall.news = this.outcome;
    if (isOver) this.#isRetrying = false;
    this.#hasFailed = hasFailed;
    this.#page = page;
    this.#hadFocus = !!wall.shadowRoot?.activeElement?.matches('[part=more]');
  }

  hostUpdated(): void {
    const { endless, source, renderRoot } = this.#wall;
    const { page, stem, hasMore, hasMoreFailed } = source;
    // The last page takes the button with it, but not the focus.
    if (this.#hadFocus && !renderRoot.querySelector('[part=more]')) this.#wall.leave();
    if (stem !== this.#stem) this.#automatic = 0;
    this.#stem = stem;
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    const isWilling =
      endless && hasMore && !hasMoreFailed && !connection?.saveData && this.#automatic < mostPages;
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
    this.#isRetrying = false;
  }

  async #run(): Promise<void> {
    const wall = this.#wall;
    const { source } = wall;
    wall.news = '';
    wall.requestUpdate();
    for (; this.#pages < mostPages && wall.looks.length < this.#goal; this.#pages += 1) {
      const { stem } = source;
      const page = await source.more();
      // Nothing more of looks that are gone is no reason to stop.
      if (!page && stem === source.stem) break;
      this.#page = source.page;
      wall.select();
    }
  }

  /** Gets looks, and says what has come of it, unless others are shown by then. */
  async #announce(goal: number): Promise<void> {
    const wall = this.#wall;
    const { stem } = wall.source;
    const before = wall.looks.length;
    const choice = wall.choices?.choice;
    await this.load(goal);
    if (stem !== wall.source.stem || choice !== wall.choices?.choice) return;
    const added = wall.looks.length - before;
    wall.news = added > 0 ? wall.terms.morePhotosLoaded(added) : this.outcome;
  }
}
