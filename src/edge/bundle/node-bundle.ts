import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Bundle, BundleFile } from './bundle.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  // The licences of what is in the bundle ask to go along with it.
  '.md': 'text/markdown; charset=utf-8',
};

/**
 * Reads the built files into memory and compresses each once: they are small and few.
 * @throws when the directory is missing, with what to run
 */
export function readBundle(directory: string): Bundle {
  let paths: string[];
  try {
    paths = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  } catch (cause) {
    throw new Error(`There is no built bundle in ${directory}: run "npm run build" first.`, { cause });
  }
  const files = paths.filter((path) => extname(path) in types).map((path) => join(directory, path));
  return new Map(
    files.map((file) => [`/${relative(directory, file).split(sep).join('/')}`, readBundleFile(file)]),
  );
}

function readBundleFile(file: string): BundleFile {
  const body = new Uint8Array(readFileSync(file));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    body,
    type: types[extname(file)] as string,
    etag: `"${hash}"`,
    isImmutable: file.includes(`${sep}chunks${sep}`),
    compressed: {
      br: new Uint8Array(brotliCompressSync(body)),
      gzip: new Uint8Array(gzipSync(body, { level: 9 })),
    },
  };
}
