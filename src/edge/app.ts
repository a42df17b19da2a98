import { Hono, type Context } from 'hono';
import { UpstreamError } from '../upstreams/errors.ts';
import { boundedBody } from './body-bounds.ts';
import { bundleRoutes, type Bundle } from './bundle/bundle.ts';
import { createDeepLinks } from './links/deep-links.ts';
import { createQrCodes } from './links/qr-codes.ts';
import { warningsOf } from './links/short-link-settings.ts';
import { createShortLinks } from './links/short-links.ts';
import type { Log } from './log.ts';
import { createLooks } from './looks/looks.ts';
import { createMeasurement } from './measurement/measurement.ts';
import { problem, ProblemError, upstreamProblem } from './problems.ts';
import { deepLinkRoutes } from './routes/deep-links.ts';
import { eventRoutes } from './routes/events.ts';
import { goRoutes } from './routes/go.ts';
import { looksRoutes } from './routes/looks.ts';
import { postLinkRoutes } from './routes/post-links.ts';
import { qrCodeRoutes } from './routes/qr-codes.ts';
import { shortLinkRoutes } from './routes/short-links.ts';
import type { Services } from './services.ts';
import type { Site } from './site.ts';
import type { Store } from './store/store.ts';
import { createTenants } from './tenants.ts';
import { createUpstreamCache, type Background } from './upstream-cache.ts';
import { createGuard } from './who-may-call.ts';

/** What a runtime gives to the edge. */
export interface Deps {
  /** the first one is the default */
  sites: readonly Site[];
  store: Store;
  /** signs cursors; at least 32 characters */
  secret: string;
  /** null where something else serves the script */
  bundle: Bundle | null;
  fetch: typeof globalThis.fetch;
  log: Log;
  /** the visitor's address, as far as this runtime can trust it */
  visitor: (c: Context) => string;
  /** lets work outlive its response; Node needs nothing for that */
  waitUntil?: (c: Context, work: Promise<unknown>) => void;
  now?: () => number;
}

/** The edge: web standards only, the same on Node and on Workers. */
export function createApp(deps: Deps): Hono {
  const { sites, store, secret, bundle, fetch, log, visitor, waitUntil, now = Date.now } = deps;
  const guard = createGuard(store, visitor, secret);
  const services: Services = {
    tenants: createTenants(sites, fetch),
    guard,
    looks: createLooks({ cache: createUpstreamCache(store, now), guard, secret, now, log }),
    deepLinks: createDeepLinks({ store, now, log }),
    shortLinks: createShortLinks({ store, now, log }),
    qrCodes: createQrCodes({ store, now, log }),
    measurement: createMeasurement({ now, log }),
    visit: (c, tenant) => ({ tenant, background: background(c, log, waitUntil) }),
  };

  for (const site of sites) warnOfTracking(site, log);

  const app = new Hono();
  app.use(async (c, next) => {
    const requestId = crypto.randomUUID();
    const started = now();
    await next();
    c.header('X-Request-Id', requestId);
    c.header('X-Content-Type-Options', 'nosniff');
    const { method, path } = c.req;
    log({
      level: 'info',
      event: 'request',
      requestId,
      method,
      path,
      status: c.res.status,
      ms: now() - started,
    });
  });
  app.use('/v1/*', boundedBody);
  app.options('/v1/*', () => new Response(null, { status: 204, headers: preflight }));

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.route('/', looksRoutes(services));
  app.route('/', deepLinkRoutes(services));
  app.route('/', postLinkRoutes(services));
  app.route('/', shortLinkRoutes(services));
  app.route('/', qrCodeRoutes(services));
  app.route('/', eventRoutes(services));
  app.route('/', goRoutes(services));
  if (bundle) app.route('/', bundleRoutes(bundle));

  app.notFound((c) => respond(problem('not-found', `There is nothing at ${c.req.path}.`)));
  app.onError((error) => {
    if (error instanceof UpstreamError) {
      log({ level: 'warn', event: 'upstream-failed', error });
      return respond(upstreamProblem(error));
    }
    if (error instanceof ProblemError) return respond(error);
    log({ level: 'error', event: 'internal-error', error });
    return respond(
      problem('internal', 'This is our fault: try again, and tell us the X-Request-Id of this answer.'),
    );
  });
  return app;
}

const preflight = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Max-Age': '86400',
};

function respond({ problem: body, retryAfter }: ProblemError): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  });
  if (retryAfter !== null) headers.set('Retry-After', String(retryAfter));
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** Once, at the start: nobody should learn from a visitor that their links track people. */
function warnOfTracking({ id, twoM }: Site, log: Log): void {
  if (!twoM?.shortLinks) return;
  for (const warning of warningsOf(twoM.shortLinks)) {
    log({ level: 'warn', event: 'needs-consent', site: id, warning });
  }
}

/** Failures of work that nobody waits for are the operator's to see. */
function background(c: Context, log: Log, waitUntil: Deps['waitUntil']): Background {
  return (work) => {
    const watched = work.catch((error: unknown) => log({ level: 'warn', event: 'background-failed', error }));
    waitUntil?.(c, watched);
  };
}
