import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { besideTheScript } from './scripts/beside-the-script.ts';
import { dropUnusedMembers } from './scripts/drop-unused-members.ts';
import { joinTemplateLines } from './scripts/join-template-lines.ts';
import { minifyChunks } from './scripts/minify-chunks.ts';
import { minifyStyles } from './scripts/minify-styles.ts';

/** Words and nothing else: all that such a file imports is `plural.ts` beside it. */
const pureWords = /\/terms\/(?:(?!en\.)[a-z]{2}|sheets\/[a-z]{2}-sheets|uploads\/[a-z]{2}-upload)\.ts$/;

/** What decides about the bytes of a built file besides its source: the programs that minify, and how they are told to. */
const minifiers = [
  'vite.config.ts',
  ...globSync('scripts/{drop,join,minify}-*.ts'),
  ...['rolldown', 'terser'].map((name) => `node_modules/${name}/package.json`),
].toSorted();

/**
 * Goes into every chunk's name. What minifies a chunk does so after the builder has hashed it, and the chunks of all
 * releases share one folder: one name must not mean two files.
 */
const hashOfMinifiers = hashOf(minifiers);

/** One hash, six letters long as all are, for the words of all languages: the first script names every file of them, and equal bytes are cheap. */
const wordsHash = hashOf([...globSync('src/components/shared/terms/**/*.ts'), ...minifiers]).slice(0, 6);

/** What shops load: `lookstream.js` with Lit in it, and lazy chunks that import Lit from it. */
const bundle: UserConfig = {
  base: './',
  plugins: [
    { name: 'hash-of-minifiers', augmentChunkHash: () => hashOfMinifiers },
    dropUnusedMembers(),
    joinTemplateLines(),
    minifyStyles(),
    minifyChunks(),
    besideTheScript('src/components/lookstream.css'),
    besideTheScript('src/components/loader.ts'),
  ],
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/bundle',
    emptyOutDir: true,
    modulePreload: false,
    // Kept for us: the edge serves no maps, so a comment that names one would lead nowhere.
    sourcemap: 'hidden',
    minify: 'oxc',
    manifest: 'manifest.json',
    license: { fileName: 'licenses.md' },
    lib: { entry: { lookstream: 'src/components/lookstream.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ name, moduleIds }) =>
          moduleIds.every((id) => pureWords.test(id))
            ? `chunks/${name}-${wordsHash}.js`
            : 'chunks/[name]-[hash:6].js',
        minify: true,
        comments: false,
        // The entry and all that it imports, Lit too, in one file: what lazy chunks share with it, they import from it.
        codeSplitting: {
          groups: [
            { name: 'lookstream', test: /components\/lookstream\.ts$/ },
            // Two small things that come with the looks, and that dialogs and links in texts need without them.
            {
              name: 'common',
              test: /shared\/(visit-events|pointed\.styles)\.ts$/,
              includeDependenciesRecursively: false,
            },
            // The viewer in two files that come side by side: its sheet, and what stands beside the photo.
            {
              name: 'look-text',
              test: /(viewer\/(look-(text|foot)(\.styles)?|caption-parts|initials|origin-name)|shared\/date)\.ts$/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
};

/** The `lookstream` command with the edge in it; packages stay in node_modules. */
const server: UserConfig = {
  publicDir: false,
  build: {
    target: 'node22',
    outDir: 'dist/server',
    emptyOutDir: true,
    ssr: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { lookstream: 'src/cli/lookstream.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** The scripts of the demo pages. */
const demo: UserConfig = {
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/demo',
    emptyOutDir: true,
    modulePreload: false,
    lib: { entry: { demo: 'demo/demo.ts' }, formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
};

const builds: Record<string, UserConfig> = { bundle, server, demo };

export default defineConfig(({ mode }) => ({
  logLevel: 'warn',
  server: { host: '127.0.0.1', strictPort: true },
  ...(builds[mode] ?? bundle),
}));

function hashOf(files: readonly string[]): string {
  return createHash('sha256')
    .update(files.map((file) => readFileSync(file)).join())
    .digest('base64url');
}
