import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { isReadableCode, parseHexColor } from '../../model/contrast.ts';
import { designStyles } from './code-design.styles.ts';
import { loadLogo, parseLogo, type CodeLogo } from './code-logo.ts';
import type { CodeWishes, DrawnCode, DrawnLogo } from './drawn-code.ts';
import type { qrPath } from './qr-path.ts';

/** The smallest module that phones read from paper at arm's length: four dots of a printer with 300 to the inch. */
const leastModule = 0.33;

/** A side of more millimetres than these was meant in another unit. */
const mostMillimetres = 3000;

/**
 * A logo's square is so much of the code's side, a sixteenth of its area: about half of what level H can mend. The
 * other half is left for what happens to a code in the world.
 */
const logoShare = 1 / 4;

/** The first code (29 modules) with room for a logo of five modules. */
const leastLogoVersion = 3;

type DesignedHost = ReactiveControllerHost & CodeWishes & Pick<Element, 'shadowRoot'>;

/** A code as its author wishes it; what cannot be read, or not be had, is left as it is without the wish. */
export class CodeDesign {
  readonly #host: DesignedHost;
  readonly #logo;
  /** each advice is given once */
  readonly #given = new Set<string>();

  constructor(host: DesignedHost) {
    this.#host = host;
    this.#logo = new Task(host, {
      args: () => [host.logo] as const,
      task: ([address]) => this.#loadLogo(address),
    });
    const { styleSheet } = designStyles;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  /** whether the logo is loaded: until then, the code is drawn without */
  get hasLogo(): boolean {
    return this.#loadedLogo !== null;
  }

  /**
   * @param plain the same text in black on white; null where no code can hold it
   * @param encode given by the element: what is imported from its file costs bytes in the first script
   */
  draw(text: string, plain: DrawnCode | null, encode: typeof qrPath): DrawnCode | null {
    if (!plain) return null;
    const code = parseLogo(this.#host.logo) ? this.#withRoom(text, plain, encode) : plain;
    const colors = this.#readColors(plain);
    const millimetres = this.#readMillimetres(code.size);
    // An exact size is that of the code with its quiet zone: there is nothing around it.
    const exact = millimetres ? `inline-size:${millimetres}mm;padding:0;border:0` : '';
    return {
      ...code,
      ...colors,
      millimetres,
      style: `background:${colors.background};${exact}`,
      logo: code === plain ? null : this.#place(code),
    };
  }

  /** The code that a logo may lie upon, also while there is none: when it comes, nothing moves. */
  #withRoom(text: string, plain: DrawnCode, encode: typeof qrPath): DrawnCode {
    const code = encode(text, 'H', leastLogoVersion);
    if (!code)
      this.#advise('This text is too long for a QR code with a logo: shorten it, or take the logo off.');
    return code ? { ...plain, ...code } : plain;
  }

  /** A task keeps its last value while it runs: that one belongs to the address before. */
  get #loadedLogo(): CodeLogo | null {
    const logo = this.#logo.status === TaskStatus.COMPLETE ? this.#logo.value : null;
    return logo?.address === parseLogo(this.#host.logo) ? (logo ?? null) : null;
  }

  #place({ size, inner }: DrawnCode): DrawnLogo | null {
    const logo = this.#loadedLogo;
    if (!logo) return null;
    const most = Math.floor(inner * logoShare);
    // Odd, as the side of every code: only then do both have the same middle.
    const side = most % 2 ? most : most - 1;
    return { ...logo, side, from: (size - side) / 2 };
  }

  async #loadLogo(address: string | null): Promise<CodeLogo | null> {
    if (!address) return null;
    const parsed = parseLogo(address);
    const logo = parsed ? await loadLogo(parsed) : null;
    if (!logo)
      this.#advise(`No picture can be loaded from logo="${address}": name one by its http(s) address.`);
    return logo;
  }

  #readColors(plain: DrawnCode): Pick<DrawnCode, 'foreground' | 'background'> {
    const foreground = this.#host.foreground || plain.foreground;
    const background = this.#host.background || plain.background;
    const colors = [parseHexColor(foreground), parseHexColor(background)] as const;
    if (colors[0] && colors[1] && isReadableCode(colors[0], colors[1])) return { foreground, background };
    this.#advise(
      colors[0] && colors[1]
        ? `Cameras cannot read a QR code in ${foreground} on ${background}: choose a foreground that is darker than ` +
            'the background, with a contrast of 4.5 to 1 at least. It is drawn black on white.'
        : `A QR code in "${foreground}" on "${background}" cannot be drawn: write both colors as #rrggbb. ` +
            'It is drawn black on white.',
    );
    return { foreground: plain.foreground, background: plain.background };
  }

  #readMillimetres(size: number): number | null {
    const { sizeMm } = this.#host;
    if (!sizeMm) return null;
    const millimetres = /^\d{1,4}(\.\d+)?$/.test(sizeMm) ? Number(sizeMm) : NaN;
    const least = Math.ceil(size * leastModule);
    if (millimetres >= least && millimetres <= mostMillimetres) return millimetres;
    this.#advise(
      `size-mm="${sizeMm}" cannot be had: this code needs ${least} to ${mostMillimetres} millimetres. ` +
        'It is as large as the page says.',
    );
    return null;
  }

  #advise(advice: string): void {
    if (this.#given.has(advice)) return;
    this.#given.add(advice);
    console.warn(`[lookstream] ${advice}`);
  }
}
