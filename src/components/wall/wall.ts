import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import { sortOrders, type LooksPage, type SortOrder } from '../../model/looks-page.ts';
import { carouselStyles } from '../carousel/carousel.styles.ts';
import { reserveStyles } from '../carousel/reserve.styles.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { lazily } from '../shared/lazy.ts';
import { LooksElement } from '../shared/looks-element.ts';
import '../shared/terms/en.ts';
import { skipTo } from '../shared/skip.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import type { Choices } from './choices.ts';
import type { Further } from './further.ts';
import { leadTiles, renderSkeleton, rowsOf } from './skeleton.ts';
import { chunks, renderTile } from './tile.ts';
import type { TileWindow } from './tile-window.ts';
import { wallStyles } from './wall.styles.ts';

/** Fill two, three and four columns without a ragged row. */
const usualPage = 12;

const loadWindow = () => import('./tile-window.ts');

/**
 * @element lookstream-wall
 * @summary Customers' photos of a product as a wall of tiles, with more of them on demand.
 *
 * @slot - shown without JavaScript, when there are no photos, and when something fails
 * @slot heading - a heading of the page's own, in place of `heading`
 *
 * @fires {LookstreamLoadEvent} lookstream-load - looks are shown, or more of them, or it is known that there are none
 * @fires {LookstreamOpenRequestEvent} lookstream-open-request - a photo was pressed; cancelable
 * @fires {LookstreamErrorEvent} lookstream-error - the looks, or more of them, could not be had
 *
 * @csspart heading - the title
 * @csspart intro - the line under it
 * @csspart filters - the chips to choose photos by
 * @csspart filter - one of them
 * @csspart sort - the list of orders
 * @csspart tiles - all tiles
 * @csspart tile - one look
 * @csspart photo - its button
 * @csspart picture - the picture in it
 * @csspart badge - that it is a video
 * @csspart credit - who made it, on the photo or under it
 * @csspart count - how many photos are shown, or why there are not more
 * @csspart more - the button that gets more
 * @csspart skip - leads past the photos; seen when it has the focus
 *
 * @cssproperty [--lookstream-wall-gap=4px] - between tiles; 8px in a masonry
 * @cssproperty [--lookstream-wall-ratio=4/5] - width to height of the tiles of a grid
 * @cssproperty [--lookstream-scrim=58%] - darkness behind names on photos; 54% at least
 * @cssproperty [--lookstream-title-size=1.4375em] - size of the title
 * @cssproperty [--lookstream-photo-radius=2px] - corners of the photos
 */
export class LookstreamWall extends LooksElement {
  static override properties = {
    layout: {},
    lead: { type: Boolean },
    credit: {},
    endless: { type: Boolean },
    filters: {},
    sorts: {},
    pageSize: { type: Number, attribute: 'page-size' },
    news: { state: true },
  };
  static override styles = [
    tokens('wall', { gap: '4px', scrim: '58%' }),
    baseStyles,
    buttonStyles,
    // What a photo looks like is the same in both.
    reserveStyles,
    carouselStyles,
    wallStyles,
  ];

  /** `grid`, or `masonry` that leaves the photos nearly as they are */
  declare layout: string | null;
  /** whether the first photo of a grid takes the place of four */
  declare lead: boolean;
  /** where the maker's name stands: `overlay` on the photo, or `below` it for pale photos */
  declare credit: string | null;
  /** whether more photos come by themselves when the end comes near */
  declare endless: boolean;
  /** what visitors choose photos by: `products` or `categories` */
  declare filters: string | null;
  /** orders that visitors choose from, such as `recent photorank`; the first counts where `sort` names none */
  declare sorts: string | null;
  /** photos at first and with each further page; reserve the space of other numbers than 12 by `min-block-size` */
  declare pageSize: number | null;

  /** for screen readers, who hear it once: what has come of the last press */
  declare news: string | null;

  /** where the looks come from that are shown: the source, or what it had before another order was asked for */
  shownPage: LooksPage | null = null;
  /** the looks that are shown: all that are there, or those that were chosen */
  looks: readonly Look[] = [];
  /** what the first rows can be rendered without */
  window: TileWindow | null = null;
  further: Further | null = null;
  choices: Choices | null = null;

  #stem: LooksPage | null = null;
  /** other looks get other tiles, so that no photo stands under another's name while the new one loads */
  #isEven = true;
  /** whether all photos are fetched as the browser sees fit: on a server, and where we have nothing better */
  #isWhole = isServer;

  get firstPage(): number {
    return this.#ownPage || (this.hasLead ? usualPage - leadTiles : usualPage);
  }

  get furtherPage(): number {
    return this.#ownPage || usualPage;
  }

  /** as many as the author wants; 0 where they say nothing, or nonsense */
  get #ownPage(): number {
    return Math.max(0, Math.trunc(this.pageSize ?? 0)) || 0;
  }

  /** whether the first tile takes the place of four */
  get hasLead(): boolean {
    return this.lead && this.layout !== 'masonry';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Looks may be asked for before the first rendering, which waits for its words, and so may what comes after it.
    this.#prepare();
    if (!isServer) void lazily(this, loadWindow);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What a server has rendered is there already.
    if (!isServer && !this.hasUpdated) this.#isWhole = !!this.renderRoot.firstElementChild;
    this.#prepare();
    super.willUpdate(changed);
    const { stem } = this.source;
    // While another order is awaited, what is there stays.
    if (stem !== this.#stem && (stem || !this.choices?.keep())) {
      this.startOver();
      this.#stem = stem;
    }
    this.select();
    this.window?.arrange(this.looks);
  }

  protected override firstUpdated(): void {
    void this.#loadWindow();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#hasControls && (changed.has('filters') || changed.has('sorts'))) void this.#loadChoices();
    if (this.endless && changed.has('endless')) void this.loadFurther();
  }

  /** Takes those looks of the source that are to be shown. */
  select(): void {
    this.shownPage = this.choices?.keep() ?? this.source.page;
    this.looks = this.shownPage?.looks ?? [];
    this.choices?.select();
  }

  /** Forgets what was about the looks so far. */
  startOver(): void {
    this.#isEven = !this.#isEven;
    this.news = '';
  }

  /** Gets what gets more looks. */
  async loadFurther(): Promise<Further | null> {
    const module = await lazily(this, () => import('./further.ts'));
    if (module) this.further ??= new module.Further(this);
    return this.further;
  }

  /** Opens a look in the viewer, which leafs through those that are shown. */
  override async open(index: number, opener: HTMLElement): Promise<void> {
    await (this.further ? this.further.open(index, opener) : super.open(index, opener));
  }

  /** Takes the focus past the photos. */
  leave(event?: Event): void {
    event?.preventDefault();
    skipTo(this.renderRoot.querySelector('#end'));
  }

  async #loadWindow(): Promise<void> {
    const module = await lazily(this, loadWindow);
    this.#isWhole = !module;
    this.window = module && new module.TileWindow(this, chunks);
    this.requestUpdate();
  }

  async #loadChoices(): Promise<void> {
    const module = await lazily(this, () => import('./choices.ts'));
    if (module) this.choices ??= new module.Choices(this);
  }

  async #showMore({ detail }: MouseEvent): Promise<void> {
    // A press by keyboard clicks without a count.
    await (await this.loadFurther())?.press(!detail);
  }

  /** Works out what to ask for. */
  #prepare(): void {
    const named = `${this.sort} ${this.sorts}`.split(' ');
    this.sort = named.find((word) => sortOrders.includes(word as SortOrder)) ?? this.sort;
  }

  get #hasControls(): boolean {
    return !!(this.filters || this.sorts);
  }

  #renderTiles(page: LooksPage): TemplateResult {
    const { looks, window } = this;
    const { size, flowing } = chunks;
    const groups: unknown[] = [];
    for (let start = 0; start < looks.length; start += size) {
      const isShown = window ? window.shown.has(groups.length) : groups.length < flowing;
      const render = (look: Look, offset: number) =>
        renderTile(this, start + offset, page, this.#isWhole || !!window?.isSeen(look));
      groups.push(isShown ? html`${looks.slice(start, start + size).map(render)}` : nothing);
    }
    return html`<div class="tiles" part="tiles" role="list" .style=${window?.space ?? ''}>${groups}</div>`;
  }

  /** What stands under the photos; its button is always the same one, so that it keeps the focus. */
  #renderEnd(): TemplateResult {
    const { terms, source, further } = this;
    const { length } = this.looks;
    const problem = further?.renderProblem();
    const count = length ? terms.photos(length) : terms.noPhotosMatch;
    return html`<div class="end ${problem ? 'note' : ''}">
      <p part="count">${problem ?? count}</p>
      ${
        source.hasMore || further?.isWanted
          ? html`<button
              class="button"
              part="more"
              type="button"
              aria-disabled=${!!further?.isLoading}
              @click=${this.#showMore}
            >
              ${problem ? terms.tryAgain : terms.showMore}
            </button>`
          : nothing
      }
    </div>`;
  }

  override render() {
    const { heading, intro, terms, direction, shownPage: page } = this;
    const isEmpty = page ? !page.looks.length : this.source.hasFailed;
    if (isEmpty && this.isCollapsed) return nothing;
    const controls = this.#hasControls;
    const shape = `base ${heading ? 'titled' : ''} ${intro ? 'introduced' : ''} ${controls ? 'controlled' : ''} ${this.choices?.choice ? 'chosen' : ''} ${this.credit ?? ''} ${this.layout ?? ''}`;
    const tiles = page ? this.#renderTiles(page) : renderSkeleton(this);
    return html`<section
      class=${shape}
      lang=${terms.lang}
      dir=${direction}
      .style=${rowsOf(this)}
      aria-label=${isEmpty ? nothing : heading || terms.carousel}
      aria-busy=${page || isEmpty ? nothing : 'true'}
    >
      ${
        isEmpty
          ? html`<slot></slot>`
          : html`<div class="head">
                <slot name="heading"
                  >${heading ? html`<h2 class="title" part="heading">${heading}</h2>` : nothing}</slot
                >
                ${intro ? html`<p class="intro" part="intro">${intro}</p>` : nothing}
              </div>
              <a class="hidden button skip" part="skip" href="#end" @click=${this.leave}
                >${terms.skipPhotos}</a
              >
              ${controls ? html`<div class="controls">${this.choices?.render()}</div>` : nothing}
              ${this.#isEven ? tiles : [tiles]} ${page ? this.#renderEnd() : nothing}
              <p class="hidden" role="status">${this.news}</p>
              <div id="end" tabindex="-1"></div>`
      }
    </section>`;
  }
}

define('lookstream-wall', LookstreamWall);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-wall': LookstreamWall;
  }
}
