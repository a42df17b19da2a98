import { svg, type TemplateResult } from 'lit';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { DrawnLogo } from './drawn-code.ts';

/** The picture of a logo, and how it is drawn. */
export interface CodeLogo {
  /** absolute */
  address: string;
  /** loaded; to be drawn on a canvas, from which pixels can be read only where its host allows that */
  picture: HTMLImageElement;
  /** whether its host lets this page read it, so that files can carry it along */
  isReadable: boolean;
  /** upon the code on the page */
  onPage: (logo: DrawnLogo, background: string) => TemplateResult;
  /** upon the code in a file: empty where it may not be read */
  asFile: (logo: DrawnLogo, background: string) => string;
}

/** Side of the picture that a file carries along, in pixels: sharp at the size of a hand. */
const carriedSide = 512;

/** Clear modules between the logo and the code, on each side. */
export const logoMargin = 1;

/** @returns null for what is no http(s) address, nor a path on the page's own host */
export function parseLogo(address: string | null): string | null {
  if (!address || !URL.canParse(address, document.baseURI)) return null;
  return parseHttpUrl(new URL(address, document.baseURI).href);
}

/** Loads a picture, readable if its host agrees; null where there is none. */
export async function loadLogo(address: string): Promise<CodeLogo | null> {
  const readable = await load(address, true);
  const picture = readable ?? (await load(address, false));
  return picture && { address, picture, isReadable: readable !== null, onPage, asFile };
}

async function load(address: string, isToBeRead: boolean): Promise<HTMLImageElement | null> {
  const picture = new Image();
  if (isToBeRead) picture.crossOrigin = 'anonymous';
  picture.src = address;
  try {
    await picture.decode();
    return picture;
  } catch {
    // Broken, or refused: whoever asked says so once both ways have failed.
    return null;
  }
}

function onPage({ address, from, side }: DrawnLogo, background: string): TemplateResult {
  const inner = side - 2 * logoMargin;
  return svg`<rect x=${from} y=${from} width=${side} height=${side} fill=${background}></rect
    ><image x=${from + logoMargin} y=${from + logoMargin} width=${inner} height=${inner} href=${address}></image>`;
}

function asFile({ picture, isReadable, from, side }: DrawnLogo, background: string): string {
  const address = isReadable && dataAddress(picture);
  if (!address) return '';
  const start = from + logoMargin;
  const inner = side - 2 * logoMargin;
  return (
    `<path fill="${background}" d="M${from} ${from}h${side}v${side}h-${side}z"/>` +
    `<image x="${start}" y="${start}" width="${inner}" height="${inner}" href="${address}"/>`
  );
}

/** The picture itself as an address, no larger than it has to be; its address would be of no use to a file. */
function dataAddress(picture: HTMLImageElement): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = carriedSide;
  const context = canvas.getContext('2d');
  if (!context) return null;
  drawLogo(context, picture, { start: 0, side: carriedSide });
  return canvas.toDataURL('image/png');
}

/** As large as fits into a square, in its own ratio; a drawing that says no size of its own is a square. */
export function drawLogo(
  context: CanvasRenderingContext2D,
  picture: HTMLImageElement,
  { start, side }: { start: number; side: number },
): void {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = side / Math.max(width, height, 1);
  const [across, down] = width && height ? [width * scale, height * scale] : [side, side];
  context.drawImage(picture, start + (side - across) / 2, start + (side - down) / 2, across, down);
}
