/** One harmless question to each configured service. */
import type { IzeaxAccess, ServiceAccess, SiteServices } from '../../edge/site.ts';
import { UpstreamError, type UpstreamService } from '../../upstreams/errors.ts';
import type { Fetch } from '../../upstreams/http.ts';
import { createIzeax } from '../../upstreams/izeax/client.ts';
import { createMetapic } from '../../upstreams/metapic/client.ts';
import { createOlapic } from '../../upstreams/olapic/client.ts';
import { createTwoM } from '../../upstreams/two-m/client.ts';
import { verdictOfError, verdictOfPlan, type Verdict } from './verdict.ts';

export interface Finding {
  service: UpstreamService;
  verdict: Verdict;
}

/** milliseconds for one service, its second try included */
const timeoutMs = 10_000;

/** What was found so far, by what it was asked with. */
type Asked = Map<string, Promise<Verdict>>;

/** All at the same time. What they answer is read for its kind, and goes nowhere. */
export function askServices(services: SiteServices, fetch: Fetch): Promise<Finding[]> {
  return askOnce(services, fetch, new Map());
}

/** The same for many: each service is asked once with the same credentials, whoever has them. */
export function askServicesOfAll(all: readonly SiteServices[], fetch: Fetch): Promise<Finding[][]> {
  const asked: Asked = new Map();
  return Promise.all(all.map((services) => askOnce(services, fetch, asked)));
}

function askOnce(services: SiteServices, fetch: Fetch, asked: Asked): Promise<Finding[]> {
  const { olapic, metapic, twoM, izeax } = services;
  const find = finderOf(asked);
  return Promise.all([
    find('olapic', olapic, async ({ credential, ...access }) => {
      await createOlapic({ fetch, timeoutMs, apiKey: credential, ...access }).customers.own();
      return 'works';
    }),
    find('metapic', metapic, async ({ credential, baseUrl }) => {
      await createMetapic({ fetch, timeoutMs, token: credential, baseUrl }).hello();
      return 'works';
    }),
    find('two-m', twoM, async ({ credential, baseUrl }) => {
      const account = await createTwoM({ fetch, timeoutMs, apiKey: credential, baseUrl }).account.get();
      return verdictOfPlan(account.expires, Date.now());
    }),
    find('izeax', izeax, async ({ credential, ...access }) => {
      await createIzeax({ fetch, timeoutMs, token: credential, ...access }).unity.campaigns();
      return 'works';
    }),
  ]);
}

/** What a question is asked with. */
type Access = ServiceAccess & Partial<Pick<IzeaxAccess, 'accountId' | 'scheme'>>;

function finderOf(asked: Asked) {
  return async function find<Kind extends Access>(
    service: UpstreamService,
    access: Kind | null,
    ask: (access: Kind) => Promise<Verdict>,
  ): Promise<Finding> {
    if (!access) return { service, verdict: 'off' };
    const { baseUrl, credential, accountId, scheme } = access;
    const key = JSON.stringify([service, baseUrl, credential, accountId, scheme]);
    let verdict = asked.get(key);
    if (!verdict) asked.set(key, (verdict = verdictOf(access, ask)));
    return { service, verdict: await verdict };
  };
}

/** @param ask may throw what a client throws */
async function verdictOf<Kind extends Access>(
  access: Kind,
  ask: (access: Kind) => Promise<Verdict>,
): Promise<Verdict> {
  if (!isSendable(access.credential)) return 'wrong-key';
  try {
    return await ask(access);
  } catch (error) {
    if (error instanceof UpstreamError) return verdictOfError(error);
    throw error;
  }
}

/** Whether a header can hold it. Else the request would fail as if the network had: a "…" copied along is enough. */
function isSendable(credential: string): boolean {
  return /^[\x20-\x7e]+$/.test(credential);
}
