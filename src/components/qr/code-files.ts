import { logoMargin, drawLogo } from './code-logo.ts';
import { savedModule, svgFile, type DrawnCode } from './drawn-code.ts';

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
  const side = pixels >= size ? Math.floor(Math.min(pixels, mostPixels)) : size * savedModule;
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

/** Hands a code to the visitor as a file. Its address is a `data:` one: a strict page allows no other. */
export async function saveFile(code: DrawnCode, format: CodeFormat): Promise<void> {
  const href =
    format === 'svg' ? `data:image/svg+xml,${encodeURIComponent(svgFile(code))}` : await dataAddress(code);
  if (!href) return;
  const link = document.createElement('a');
  link.href = href;
  link.download = `qr-code.${format}`;
  link.click();
}

async function dataAddress(code: DrawnCode): Promise<string | null> {
  const picture = await pngFile(code);
  if (!picture) return null;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(picture);
  });
}
