/** Lets msw answer for the sandbox: in a page's worker (`setupWorker`) or in Node (`setupServer`). The only file that knows msw. */
import { Hono } from 'hono';
import { http } from 'msw';
import type { HttpHandler } from 'msw';
import type { Sandbox } from './sandbox.ts';

/**
 * @param prefix the address that the services stand under, such as `https://shop.example/sandbox`, without a
 *   trailing slash: Olapic is then `https://shop.example/sandbox/olapic`
 */
export function createSandboxHandlers(sandbox: Sandbox, prefix: string): HttpHandler[] {
  const mounted = new Hono({ strict: false }).route(new URL(prefix).pathname, sandbox.app);
  return [http.all(`${prefix}/*`, ({ request }) => mounted.fetch(request))];
}
