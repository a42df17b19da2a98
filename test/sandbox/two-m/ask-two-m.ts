/** Asks the sandbox's 2m.is as a client would, and visits its links as a browser would. */
import assert from 'node:assert/strict';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

/** Bodies are checked by the tests field by field, so they may be read as anything. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Body = any;

export async function askTwoM(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  return sandbox.app.request(`/two-m/api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer sandbox-two-m-key' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** The body of an answer, which has status 200 whatever it says. */
export async function readTwoM(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<Body> {
  const response = await askTwoM(sandbox, method, path, body);
  assert.equal(response.status, 200, path);
  return response.json();
}

/** Adds a link and says its alias. */
export async function addLink(sandbox: Sandbox, fields: object): Promise<string> {
  const { shorturl } = await readTwoM(sandbox, 'POST', '/url/add', fields);
  return new URL(shorturl).pathname.slice(1);
}

/** Where a visitor of an address of the service is sent; null for nowhere. */
export async function visit(
  sandbox: Sandbox,
  address: string,
  headers: Record<string, string> = {},
): Promise<string | null> {
  const response = await sandbox.app.request(`/two-m${new URL(address, 'https://2m.is').pathname}`, {
    headers,
  });
  assert.ok([302, 404].includes(response.status), String(response.status));
  return response.headers.get('Location');
}
