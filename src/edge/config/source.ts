/** Where a configuration comes from: a file, the environment, or a file that leaves some things to the environment. */
import * as v from 'valibot';
import { ConfigError } from './config-error.ts';
import { readEnvironment, textOf, variableAt, type Environment } from './environment.ts';
import type { SecretSources } from './secret.ts';
import { offServiceSchema } from './service-schema.ts';

export interface ConfigFile {
  /** JSON */
  text: string;
  /** reads the files that it names for secrets; throws when there is none */
  readFile: (path: string) => string;
}

export interface ConfigSource {
  secrets: SecretSources;
  /** whether there is more than variables */
  hasFile: boolean;
  /** @throws {ConfigError} with all that is missing or wrong */
  parse<Schema extends v.GenericSchema>(schema: Schema): v.InferOutput<Schema>;
  /** what those who wrote the configuration call this value: a variable, or a path in their file */
  nameOf(path: readonly PropertyKey[]): string;
}

const variable = 'LOOKSTREAM_CONFIG';

/** @throws {ConfigError} for a file that is no JSON */
export function openSource(env: Environment, file: ConfigFile | null): ConfigSource {
  const said = file ? parseJson(file.text, 'The configuration file') : readVariable(env);
  const problems: string[] = [];
  const { raw: fromEnv, off } = readEnvironment(env, (problem) => problems.push(problem));

  // Platforms say which port is theirs.
  if (said !== null && Object.hasOwn(fromEnv, 'port')) delete said['port'];

  const isOfFile = (key: PropertyKey | undefined) =>
    said !== null && key !== undefined && (Object.hasOwn(said, key) || !Object.hasOwn(fromEnv, key));
  const nameOf = (path: readonly PropertyKey[]) =>
    isOfFile(path[0]) ? writePath(path) : variableAt(path.join('.'));
  const describe = (issue: v.BaseIssue<unknown>) => {
    const name = nameOf((issue.path ?? []).map(({ key }) => key as PropertyKey));
    return `${name}${issue.message.startsWith(':') ? '' : ' '}${issue.message}`.trimStart();
  };

  // Sites of a file need none of the variables that describe one.
  if (said !== null && !textOf(env, 'LOOKSTREAM_ORIGINS')) delete fromEnv['sites'];
  if (isOfFile('sites')) problems.length = 0;
  else problems.push(...(v.safeParse(offSchema, off).issues ?? []).map(describe));
  const raw = { ...fromEnv, ...said };

  return {
    secrets: { env, readFile: file?.readFile ?? null },
    hasFile: said !== null,
    nameOf,
    parse(schema) {
      const read = v.safeParse(schema, raw);
      const all = new Set([...problems, ...(read.issues ?? []).map(describe)]);
      if (!read.success || all.size > 0) throw new ConfigError([...all]);
      return read.output;
    },
  };
}

const offSchema = v.object({ sites: v.record(v.string(), offServiceSchema) });

/** The configuration itself: as text, or on Workers as the object that wrangler.jsonc has. */
function readVariable(env: Environment): Record<string, unknown> | null {
  const value: unknown = env[variable];
  if (typeof value === 'object' && value !== null) return asSection(value, variable);
  const text = textOf(env, variable);
  if (text === null) return null;
  if (text.startsWith('{')) return parseJson(text, variable);
  throw new ConfigError([
    `${variable} must hold the configuration itself here, as JSON: there are no files.`,
  ]);
}

function parseJson(text: string, name: string): Record<string, unknown> {
  try {
    return asSection(JSON.parse(text), name);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // The rest of the message repeats what is written there.
    const [place] = /line \d+ column \d+/.exec(cause.message) ?? [];
    throw new ConfigError([`${name} is no JSON${place ? `: look at ${place}` : ''}.`]);
  }
}

function asSection(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new ConfigError([`${name} must hold an object, such as { "sites": { … } }.`]);
}

/** As `sites.acme.origins[0]`. */
function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
}
