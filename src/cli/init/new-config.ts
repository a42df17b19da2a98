/** The configuration that comes of the answers, without a secret in it. */
import { randomBytes } from 'node:crypto';
import { readEnvironment } from '../../edge/config/environment.ts';
import { defaultSite } from '../../edge/site.ts';
import type { Answers, Runtime } from './answers.ts';

const localRedis = 'redis://127.0.0.1:6379';

/** @returns the variables with those that nobody has to think up */
export function completed({ runtime, variables }: Answers): Record<string, string> {
  const store = variables['LOOKSTREAM_STORE'] ?? '';
  return {
    LOOKSTREAM_SECRET: newSecret(),
    LOOKSTREAM_ADMIN_TOKEN: newSecret(),
    ...variables,
    LOOKSTREAM_STORE: storeOf(runtime, store),
  };
}

/** 256 bits, in letters that every file and header can hold. */
function newSecret(): string {
  return randomBytes(32).toString('hex');
}

function storeOf(runtime: Runtime, given: string): string {
  const isRedis = /^rediss?:/.test(given);
  if (runtime === 'redis') return isRedis ? given : localRedis;
  return given === '' || isRedis ? 'file:.lookstream' : given;
}

/**
 * In the form of a configuration file: whatever variables can say is said by it.
 * @param variables whole and correct
 */
export function newConfig(siteId: string, runtime: Runtime, variables: Record<string, string>) {
  const { raw } = readEnvironment(variables, (problem) => {
    throw new Error(problem);
  });
  const { sites, store, ...general } = raw;
  // Platforms say which port is theirs.
  delete general['port'];
  return {
    ...general,
    // The Durable Object is the store of a Worker. An address of Redis may hold a password, that of a file does not.
    ...(runtime === 'redis' && { store }),
    ...(runtime === 'node' && { store: variables['LOOKSTREAM_STORE'] }),
    sites: { [siteId]: (sites as Record<string, object>)[defaultSite] },
  };
}

/** The variables that a configuration refers to. */
export function secretNames(config: object): string[] {
  return [...JSON.stringify(config).matchAll(/"env:(\w+)"/g)].map(([, name = '']) => name);
}
