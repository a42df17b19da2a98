import type { Tenant } from './tenants.ts';
import type { Background } from './upstream-cache.ts';

/** For whom a request is answered, and what may be finished after they have their answer. */
export interface Visit {
  tenant: Tenant;
  background: Background;
}
