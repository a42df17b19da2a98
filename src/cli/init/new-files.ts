/** The files that `lookstream init` writes. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configName, envName } from '../find-config.ts';
import { projectRoot } from '../project-root.ts';
import type { Runtime } from './answers.ts';
import { withVariables } from './env-file.ts';

export interface NewFile {
  name: string;
  contents: string;
  /** readable for its owner alone, and not for a repository */
  isSecret: boolean;
}

export const workerConfigName = 'wrangler.jsonc';

/** Where wrangler looks for secrets when it runs a Worker here. */
const workerSecretsName = '.dev.vars';

/** Its runtime is the one that the tests run on. */
const compatibilityDate = '2026-07-01';

export function secretsName(runtime: Runtime): string {
  return runtime === 'workers' ? workerSecretsName : envName;
}

export interface FilesToWrite {
  folder: string;
  runtime: Runtime;
  config: object;
  secrets: Readonly<Record<string, string>>;
  /** what the file of secrets holds so far */
  oldSecrets: string;
}

export function newFiles({ folder, runtime, config, secrets, oldSecrets }: FilesToWrite): NewFile[] {
  const at = (path: string) => fromFolder(folder, path);
  const files: NewFile[] = [
    {
      name: configName,
      contents: asJson({ $schema: at('schema/lookstream.schema.json'), ...config }),
      isSecret: false,
    },
    { name: secretsName(runtime), contents: withVariables(oldSecrets, secrets), isSecret: true },
  ];
  if (runtime !== 'workers') return files;
  const worker = {
    $schema: './node_modules/wrangler/config-schema.json',
    name: 'lookstream',
    main: at('dist/worker/worker.js'),
    // It is built already, in several modules: what the first post needs is loaded with it.
    no_bundle: true,
    rules: [{ type: 'ESModule', globs: ['**/*.js'] }],
    compatibility_date: compatibilityDate,
    durable_objects: { bindings: [{ name: 'STORE', class_name: 'LookstreamStore' }] },
    migrations: [{ tag: 'v1', new_sqlite_classes: ['LookstreamStore'] }],
    assets: {
      ...{ directory: at('dist/assets'), binding: 'ASSETS', html_handling: 'none' },
      // A script with a query is answered by one line that imports it without.
      run_worker_first: ['/releases/*/lookstream.js'],
    },
    triggers: { crons: ['* * * * *'] },
    vars: { LOOKSTREAM_CONFIG: config },
  };
  const comment = `// The configuration below is that of ${configName}: change both, "lookstream check" reads the latter.\n`;
  return [...files, { name: workerConfigName, contents: comment + asJson(worker), isSecret: false }];
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @param path from the project's root */
function fromFolder(folder: string, path: string): string {
  const inFolder = relative(folder, fileURLToPath(new URL(path, projectRoot)))
    .split(sep)
    .join('/');
  return inFolder.startsWith('.') ? inFolder : `./${inFolder}`;
}
