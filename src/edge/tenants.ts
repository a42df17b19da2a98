import type { UpstreamService } from '../upstreams/errors.ts';
import type { Fetch } from '../upstreams/http.ts';
import { createMetapic, type Metapic } from '../upstreams/metapic/client.ts';
import { createOlapicAnalytics, type OlapicAnalytics } from '../upstreams/olapic/analytics.ts';
import { createOlapic, type Olapic } from '../upstreams/olapic/client.ts';
import { createTwoM, type TwoM } from '../upstreams/two-m/client.ts';
import { fingerprint } from './keys.ts';
import { problem } from './problems.ts';
import {
  defaultPublisher,
  type MetapicAccess,
  type OlapicAccess,
  type Site,
  type TwoMAccess,
} from './site.ts';

interface Service<Client> {
  client: Client;
  /** whose results these are: part of every key */
  owner: string;
}

/** A site with its services at hand. */
export interface Tenant {
  site: Site;
  olapic: Service<Olapic> | null;
  /** null where nobody counts what visitors do */
  analytics: OlapicAnalytics | null;
  metapic: Service<Metapic> | null;
  twoM: Service<TwoM> | null;
}

/** Who is paid for a link, and the owner of the stored result. */
export interface Payee {
  client: Metapic;
  userId: string;
  owner: string;
}

export interface Tenants {
  /**
   * @param id null for the default site
   * @throws {ProblemError} 400 when there is no such site
   */
  of(id: string | null): Promise<Tenant>;
}

/** How a service is asked for a site. @param owner of the credential that is used */
export type FetchFor = (service: UpstreamService, site: string, owner: string) => Fetch;

/** Opens each site once, on its first request: Workers allow no cryptography before that. */
export function createTenants(sites: readonly Site[], fetchFor: FetchFor): Tenants {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const opened = new Map<string, Promise<Tenant>>();

  return {
    async of(id) {
      const site = id === null ? sites[0] : byId.get(id);
      if (!site)
        throw problem('unknown-site', 'Use the name of a configured site in "site", or leave it out.');
      let tenant = opened.get(site.id);
      if (!tenant) opened.set(site.id, (tenant = open(site, fetchFor)));
      return tenant;
    },
  };
}

/** @throws {ProblemError} 503 when the site has no Olapic account */
export function olapicOf({ olapic }: Tenant): Service<Olapic> {
  if (!olapic) throw problem('service-off', 'This site has no Olapic account: set OLAPIC_API_KEY.');
  return olapic;
}

/**
 * @param name the site's own name for a publisher; null for its default one
 * @returns null when the site has no Metapic account
 * @throws {ProblemError} 400 when the site does not know that name
 */
export function payeeOf({ site, metapic }: Tenant, name: string | null): Payee | null {
  if (!site.metapic || !metapic) return null;
  const { publishers } = site.metapic;
  const known = name ?? defaultPublisher;
  const userId = Object.hasOwn(publishers, known) ? publishers[known] : undefined;
  if (userId === undefined) {
    throw problem(
      'unknown-publisher',
      'Use a publisher that the site has configured, or leave "publisher" out.',
    );
  }
  return { client: metapic.client, userId, owner: `${metapic.owner}:${userId}` };
}

async function open(site: Site, fetchFor: FetchFor): Promise<Tenant> {
  const { olapic, metapic, twoM } = site;
  return {
    site,
    olapic: olapic && (await openOlapic(site.id, olapic, fetchFor)),
    analytics: olapic && (await openAnalytics(site.id, olapic, fetchFor)),
    metapic: metapic && (await openMetapic(site.id, metapic, fetchFor)),
    twoM: twoM && (await openTwoM(site.id, twoM, fetchFor)),
  };
}

async function openOlapic(site: string, { credential, ...access }: OlapicAccess, fetchFor: FetchFor) {
  const owner = await fingerprint(credential);
  const fetch = fetchFor('olapic', site, owner);
  const { baseUrl, writeBaseUrl } = access;
  return { client: createOlapic({ fetch, baseUrl, writeBaseUrl, apiKey: credential }), owner };
}

async function openAnalytics(site: string, { credential, analytics }: OlapicAccess, fetchFor: FetchFor) {
  if (!analytics) return null;
  const fetch = fetchFor('olapic', site, await fingerprint(credential));
  return createOlapicAnalytics({ fetch, apiKey: credential, ...analytics });
}

async function openMetapic(site: string, { credential, baseUrl }: MetapicAccess, fetchFor: FetchFor) {
  const owner = await fingerprint(credential);
  const fetch = fetchFor('metapic', site, owner);
  return { client: createMetapic({ fetch, baseUrl, token: credential }), owner };
}

async function openTwoM(site: string, { credential, baseUrl }: TwoMAccess, fetchFor: FetchFor) {
  const owner = await fingerprint(credential);
  const fetch = fetchFor('two-m', site, owner);
  return { client: createTwoM({ fetch, baseUrl, apiKey: credential }), owner };
}
