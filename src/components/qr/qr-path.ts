import { encode } from 'uqr';

/** A QR code as one SVG path: its unit is the module, and `size` is the side of the square with the quiet zone. */
export interface QrPath {
  size: number;
  /** the same side without the quiet zone */
  inner: number;
  /** its side as a picture that is saved, in pixels */
  pixels: number;
  path: string;
}

/** Clear modules around the code, as ISO/IEC 18004 demands of every reader's picture. */
const quietZone = 4;

/** Pixels of a saved picture per module: sharp on a poster's proof, small as a file. */
const savedModule = 16;

/**
 * @param level M survives 15 % of damage: enough for a screen or a print, with larger modules than Q or H. H survives
 *   30 %, for a code that something lies upon
 * @param leastVersion the smallest code there may be, from 1 (21 modules without the quiet zone); each adds 4
 * @returns null for a text that no code can hold: at level M, more than 2,331 bytes
 */
export function qrPath(text: string, level: 'M' | 'H' = 'M', leastVersion = 1): QrPath | null {
  try {
    const { size, data } = encode(text, { ecc: level, border: quietZone, minVersion: leastVersion });
    return {
      size,
      inner: size - 2 * quietZone,
      pixels: size * savedModule,
      path: data.map(rowPath).join(''),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Runs of dark modules become one rectangle each, so that no seams show between them when scaled. */
function rowPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}
