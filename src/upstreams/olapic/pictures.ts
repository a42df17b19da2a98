/** Turns the three usable addresses of a picture into a source set, and undoes the sharding of their host. */
import { parseHttpUrl } from '../../model/http-url.ts';
import type { LookImage } from '../../model/look.ts';
import type { OlapicImages } from './wire.ts';

/** Edge of the square that each size fits into, in pixels. The ratio is kept, and nothing is enlarged. */
const boxes = [
  ['thumbnail', 150],
  ['mobile', 320],
  ['normal', 640],
] as const;

/** Width and height of the original in pixels, or null where the service does not say both. */
export interface OriginalSize {
  width: number | null;
  height: number | null;
}

/**
 * @returns smallest first, one for each width. Where the original's size is unknown, each image claims its whole
 *   box: the widths are then right for all but portraits, and whoever shows the image crops it anyway.
 */
export function imagesOf(images: OlapicImages | null, original: OriginalSize): LookImage[] {
  const byWidth = new Map<number, LookImage>();
  for (const [size, box] of boxes) {
    const src = pictureUrl(images?.[size] ?? null);
    const fitted = fit(original, box);
    if (src !== null) byWidth.set(fitted.width, { src, ...fitted });
  }
  return [...byWidth.values()];
}

/**
 * The same picture comes from `z1…`, `z2…` and plain hosts within one answer; under one name a browser loads it once.
 *
 * @returns an http(s) address, or null
 */
export function pictureUrl(address: string | null): string | null {
  const href = parseHttpUrl(address);
  if (href === null) return null;
  const url = new URL(href);
  url.hostname = url.hostname.replace(/^z\d+(?=photorank)/, '');
  return url.href;
}

function fit({ width, height }: OriginalSize, box: number): { width: number; height: number } {
  if (width === null || height === null) return { width: box, height: box };
  const scale = Math.min(1, box / Math.max(width, height));
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: scaled(width), height: scaled(height) };
}
