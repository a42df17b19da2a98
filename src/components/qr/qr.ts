import { html, nothing, svg, type TemplateResult } from 'lit';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import { lazily } from '../shared/lazy.ts';
import '../shared/terms/en.ts';
import { reportFailure } from '../shared/report-failure.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { shownAddress } from '../share/share-target.ts';
import { ShortLinkController } from '../share/short-link-controller.ts';
import type { CodeDesign } from './code-design.ts';
import type { CodeFormat } from './code-files.ts';
import { plainCode, svgFile, type DrawnCode } from './drawn-code.ts';
import { qrPath } from './qr-path.ts';
import { qrStyles } from './qr.styles.ts';

/** What was made of an address, and of the author's wishes. */
interface Drawing {
  /** all that it was made from: another one is another drawing */
  from: string;
  /** null for a text that no code can hold */
  code: DrawnCode | null;
}

/**
 * @element lookstream-qr
 * @summary A QR code for a look, a product, a page or any text, drawn on the spot as SVG.
 *
 * @slot - shown where no code can be drawn, such as for a text that is too long
 *
 * @fires load - the code is drawn, or drawn anew; does not bubble, like that of an image
 * @fires {LookstreamErrorEvent} lookstream-error - the text fits in no code, or a part of the script did not load
 *
 * @csspart code - the square, white unless `background` says otherwise
 * @csspart downloads - the buttons under it
 */
export class LookstreamQr extends LookstreamElement {
  static override properties = {
    look: {},
    product: {},
    page: {},
    value: {},
    foreground: {},
    background: {},
    logo: {},
    sizeMm: { attribute: 'size-mm' },
    downloads: { type: Boolean },
  };
  static override styles = [tokens('qr'), baseStyles, qrStyles];

  /** id of the look that the code opens */
  declare look: string | null;
  /** key of the product that the code opens */
  declare product: string | null;
  /** address that the code opens; with a look, the page it is shown on; by default this page */
  declare page: string | null;
  /** text to encode as it is, instead of a short link */
  declare value: string | null;
  /** colour of the modules, as `#rrggbb`; darker than the background, by a contrast of 4.5 to 1 at least */
  declare foreground: string | null;
  /** colour of the square, as `#rrggbb` */
  declare background: string | null;
  /** address of a picture to lie upon the middle of the code */
  declare logo: string | null;
  /** side of the square in millimetres, on the screen, on paper and in files */
  declare sizeMm: string | null;
  /** shows buttons that save the code as a file */
  declare downloads: boolean;

  #drawing: Drawing | null = null;
  /** the drawing, or the failure, that is already known outside */
  #announced: Drawing | null = null;
  /** what few codes need; a plain code is better than none where it did not come */
  #design: CodeDesign | 'asked' | 'lost' | null = null;
  #downloads: typeof import('./code-downloads.ts') | null = null;
  readonly #link = new ShortLinkController(this, 'qr', () => !this.value);

  protected override willUpdate(): void {
    if (this.#isDesigned && !this.#design) void this.#loadDesign();
    if (this.downloads && !this.#downloads) void this.#loadDownloads();
  }

  protected override updated(): void {
    const drawing = this.#draw();
    if (!drawing || drawing === this.#announced) return;
    this.#announced = drawing;
    if (drawing.code) this.dispatchEvent(new Event('load'));
    else this.#reportLength(this.address ?? '');
  }

  /** What the code says; null while it is being asked for. */
  get address(): string | null {
    return this.value || (this.#link.isSettled ? this.#link.address : null);
  }

  /** The code as an SVG file, or null while there is none. */
  toSvg(): string | null {
    const code = this.#draw()?.code;
    return code ? svgFile(code) : null;
  }

  /** The code as a PNG file, or null while there is none; `pixels` is its side. */
  async toPng(pixels?: number): Promise<Blob | null> {
    const code = this.#draw()?.code;
    const files = await this.#loadFiles();
    return (code && files?.pngFile(code, pixels)) ?? null;
  }

  /** Hands the code to the visitor, as the file `qr-code.svg` or `qr-code.png`. */
  async save(format: CodeFormat): Promise<void> {
    const code = this.#draw()?.code;
    const files = await this.#loadFiles();
    if (!code) return;
    if (format === 'svg') files?.saveSvg(svgFile(code));
    else await files?.savePng(code);
  }

  get #isDesigned(): boolean {
    return !!(this.foreground || this.background || this.logo || this.sizeMm);
  }

  /** Drawn once for the same address and wishes; null while one of them is awaited. */
  #draw(): Drawing | null {
    const { address } = this;
    const design = this.#isDesigned ? this.#design : 'lost';
    if (!address || !design || design === 'asked') return null;
    const wishes = [this.foreground, this.background, this.logo, this.sizeMm];
    const from = JSON.stringify([address, design === 'lost' || [design.hasLogo, wishes]]);
    if (from !== this.#drawing?.from) {
      const plain = plainCode(address);
      this.#drawing = { from, code: design === 'lost' ? plain : design.draw(address, plain, qrPath) };
    }
    return this.#drawing;
  }

  async #loadDesign(): Promise<void> {
    this.#design = 'asked';
    const part = await lazily(this, () => import('./code-design.ts'));
    this.#design = part ? new part.CodeDesign(this) : 'lost';
    this.requestUpdate();
  }

  async #loadDownloads(): Promise<void> {
    const part = await lazily(this, () => import('./code-downloads.ts'));
    const sheet = part?.downloadStyles.styleSheet;
    if (!part || !sheet || this.#downloads) return;
    this.#downloads = part;
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
    this.requestUpdate();
  }

  #loadFiles() {
    return lazily(this, () => import('./code-files.ts'));
  }

  #reportLength(text: string): void {
    const { length } = new TextEncoder().encode(text);
    const advice = `A QR code holds 2331 bytes; this text is too long, with ${length}. Shorten it.`;
    reportFailure(this, new RangeError(advice), advice);
  }

  #renderCode(code: DrawnCode, address: string): TemplateResult {
    const { size, path, foreground, background, logo } = code;
    return html`<svg
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${this.terms.qrCodeFor(shownAddress(address))}
      shape-rendering="crispEdges"
    >
      ${svg`<path fill=${foreground} d=${path}></path>${logo?.onPage(logo, background)}`}
    </svg>`;
  }

  #renderDownloads(code: DrawnCode | null | undefined): TemplateResult {
    return html`<div class="base downloads" part="downloads" dir=${this.direction}>
      ${code ? this.#downloads?.codeDownloads(this) : nothing}
    </div>`;
  }

  override render() {
    const { address } = this;
    const drawing = this.#draw();
    const code = drawing?.code;
    const isImpossible = drawing !== null && !code;
    return html`${
        isImpossible
          ? nothing
          : html`<div class="base code" part="code" aria-busy=${!code} .style=${code?.style ?? ''}>
                ${code && address ? this.#renderCode(code, address) : nothing}
              </div>
              ${this.downloads ? this.#renderDownloads(code) : nothing}`
      }<slot ?hidden=${!isImpossible}></slot>`;
  }
}

define('lookstream-qr', LookstreamQr);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-qr': LookstreamQr;
  }
}
