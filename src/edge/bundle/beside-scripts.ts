import type { MiddlewareHandler } from 'hono';
import { getPath } from 'hono/utils/url';

/** What the script asks beside its own address: `/releases/1.4.2/v1/looks`, `/sites/acme/v1/looks`. */
const besideScript = /^\/(sites|releases)\/([^/]+)(?=\/v1\/)/;

/**
 * Scripts ask the folder that they came from. To its routes, that folder is the root.
 * For `new Hono({ getPath })`.
 */
export function pathInEdge(request: Request): string {
  return getPath(request).replace(besideScript, '');
}

/** Beside the script of a site, that site is meant unless another is named. */
export const impliedSite: MiddlewareHandler = (c, next) => {
  const [, folder, site] = besideScript.exec(getPath(c.req.raw)) ?? [];
  if (folder === 'sites' && site && c.req.query('site') === undefined) {
    const url = new URL(c.req.url);
    url.searchParams.set('site', site);
    c.req.raw = new Request(url, c.req.raw);
  }
  return next();
};
