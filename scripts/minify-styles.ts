import { transform } from 'esbuild';
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
