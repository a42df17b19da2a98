import { build as bundle, transform, type Plugin } from 'esbuild';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildWithVite } from 'vite';

/** Everything that pages load, by its path; nothing is left on the disk. */
export type Files = Map<string, Buffer>;

/** What a page of each candidate names; what these import comes by itself. */
const entries: Record<string, string[]> = {
  'sketch-carousel': ['sketch-carousel.ts'],
  'sketch-wall': ['sketch-wall.ts'],
  swiper: ['swiper.ts', 'swiper.css'],
  embla: ['embla.ts', 'embla.css'],
  grid: ['grid.ts', 'grid.css'],
  harness: ['../harness.ts'],
};

/** Builds our bundle as shops get it, and every other candidate by itself with one and the same set of options. */
export async function buildFiles(): Promise<Files> {
  const files: Files = new Map();
  for (const [name, paths] of Object.entries(entries)) {
    const { outputFiles } = await bundle({
      entryPoints: paths.map((path) => fileURLToPath(new URL(`pages/${path}`, import.meta.url))),
      entryNames: '[name]',
      outdir: `/${name}`,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      splitting: true,
      legalComments: 'none',
      plugins: [stylesAsText],
      write: false,
    });
    for (const { path, contents } of outputFiles) files.set(path, Buffer.from(contents));
  }
  await addOurs(files);
  return files;
}

async function addOurs(files: Files): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'lookstream-bench-'));
  try {
    await buildWithVite({ mode: 'bundle', logLevel: 'error', build: { outDir } });
    for (const path of await readdir(outDir, { recursive: true, encoding: 'utf8' })) {
      if (/\.(js|css)$/.test(path)) files.set(`/lookstream/${path}`, await readFile(join(outDir, path)));
    }
  } finally {
    await rm(outDir, { recursive: true });
  }
}

/** swiper/element takes the styles of its modules as text; minified, as those of the others are. */
const stylesAsText: Plugin = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /-element\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};
