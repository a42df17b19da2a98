import type { UploadType } from './upload.ts';

/** Brands of films; pictures (HEIC, AVIF) come in the same kind of box. */
const filmBrand = '(isom|iso[2-9]|mp4[12]|avc1|dash|MSNV|M4V |M4VH)';

/**
 * How the files begin that can be handed in, their bytes as Latin-1 text: the page judges by it before it sends
 * anything, and the edge judges again. 12 bytes tell.
 */
export const fileSignatures: readonly (readonly [start: RegExp, type: UploadType])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^[^]{4}ftypqt {2}/, 'video/quicktime'],
  [new RegExp(`^[^]{4}ftyp${filmBrand}`), 'video/mp4'],
];
