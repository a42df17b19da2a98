/** A version such as `1.4.2`, or a channel: `current` is the newest build, `previous` the one before. */
export type ReleaseName = string;

/** Which build of the bundle the pages of a site get. */
export interface Release {
  /** what visitors get */
  name: ReleaseName;
  /** who gets another one instead: percent of visitors, 1 to 99 */
  trial: { name: ReleaseName; share: number } | null;
}

export const currentRelease: Release = { name: 'current', trial: null };
