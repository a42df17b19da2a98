import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import { define } from '../shared/define.ts';
import { altTextOf, productsOf } from '../shared/describe-look.ts';
import { LookstreamElement } from '../shared/element.ts';
import '../shared/terms/en.ts';
import { LookstreamSlideChangeEvent } from '../shared/events.ts';
import { icon, nextIcon, previousIcon, tagIcon } from '../shared/icons.ts';
import type { ViewerRequest } from '../shared/open-viewer.ts';
import { parseLooksPage } from '../shared/parse-looks-page.ts';
import { reportFailure } from '../shared/report-failure.ts';
import { closeIcon, shareIcon } from '../shared/surface-icons.ts';
import { Surface } from '../shared/surface.ts';
import { languageOf } from '../shared/terms/load-terms.ts';
import { surfaceStyles, surfaceTokens } from '../shared/surface.styles.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { lookPhoto, type PhotoState } from './look-photo.ts';
import { lookCaption, lookOrigin, lookPerson, lookProducts } from './look-text.ts';
import { swipeListener } from './swipe.ts';
import { viewerStyles } from './viewer.styles.ts';

/**
 * @element lookstream-viewer
 * @summary A dialog with one photo or video at a time: large, uncropped, with its words and its products.
 *
 * @fires {LookstreamSlideChangeEvent} lookstream-slide-change - the visitor moved to another look
 * @fires {LookstreamProductClickEvent} lookstream-product-click - a product's link was followed
 * @fires {LookstreamShareRequestEvent} lookstream-share-request - the share sheet is about to open; cancelable
 * @fires {LookstreamShareEvent} lookstream-share - the look was shared
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
 * @csspart footer - where and when it was published
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
    photoState: { state: true },
    attempt: { state: true },
  };
  static override styles = [tokens('viewer', surfaceTokens), baseStyles, surfaceStyles, viewerStyles];

  /** the looks to leaf through */
  declare looks: Look[];
  /** the products that the looks name */
  declare products: LooksPage['products'];
  /** which look is shown, from 0 */
  declare index: number;

  declare private photoState: PhotoState;
  declare private attempt: number;
  /** names the picture on the mat: another name, another request */
  private photo = '';
  private readonly surface = new Surface(this);
  private readonly onSwipe = swipeListener((side) => this.moveToSide(side));

  constructor() {
    super();
    this.looks = [];
    this.products = {};
    this.index = 0;
    this.photoState = 'loading';
    this.attempt = 0;
  }

  protected override willUpdate(): void {
    const photo = `${this.attempt} ${this.looks[this.index]?.id}`;
    if (photo !== this.photo) this.photoState = 'loading';
    this.photo = photo;
  }

  /** Shows a look over the page, in the opener's language, direction and type. Resolves when the dialog is open. */
  async open(request: ViewerRequest): Promise<void> {
    const { locale, endpoint, site, opener } = request;
    const { looks, products } = parseLooksPage({ looks: request.looks, products: request.products });
    const id = request.looks[request.index]?.id;
    const index = Math.max(
      0,
      looks.findIndex((look) => look.id === id),
    );
    Object.assign(this, { looks, products, index, endpoint, site, locale: languageOf(opener, locale) });
    const { direction, fontFamily } = getComputedStyle(opener.parentElement ?? opener);
    Object.assign(this.style, { direction, fontFamily });
    if (await this.surface.open(opener)) this.renderRoot.querySelector<HTMLElement>('#close')?.focus();
  }

  close(): void {
    this.surface.close();
  }

  /** Moves by script; no event is fired. */
  goTo(index: number): void {
    this.index = Math.max(0, Math.min(index, this.looks.length - 1));
  }

  private moveBy(step: number): void {
    const index = this.index + step;
    const look = this.looks[index];
    if (!look) return;
    this.index = index;
    this.dispatchEvent(new LookstreamSlideChangeEvent({ look, index }));
  }

  /** @param side where the eye goes: 1 to the right, -1 to the left */
  private moveToSide(side: 1 | -1): void {
    this.moveBy(this.direction === 'rtl' ? -side : side);
  }

  /** The arrows of a video are its own, and those with a modifier the browser's. */
  private onKeydown(event: KeyboardEvent): void {
    const { key, target } = event;
    const isTaken = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (isTaken || target instanceof HTMLVideoElement || (key !== 'ArrowLeft' && key !== 'ArrowRight'))
      return;
    event.preventDefault();
    this.moveToSide(key === 'ArrowRight' ? 1 : -1);
  }

  private onClose = (): void => {
    this.renderRoot.querySelector('video')?.pause();
  };

  private jumpToProducts(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('#products');
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  private async share(event: Event): Promise<void> {
    const opener = event.currentTarget as HTMLElement;
    const look = this.looks[this.index];
    try {
      await import('../share/share.ts');
    } catch (error) {
      reportFailure(this, error, 'The share sheet did not load; is /chunks/ beside the script reachable?');
      return;
    }
    if (look) await this.renderRoot.querySelector('lookstream-share')?.open({ look, opener });
  }

  private renderBar(look: Look): TemplateResult {
    const { terms, index, looks } = this;
    const step = (by: number, path: string, label: string) =>
      html`<button
        type="button"
        class="icon-button"
        aria-label=${label}
        aria-disabled=${looks[index + by] ? nothing : 'true'}
        @click=${() => this.moveBy(by)}
      >
        ${icon(path, true)}
      </button>`;
    return html`<div class="bar" part="bar">
      ${step(-1, previousIcon, terms.previousPhoto)}
      <p class="count" part="counter" aria-hidden="true" data-widest="${looks.length} / ${looks.length}">
        <bdi>${index + 1} / ${looks.length}</bdi>
      </p>
      <p class="hidden" role="status">${terms.position(index + 1, looks.length)}</p>
      ${step(1, nextIcon, terms.nextPhoto)}
      <span class="space"></span>
      <button
        type="button"
        class="icon-button"
        aria-label=${look.kind === 'video' ? terms.shareThisVideo : terms.shareThisPhoto}
        @click=${this.share}
      >
        ${icon(shareIcon)}
      </button>
      <button type="button" class="icon-button" aria-label=${terms.close} id="close" @click=${this.close}>
        ${icon(closeIcon)}
      </button>
    </div>`;
  }

  private renderMat(look: Look): TemplateResult {
    const { terms, photo, photoState } = this;
    return lookPhoto({
      look,
      alt: altTextOf(look, productsOf(look, this.products), terms, this.language),
      terms,
      name: photo,
      state: photoState,
      onState: (state) => (this.photoState = state),
      onRetry: () => (this.attempt += 1),
      onSwipe: this.onSwipe,
    });
  }

  private renderText(look: Look): TemplateResult {
    const { terms } = this;
    const products = productsOf(look, this.products);
    const jump = products.length
      ? html`<button
          type="button"
          class="button jump"
          aria-label=${terms.productsInPhoto(products.length)}
          @click=${this.jumpToProducts}
        >
          ${icon(tagIcon)}${products.length}
        </button>`
      : nothing;
    return html`<div class="body" tabindex="0" role="group" aria-labelledby="title">
      ${lookPerson(look, terms, jump)} ${lookCaption(look)}
      ${products.length ? lookProducts(look, products, terms, this.language) : nothing}
    </div>`;
  }

  override render() {
    const look = this.looks[this.index];
    if (!look) return nothing;
    const origin = lookOrigin(look, this.terms, this.language);
    const content = html`<div class="surface" part="surface" tabindex="-1" @keydown=${this.onKeydown}>
      ${this.renderBar(look)}
      <div class="scroll">${this.renderMat(look)} ${this.renderText(look)}</div>
      ${origin ? html`<div class="foot" part="footer">${origin}</div>` : nothing}
    </div>`;
    return html`${this.surface.render(content, this.onClose)}
      <lookstream-share
        no-button
        .locale=${this.language}
        .endpoint=${this.endpoint}
        .site=${this.site}
      ></lookstream-share>`;
  }
}

define('lookstream-viewer', LookstreamViewer);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-viewer': LookstreamViewer;
  }
}
