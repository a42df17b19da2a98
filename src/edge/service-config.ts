/** The part of the environment that opens the services: credentials and addresses. */
import type { EnvironmentReader } from './environment.ts';
import { readShortLinkSettings } from './short-link-config.ts';
import { defaultPublisher, type AnalyticsAccess, type ServiceAccess, type SiteServices } from './site.ts';

const baseUrls = {
  OLAPIC_BASE_URL: 'https://photorankapi-a.akamaihd.net',
  OLAPIC_ANALYTICS_BASE_URL: 'https://data.photorank.me',
  METAPIC_BASE_URL: 'https://api.metapic.com',
  TWO_M_BASE_URL: 'https://2m.is',
  IZEAX_BASE_URL: 'https://api-v1.izea.com',
};

/** A service without credentials is off. The reader is told what is missing or wrong; its `check` is the caller's. */
export function readServices(reader: EnvironmentReader): SiteServices {
  return {
    olapic: readOlapic(reader),
    metapic: readMetapic(reader),
    twoM: readTwoM(reader),
    izeax: readIzeax(reader),
  };
}

function readAccess(
  reader: EnvironmentReader,
  credentialName: string,
  baseName: keyof typeof baseUrls,
): ServiceAccess | null {
  const credential = reader.text(credentialName);
  const baseUrl = reader.address(baseName, baseUrls[baseName]);
  return credential ? { credential, baseUrl } : null;
}

function readOlapic(reader: EnvironmentReader): SiteServices['olapic'] {
  const access = readAccess(reader, 'OLAPIC_API_KEY', 'OLAPIC_BASE_URL');
  if (!access) return null;
  const writeBaseUrl = reader.address('OLAPIC_WRITE_BASE_URL', access.baseUrl);
  return { ...access, writeBaseUrl, analytics: readAnalytics(reader) };
}

/** Without an instance to count for, nothing is measured. */
function readAnalytics(reader: EnvironmentReader): AnalyticsAccess | undefined {
  const instance = reader.text('OLAPIC_WIDGET_INSTANCE');
  const name = 'OLAPIC_ANALYTICS_BASE_URL';
  const baseUrl = reader.address(name, baseUrls[name]);
  if (instance === null) return undefined;
  if (!/^[\w-]{1,64}$/.test(instance)) {
    reader.complain('OLAPIC_WIDGET_INSTANCE must be the id of a widget instance, as in its data-instance.');
  }
  return { baseUrl, instance };
}

/** What is wrong with the settings is said even where there is no key yet. */
function readTwoM(reader: EnvironmentReader): SiteServices['twoM'] {
  const access = readAccess(reader, 'TWO_M_API_KEY', 'TWO_M_BASE_URL');
  const shortLinks = readShortLinkSettings(reader);
  return access && { ...access, shortLinks };
}

function readMetapic(reader: EnvironmentReader): SiteServices['metapic'] {
  const access = readAccess(reader, 'METAPIC_TOKEN', 'METAPIC_BASE_URL');
  if (!access) return null;
  const user = reader.text('METAPIC_USER_ID');
  if (!user) reader.complain('METAPIC_USER_ID is missing: the Metapic user who is paid.');
  return { ...access, publishers: { ...readPublishers(reader), [defaultPublisher]: user ?? '' } };
}

/** Others who may be paid, `anna=17 bo=23`: the names that pages use, and the Metapic users behind them. */
function readPublishers(reader: EnvironmentReader): Record<string, string> {
  const entries = reader.list('METAPIC_PUBLISHERS').flatMap((entry): [string, string][] => {
    const [, name, user] = /^([\w-]{1,64})=([\w-]+)$/.exec(entry) ?? [];
    if (name !== undefined && user !== undefined) return [[name, user]];
    reader.complain(`METAPIC_PUBLISHERS: "${entry}" is no publisher; write it as anna=17.`);
    return [];
  });
  return Object.fromEntries(entries);
}

function readIzeax(reader: EnvironmentReader): SiteServices['izeax'] {
  const access = readAccess(reader, 'IZEAX_TOKEN', 'IZEAX_BASE_URL');
  if (!access) return null;
  const accountId = reader.text('IZEAX_ACCOUNT_ID');
  if (!accountId) reader.complain('IZEAX_ACCOUNT_ID is missing: the token opens several accounts.');
  else if (!/^[\w-]+$/.test(accountId)) {
    reader.complain('IZEAX_ACCOUNT_ID must be the id of an account, such as 12345.');
  }
  const scheme = reader.text('IZEAX_AUTHORIZATION') ?? 'Bearer:';
  if (scheme === 'Bearer:' || scheme === 'Bearer') return { ...access, accountId: accountId ?? '', scheme };
  reader.complain('IZEAX_AUTHORIZATION must be "Bearer:" (the default) or "Bearer".');
  return null;
}
