import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from '../../src/edge/answers/prepared-body.ts';
import { integrityOf, suffixes } from '../../src/edge/bundle/read-build.ts';
import { releaseFileName, servedFile, type ReleaseFile } from '../../src/edge/bundle/release-file.ts';

const compress: Record<Encoding, (body: Uint8Array) => Promise<Uint8Array>> = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gzip: (body) => promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
};

/** Writes down what a build consists of, and each file's compressed forms beside it: once here, not at every start. */
export async function finishBuild(directory: string, version: string): Promise<ReleaseFile> {
  const paths = await readdir(directory, { recursive: true });
  const names = paths.map((path) => path.split(sep).join('/')).filter((name) => servedFile.test(name));
  const integrity = await Promise.all(
    names.toSorted().map(async (name) => {
      const path = join(directory, name);
      const body = await readFile(path);
      for (const encoding of Object.keys(compress) as Encoding[])
        await writeFile(path + suffixes[encoding], await compress[encoding](body));
      return [name, integrityOf(body)] as const;
    }),
  );
  const release: ReleaseFile = { version, time: null, integrity: Object.fromEntries(integrity) };
  await writeReleaseFile(directory, release);
  return release;
}

export async function writeReleaseFile(directory: string, release: ReleaseFile): Promise<void> {
  await writeFile(join(directory, releaseFileName), `${JSON.stringify(release, null, 2)}\n`);
}
