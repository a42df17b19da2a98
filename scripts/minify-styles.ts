import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

const literal = /css`([^`]*)`/g;

/**
 * Minifies the styles of elements: they are template literals, which a minifier of scripts leaves as they are.
 * @throws for an escape or an expression inside a literal, which CSS by itself could not be read with
 */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    async transform(code, id) {
      if (!id.endsWith('.styles.ts')) return undefined;
      let minified = code.replace(/, unsafeCSS|unsafeCSS, /, '');
      for (const [whole, css = ''] of code.matchAll(literal)) {
        if (/\\|\$\{/.test(css))
          this.error('Keep escapes and expressions out of css literals: see scripts/minify-styles.ts.');
        const result = await transform(css, { loader: 'css', minify: true });
        minified = minified.replace(whole, () => `unsafeCSS(\`${result.code.trim()}\`)`);
      }
      // Without expressions there is nothing that `css` has to check, and its checks weigh 150 bytes.
      return { code: `import { unsafeCSS } from 'lit';\n${minified}`, map: null };
    },
  };
}

/**
 * Puts a stylesheet beside the script, not into it: it has to work before the script does.
 * @param file from the project's root
 */
export function besideTheScript(file: string): Plugin {
  return {
    name: 'beside-the-script',
    async generateBundle() {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true });
      this.emitFile({ type: 'asset', fileName: basename(file), source: code });
    },
  };
}
