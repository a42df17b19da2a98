import type { UploadType } from '../../model/upload.ts';
import { isFilm, readFileType } from './file-type.ts';
import { cleanFilm } from './metadata/film.ts';
import { cleanJpeg } from './metadata/jpeg.ts';
import { cleanPng } from './metadata/png.ts';
import { cleanWebp } from './metadata/webp.ts';
import { brokenFile } from './refused-file.ts';

type Clean = (bytes: Uint8Array, keepsMetadata: boolean) => Uint8Array;

const cleaners: Readonly<Record<UploadType, Clean>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'video/mp4': cleanFilm,
  'video/quicktime': cleanFilm,
};

/**
 * Takes out of a file where, when, how and by whom it was made, and what is glued behind it. Pixels and colours stay
 * as they are, to the bit; so does which way up a picture is.
 *
 * @param bytes are given away: a film is changed in place
 * @param keepsMetadata leaves all of that in, but what is behind the end of a picture
 * @returns a file of the same type, whole from beginning to end
 * @throws {RefusedFile} for what is not whole when it comes
 */
export function cleanFile(bytes: Uint8Array, type: UploadType, keepsMetadata: boolean): Uint8Array {
  const clean = cleaners[type];
  const cleaned = clean(bytes, keepsMetadata);
  // Looked at again: what goes out in people's names has to be what they sent, and nobody else looks before a moderator.
  const isWhole = readFileType(cleaned) === type && clean(cleaned, true).length === cleaned.length;
  if (!isWhole) throw brokenFile(isFilm(type) ? 'film' : 'picture');
  return cleaned;
}
