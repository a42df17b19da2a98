/** Asks a sandbox's IZEAx as its clients do. */
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

export const token = 'sandbox-izeax-token';

const credentials = { Authorization: `Bearer: ${token}`, 'X-IZEA-Account-ID': '1' };

export async function askIzeax(
  sandbox: Sandbox,
  path: string,
  headers: Record<string, string> = credentials,
): Promise<Response> {
  return sandbox.app.request(`/izeax${path}`, { headers });
}

export async function jsonFrom<Body>(sandbox: Sandbox, path: string): Promise<Body> {
  return (await (await askIzeax(sandbox, path)).json()) as Body;
}
