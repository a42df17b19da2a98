import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from '../edge/config/environment.ts';
import type { ConfigFile } from '../edge/config/source.ts';
import { UsageError } from './usage-error.ts';

export interface FoundConfig {
  /** the variables around us, and those of the `.env` file that they leave unset */
  env: Environment;
  /** null where variables say all */
  file: ConfigFile | null;
}

/** What was typed, or null. */
export interface ConfigFlags {
  /** path of the configuration file, or the configuration itself */
  config: string | null;
  /** path of a file of variables */
  envFile: string | null;
}

/** What `lookstream init` writes, and the other commands find. */
export const configName = 'lookstream.json';
export const envName = '.env';

/**
 * The configuration file is the one that is named, else the one in the current folder. With it come the variables of
 * the `.env` file beside it. Without one, variables describe the site.
 *
 * @param folder the current one
 * @throws {UsageError} when a file that is named cannot be read
 */
export function findConfig(env: Environment, flags: ConfigFlags, folder = '.'): FoundConfig {
  const named = flags.config ?? (env['LOOKSTREAM_CONFIG']?.trim() || null);
  const isText = named?.startsWith('{') ?? false;
  const path = isText ? null : named === null ? findIn(folder, configName) : resolve(folder, named);
  const beside = path === null ? folder : dirname(path);
  const text = isText
    ? named
    : path === null
      ? null
      : read(path, `The configuration file "${named ?? configName}"`);
  return {
    env: { ...readVariables(flags.envFile, folder, path === null ? null : beside), ...env },
    file: text === null ? null : { text, readFile: (name) => readFileSync(resolve(beside, name), 'utf8') },
  };
}

function readVariables(named: string | null, folder: string, beside: string | null): Environment {
  if (named !== null) return parseEnv(read(resolve(folder, named), `The file "${named}"`));
  const path = beside === null ? null : findIn(beside, envName);
  return path === null ? {} : parseEnv(read(path, `The file "${envName}"`));
}

function findIn(folder: string, name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

function read(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`${what} cannot be read: name one that is there.`, { cause });
  }
}
