/** `npm run release`: keeps the present build under its version, so that sites can pin it or go back to it. */
import packageFile from '../package.json' with { type: 'json' };
import { readReleaseFile } from '../src/edge/bundle/read-build.ts';
import { folders } from './releases/folders.ts';
import { keepRelease, type Kept } from './releases/keep-release.ts';
import { writeAssets } from './releases/write-assets.ts';

try {
  const built = readReleaseFile(folders.bundle).version;
  if (built !== packageFile.version) {
    throw new Error(
      `The build is ${built}, and package.json says ${packageFile.version}: run "npm run build" first.`,
    );
  }
  const kept = await keepRelease(folders.bundle, folders.releases, new Date());
  await writeAssets(folders.bundle, folders.releases, folders.assets);
  console.log(describe(kept));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function describe({ release: { version, integrity }, isNew, removed }: Kept): string {
  const address = (file: string) => `https://…/releases/${version}/${file}`;
  return `${isNew ? `Released ${version} in ${folders.releases}.` : `${version} was released already, as it is.`}
${removed.map((old) => `Removed ${old}: a site that pinned it has to name another.\n`).join('')}
For pages that pin it, with the address of your edge:

  <link rel="stylesheet" href="${address('lookstream.css')}" crossorigin
    integrity="${integrity['lookstream.css']}">
  <script type="module" src="${address('lookstream.js')}" crossorigin
    integrity="${integrity['lookstream.js']}"></script>
`;
}
