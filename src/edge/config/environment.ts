/** The environment, put into the form that a configuration file has: it describes one site, the default one. */
import { defaultSite } from '../site.ts';
import { variables } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Which of a service's settings opens it. */
const credentials = { olapic: 'apiKey', metapic: 'token', twoM: 'apiKey', izeax: 'token' };

type Section = Record<string, unknown>;

export interface EnvironmentReading {
  /** in the form of a configuration file */
  raw: Section;
  /** in the same form, the services that have settings but no credential, so that they are off */
  off: Section;
}

/**
 * @param env such as `process.env`
 * @param complain about a variable, by its name
 */
export function readEnvironment(env: Environment, complain: (problem: string) => void): EnvironmentReading {
  const site: Section = {};
  const raw: Section = { sites: { [defaultSite]: site } };
  for (const [name, { path, read }] of Object.entries(variables)) {
    const text = textOf(env, name);
    if (text !== null) put(raw, path.split('.'), read(text, name, complain));
  }
  const offServices: Section = {};
  for (const [service, credential] of Object.entries(credentials)) {
    const settings = site[service] as Section | undefined;
    if (!settings || credential in settings) continue;
    offServices[service] = settings;
    site[service] = undefined;
  }
  const metapic = site['metapic'] as Section | undefined;
  if (metapic) metapic['publishers'] ??= {};
  return { raw, off: { sites: { [defaultSite]: offServices } } };
}

/** Trimmed; null when unset or blank. On Workers, what has another type is a binding and not for us. */
export function textOf(env: Environment, name: string): string | null {
  const value: unknown = env[name];
  return typeof value === 'string' ? value.trim() || null : null;
}

/** @returns the variable that says what stands at this path; the path where there is none */
export function variableAt(path: string): string {
  const names = Object.keys(variables).filter((name) => {
    const own = variables[name]?.path ?? '';
    return path === own || path.startsWith(`${own}.`);
  });
  // Of METAPIC_PUBLISHERS and METAPIC_USER_ID, the one that says more of the path.
  return names.at(-1) ?? path;
}

/**
 * The same sentence for those who have a configuration file.
 * @param sentence may name variables
 * @returns it names what the file has in their place
 */
export function withPathsOf(siteId: string, sentence: string): string {
  return sentence.replace(/\b[A-Z][A-Z_]+[A-Z]\b/g, (name) => {
    const path = Object.hasOwn(variables, name) ? variables[name]?.path : undefined;
    return path?.replace(`sites.${defaultSite}.`, `sites.${siteId}.`) ?? name;
  });
}

/** @param path of keys: makes the sections on the way */
function put(section: Section, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) section[key] = value;
  else put((section[key] ??= {}) as Section, rest, value);
}
