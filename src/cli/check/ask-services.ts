/** One harmless question to each configured service. */
import type { SiteServices } from '../../edge/site.ts';
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

/** All at the same time. What they answer is read for its kind, and goes nowhere. */
export function askServices(services: SiteServices, fetch: Fetch): Promise<Finding[]> {
  const { olapic, metapic, twoM, izeax } = services;
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

/** @param ask may throw what a client throws */
async function find<Access extends { credential: string }>(
  service: UpstreamService,
  access: Access | null,
  ask: (access: Access) => Promise<Verdict>,
): Promise<Finding> {
  if (!access) return { service, verdict: 'off' };
  if (!isSendable(access.credential)) return { service, verdict: 'wrong-key' };
  try {
    return { service, verdict: await ask(access) };
  } catch (error) {
    if (error instanceof UpstreamError) return { service, verdict: verdictOfError(error) };
    throw error;
  }
}

/** Whether a header can hold it. Else the request would fail as if the network had: a "…" copied along is enough. */
function isSendable(credential: string): boolean {
  return /^[\x20-\x7e]+$/.test(credential);
}
