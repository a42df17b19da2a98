import * as v from 'valibot';
import type { Site, SiteServices } from '../site.ts';
import type { StoreAddress } from '../store/node-store.ts';
import { ConfigError } from './config-error.ts';
import { configSchema, defaultPort, linkEntries, portSchema, siteEntries } from './config-schema.ts';
import { type Environment, textOf } from './environment.ts';
import { serviceEntries, toServices } from './service-schema.ts';
import { toSite } from './site-schema.ts';
import { type ConfigFile, openSource } from './source.ts';

/** Everything that the configuration says, read once. */
export interface Config {
  port: number;
  /** how many proxies in front of us may be believed about the visitor's address */
  trustedHops: number;
  /** where the edge is reached from outside, without a slash at its end; null when nobody said */
  publicUrl: string | null;
  /** signs cursors */
  secret: string;
  /** opens what is for the operator alone; null: that is off */
  adminToken: string | null;
  store: StoreAddress;
  /** the default one first */
  sites: Site[];
}

/**
 * @param env such as `process.env`
 * @param file what `LOOKSTREAM_CONFIG` says, where that is not the configuration itself
 * @throws {ConfigError} naming all that is missing or wrong, and what to write
 */
export function readConfig(env: Environment, file: ConfigFile | null = null): Config {
  const source = openSource(env, file);
  const { publicUrl = null, adminToken = null, ...read } = source.parse(configSchema(source.secrets));
  const { port, trustedHops, secret, store } = read;
  return { port, trustedHops, publicUrl, secret, adminToken, store, sites: toSites(read) };
}

/**
 * What it takes to make links without an edge that listens: no secret, no port.
 * @param siteId null for the default site
 * @throws {ConfigError} naming all that is missing or wrong, and what to write
 */
export function readLinkConfig(
  env: Environment,
  file: ConfigFile | null = null,
  siteId: string | null = null,
): { site: Site; store: StoreAddress } {
  const source = openSource(env, file);
  const read = source.parse(v.object(linkEntries(source.secrets)));
  const sites = toSites(read);
  const site = siteId === null ? sites[0] : sites.find(({ id }) => id === siteId);
  if (!site) throw new ConfigError([`There is no site "${siteId}": ${known(sites)}.`]);
  if (!site.metapic) {
    const name = source.nameOf(['sites', site.id, 'metapic', 'token']);
    throw new ConfigError([`${name} is missing: Metapic makes the links.`]);
  }
  return { site, store: read.store };
}

/** A site's services. */
export type ServicesOfSite = { id: string } & SiteServices;

/**
 * What it takes to ask the services. Variables have to say no more than that; a file has to be whole.
 * @throws {ConfigError} naming all that is missing or wrong, and what to write
 */
export function readServicesOfSites(
  env: Environment,
  file: ConfigFile | null = null,
): { sites: ServicesOfSite[]; hasFile: boolean } {
  const source = openSource(env, file);
  if (source.hasFile) return { sites: readConfig(env, file).sites, hasFile: true };
  const services = v.object(serviceEntries(source.secrets));
  const { sites } = source.parse(v.object({ sites: v.record(v.string(), services) }));
  return { sites: Object.entries(sites).map(([id, read]) => ({ id, ...toServices(read) })), hasFile: false };
}

/**
 * @param fallback where nobody says otherwise
 * @throws {ConfigError} when `PORT` is none
 */
export function readPort(env: Environment, fallback: number = defaultPort): number {
  const read = v.safeParse(portSchema, Number(textOf(env, 'PORT') ?? fallback));
  if (read.success) return read.output;
  throw new ConfigError([`PORT ${read.issues[0].message}`]);
}

/** @throws {ConfigError} when the default site is none of them */
function toSites({ sites, defaultSite }: ReadSites): Site[] {
  const all = Object.entries(sites).map(([id, read]) => toSite(id, read));
  if (defaultSite === undefined) return all;
  const first = all.find(({ id }) => id === defaultSite);
  if (!first) throw new ConfigError([`defaultSite: there is no site "${defaultSite}": ${known(all)}.`]);
  return [first, ...all.filter((site) => site !== first)];
}

type ReadSites = v.InferOutput<v.ObjectSchema<ReturnType<typeof siteEntries>, undefined>>;

const known = (sites: readonly Site[]) => `the sites are ${sites.map(({ id }) => id).join(', ')}`;
