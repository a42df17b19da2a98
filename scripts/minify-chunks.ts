import { brotliCompressSync } from 'node:zlib';
import { minify, type CompressOptions, type MinifyOptions, type MinifyOutput } from 'terser';
import type { Plugin } from 'vite';

const options: MinifyOptions = { module: true, ecma: 2020, format: { comments: false } };

const compress: CompressOptions = {
  passes: 3,
  pure_getters: true,
  unsafe_arrows: true,
  keep_fargs: false,
};

/** What is shorter may compress worse, by a few dozen bytes either way: which, only a try can tell. */
const variants: CompressOptions[] = [
  compress,
  { ...compress, sequences: false },
  { ...compress, booleans: false },
  { ...compress, sequences: false, booleans: false },
  { ...compress, sequences: false, comparisons: false },
  { ...compress, if_return: false, conditionals: false },
  { ...compress, sequences: false, if_return: false, conditionals: false },
  { ...compress, collapse_vars: false },
];

/**
 * Goes over the finished scripts with terser, which makes them about 1 % smaller than the builder's own minifier. The
 * builder by itself never gives a library to terser, and prints again what it is given back earlier.
 */
export function minifyChunks(): Plugin {
  return {
    name: 'minify-chunks',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const map = bundle[`${chunk.fileName}.map`];
        const content = map?.type === 'asset' ? String(map.source) : null;
        const minified = await smallest(chunk.code, content);
        chunk.code = minified.code ?? chunk.code;
        if (map?.type === 'asset' && typeof minified.map === 'string') map.source = minified.map;
      }
    },
  };
}

async function smallest(code: string, map: string | null): Promise<MinifyOutput> {
  const sourceMap = map ? { content: map } : false;
  const results = await Promise.all(
    variants.map((variant) => minify(code, { ...options, compress: variant, sourceMap })),
  );
  const bytesOf = (result: MinifyOutput) => brotliCompressSync(result.code ?? code).length;
  const sized = results.map((result) => ({ result, bytes: bytesOf(result) }));
  return sized.reduce((best, next) => (next.bytes < best.bytes ? next : best)).result;
}
