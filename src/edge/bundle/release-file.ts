import * as v from 'valibot';

/** Which files are served; what else stands beside them, such as source maps, is for us. */
export const servedFile = /^(?:chunks\/)?\w[\w.-]*\.(?:js|css|md)$/;

export const releaseFileName = 'release.json';

/** What stands in the `release.json` of a build. */
export const ReleaseFile = v.object({
  version: v.pipe(v.string(), v.regex(/^\w[\w.+-]*$/)),
  /** when it was released; null for a build that is not */
  time: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** of each file, as the attribute `integrity` takes it */
  integrity: v.record(
    v.pipe(v.string(), v.regex(servedFile)),
    v.pipe(v.string(), v.regex(/^sha384-[\w+/]{64}$/)),
  ),
});
export type ReleaseFile = v.InferOutput<typeof ReleaseFile>;

export function hasSameFiles(one: ReleaseFile, other: ReleaseFile): boolean {
  const names = Object.keys(one.integrity);
  return (
    names.length === Object.keys(other.integrity).length &&
    names.every((name) => one.integrity[name] === other.integrity[name])
  );
}

/**
 * Chunks of all builds share one folder, as their names hold a hash of what is in them.
 * @throws when two builds mean different files by one name
 */
export function refuseUnlikeChunks(builds: readonly ReleaseFile[]): void {
  const first = new Map<string, { version: string; hash: string }>();
  for (const { version, integrity } of builds) {
    for (const [name, hash] of Object.entries(integrity)) {
      if (!name.startsWith('chunks/')) continue;
      const known = first.get(name);
      if (known && known.hash !== hash) {
        throw new Error(
          `${name} is one file in ${known.version} and another in ${version}, and pages may mix them up: ` +
            `run "npm ci" and "npm run build" for one of them again, or remove its folder from the releases.`,
        );
      }
      first.set(name, { version, hash });
    }
  }
}
