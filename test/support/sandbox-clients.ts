/** The real clients of the four services, with the sandbox's credentials. */
import {
  sandboxIzeaxAccount,
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../../src/sandbox/credentials.ts';
import type { Fetch } from '../../src/upstreams/http.ts';
import { createIzeax } from '../../src/upstreams/izeax/client.ts';
import type { Izeax } from '../../src/upstreams/izeax/client.ts';
import { createMetapic } from '../../src/upstreams/metapic/client.ts';
import type { Metapic } from '../../src/upstreams/metapic/client.ts';
import { createOlapicAnalytics } from '../../src/upstreams/olapic/analytics.ts';
import type { OlapicAnalytics } from '../../src/upstreams/olapic/analytics.ts';
import { createOlapic } from '../../src/upstreams/olapic/client.ts';
import type { Olapic } from '../../src/upstreams/olapic/client.ts';
import { createTwoM } from '../../src/upstreams/two-m/client.ts';
import type { TwoM } from '../../src/upstreams/two-m/client.ts';

export interface Clients {
  olapic: Olapic;
  olapicAnalytics: OlapicAnalytics;
  metapic: Metapic;
  twoM: TwoM;
  izeax: Izeax;
}

/** One of Acme's in the sandbox's world. */
const instance = '3c9e0f5a7d1b48e2a6f4b85d20c7e913';

/** @param base address that the services stand below, without a slash at its end */
export function connect(base: string, fetch: Fetch = globalThis.fetch): Clients {
  const at = (service: string) => ({ fetch, baseUrl: `${base}/${service}` });
  return {
    olapic: createOlapic({ ...at('olapic'), apiKey: sandboxOlapicKey }),
    olapicAnalytics: createOlapicAnalytics({ ...at('olapic'), apiKey: sandboxOlapicKey, instance }),
    metapic: createMetapic({ ...at('metapic'), token: sandboxMetapicToken }),
    twoM: createTwoM({ ...at('two-m'), apiKey: sandboxTwoMKey }),
    izeax: createIzeax({ ...at('izeax'), token: sandboxIzeaxToken, accountId: sandboxIzeaxAccount }),
  };
}
