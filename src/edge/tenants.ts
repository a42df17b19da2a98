import type { UpstreamService } from '../upstreams/errors.ts';
import type { ClientOptions, Fetch } from '../upstreams/http.ts';
import type { Izeax } from '../upstreams/izeax/client.ts';
import { createMetapic, type Metapic } from '../upstreams/metapic/client.ts';
import type { OlapicAnalytics } from '../upstreams/olapic/analytics.ts';
import { createOlapic, type Olapic } from '../upstreams/olapic/client.ts';
import type { TwoM } from '../upstreams/two-m/client.ts';
import { fingerprint } from './keys.ts';
import { problem } from './problems.ts';
import {
  defaultPublisher,
  type IzeaxAccess,
  type MetapicAccess,
  type OlapicAccess,
  type Site,
  type TwoMAccess,
} from './site.ts';

export interface Service<Client> {
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
  izeax: Service<Izeax> | null;
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

/**
 * Opens each site once, on its first request: Workers allow no cryptography before that.
 * @param timeoutMs see `ClientOptions`
 */
export function createTenants(sites: readonly Site[], fetchFor: FetchFor, timeoutMs?: number): Tenants {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const opened = new Map<string, Promise<Tenant>>();

  return {
    async of(id) {
      const site = id === null ? sites[0] : byId.get(id);
      if (!site)
        throw problem('unknown-site', 'Use the name of a configured site in "site", or leave it out.');
      let tenant = opened.get(site.id);
      if (!tenant) opened.set(site.id, (tenant = open(site, fetchFor, timeoutMs)));
      return tenant;
    },
  };
}

/** @throws {ProblemError} 503 when the site has no Olapic account */
export function olapicOf({ olapic }: Tenant): Service<Olapic> {
  if (!olapic) throw problem('service-off', 'This site has no Olapic account: set OLAPIC_API_KEY.');
  return olapic;
}

/** @throws {ProblemError} 503 when the site has no IZEAx account */
export function izeaxOf({ izeax }: Tenant): Service<Izeax> {
  if (izeax) return izeax;
  throw problem('service-off', 'This site has no IZEAx account: set IZEAX_TOKEN and IZEAX_ACCOUNT_ID.');
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

type Connect = (
  service: UpstreamService,
  credential: string,
) => Promise<{ owner: string; options: Pick<ClientOptions, 'fetch' | 'timeoutMs'> }>;

/** Clients that not every site has, nor the first page of looks, are loaded here rather than at the start. */
async function open(site: Site, fetchFor: FetchFor, timeoutMs?: number): Promise<Tenant> {
  const { id, olapic, metapic, twoM, izeax } = site;
  const connect: Connect = async (service, credential) => {
    const owner = await fingerprint(credential);
    return { owner, options: { fetch: fetchFor(service, id, owner), timeoutMs } };
  };
  return {
    site,
    olapic: olapic && (await openOlapic(olapic, connect)),
    analytics: olapic && (await openAnalytics(olapic, connect)),
    metapic: metapic && (await openMetapic(metapic, connect)),
    twoM: twoM && (await openTwoM(twoM, connect)),
    izeax: izeax && (await openIzeax(izeax, connect)),
  };
}

async function openOlapic({ credential, ...access }: OlapicAccess, connect: Connect) {
  const { owner, options } = await connect('olapic', credential);
  const { baseUrl, writeBaseUrl } = access;
  return { client: createOlapic({ ...options, baseUrl, writeBaseUrl, apiKey: credential }), owner };
}

async function openAnalytics({ credential, analytics }: OlapicAccess, connect: Connect) {
  if (!analytics) return null;
  const { createOlapicAnalytics } = await import('../upstreams/olapic/analytics.ts');
  const { options } = await connect('olapic', credential);
  return createOlapicAnalytics({ ...options, apiKey: credential, ...analytics });
}

async function openMetapic({ credential, baseUrl }: MetapicAccess, connect: Connect) {
  const { owner, options } = await connect('metapic', credential);
  return { client: createMetapic({ ...options, baseUrl, token: credential }), owner };
}

async function openTwoM({ credential, baseUrl }: TwoMAccess, connect: Connect) {
  const { createTwoM } = await import('../upstreams/two-m/client.ts');
  const { owner, options } = await connect('two-m', credential);
  return { client: createTwoM({ ...options, baseUrl, apiKey: credential }), owner };
}

async function openIzeax({ credential, accountId, baseUrl, scheme }: IzeaxAccess, connect: Connect) {
  const { createIzeax } = await import('../upstreams/izeax/client.ts');
  const { owner, options } = await connect('izeax', credential);
  const client = createIzeax({ ...options, baseUrl, scheme, accountId, token: credential });
  // The token opens several accounts, and what is in one is not another's.
  return { client, owner: `${owner}:${accountId}` };
}
