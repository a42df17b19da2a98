import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { acceptedEncodings } from '../answers/accepted-encodings.ts';
import { sendPrepared, type PreparedBody } from '../answers/prepared-body.ts';
import type { Bundle } from './bundle.ts';
import type { Builds } from './builds.ts';
import { readBuild, readReleaseFiles, type StoredBuild } from './read-build.ts';
import { hasSameFiles, refuseUnlikeChunks } from './release-file.ts';

export interface ReadBuilds {
  list: Builds;
  /** by version */
  builds: ReadonlyMap<string, StoredBuild>;
}

/** A bundle that knows its builds from the start. */
export interface NodeBundle extends Bundle {
  list: Builds;
}

/**
 * @param directory of the present build
 * @param releasesDirectory a folder for each release; none when it does not exist
 * @throws when there is no build, or a file is not as it was built, with what to do
 */
export function readBundle(
  directory: string,
  releasesDirectory = join(directory, '../releases'),
): NodeBundle {
  const { list, builds } = readBuilds(directory, releasesDirectory);
  const chunks = new Map([...builds.values()].flatMap(({ files }) => [...files]));
  return {
    list,
    builds: async () => list,
    file: async (version, name, request, headers) =>
      answer(builds.get(version)?.files.get(name), request, headers),
    chunk: async (name, request, headers) => answer(chunks.get(`chunks/${name}`), request, headers),
  };
}

/**
 * Reads all builds into memory: they are small, few, and have much in common.
 * @throws as `readBundle` does
 */
export function readBuilds(directory: string, releasesDirectory: string): ReadBuilds {
  const known = new Map<string, PreparedBody>();
  const releases = readReleaseFiles(releasesDirectory).map(({ version }) =>
    readBuild(join(releasesDirectory, version), known),
  );
  const present = existsSync(directory) ? readBuild(directory, known) : null;
  const read = arrange(present, releases);
  refuseUnlikeChunks([...read.builds.values()].map(({ release }) => release));
  return read;
}

/** Puts the present build before the releases, unless it is one of them. */
function arrange(present: StoredBuild | null, releases: readonly StoredBuild[]): ReadBuilds {
  const builds = new Map(releases.map((build) => [build.release.version, build]));
  const all = releases.map(({ release }) => ({ version: release.version, isReleased: true }));
  const version = present ? nameOf(present, builds) : all[0]?.version;
  if (version === undefined) throw new Error('There is no built bundle: run "npm run build" first.');
  if (!present || builds.has(version)) return { list: { current: version, all }, builds };
  return {
    list: { current: version, all: [{ version, isReleased: false }, ...all] },
    builds: new Map([[version, present], ...builds]),
  };
}

/** A version, once released, means its files for ever: what was built since has to be called something else. */
function nameOf({ release }: StoredBuild, released: ReadonlyMap<string, StoredBuild>): string {
  const namesake = released.get(release.version);
  const isOther = namesake && !hasSameFiles(namesake.release, release);
  return isOther ? `${release.version}-unreleased` : release.version;
}

function answer(file: PreparedBody | undefined, request: Request, headers: Headers): Response | null {
  return file ? sendPrepared(file, request.headers, Object.fromEntries(headers), acceptedEncodings) : null;
}
