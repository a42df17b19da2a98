import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { altTextOf, productsOf } from '../shared/describe-look.ts';
import type { LooksQuery } from '../shared/events.ts';
import { LookstreamElement } from '../shared/element.ts';
import { lazily } from '../shared/lazy.ts';
import { parseLooksPage } from '../shared/parse-looks-page.ts';
import { Surface } from '../shared/surface.ts';
import { surfaceStyles, surfaceTokens } from '../shared/surface.styles.ts';
import '../shared/terms/en.ts';
import { languageOf } from '../shared/terms/load-terms.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { closeOver, openOver, renderOver, type OverTag } from './dialogs-over.ts';
import { Leafing } from './leafing.ts';
import { lookFoot } from './look-foot.ts';
import { lookPhoto } from './look-photo.ts';
import { lookText } from './look-text.ts';
import { lookTextStyles } from './look-text.styles.ts';
import type { LookTrail } from './look-trail.ts';
import type { ViewerRequest } from './open-viewer.ts';
import { PhotoLoading } from './photo-loading.ts';
import { placesAround } from './places-around.ts';
import { viewerBar } from './viewer-bar.ts';
import { viewerStyles } from './viewer.styles.ts';

/**
 * @element lookstream-viewer
 * @summary A dialog with one photo or video at a time: large, uncropped, with its words and its products.
 *
 * @fires {LookstreamSlideChangeEvent} lookstream-slide-change - the visitor moved to another look
 * @fires {LookstreamProductClickEvent} lookstream-product-click - a product's link was followed
 * @fires {LookstreamAddToCartEvent} lookstream-add-to-cart - a product is to be put into the page's cart
 * @fires {LookstreamShareRequestEvent} lookstream-share-request - the share sheet is about to open; cancelable
 * @fires {LookstreamShareEvent} lookstream-share - the look was shared
 * @fires {LookstreamReportRequestEvent} lookstream-report-request - the look is to be reported: to the edge, unless the page takes it
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
 * @csspart product-picture - a product's picture
 * @csspart product-store - name of the shop, beside the advertising label
 * @csspart product-brand - who makes a product
 * @csspart product-name - name of a product
 * @csspart price - its price
 * @csspart go - "Go to shop" or "View product"
 * @csspart add-to-cart - "Add to bag"
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
  /** whether a look can be reported: to the edge, unless the page answers `lookstream-report-request` */
  declare reports: boolean;
  /** whether own goods can be put into the page's cart; it then answers `lookstream-add-to-cart` */
  declare addToCart: boolean;

  /** what the looks were asked for, for the events */
  query: LooksQuery = null;

  #isOpen = false;
  /** id of the look that the text was last scrolled for */
  #read: string | undefined;
  /** what it was opened from, and all around that, from the inside out */
  #places: Node[] = [];
  #trail: LookTrail | null = null;
  readonly #surface = new Surface(this);
  readonly #photo = new PhotoLoading(this);
  readonly #leafing = new Leafing(this);

  constructor() {
    super();
    this.looks = [];
    this.products = {};
    this.index = 0;
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
    if (this.#photo.take(this.looks[this.index])) this.#hush();
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
  }

  /** Shows a look over the page, in the opener's language, direction and type. Resolves when the dialog is open. */
  async open(request: ViewerRequest): Promise<void> {
    const { opener, wording = null, endpoint = null, site = null, consent = null } = request;
    const { variant = null, query = null } = request;
    const { looks, products } = parseLooksPage({ looks: request.looks, products: request.products });
    const id = request.looks[request.index]?.id;
    const shown = looks.findIndex((look) => look.id === id);
    const index = Math.max(0, shown);
    Object.assign(this, { looks, products, index, wording, endpoint, site, consent, variant, query });
    this.locale = languageOf(opener, request.locale ?? null);
    this.reports = !!request.reports;
    this.addToCart = !!request.addToCart;
    const { direction, fontFamily } = getComputedStyle(opener.parentElement ?? opener);
    Object.assign(this.style, { direction, fontFamily });
    this.#leafing.take(request);
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

  #renderBar(look: Look): TemplateResult {
    const { terms, index, looks } = this;
    const leafing = this.#leafing;
    return viewerBar({
      terms,
      isVideo: look.kind === 'video',
      index,
      total: looks.length,
      hasNext: leafing.hasNext,
      isWaiting: leafing.isWaiting,
      news: leafing.news,
      isProblem: !!leafing.problem,
      onStep: (by) => void leafing.moveBy(by),
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
      onSwipe: this.#leafing.onSwipe,
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
    const { terms, language } = this;
    const content = html`<div
      class="surface"
      part="surface"
      tabindex="-1"
      @keydown=${this.#leafing.onKeydown}
    >
      ${this.#renderBar(look)}
      <div class="scroll">${this.#renderMat(look)} ${this.#renderText(look)}</div>
      ${lookFoot(look, terms, language, this.reports ? this.#opens('lookstream-report') : null)}
    </div>`;
    return html`${this.#surface.render(content, this.#onClose)} ${renderOver(this)}`;
  }
}

define('lookstream-viewer', LookstreamViewer);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-viewer': LookstreamViewer;
  }
}
