/** Asks a sandbox's Metapic as its clients do. */
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

export const token = 'sandbox-metapic-token';
export const anvil = 'https://acme.com/acme-anvil-50lb';

/** @param sent an object is sent as JSON with POST; without one this is a GET */
export async function askMetapic(
  sandbox: Sandbox,
  path: string,
  sent?: object,
  authorization = token,
): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Authorization: authorization };
  const init = sent ? { method: 'POST', headers, body: JSON.stringify(sent) } : { headers };
  return sandbox.app.request(`/metapic${path}`, init);
}

export async function jsonOf<Body>(response: Response | Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body;
}

/** Makes links for a user, in the order of the addresses: the first of a sandbox is `2082970`. */
export async function makeLinks(sandbox: Sandbox, userId: number, ...links: string[]): Promise<void> {
  for (const link of links) {
    await askMetapic(sandbox, '/deep-links', { links: JSON.stringify([link]), userId });
  }
}

export async function click(sandbox: Sandbox, id: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await sandbox.app.request(`/metapic/tags/link/${id}`);
}
