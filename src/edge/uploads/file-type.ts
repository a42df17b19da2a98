import { fileSignatures } from '../../model/file-signatures.ts';
import type { UploadType } from '../../model/upload.ts';
import { RefusedFile } from './refused-file.ts';

/** Of those who are asked for a picture, nobody's file is told by more than this. */
const longestSignature = 64;

const sendInstead = 'send it as JPEG, PNG or WebP.';

/** What people send most among what is not taken, so that they hear its name. */
const others: readonly [start: RegExp, detail: string][] = [
  [
    /^[^]{4}ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1)/,
    `This is an HEIC picture: ${sendInstead} An iPhone does so with Settings > Camera > Formats > Most Compatible.`,
  ],
  [/^[^]{4}ftypavi[fs]/, `This is an AVIF picture: ${sendInstead}`],
  [/^GIF8[79]a/, `This is a GIF: ${sendInstead}`],
  [/^(II\*\0|MM\0\*)/, `This is a TIFF or raw picture: ${sendInstead}`],
  [/^BM/, `This is a BMP picture: ${sendInstead}`],
  [/^[^]{4}JXL |^\xff\x0a/, `This is a JPEG XL picture: ${sendInstead}`],
  [/^%PDF/, `This is a PDF: ${sendInstead}`],
  [/^(\xef\xbb\xbf)?\s*</, `This is a page or a drawing (HTML, SVG, XML): ${sendInstead}`],
  [
    /^([^]{4}ftyp|\x1a\x45\xdf\xa3|RIFF[^]{4}AVI |FLV|\0\0\x01[\xb3\xba])/,
    'This film has a format that is not taken: send it as MP4 or MOV.',
  ],
];

/**
 * Tells what a file is from how it begins, whatever its name and its sender say.
 * @throws {RefusedFile} that says what to send instead
 */
export function readFileType(bytes: Uint8Array): UploadType {
  const start = String.fromCharCode(...bytes.subarray(0, longestSignature));
  const known = fileSignatures.find(([signature]) => signature.test(start));
  if (known) return known[1];
  const other = others.find(([signature]) => signature.test(start));
  throw new RefusedFile(other?.[1] ?? `This is no picture that is taken: ${sendInstead}`);
}

export function isFilm(type: UploadType): boolean {
  return type.startsWith('video/');
}
