import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildsFileName } from '../../src/edge/bundle/asset-bundle.ts';
import { cacheControl, headersOf } from '../../src/edge/bundle/bundle-headers.ts';
import { readBuilds } from '../../src/edge/bundle/node-bundle.ts';

/**
 * Lays out all builds as static assets of a Worker: `chunks/` of all of them, `releases/<version>/`, and no stable
 * address, since which build that means is for the Worker to say.
 * @param to is emptied first
 */
export async function writeAssets(directory: string, releases: string, to: string): Promise<void> {
  const { list, builds } = readBuilds(directory, releases);
  await rm(to, { recursive: true, force: true });
  const write = async (name: string, body: Uint8Array | string) => {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), body);
  };

  for (const [version, { files }] of builds) {
    for (const [name, { body }] of files) {
      await write(`releases/${version}/${name}`, body);
      if (name.startsWith('chunks/')) await write(name, body);
    }
  }
  await write(buildsFileName, JSON.stringify(list));
  const folders = list.all.map(({ version, isReleased }) =>
    headerRule(`/releases/${version}/*`, isReleased ? cacheControl.immutable : cacheControl.stable),
  );
  await write('_headers', [headerRule('/chunks/*', cacheControl.immutable), ...folders].join('\n'));
}

/** As Cloudflare reads them: a path, and its headers indented below. */
function headerRule(path: string, cache: string): string {
  const lines = [...headersOf(cache)].map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join('')}`;
}
