import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts a file beside the script, not into it: a stylesheet that has to work before the script does, or a script for
 * pages that cannot load a module.
 *
 * @param file from the project's root: a `.css`, or a `.ts` that imports nothing
 */
export function besideTheScript(file: string): Plugin {
  const isScript = file.endsWith('.ts');
  return {
    name: `beside-the-script:${basename(file)}`,
    async generateBundle() {
      const source = await readFile(file, 'utf8');
      const { code } = await transform(source, {
        ...{ loader: isScript ? 'ts' : 'css', minify: true },
        // What it names would be the page's own names otherwise.
        ...(isScript && { format: 'iife', target: 'es2020' }),
      });
      this.emitFile({ type: 'asset', fileName: basename(file).replace(/\.ts$/, '.js'), source: code });
    },
  };
}
