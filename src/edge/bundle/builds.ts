import * as v from 'valibot';
import type { Release, ReleaseName } from '../site-release.ts';

/** One build of the bundle. */
const Build = v.object({
  version: v.string(),
  /** its files stay as they are: its addresses may be kept for ever */
  isReleased: v.boolean(),
});
export type Build = v.InferOutput<typeof Build>;

/** The builds that there are. */
export const Builds = v.object({
  /** version of the one that `current` means */
  current: v.string(),
  /** the newest first */
  all: v.array(Build),
});
export type Builds = v.InferOutput<typeof Builds>;

/** A site, as far as its script is concerned. */
export interface ReleasedSite {
  id: string;
  release: Release;
}

/**
 * @returns the build that a site means by a name; `previous` is the one before `current`
 * @throws with the names that there are
 */
export function findBuild(builds: Builds, name: ReleaseName, site: string): Build {
  const at = builds.all.findIndex(({ version }) => version === builds.current);
  const meant = { current: builds.all[at], previous: builds.all[at + 1] };
  const build =
    name === 'current' || name === 'previous'
      ? meant[name]
      : builds.all.find(({ version }) => version === name);
  if (build) return build;
  const versions = builds.all.map(({ version }) => version).join(', ');
  throw new Error(
    `The site "${site}" is to get the release "${name}", and there is none: there is ${versions}, and ` +
      `"current" is ${builds.current}. Name one of these in its "release" (LOOKSTREAM_RELEASE), or release that one again.`,
  );
}

/**
 * For a start that fails rather than pages.
 * @throws for the first site that wants a release that there is not
 */
export function checkReleases(builds: Builds, sites: readonly ReleasedSite[]): void {
  for (const { id, release } of sites) {
    findBuild(builds, release.name, id);
    if (release.trial) findBuild(builds, release.trial.name, id);
  }
}
