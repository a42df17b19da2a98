/** `npm run build`: the shop's bundle, the server and the demo's assets, into `dist/`. */
import { chmod, copyFile } from 'node:fs/promises';
import { build } from 'vite';

for (const mode of ['bundle', 'server', 'demo']) await build({ mode });

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
