/** Handing in photos: `GET /v1/uploads` says what is taken, `POST /v1/looks` takes it. */

/** Media types of what can be handed in, told from the bytes of a file and never from its name. */
export const uploadTypes = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/quicktime'] as const;
export type UploadType = (typeof uploadTypes)[number];

/** The answer of `GET /v1/uploads`. */
export interface UploadRules {
  /** media types that this site takes */
  types: UploadType[];
  /** bytes of one file */
  mostBytes: number;
  /** bytes of one picture; absent where that is the same */
  mostPictureBytes?: number;
  /** characters of a caption */
  longestCaption: number;
  /** what people agree to: a version goes with each photo, so that it can be told later which text they saw */
  terms: UploadTerms;
  /** whether a name and an e-mail address are asked for, in whose name the photo appears */
  asksForPerson: boolean;
}

export interface UploadTerms {
  /** such as `2026-11` */
  version: string;
  /** address of the whole text; null where the sentence beside the box is all of it */
  url: string | null;
}

/**
 * The fields of `POST /v1/looks`, as `multipart/form-data`; all but `file` are text.
 *
 * - `file`: the photo or video
 * - `upload`: an id that the page makes for each photo (a UUID). Sent again with the same id, it is handed in once.
 * - `consent`: version of the terms that were agreed to
 * - `language`: BCP 47, of the words in which they were read
 * - `caption`, `product` (key): may be left out
 * - `location`: `keep` leaves in the file where and how it was taken; otherwise that is removed
 * - `name`, `email`: where `asksForPerson`
 */
export const uploadFields = [
  ...(['file', 'upload', 'consent', 'language', 'caption', 'product'] as const),
  ...(['location', 'name', 'email'] as const),
] as const;
export type UploadField = (typeof uploadFields)[number];

/** Handed in: it appears once a moderator has seen it. */
export interface UploadReceipt {
  /** id of the look that it becomes, such as `olapic-3150000000` */
  look: string;
  status: 'pending';
}
