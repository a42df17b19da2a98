import type { OlapicCustomer } from '../../upstreams/olapic/customers.ts';
import { storeKey } from '../keys.ts';
import { olapicOf } from '../tenants.ts';
import type { UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';

/** The site's Olapic account: its id, its currency. */
export type AccountOf = (visit: Visit) => Promise<OlapicCustomer>;

/** Seconds: an account changes less often than this. */
const freshFor = 3_600;

export function createAccountOf(cache: UpstreamCache): AccountOf {
  return async ({ tenant, background }) => {
    const { client, owner } = olapicOf(tenant);
    const load = async () => ({ value: await client.customers.own(), freshFor });
    return (await cache.read(storeKey('account', tenant.site.id, owner), background, load)).value;
  };
}
