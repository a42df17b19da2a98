import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { CodeFormat } from '../qr/code-files.ts';
import type { LookstreamQr } from '../qr/qr.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { define } from '../shared/define.ts';
import { bylineOf } from '../shared/describe-look.ts';
import { tell } from '../shared/events.ts';
import { LookstreamElement } from '../shared/element.ts';
import '../shared/terms/en.ts';
import { LookstreamShareEvent, LookstreamShareRequestEvent } from '../shared/visit-events.ts';
import { icon } from '../shared/icons.ts';
import { lazily } from '../shared/lazy.ts';
import { reportFailure } from '../shared/report-failure.ts';
import { sheetStyles } from '../shared/sheet.styles.ts';
import { shareIcon } from '../shared/surface-icons.ts';
import { Surface } from '../shared/surface.ts';
import { surfaceStyles, surfaceTokens } from '../shared/surface.styles.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import type { sheetContent } from './sheet-content.ts';
import { pageAddress } from './share-target.ts';
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
 * @summary A button that opens a sheet with a short link, its QR code, links to networks and the device's own way to share.
 *
 * @fires {LookstreamShareRequestEvent} lookstream-share-request - the sheet is about to open; cancelable
 * @fires {LookstreamShareEvent} lookstream-share - the address was copied, handed to an app or a network, or saved as a code
 * @fires {LookstreamErrorEvent} lookstream-error - the sheet, its words or its QR code did not load
 *
 * @csspart button - the button on the page
 * @csspart surface - the sheet over the page
 * @csspart bar - its head
 * @csspart field - the frame of the address
 * @csspart networks - the links to e-mail and networks
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
    networks: {},
    isOpened: { state: true },
    sheet: { state: true },
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
  /** which links there are, by names with spaces between; none where it is empty */
  declare networks: string | null;

  /** the look in the sheet, where its data are known */
  declare private shown: Look | null;
  declare private isOpened: boolean;
  /** what the sheet is made of, once it was opened */
  declare private sheet: { content: typeof sheetContent; terms: SheetTerms } | null;
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
    if (!tell(this, new LookstreamShareRequestEvent(this.#about))) return;
    this.#link.retry();
    this.isOpened = true;
    this.#showCopied(false);
    void this.#loadCode();
    const { closings } = this.#surface;
    const [words, part] = await Promise.all([
      lazily(this, () => import('../shared/terms/load-sheet-terms.ts')),
      lazily(this, () => import('./sheet-content.ts')),
    ]);
    if (!words || !part) return;
    const terms = await words.loadSheetTerms(this.language, this.wording);
    const { styleSheet } = part.contentStyles;
    if (styleSheet && !this.sheet) this.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    this.sheet = { content: part.sheetContent, terms };
    await this.#surface.open(opener ?? this, closings);
  }

  close(): void {
    this.#surface.close();
  }

  /** as events tell it: only what is shared, and a page where it is neither a look nor a product */
  get #about(): Pick<LookstreamShareEvent, 'shared' | 'look'> {
    const { look, product } = this;
    const page = (look ?? product) ? null : pageAddress(this);
    return { look: this.shown, shared: { look, product: look ? null : product, page } };
  }

  #announce(method: LookstreamShareEvent['method'], url: string): void {
    tell(this, new LookstreamShareEvent({ ...this.#about, method, url }));
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

  #save(format: CodeFormat): void {
    void this.code?.save(format);
    this.#announce('save-code', this.code?.address ?? this.#link.address);
  }

  #renderSheet({ content, terms }: NonNullable<typeof this.sheet>): TemplateResult {
    const { address, isSettled, isShort } = this.#link;
    return content({
      share: this,
      terms,
      shown: this.shown,
      address,
      hasFailed: isSettled && !isShort,
      isCopied: this.isCopied,
      isDrawn: this.code !== null,
      onPress: () => void this.#copy(),
      onCopy: (event) => this.#onCopy(event),
      onFollow: (network) => this.#announce(network, address),
      onDraw: (code) => (this.code = code),
      onSave: (format) => this.#save(format),
      onNative: () => void this.#shareWithApp(),
    });
  }

  override render() {
    const { isOpened, sheet } = this;
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
    }${isOpened && sheet ? this.#surface.render(this.#renderSheet(sheet)) : nothing}`;
  }
}

define('lookstream-share', LookstreamShare);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-share': LookstreamShare;
  }
}
