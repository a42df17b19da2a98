import { Hono, type Context } from 'hono';
import { cacheControl, headersOf } from './bundle-headers.ts';
import { findBuild, type Builds, type ReleasedSite } from './builds.ts';
import { releaseFor } from './trial.ts';

/** The built files, wherever a runtime keeps them. */
export interface Bundle {
  builds: () => Promise<Builds>;
  /**
   * Answers with a file of a build, such as `lookstream.js`.
   * @param headers to be sent along
   * @returns null when that build has no such file
   */
  file: (version: string, name: string, request: Request, headers: Headers) => Promise<Response | null>;
  /** Answers with a chunk of any build: its name holds a hash of what is in it. */
  chunk: (name: string, request: Request, headers: Headers) => Promise<Response | null>;
}

/** Who gets which build. */
export interface Audience {
  /** the first one is the default */
  sites: readonly ReleasedSite[];
  /** the visitor's address */
  visitor: (c: Context) => string;
  secret: string;
}

/** Nothing else reaches a folder, or the line of script that names a file. */
const file = ':file{\\w[\\w.-]*\\.(?:js|css|md|json)}';

/** Serves the script, its chunks and its stylesheet: of a site's release, and of each release by its version. */
export function bundleRoutes(bundle: Bundle, { sites, visitor, secret }: Audience): Hono {
  const app = new Hono();

  app.get(`/${file}`, (c) => sendStable(c, sites[0]));
  app.get(`/sites/:site/${file}`, (c) => sendStable(c, siteOf(c)));
  app.get(`/chunks/${file}`, sendChunk);
  app.get(`/sites/:site/chunks/${file}`, (c) => (siteOf(c) ? sendChunk(c) : c.notFound()));
  app.get(`/releases/:version/chunks/${file}`, async (c) =>
    (await buildOf(c)) ? sendChunk(c) : c.notFound(),
  );

  app.get(`/releases/:version/${file}`, async (c) => {
    const build = await buildOf(c);
    if (!build) return c.notFound();
    return send(c, build.version, build.isReleased ? cacheControl.immutable : cacheControl.stable);
  });
  return app;

  function siteOf(c: Context): ReleasedSite | undefined {
    return sites.find(({ id }) => id === c.req.param('site'));
  }

  async function buildOf(c: Context) {
    return (await bundle.builds()).all.find(({ version }) => version === c.req.param('version'));
  }

  /** The one address that pages name once and for all. */
  async function sendStable(c: Context, site: ReleasedSite | undefined): Promise<Response> {
    if (!site) return c.notFound();
    const name = await releaseFor(site, visitor(c), secret);
    const { version } = findBuild(await bundle.builds(), name, site.id);
    return send(c, version, site.release.trial ? cacheControl.trial : cacheControl.stable);
  }

  async function send(c: Context, version: string, cache: string): Promise<Response> {
    const name = c.req.param('file') as string;
    if (isDoubled(c)) return forward(name);
    return (await bundle.file(version, name, c.req.raw, headersOf(cache))) ?? c.notFound();
  }

  async function sendChunk(c: Context): Promise<Response> {
    const name = c.req.param('file') as string;
    if (isDoubled(c)) return forward(name);
    return (await bundle.chunk(name, c.req.raw, headersOf(cacheControl.immutable))) ?? c.notFound();
  }
}

/** The same module under two addresses would be two Lits and two definitions of every element. */
function isDoubled(c: Context): boolean {
  const { pathname, search } = new URL(c.req.url);
  // The loader is no module, and shares nothing with anybody.
  return search !== '' && pathname.endsWith('.js') && !pathname.endsWith('/loader.js');
}

function forward(name: string): Response {
  const headers = headersOf(cacheControl.stable);
  headers.set('Content-Type', 'text/javascript; charset=utf-8');
  return new Response(`export * from "./${name}";\n`, { headers });
}
