import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

/**
 * The import law: what a layer may know of the others. `cli` and `demo` stand above and join them.
 * A layer that is not named here may import nothing of its siblings.
 */
const mayImport = {
  model: [],
  upstreams: ['model'],
  edge: ['model', 'upstreams'],
  components: ['model'],
  sandbox: ['model', 'upstreams/[^/]+/wire'],
};

const layers = [...Object.keys(mayImport), 'cli', 'demo', 'console'];

const importLaw = Object.entries(mayImport).map(([layer, allowed]) => {
  const exceptions = allowed.filter((path) => path.includes('/')).map((path) => path + '(\\.ts)?$');
  const banned = layers.filter((other) => other !== layer && !allowed.includes(other)).join('|');
  const unless = exceptions.length ? `(?!.*(${exceptions.join('|')}))` : '';
  return {
    files: [`src/${layer}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^${unless}(\\.\\./)+(${banned})(/|$)`,
              message: `src/${layer} may import only ${['itself', ...allowed].join(', ')} (see CONTRIBUTING: layers).`,
            },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', 'src/sandbox/pictures'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    files: ['src/components/**'],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['*.config.*', 'vite.config.ts', 'test/edge/**/*-worker.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Whole pages, rendered as text on the server: the rules are for templates of elements.
  { files: ['demo/**'], rules: { 'lit/no-invalid-html': 'off' } },
  ...importLaw,
);
