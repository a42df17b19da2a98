import { uploadTypes, type UploadRules, type UploadType } from '../../model/upload.ts';
import { problem } from '../problems.ts';
import type { UploadSettings } from '../site.ts';
import type { Visit } from '../visit.ts';
import { isFilm } from './file-type.ts';
import { longestCaption } from './upload-body.ts';
import type { Uploaders } from './uploader.ts';

const megabyte = 1_000_000;
const largestPicture = 20 * megabyte;
const largestFilm = 100 * megabyte;

/** A file is in memory twice at the most: as it came and cleaned, or cleaned and copied while it is hashed. */
export const timesInMemory = 2;

/**
 * @param memory see `Services.uploadMemory`
 * @returns bytes of the largest file of this type
 */
export function largest(type: UploadType, memory: number): number {
  const fits = Math.floor(memory / timesInMemory / megabyte) * megabyte;
  return Math.min(isFilm(type) ? largestFilm : largestPicture, fits);
}

/** @throws {ProblemError} 404 where visitors hand in nothing */
export function settingsOf({ tenant: { site } }: Visit): UploadSettings {
  if (site.uploads && site.olapic) return site.uploads;
  throw noUploads();
}

/** @throws {ProblemError} 404 where visitors hand in nothing, or there is nobody to hand it in as */
export async function uploadRules(visit: Visit, uploaders: Uploaders, memory: number): Promise<UploadRules> {
  const { as, takesVideos, termsVersion, termsUrl } = settingsOf(visit);
  if (as === 'site' && (await uploaders.ofSite(visit)) === null) throw noUploads();
  const types = uploadTypes.filter((type) => takesVideos || !isFilm(type));
  const mostBytes = Math.max(...types.map((type) => largest(type, memory)));
  const mostPictureBytes = largest('image/jpeg', memory);
  return {
    types,
    mostBytes,
    ...(mostPictureBytes < mostBytes && { mostPictureBytes }),
    longestCaption,
    terms: { version: termsVersion, url: termsUrl },
    asksForPerson: as === 'visitor',
  };
}

export function noUploads() {
  return problem(
    'not-found',
    'This site takes no photos: its configuration needs "uploads", and Olapic with an uploader.',
  );
}
