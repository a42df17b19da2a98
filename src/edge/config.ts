import { parseHttpUrl } from '../model/http-url.ts';
import { defaultPublisher, defaultSite, type ServiceAccess, type Site } from './site.ts';
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

type Environment = Readonly<Record<string, string | undefined>>;

/** All that is missing or wrong in the configuration, one line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(problems: readonly string[]) {
    super(`The configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const baseUrls = {
  OLAPIC_BASE_URL: 'https://photorankapi-a.akamaihd.net',
  METAPIC_BASE_URL: 'https://api.metapic.com',
  TWO_M_BASE_URL: 'https://2m.is',
};

const shortestSecret = 32;

/**
 * @param env such as `process.env`
 * @throws {ConfigError} naming every variable that is missing or wrong, and what to set
 */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const text = (name: string) => env[name]?.trim() || null;
  const list = (name: string) => (text(name) ?? '').split(/[\s,]+/).filter(Boolean);

  function wholeNumber(name: string, fallback: number, most: number): number {
    const value = Number(text(name) ?? fallback);
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    problems.push(`${name} must be a whole number from 0 to ${most}.`);
    return fallback;
  }

  function address(name: string, fallback: string): string {
    const url = parseHttpUrl(text(name) ?? fallback);
    if (!url) problems.push(`${name} must be an http(s) address, such as ${fallback}.`);
    return (url ?? fallback).replace(/\/+$/, '');
  }

  function access(credentialName: string, baseName: keyof typeof baseUrls): ServiceAccess | null {
    const credential = text(credentialName);
    const baseUrl = address(baseName, baseUrls[baseName]);
    return credential ? { credential, baseUrl } : null;
  }

  function origins(): string[] {
    const given = list('LOOKSTREAM_ORIGINS');
    if (given.length === 0) {
      problems.push(
        'LOOKSTREAM_ORIGINS is missing: the origins of your pages, such as https://shop.example.',
      );
    }
    return given.flatMap((value) => {
      const url = parseHttpUrl(value);
      if (url) return [new URL(url).origin];
      problems.push(`LOOKSTREAM_ORIGINS: "${value}" is no origin; write it as https://shop.example.`);
      return [];
    });
  }

  function hosts(name: string): string[] {
    return list(name).map((value) => {
      const host = value.toLowerCase();
      if (/[/@?#]/.test(host)) problems.push(`${name}: "${value}" is no host; write it as shop.example.`);
      return host;
    });
  }

  function currency(): string | null {
    const code = text('LOOKSTREAM_CURRENCY')?.toUpperCase() ?? null;
    if (code !== null && !/^[A-Z]{3}$/.test(code))
      problems.push('LOOKSTREAM_CURRENCY must be a code such as EUR.');
    return code;
  }

  function secret(): string {
    const value = text('LOOKSTREAM_SECRET') ?? '';
    if (value.length < shortestSecret) {
      problems.push(
        `LOOKSTREAM_SECRET needs ${shortestSecret} characters or more: try "openssl rand -hex 32".`,
      );
    }
    return value;
  }

  function store(): StoreAddress {
    const value = text('LOOKSTREAM_STORE') ?? 'file:.lookstream';
    if (value === 'memory') return { kind: 'memory' };
    if (value.startsWith('file:') && value.length > 5) return { kind: 'file', directory: value.slice(5) };
    problems.push('LOOKSTREAM_STORE must be "memory" or "file:DIRECTORY".');
    return { kind: 'memory' };
  }

  function metapic(): Site['metapic'] {
    const service = access('METAPIC_TOKEN', 'METAPIC_BASE_URL');
    if (!service) return null;
    const user = text('METAPIC_USER_ID');
    if (!user) problems.push('METAPIC_USER_ID is missing: the Metapic user who is paid.');
    return { ...service, publishers: { [defaultPublisher]: user ?? '' } };
  }

  const pageOrigins = origins();
  const ownHosts = hosts('LOOKSTREAM_OWN_HOSTS');
  const linkHosts = hosts('LOOKSTREAM_LINK_HOSTS');
  const site: Site = {
    id: defaultSite,
    origins: pageOrigins,
    ownHosts: ownHosts.length > 0 ? ownHosts : pageOrigins.map((origin) => new URL(origin).host),
    linkHosts: linkHosts.length > 0 ? linkHosts : ['*'],
    currency: currency(),
    serverKey: text('LOOKSTREAM_SERVER_KEY'),
    olapic: access('OLAPIC_API_KEY', 'OLAPIC_BASE_URL'),
    metapic: metapic(),
    twoM: access('TWO_M_API_KEY', 'TWO_M_BASE_URL'),
  };
  const config: Config = {
    port: wholeNumber('PORT', 8787, 65_535),
    trustedHops: wholeNumber('LOOKSTREAM_TRUSTED_HOPS', 0, 10),
    secret: secret(),
    store: store(),
    sites: [site],
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
