import { defineConfig, type UserConfig } from 'vite';
import { besideTheScript, minifyStyles } from './scripts/minify-styles.ts';

/** What shops load: `lookstream.js` with Lit in it, and lazy chunks that import Lit from it. */
const bundle: UserConfig = {
  base: './',
  plugins: [minifyStyles(), besideTheScript('src/components/lookstream.css')],
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
      // Without this, Lit would get a chunk of its own: one more request before the first photo.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: true,
        comments: false,
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
