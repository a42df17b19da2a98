import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look } from '../../model/look.ts';
import type { LookstreamQr } from '../qr/qr.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { bylineOf } from '../shared/describe-look.ts';
import { LookstreamElement } from '../shared/element.ts';
import '../shared/terms/en.ts';
import { LookstreamShareEvent, LookstreamShareRequestEvent } from '../shared/visit-events.ts';
import { icon } from '../shared/icons.ts';
import { reportFailure } from '../shared/report-failure.ts';
import { sheetStyles } from '../shared/sheet.styles.ts';
import { closeIcon, saveIcon, shareIcon } from '../shared/surface-icons.ts';
import { Surface } from '../shared/surface.ts';
import { surfaceStyles, surfaceTokens } from '../shared/surface.styles.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { linkField } from './link-field.ts';
import { pageAddress, type ShareTarget } from './share-target.ts';
import { shareStyles } from './share.styles.ts';
import { ShortLinkController } from './short-link-controller.ts';

/** How long "Copied" is to be read, in milliseconds. */
const copiedFor = 2000;

/** What `open()` can be given besides the attributes. */
export interface ShareRequest {
  /** the look to share, with its picture for the sheet */
  look?: Look;
  /** gets the focus back, and lends the dialog its colours; by default the element's own button */
  opener?: HTMLElement;
}

/**
 * @element lookstream-share
 * @summary A button that opens a sheet with a short link, its QR code and the device's own way to share.
 *
 * @fires {LookstreamShareRequestEvent} lookstream-share-request - the sheet is about to open; cancelable
 * @fires {LookstreamShareEvent} lookstream-share - the address was copied, handed to an app, or saved as a code
 * @fires {LookstreamErrorEvent} lookstream-error - the QR code did not load
 *
 * @csspart button - the button on the page
 * @csspart surface - the sheet over the page
 * @csspart bar - its head
 * @csspart field - the frame of the address
 * @csspart native - "Share with an app"
 *
 * @cssproperty [--lookstream-surface=Canvas] - ground of the sheet; set it together with its ink
 * @cssproperty [--lookstream-surface-ink=CanvasText] - ink of the sheet
 * @cssproperty [--lookstream-accent] - ground of the filled button; the sheet's ink by default
 * @cssproperty [--lookstream-accent-ink] - ink of the filled button; the sheet's ground by default
 * @cssproperty [--lookstream-field-radius=2px] - corners of the field
 */
export class LookstreamShare extends LookstreamElement {
  static override properties = {
    look: {},
    product: {},
    page: {},
    noButton: { type: Boolean, attribute: 'no-button' },
    shown: { state: true },
    isOpened: { state: true },
    isCopied: { state: true },
    code: { state: true },
  };
  static override styles = [
    tokens('share', surfaceTokens),
    baseStyles,
    buttonStyles,
    surfaceStyles,
    sheetStyles,
    shareStyles,
  ];

  /** id of the look to share */
  declare look: string | null;
  /** key of the product to share */
  declare product: string | null;
  /** address to share; with a look, the page it is shown on; by default this page */
  declare page: string | null;
  /** shows no button of its own: something else calls `open()` */
  declare noButton: boolean;

  /** the look in the sheet, where its data are known */
  declare private shown: Look | null;
  declare private isOpened: boolean;
  declare private isCopied: boolean;
  /** the QR code, once it is drawn */
  declare private code: LookstreamQr | null;
  #copiedTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #surface = new Surface(this);

  readonly #link = new ShortLinkController(this, 'share', () => this.isOpened);

  constructor() {
    super();
    this.isOpened = false;
    this.isCopied = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('look') || changed.has('product') || changed.has('page')) this.code = null;
    if (this.shown?.id !== this.look) this.shown = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#showCopied(false);
  }

  /** Opens the sheet, unless the page takes over by cancelling the event. Resolves when it is open. */
  async open({ look, opener }: ShareRequest = {}): Promise<void> {
    if (look) {
      this.look = look.id;
      this.shown = look;
    }
    if (!this.dispatchEvent(new LookstreamShareRequestEvent(this.#target))) return;
    this.#link.retry();
    this.isOpened = true;
    this.#showCopied(false);
    void this.#loadCode();
    await this.#surface.open(opener ?? this);
  }

  close(): void {
    this.#surface.close();
  }

  /** as events tell it: only what is shared, and a page where it is neither a look nor a product */
  get #target(): ShareTarget {
    const { look, product } = this;
    const page = (look ?? product) ? null : pageAddress(this);
    return { look, product: look ? null : product, page };
  }

  #announce(method: LookstreamShareEvent['method'], url: string): void {
    this.dispatchEvent(new LookstreamShareEvent({ ...this.#target, method, url }));
  }

  async #loadCode(): Promise<void> {
    try {
      await import('../qr/qr.ts');
    } catch (error) {
      reportFailure(this, error, 'The QR code did not load; is /chunks/ reachable?');
    }
  }

  #showCopied(isCopied: boolean): void {
    clearTimeout(this.#copiedTimer);
    this.isCopied = isCopied;
    if (isCopied) this.#copiedTimer = setTimeout(() => this.#showCopied(false), copiedFor);
  }

  async #copy(): Promise<void> {
    const { address } = this.#link;
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Frames and insecure pages are refused the clipboard; there the old command copies what is selected.
      this.renderRoot.querySelector('input')?.select();
      document.execCommand('copy');
      return;
    }
    this.#showCopied(true);
    this.#announce('copy', address);
  }

  /** The field shows the address as people write it; what is copied from it is the whole address. */
  #onCopy(event: ClipboardEvent): void {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', this.#link.address);
    this.#showCopied(true);
    this.#announce('copy', this.#link.address);
  }

  async #shareWithApp(): Promise<void> {
    const { shown, terms } = this;
    const { address } = this.#link;
    try {
      await navigator.share({ title: shown ? bylineOf(shown, terms) : document.title, url: address });
    } catch {
      // The visitor closed the device's sheet, or the device refused: the address is still there to be copied.
      return;
    }
    this.#announce('native', address);
  }

  get #heading(): string {
    const { terms, shown, look, product } = this;
    if (look) return shown?.kind === 'video' ? terms.shareThisVideo : terms.shareThisPhoto;
    return product ? terms.shareThisProduct : terms.shareThisPage;
  }

  #renderWhat(): TemplateResult {
    const { shown, terms } = this;
    // A page's own script may open the sheet, with a look that nobody has read yet.
    const picture = parseHttpUrl(shown?.images[0]?.src);
    return html`<div class="what">
      ${picture ? html`<img src=${picture} alt="" />` : nothing}
      <div>
        ${shown ? html`<strong>${bylineOf(shown, terms)}</strong>` : nothing}
        <p>${document.title}</p>
      </div>
    </div>`;
  }

  #renderLink(): TemplateResult {
    const { terms, isCopied } = this;
    const link = this.#link;
    return linkField({
      terms,
      address: link.address,
      isCopied,
      hasFailed: link.isSettled && !link.isShort,
      onPress: () => void this.#copy(),
      onCopy: (event) => this.#onCopy(event),
    });
  }

  #renderCode(): TemplateResult {
    const { terms, look, code } = this;
    return html`<div class="code">
      <lookstream-qr
        .look=${look}
        .product=${this.product}
        .page=${this.page}
        .locale=${this.language}
        .endpoint=${this.endpoint}
        .site=${this.site}
        @load=${(event: Event) => (this.code = event.currentTarget as LookstreamQr)}
      ></lookstream-qr>
      <div>
        <p>${look ? terms.codeHint : terms.codeHintPage}</p>
        <a
          class="button"
          download="qr-code.svg"
          href=${code ? `data:image/svg+xml,${encodeURIComponent(code.toSvg() ?? '')}` : nothing}
          @click=${() => this.#announce('save-code', code?.address ?? this.#link.address)}
          >${icon(saveIcon)}${terms.saveCode}</a
        >
      </div>
    </div>`;
  }

  #renderSheet(): TemplateResult {
    const { terms } = this;
    return html`<div class="surface" part="surface">
      <div class="bar" part="bar">
        <h2 class="dialog-title" id="title">${this.#heading}</h2>
        <span class="space"></span>
        <button type="button" class="icon-button" aria-label=${terms.close} @click=${this.close}>
          ${icon(closeIcon)}
        </button>
      </div>
      <div class="content">
        ${this.#renderWhat()} ${this.#renderLink()} ${this.#renderCode()}
        ${
          'share' in navigator
            ? html`<button type="button" class="button filled" part="native" @click=${this.#shareWithApp}>
                ${icon(shareIcon)}${terms.shareWithApp}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  override render() {
    return html`${
      this.noButton
        ? nothing
        : html`<button
            type="button"
            class="base button"
            part="button"
            dir=${this.direction}
            aria-haspopup="dialog"
            @click=${(event: Event) => this.open({ opener: event.currentTarget as HTMLElement })}
          >
            ${icon(shareIcon)}${this.terms.share}
          </button>`
    }${this.isOpened ? this.#surface.render(this.#renderSheet()) : nothing}`;
  }
}

define('lookstream-share', LookstreamShare);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-share': LookstreamShare;
  }
}
