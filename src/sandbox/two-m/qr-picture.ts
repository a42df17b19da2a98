/** Draws a QR code. */
import { encode } from 'uqr';

/** Clear modules around the code, as ISO/IEC 18004 demands. */
const quietZone = 4;
/** Pixels that a module is drawn with where nobody says how large the picture shall be. */
const moduleSize = 10;

export interface QrColors {
  /** `rgb(r,g,b)` */
  background: string;
  foreground: string;
}

/** Whether a code can hold the text. */
export function fitsQrCode(text: string): boolean {
  try {
    modulesOf(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @returns SVG */
export function qrPicture(text: string, { background, foreground }: QrColors): string {
  const { size, data } = modulesOf(text);
  const side = String(size * moduleSize);
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="${background}" d="M0 0h${size}v${size}H0z"/>`,
    `<path fill="${foreground}" d="${dark.join('')}"/></svg>`,
  ].join('');
}

function modulesOf(text: string) {
  return encode(text, { ecc: 'M', border: quietZone });
}
