/** Which way up a picture is: the one thing in Exif without which it would look different. */
import { bytesOf, startsWith, viewOf } from './byte-writer.ts';

const orientationTag = 0x0112;
const shortType = 3;
const upright = 1;

/**
 * @param tiff what Exif is written in; may be anything
 * @returns 2 to 8 as Exif counts them; null where the picture is upright, or nothing readable says otherwise
 */
export function readOrientation(tiff: Uint8Array): number | null {
  const isLittleEndian = startsWith(tiff, 'II');
  if (!isLittleEndian && !startsWith(tiff, 'MM')) return null;
  const view = viewOf(tiff);
  const has = (from: number, bytes: number) => from + bytes <= view.byteLength;
  if (!has(0, 8) || view.getUint16(2, isLittleEndian) !== 42) return null;
  const directory = view.getUint32(4, isLittleEndian);
  if (!has(directory, 2)) return null;
  const entries = view.getUint16(directory, isLittleEndian);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (!has(entry, 12)) return null;
    if (view.getUint16(entry, isLittleEndian) !== orientationTag) continue;
    if (view.getUint16(entry + 2, isLittleEndian) !== shortType) return null;
    const orientation = view.getUint16(entry + 8, isLittleEndian);
    return orientation > upright && orientation <= 8 ? orientation : null;
  }
  return null;
}

/** A TIFF that says this and nothing else. */
// prettier-ignore
export function orientationTiff(orientation: number): number[] {
  return [
    ...bytesOf('MM'), 0, 42, 0, 0, 0, 8,
    0, 1,
    orientationTag >> 8, orientationTag & 0xff, 0, shortType, 0, 0, 0, 1, 0, orientation, 0, 0,
    0, 0, 0, 0,
  ];
}

/** Exif with this alone weighs no more, whatever it is put into. */
export const longestOrientation = 64;

const exifMark = 'Exif\0\0';

/** What stands before the TIFF in JPEG always, and in WebP sometimes. */
export function withoutExifMark(exif: Uint8Array): Uint8Array {
  return startsWith(exif, exifMark) ? exif.subarray(exifMark.length) : exif;
}

export function withExifMark(tiff: readonly number[]): number[] {
  return [...bytesOf(exifMark), ...tiff];
}
