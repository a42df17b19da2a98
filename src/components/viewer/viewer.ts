import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { altTextOf, productsOf } from '../shared/describe-look.ts';
import { LookstreamElement } from '../shared/element.ts';
import { lazily } from '../shared/lazy.ts';
import { parseLooksPage } from '../shared/parse-looks-page.ts';
import { Surface } from '../shared/surface.ts';
import { surfaceStyles, surfaceTokens } from '../shared/surface.styles.ts';
import '../shared/terms/en.ts';
import { languageOf } from '../shared/terms/load-terms.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { LookstreamSlideChangeEvent } from '../shared/visit-events.ts';
import { closeOver, openOver, type OverTag } from './dialogs-over.ts';
import { lookFoot } from './look-foot.ts';
import { lookPhoto } from './look-photo.ts';
import { lookText } from './look-text.ts';
import { lookTextStyles } from './look-text.styles.ts';
import type { LookTrail } from './look-trail.ts';
import { LooksAhead } from './looks-ahead.ts';
import type { ViewerRequest } from './open-viewer.ts';
import { PhotoLoading } from './photo-loading.ts';
import { placesAround } from './places-around.ts';
import { swipeListener } from './swipe.ts';
import { viewerBar } from './viewer-bar.ts';
import { viewerStyles } from './viewer.styles.ts';

/** So many looks before the last one, more are asked for: about as many as go by while they come. */
const nearEnd = 3;

/**
 * @element lookstream-viewer
 * @summary A dialog with one photo or video at a time: large, uncropped, with its words and its products.
 *
 * @fires {LookstreamSlideChangeEvent} lookstream-slide-change - the visitor moved to another look
 * @fires {LookstreamProductClickEvent} lookstream-product-click - a product's link was followed
 * @fires {LookstreamAddToCartEvent} lookstream-add-to-cart - a product is to be put into the page's cart
 * @fires {LookstreamShareRequestEvent} lookstream-share-request - the share sheet is about to open; cancelable
 * @fires {LookstreamShareEvent} lookstream-share - the look was shared
 * @fires {LookstreamReportRequestEvent} lookstream-report-request - the look is to be reported
 * @fires {LookstreamErrorEvent} lookstream-error - a part of the viewer did not load
 *
 * @csspart surface - the sheet over the page
 * @csspart bar - the row with the buttons
 * @csspart counter - "3 / 24"
 * @csspart mat - the ground of the photo
 * @csspart photo - the photo or video
 * @csspart avatar - the person's picture or initials
 * @csspart title - "Photo by …"
 * @csspart handle - the person's name on the network
 * @csspart caption - what the person says
 * @csspart tags - the hashtags at the end of it
 * @csspart footer - where and when it was published, and the way to report it
 *
 * @cssproperty [--lookstream-surface=Canvas] - ground of the sheet; set it together with its ink
 * @cssproperty [--lookstream-surface-ink=CanvasText] - ink of the sheet
 * @cssproperty [--lookstream-surface-radius=4px] - corners of the sheet
 * @cssproperty [--lookstream-mat] - ground behind the photo; 6 % of the ink by default
 * @cssproperty [--lookstream-backdrop=rgb(20 18 16/.58)] - what covers the page
 * @cssproperty [--lookstream-shadow] - shadow of the sheet
 */
export class LookstreamViewer extends LookstreamElement {
  static override properties = {
    looks: { attribute: false },
    products: { attribute: false },
    index: { type: Number },
    reports: { type: Boolean },
    addToCart: { type: Boolean, attribute: 'add-to-cart' },
    isWaiting: { state: true },
    isInVain: { state: true },
  };
  static override styles = [
    tokens('viewer', surfaceTokens),
    baseStyles,
    buttonStyles,
    surfaceStyles,
    lookTextStyles,
    viewerStyles,
  ];

  /** the looks to leaf through */
  declare looks: Look[];
  /** the products that the looks name */
  declare products: LooksPage['products'];
  /** which look is shown, from 0 */
  declare index: number;
  /** whether a look can be reported; the page then answers `lookstream-report-request` */
  declare reports: boolean;
  /** whether own goods can be put into the page's cart; it then answers `lookstream-add-to-cart` */
  declare addToCart: boolean;

  /** the visitor went on past the last look, and the next one is on its way */
  declare private isWaiting: boolean;
  /** so the visitor did, and it did not come */
  declare private isInVain: boolean;
  #isOpen = false;
  /** id of the look that the text was last scrolled for */
  #read: string | undefined;
  /** what it was opened from, and all around that, from the inside out */
  #places: Node[] = [];
  /** the look that the visitor has come to, and of how many it was: those that join them later are no news */
  #arrival: { look: Look | undefined; total: number } = { look: undefined, total: 0 };
  #trail: LookTrail | null = null;
  readonly #surface = new Surface(this);
  readonly #photo = new PhotoLoading(this);
  readonly #ahead = new LooksAhead(this);
  readonly #onSwipe = swipeListener((side) => this.#moveToSide(side));

  constructor() {
    super();
    this.looks = [];
    this.products = {};
    this.index = 0;
    this.isWaiting = false;
    this.isInVain = false;
  }

  /** the look that is open; null when the viewer is closed */
  get shownLook(): Look | null {
    return (this.#isOpen && this.looks[this.index]) || null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#trail?.end();
    this.#trail = null;
    this.#onClose();
  }

  protected override willUpdate(): void {
    const look = this.looks[this.index];
    if (this.#photo.take(look)) this.#hush();
    if (look === this.#arrival.look) return;
    this.#arrival = { look, total: this.looks.length };
    this.isInVain = false;
  }

  protected override updated(): void {
    const look = this.shownLook;
    if (!look) return;
    if (look.id !== this.#read) {
      this.#read = look.id;
      for (const part of this.renderRoot.querySelectorAll('.surface, .scroll, .body')) part.scrollTop = 0;
      this.#trail?.follow();
    }
    // The row that had it may have gone with the old look, and the keys would be heard no more.
    if (document.activeElement === document.body) this.#find('.surface')?.focus();
    if (this.index >= this.looks.length - nearEnd && this.#ahead.outlook === 'some') void this.#ahead.ask();
  }

  /** Shows a look over the page, in the opener's language, direction and type. Resolves when the dialog is open. */
  async open(request: ViewerRequest): Promise<void> {
    const { opener, wording = null, endpoint = null, site = null, consent = null } = request;
    const { looks, products } = parseLooksPage({ looks: request.looks, products: request.products });
    const id = request.looks[request.index]?.id;
    const shown = looks.findIndex((look) => look.id === id);
    const index = Math.max(0, shown);
    Object.assign(this, { looks, products, index, wording, endpoint, site, consent });
    this.locale = languageOf(opener, request.locale ?? null);
    this.reports = !!request.reports;
    this.addToCart = !!request.addToCart;
    const { direction, fontFamily } = getComputedStyle(opener.parentElement ?? opener);
    Object.assign(this.style, { direction, fontFamily });
    this.#ahead.take(request);
    // What is open already keeps the place that it was opened from.
    if (!this.#isOpen) this.#places = placesAround(opener);
    this.#isOpen = this.isConnected && index in looks;
    if (request.history) void this.#enterHistory(request);
    if (await this.#surface.open(opener)) this.#find('#close')?.focus();
  }

  close(): void {
    // From the top: a dialog under another one has nowhere to give the focus back to.
    closeOver(this);
    this.#surface.close();
    // One that was still on its way to open has no event to tell of it.
    this.#onClose();
  }

  /** Moves by script; no event is fired. */
  goTo(index: number): void {
    this.index = Math.max(0, Math.min(index, this.looks.length - 1));
  }

  /** Past the last look that is there, it waits for the next one. */
  async #moveBy(step: 1 | -1): Promise<void> {
    const from = this.looks[this.index];
    if (step > 0 && !this.looks[this.index + step]) {
      this.isWaiting = true;
      await this.#ahead.ask();
      this.isWaiting = false;
      if (this.shownLook !== from) return;
      this.isInVain = this.#ahead.outlook === 'failed';
    }
    this.#moveTo(this.index + step);
  }

  #moveTo(index: number): void {
    const look = this.looks[index];
    if (!look || index === this.index) return;
    this.index = index;
    this.dispatchEvent(new LookstreamSlideChangeEvent({ look, index }));
  }

  /** @param side where the eye goes: 1 to the right, -1 to the left */
  #moveToSide(side: 1 | -1): void {
    void this.#moveBy((this.direction === 'rtl' ? -side : side) as 1 | -1);
  }

  /** The keys of a video are its own, and those with a modifier the browser's. */
  #onKeydown(event: KeyboardEvent): void {
    const { key, target } = event;
    const isTaken = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (isTaken || target instanceof HTMLVideoElement) return;
    if (key === 'ArrowRight') this.#moveToSide(1);
    else if (key === 'ArrowLeft') this.#moveToSide(-1);
    else if (key === 'Home') this.#moveTo(0);
    else if (key === 'End') this.#moveTo(this.looks.length - 1);
    else return;
    event.preventDefault();
  }

  #onClose = (): void => {
    // Told in its own time: it may be open again.
    if (!this.#isOpen || this.#find<HTMLDialogElement>('dialog')?.open) return;
    this.#hush();
    closeOver(this);
    this.#trail?.leave();
    this.#isOpen = false;
    this.#read = undefined;
    // Where the browser had nothing to give it back to, it is still in here.
    (this.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    if (document.activeElement === document.body) void this.#returnFocus();
  };

  async #returnFocus(): Promise<void> {
    const module = await lazily(this, () => import('./focus-return.ts'));
    module?.focusNear(this.#places);
  }

  #retryPhoto(): void {
    this.#photo.retry();
    // The button goes with the message.
    this.#find('.surface')?.focus();
  }

  #find<Found extends HTMLElement>(selector: string): Found | null {
    return this.renderRoot?.querySelector<Found>(selector) ?? null;
  }

  #hush(): void {
    this.#find<HTMLVideoElement>('video')?.pause();
  }

  #jumpToProducts(): void {
    const heading = this.#find('#products');
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  async #enterHistory(request: ViewerRequest): Promise<void> {
    const module = await lazily(this, () => import('./look-trail.ts'));
    if (!module || !this.shownLook) return;
    this.#trail ??= new module.LookTrail(this);
    await this.#trail.enter(request);
  }

  #opens(tag: OverTag): (event: Event) => void {
    return ({ currentTarget }) => void openOver(this, tag, currentTarget as HTMLElement);
  }

  /** What is said of a move: where it led to, or why it did not. */
  get #news(): string {
    const { terms, index, isInVain, isWaiting } = this;
    if (!isInVain) return terms.position(index + 1, this.#arrival.total);
    // Silent while it is tried again, so that the same words are said again.
    if (isWaiting || this.#ahead.outlook !== 'failed') return '';
    return navigator.onLine ? terms.moreFailed : terms.waitingForConnection;
  }

  #renderBar(look: Look): TemplateResult {
    const { terms, index, looks, isWaiting } = this;
    return viewerBar({
      terms,
      isVideo: look.kind === 'video',
      index,
      total: looks.length,
      hasNext: index + 1 < looks.length || this.#ahead.outlook !== 'none' || isWaiting,
      isWaiting,
      news: this.#news,
      onStep: (by) => void this.#moveBy(by),
      onShare: this.#opens('lookstream-share'),
      onClose: () => this.close(),
    });
  }

  #renderMat(look: Look): TemplateResult {
    const { terms } = this;
    const photo = this.#photo;
    return lookPhoto({
      look,
      alt: altTextOf(look, productsOf(look, this.products), terms),
      terms,
      isOdd: photo.isOdd,
      state: photo.state,
      onState: photo.listener(),
      onRetry: () => this.#retryPhoto(),
      onSwipe: this.#onSwipe,
    });
  }

  #renderText(look: Look): TemplateResult {
    const products = productsOf(look, this.products);
    return lookText({
      look,
      products,
      terms: this.terms,
      wishes: this,
      onJump: () => this.#jumpToProducts(),
    });
  }

  override render() {
    const look = this.looks[this.index];
    if (!look) return nothing;
    const { locale, wording, endpoint, site, terms, language } = this;
    const content = html`<div class="surface" part="surface" tabindex="-1" @keydown=${this.#onKeydown}>
      ${this.#renderBar(look)}
      <div class="scroll">${this.#renderMat(look)} ${this.#renderText(look)}</div>
      ${lookFoot(look, terms, language, this.reports ? this.#opens('lookstream-report') : null)}
    </div>`;
    return html`${this.#surface.render(content, this.#onClose)}
      <lookstream-share
        no-button
        .locale=${locale}
        .wording=${wording}
        .endpoint=${endpoint}
        .site=${site}
      ></lookstream-share>
      ${
        this.reports
          ? html`<lookstream-report
              .locale=${locale}
              .wording=${wording}
              .endpoint=${endpoint}
              .site=${site}
            ></lookstream-report>`
          : nothing
      }`;
  }
}

define('lookstream-viewer', LookstreamViewer);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-viewer': LookstreamViewer;
  }
}
