/** Tells what a file is from how it begins, whatever its name and its sender say. */

/** Brands of films; pictures (HEIC, AVIF) come in the same kind of box and are none. */
const filmBrands = /^(isom|iso[2-9]|mp4[12]|avc1|dash|MSNV|M4V |M4VH)$/;

/** How many bytes `mediaTypeOf` looks at. */
export const longestSignature = 12;

/** @param start the first bytes, as Latin-1 text @returns the media type, or null for what Olapic does not take */
export function mediaTypeOf(start: string): string | null {
  if (start.startsWith('\xFF\xD8\xFF')) return 'image/jpeg';
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'image/png';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'image/webp';
  const brand = /^[^]{4}ftyp([^]{4})/.exec(start)?.[1] ?? '';
  if (brand === 'qt  ') return 'video/quicktime';
  return filmBrands.test(brand) ? 'video/mp4' : null;
}
