import { html, nothing, svg, type TemplateResult } from 'lit';
import { define } from '../shared/define.ts';
import { LookstreamElement } from '../shared/element.ts';
import '../shared/terms/en.ts';
import { reportFailure } from '../shared/report-failure.ts';
import { baseStyles, tokens } from '../shared/tokens.styles.ts';
import { shownAddress } from '../share/share-target.ts';
import { ShortLinkController } from '../share/short-link-controller.ts';
import { qrPath, type QrPath } from './qr-path.ts';
import { qrStyles } from './qr.styles.ts';

/** Side of the saved picture in pixels per module: sharp on a poster's proof, small as a file. */
const savedModule = 16;

/**
 * @element lookstream-qr
 * @summary A QR code for a look, a product, a page or any text, drawn on the spot as SVG.
 *
 * @slot - shown where no code can be drawn, such as for a text that is too long
 *
 * @fires load - the code is drawn; does not bubble, like that of an image
 * @fires {LookstreamErrorEvent} lookstream-error - the text fits in no code
 *
 * @csspart code - the white square
 */
export class LookstreamQr extends LookstreamElement {
  static override properties = { look: {}, product: {}, page: {}, value: {} };
  static override styles = [tokens('qr'), baseStyles, qrStyles];

  /** id of the look that the code opens */
  declare look: string | null;
  /** key of the product that the code opens */
  declare product: string | null;
  /** address that the code opens; with a look, the page it is shown on; by default this page */
  declare page: string | null;
  /** text to encode as it is, instead of a short link */
  declare value: string | null;

  /** what is drawn, so that it is drawn once */
  #drawn: { address: string | null; code: QrPath | null } = { address: null, code: null };
  /** the address whose drawing, or whose failure, is already known outside */
  #announced: string | null = null;
  readonly #link = new ShortLinkController(this, 'qr', () => !this.value);

  protected override updated(): void {
    if (this.address === this.#announced) return;
    this.#announced = this.address;
    if (this.#code) this.dispatchEvent(new Event('load'));
    else if (this.address) {
      reportFailure(this, new RangeError(this.address), 'This text is too long for a QR code; shorten it.');
    }
  }

  /** What the code says; null while it is being asked for. */
  get address(): string | null {
    return this.value || (this.#link.isSettled ? this.#link.address : null);
  }

  /** The code as an SVG file, or null while there is none. */
  toSvg(): string | null {
    if (!this.#code) return null;
    const { size, path } = this.#code;
    const side = size * savedModule;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${side}" height="${side}" ` +
      `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
    );
  }

  get #code(): QrPath | null {
    const { address } = this;
    if (address !== this.#drawn.address) this.#drawn = { address, code: address ? qrPath(address) : null };
    return this.#drawn.code;
  }

  #renderCode({ size, path }: QrPath, address: string): TemplateResult {
    return html`<svg
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${this.terms.qrCodeFor(shownAddress(address))}
      shape-rendering="crispEdges"
    >
      ${svg`<path d=${path}></path>`}
    </svg>`;
  }

  override render() {
    const { address } = this;
    const code = this.#code;
    const isImpossible = address !== null && !code;
    return html`${
        isImpossible
          ? nothing
          : html`<div class="base code" part="code" aria-busy=${!code}>
              ${code && address ? this.#renderCode(code, address) : nothing}
            </div>`
      }<slot ?hidden=${!isImpossible}></slot>`;
  }
}

define('lookstream-qr', LookstreamQr);

declare global {
  interface HTMLElementTagNameMap {
    'lookstream-qr': LookstreamQr;
  }
}
