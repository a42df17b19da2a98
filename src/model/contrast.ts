/** Red, green and blue, each a whole number from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The least that text needs beside its ground (WCAG 2, AA): what eyes tell apart there, cameras do as well. */
const leastContrast = 4.5;

/** @param text `#rgb` or `#rrggbb`, upper or lower case; anything else is null, also a colour with transparency */
export function parseHexColor(text: string): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) return null;
  const pairs = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channelAt = (start: number) => parseInt(pairs.slice(start, start + 2), 16);
  return [channelAt(0), channelAt(2), channelAt(4)];
}

/** How far two colours are apart for the eye, from 1 to 21, as WCAG 2 counts; which of them comes first is all one. */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [first, second] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/**
 * Whether cameras read a code in these colours. The foreground has to be the darker of the two: the standard knows
 * dark modules on a light ground, and many readers do not try it the other way round.
 */
export function isReadableCode(foreground: Rgb, background: Rgb): boolean {
  const isDarkOnLight = luminanceOf(foreground) < luminanceOf(background);
  return isDarkOnLight && contrastOf(foreground, background) >= leastContrast;
}

/** Relative luminance of sRGB, from 0 (black) to 1 (white). */
function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
