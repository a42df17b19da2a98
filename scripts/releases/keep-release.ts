import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readReleaseFile, readReleaseFiles, suffixes } from '../../src/edge/bundle/read-build.ts';
import { hasSameFiles, refuseUnlikeChunks, type ReleaseFile } from '../../src/edge/bundle/release-file.ts';
import { writeReleaseFile } from './finish-build.ts';

/** So many releases the edge serves. */
const kept = 3;

export interface Kept {
  release: ReleaseFile;
  /** false when it was there already */
  isNew: boolean;
  /** versions that went to make room */
  removed: string[];
}

/**
 * Keeps a build as a release, and as many before it as are kept.
 * @param directory of the finished build
 * @param releases a folder for each release
 * @throws when that version was released with other files, with what to do
 */
export async function keepRelease(directory: string, releases: string, now: Date): Promise<Kept> {
  const build = readReleaseFile(directory);
  const before = readReleaseFiles(releases);
  const namesake = before.find(({ version }) => version === build.version);
  if (namesake && hasSameFiles(namesake, build)) return { release: namesake, isNew: false, removed: [] };
  if (namesake) {
    throw new Error(
      `${build.version} was released with other files, and pages may have pinned its hashes: ` +
        'give package.json a new version, then run "npm run build" and "npm run release".',
    );
  }
  refuseUnlikeChunks([build, ...before.slice(0, kept - 1)]);

  const release = { ...build, time: now.toISOString() };
  await copyBuild(release, directory, releases);
  const removed = before.slice(kept - 1).map(({ version }) => version);
  for (const version of removed) await rm(join(releases, version), { recursive: true });
  return { release, isNew: true, removed };
}

/** Under another name until it is whole: an edge that starts meanwhile sees all of it or nothing. */
async function copyBuild(release: ReleaseFile, from: string, releases: string): Promise<void> {
  const unfinished = join(releases, `.${release.version}`);
  await rm(unfinished, { recursive: true, force: true });
  for (const name of Object.keys(release.integrity)) {
    await mkdir(join(unfinished, dirname(name)), { recursive: true });
    for (const suffix of ['', ...Object.values(suffixes)])
      await copyFile(join(from, name) + suffix, join(unfinished, name) + suffix);
  }
  await writeReleaseFile(unfinished, release);
  await rename(unfinished, join(releases, release.version));
}
