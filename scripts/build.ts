/** `npm run build`: the shop's bundle, the server, the Worker and the demo's assets, into `dist/`. */
import { chmod, copyFile } from 'node:fs/promises';
import { build } from 'vite';
import packageFile from '../package.json' with { type: 'json' };
import { buildWorkerInto } from './build-worker.ts';
import { finishBuild } from './releases/finish-build.ts';
import { folders } from './releases/folders.ts';
import { writeAssets } from './releases/write-assets.ts';

await build({ mode: 'bundle' });
await finishBuild(folders.bundle, packageFile.version);
await writeAssets(folders.bundle, folders.releases, folders.assets);

for (const mode of ['server', 'demo']) await build({ mode });
await buildWorkerInto('dist/worker');

// What package.json names as a command has to be one: `npx lookstream …`.
await chmod('dist/server/lookstream.js', 0o755);

const fonts = {
  newsreader: ['latin-wght-normal', 'latin-ext-wght-normal', 'latin-wght-italic'],
  'instrument-sans': ['latin-wght-normal', 'latin-ext-wght-normal'],
};
for (const [family, cuts] of Object.entries(fonts)) {
  for (const cut of cuts) {
    const file = `${family}-${cut}.woff2`;
    await copyFile(`node_modules/@fontsource-variable/${family}/files/${file}`, `dist/demo/${file}`);
  }
}
for (const sheet of ['host.css', 'fonts.css']) await copyFile(`demo/${sheet}`, `dist/demo/${sheet}`);
