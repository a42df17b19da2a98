/** The real clients on a sandbox in process, and the switch of its scenarios. */
import assert from 'node:assert/strict';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { connect } from '../../support/sandbox-clients.ts';
import type { Clients } from '../../support/sandbox-clients.ts';

export function clientsOf({ app }: Sandbox): Clients {
  return connect('https://sandbox.test', async (url, init) => app.request(url, init));
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
