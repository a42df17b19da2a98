import type { CodeLogo } from './code-logo.ts';
import { qrPath, type QrPath } from './qr-path.ts';

/** A code as it is drawn: on the page, in a file, in pixels. */
export interface DrawnCode extends QrPath {
  /** `#rgb` or `#rrggbb`, as the background */
  foreground: string;
  background: string;
  /** side of the square with its quiet zone; null where the page decides */
  millimetres: number | null;
  /** of the square on the page, as declarations of CSS */
  style: string;
  logo: DrawnLogo | null;
}

/** A picture upon the middle of a code. */
export interface DrawnLogo extends CodeLogo {
  /** side of the square that is cleared for it, in modules; the picture keeps one module away from its edge */
  side: number;
  /** where that square begins, in modules from the edge of the quiet zone, on both axes */
  from: number;
}

/** What an author may wish of a code, as the attributes say it. */
export interface CodeWishes {
  foreground: string | null;
  background: string | null;
  logo: string | null;
  sizeMm: string | null;
}

/** Black on white, as readers like it best; null for a text that no code can hold. */
export function plainCode(text: string): DrawnCode | null {
  const code = qrPath(text);
  return (
    code && { ...code, foreground: '#000', background: '#fff', millimetres: null, style: '', logo: null }
  );
}

/** A code as an SVG file; its logo is in it where the file can carry it along. */
export function svgFile(code: DrawnCode): string {
  const { size, path, foreground, background, millimetres, logo } = code;
  const side = millimetres ? `${millimetres}mm` : code.pixels;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${side}" height="${side}" ` +
    `shape-rendering="crispEdges"><path fill="${background}" d="M0 0h${size}v${size}H0z"/>` +
    `<path fill="${foreground}" d="${path}"/>${logo?.asFile(logo, background) ?? ''}</svg>`
  );
}
