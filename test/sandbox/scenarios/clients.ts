/** The real clients on a sandbox in process, and the switch of its scenarios. */
import assert from 'node:assert/strict';
import {
  sandboxIzeaxAccount,
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../../../src/sandbox/credentials.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { createIzeax } from '../../../src/upstreams/izeax/client.ts';
import { createMetapic } from '../../../src/upstreams/metapic/client.ts';
import { createOlapic } from '../../../src/upstreams/olapic/client.ts';
import { createTwoM } from '../../../src/upstreams/two-m/client.ts';

export function clientsOf({ app }: Sandbox) {
  const fetch = async (url: string, init: RequestInit) => app.request(url, init);
  const at = (path: string) => ({ fetch, baseUrl: `https://sandbox.test/${path}` });
  return {
    olapic: createOlapic({ ...at('olapic'), apiKey: sandboxOlapicKey }),
    metapic: createMetapic({ ...at('metapic'), token: sandboxMetapicToken }),
    twoM: createTwoM({ ...at('two-m'), apiKey: sandboxTwoMKey }),
    izeax: createIzeax({ ...at('izeax'), token: sandboxIzeaxToken, accountId: sandboxIzeaxAccount }),
  };
}

/** @param scenario null lets the service behave well again */
export async function play(sandbox: Sandbox, service: string, scenario: string | null): Promise<void> {
  const response = await switchTo(sandbox, service, JSON.stringify({ scenario }));
  assert.equal(response.status, 200, `${service} cannot play ${scenario}`);
}

/** As `play`, with any body and any outcome. */
export async function switchTo(sandbox: Sandbox, service: string, body: string): Promise<Response> {
  return sandbox.app.request(`/scenarios/${service}`, { method: 'PUT', body });
}
