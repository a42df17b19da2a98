import { logoMargin, drawLogo } from './code-logo.ts';
import type { DrawnCode } from './drawn-code.ts';

export type CodeFormat = 'svg' | 'png';

/** A wider picture than this no browser draws everywhere; posters take the SVG. */
const mostPixels = 8192;

/**
 * A code in pixels. Every module has the same whole number of them; what is left over is added to the quiet zone.
 *
 * @param pixels side of the picture; by default, and where that is too few, 16 for each module
 */
export async function pngFile(code: DrawnCode, pixels = NaN): Promise<Blob | null> {
  const { size, path, foreground, background, logo } = code;
  const side = pixels >= size ? Math.floor(Math.min(pixels, mostPixels)) : code.pixels;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const module = Math.floor(side / size);
  const rest = Math.floor((side - module * size) / 2);
  context.fillStyle = background;
  context.fillRect(0, 0, side, side);
  context.setTransform(module, 0, 0, module, rest, rest);
  context.fillStyle = foreground;
  context.fill(new Path2D(path));
  // A picture that may not be read would take the whole canvas with it.
  if (logo?.isReadable) {
    context.fillStyle = background;
    context.fillRect(logo.from, logo.from, logo.side, logo.side);
    drawLogo(context, logo.picture, {
      start: logo.from + logoMargin,
      side: logo.side - 2 * logoMargin,
    });
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Hands a code to the visitor as `qr-code.svg`. */
export function saveSvg(svg: string): void {
  save(`data:image/svg+xml,${encodeURIComponent(svg)}`, 'svg');
}

/** Hands a code to the visitor as `qr-code.png`. */
export async function savePng(code: DrawnCode): Promise<void> {
  const picture = await pngFile(code);
  if (!picture) return;
  const reader = new FileReader();
  reader.onload = () => save(reader.result as string, 'png');
  reader.readAsDataURL(picture);
}

/** @param address a `data:` one: a strict page may allow no other */
function save(address: string, format: CodeFormat): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = `qr-code.${format}`;
  link.click();
}
