import { minify } from 'terser';
import type { Plugin } from 'vite';

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
        const { code = chunk.code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
          format: { comments: false },
        });
        chunk.code = code;
      }
    },
  };
}
