import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import * as v from 'valibot';
import { encodings, type PreparedBody, type Encoding } from '../answers/prepared-body.ts';
import { ReleaseFile, releaseFileName } from './release-file.ts';

/** One build, read into memory. */
export interface StoredBuild {
  release: ReleaseFile;
  /** by name, such as `lookstream.js` and `chunks/en-CSQ-WL.js` */
  files: Map<string, PreparedBody>;
}

export const suffixes: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  // The licences of what is in the bundle ask to go along with it.
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json',
};

/**
 * @param known files by their hash: builds have many in common, and each is read once
 * @throws when a file is missing or is not the one that was built, with what to do
 */
export function readBuild(directory: string, known: Map<string, PreparedBody>): StoredBuild {
  const release = readReleaseFile(directory);
  const files = new Map<string, PreparedBody>();
  for (const [name, hash] of Object.entries(release.integrity)) {
    const file = known.get(hash) ?? readFile(directory, name, hash);
    known.set(hash, file);
    files.set(name, file);
  }
  files.set(releaseFileName, describe(release));
  return { release, files };
}

/** @returns the builds in a folder of releases, the newest first; none when there is no such folder */
export function readReleaseFiles(directory: string): ReleaseFile[] {
  if (!existsSync(directory)) return [];
  const folders = readdirSync(directory, { withFileTypes: true }).filter(
    // A name that begins with a dot is a release that is being written.
    (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
  );
  const releases = folders.map(({ name }) => {
    const release = readReleaseFile(join(directory, name));
    if (release.version === name && release.time !== null) return release;
    throw new Error(
      `${join(directory, name)} is no release of ${name}: remove it, and run "npm run release".`,
    );
  });
  return releases.toSorted((one, other) => Date.parse(other.time ?? '') - Date.parse(one.time ?? ''));
}

/** @throws when the build has none, or a broken one */
export function readReleaseFile(directory: string): ReleaseFile {
  const path = join(directory, releaseFileName);
  try {
    return v.parse(ReleaseFile, JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is missing or broken: run "npm run build", or remove that folder.`, { cause });
  }
}

function readFile(directory: string, name: string, hash: string): PreparedBody {
  const path = join(directory, name);
  const body = read(path);
  if (!body || integrityOf(body) !== hash) {
    throw new Error(
      `${path} is ${body ? 'not as it was built' : 'missing'}: run "npm run build", or put the release back as it was.`,
    );
  }
  return {
    body,
    type: types[extname(name)] as string,
    etag: `"${hash.slice('sha384-'.length, 'sha384-'.length + 22)}"`,
    compressed: Object.fromEntries(
      encodings.flatMap((encoding) => {
        const compressed = read(path + suffixes[encoding]);
        return compressed ? [[encoding, compressed]] : [];
      }),
    ),
  };
}

/** The hashes of a release, for those who pin them. */
function describe(release: ReleaseFile): PreparedBody {
  const body = new TextEncoder().encode(`${JSON.stringify(release, null, 2)}\n`);
  return {
    body,
    type: types['.json'] as string,
    etag: `"${integrityOf(body).slice('sha384-'.length, 'sha384-'.length + 22)}"`,
    compressed: {},
  };
}

/** @returns what the attribute `integrity` takes */
export function integrityOf(body: Uint8Array): string {
  return `sha384-${createHash('sha384').update(body).digest('base64')}`;
}

function read(path: string): Uint8Array<ArrayBuffer> | null {
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}
