import { parseHttpUrl } from '../model/http-url.ts';
import { highestPort, readEnvironment, type Environment, type EnvironmentReader } from './environment.ts';
import { readServices } from './service-config.ts';
import { defaultSite, type Site } from './site.ts';
import type { StoreAddress } from './store/node-store.ts';

/** Everything that the environment says, read once. */
export interface Config {
  port: number;
  /** how many proxies in front of us may be believed about the visitor's address */
  trustedHops: number;
  /** signs cursors */
  secret: string;
  store: StoreAddress;
  sites: Site[];
}

export const defaultPort = 8787;

const shortestSecret = 32;
const mostTrustedHops = 10;

/**
 * @param env such as `process.env`
 * @throws {ConfigError} naming every variable that is missing or wrong, and what to set
 */
export function readConfig(env: Environment): Config {
  const reader = readEnvironment(env);
  const config: Config = {
    port: reader.wholeNumber('PORT', defaultPort, highestPort),
    trustedHops: reader.wholeNumber('LOOKSTREAM_TRUSTED_HOPS', 0, mostTrustedHops),
    secret: readSecret(reader),
    store: readStore(reader),
    sites: [readSite(reader)],
  };
  reader.check();
  return config;
}

/**
 * What it takes to make links without an edge that listens: no secret, no port.
 * @throws {ConfigError} naming every variable that is missing or wrong, and what to set
 */
export function readLinkConfig(env: Environment): { site: Site; store: StoreAddress } {
  const reader = readEnvironment(env);
  const config = { site: readSite(reader), store: readStore(reader) };
  if (!config.site.metapic) reader.complain('METAPIC_TOKEN is missing: Metapic makes the links.');
  reader.check();
  return config;
}

/** One site from the environment, the default one. */
function readSite(reader: EnvironmentReader): Site {
  const origins = readOrigins(reader);
  const ownHosts = reader.hosts('LOOKSTREAM_OWN_HOSTS');
  const linkHosts = reader.hosts('LOOKSTREAM_LINK_HOSTS');
  return {
    id: defaultSite,
    origins,
    ownHosts: ownHosts.length > 0 ? ownHosts : origins.map((origin) => new URL(origin).host),
    linkHosts: linkHosts.length > 0 ? linkHosts : ['*'],
    deniedHosts: reader.hosts('LOOKSTREAM_DENIED_HOSTS'),
    pictureHosts: reader.hosts('LOOKSTREAM_PICTURE_HOSTS'),
    currency: readCurrency(reader),
    serverKey: reader.text('LOOKSTREAM_SERVER_KEY'),
    ...readServices(reader),
  };
}

function readOrigins(reader: EnvironmentReader): string[] {
  const given = reader.list('LOOKSTREAM_ORIGINS');
  if (given.length === 0) {
    reader.complain(
      'LOOKSTREAM_ORIGINS is missing: the origins of your pages, such as https://shop.example.',
    );
  }
  return given.flatMap((value) => {
    const url = parseHttpUrl(value);
    if (url) return [new URL(url).origin];
    reader.complain(`LOOKSTREAM_ORIGINS: "${value}" is no origin; write it as https://shop.example.`);
    return [];
  });
}

function readSecret(reader: EnvironmentReader): string {
  const secret = reader.text('LOOKSTREAM_SECRET') ?? '';
  if (secret.length < shortestSecret) {
    reader.complain(
      `LOOKSTREAM_SECRET needs ${shortestSecret} characters or more: try "openssl rand -hex 32".`,
    );
  }
  return secret;
}

function readStore(reader: EnvironmentReader): StoreAddress {
  const address = reader.text('LOOKSTREAM_STORE') ?? 'file:.lookstream';
  const directory = /^file:(.+)$/.exec(address)?.[1];
  if (directory !== undefined) return { kind: 'file', directory };
  if (address !== 'memory') reader.complain('LOOKSTREAM_STORE must be "memory" or "file:DIRECTORY".');
  return { kind: 'memory' };
}

function readCurrency(reader: EnvironmentReader): string | null {
  const code = reader.text('LOOKSTREAM_CURRENCY')?.toUpperCase() ?? null;
  if (code !== null && !/^[A-Z]{3}$/.test(code))
    reader.complain('LOOKSTREAM_CURRENCY must be a code such as EUR.');
  return code;
}
