import { Hono } from 'hono';
import { boundedBody } from './body-bounds.ts';
import { impliedSite, pathInEdge } from './bundle/beside-scripts.ts';
import { bundleRoutes } from './bundle/bundle.ts';
import type { Deps } from './deps.ts';
import { answerErrors } from './error-answers.ts';
import { embedTokenHeader } from './guard/embed-token.ts';
import { warningsOf } from './links/short-link-settings.ts';
import type { Log } from './log.ts';
import { attendRequests } from './request-attendant.ts';
import { deepLinkRoutes } from './routes/deep-links.ts';
import { eventRoutes } from './routes/events.ts';
import { goRoutes } from './routes/go.ts';
import { looksRoutes } from './routes/looks.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { operationRoutes } from './routes/operations.ts';
import { operatorRoutes } from './routes/operator.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { postLinkRoutes } from './routes/post-links.ts';
import { qrCodeRoutes } from './routes/qr-codes.ts';
import { reportRoutes } from './routes/reports.ts';
import { shortLinkRoutes } from './routes/short-links.ts';
import { widgetRoutes } from './routes/widgets.ts';
import { consentRoutes } from './routes/consents.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { createServices } from './services.ts';
import type { Site } from './site.ts';

export type { Deps } from './deps.ts';

export interface Edge {
  app: Hono;
  /** Delivers what waits: to be called again and again, every few seconds or minutes. */
  deliver(): Promise<void>;
}

/** The edge: web standards only, the same on Node and on Workers. */
export function createEdge(deps: Deps): Edge {
  const { sites, secret, bundle, visitor } = deps;
  const services = createServices(deps);
  const { log } = services;
  for (const site of sites) warnOfTracking(site, log);

  const app = new Hono({ getPath: pathInEdge });
  app.use(attendRequests(services));
  app.use('/v1/*', impliedSite);
  app.use('/v1/*', boundedBody);
  app.use('/operator/*', boundedBody);
  app.options('/v1/*', () => new Response(null, { status: 204, headers: preflight }));

  app.route('/', operationRoutes(services));
  app.route('/', openApiRoutes());
  app.route('/', looksRoutes(services));
  app.route('/', widgetRoutes(services));
  app.route('/', pictureRoutes(services));
  app.route('/', uploadRoutes(services));
  app.route('/', reportRoutes(services));
  app.route('/', deepLinkRoutes(services));
  app.route('/', postLinkRoutes(services));
  app.route('/', shortLinkRoutes(services));
  app.route('/', qrCodeRoutes(services));
  app.route('/', eventRoutes(services));
  app.route('/', goRoutes(services));
  app.route('/', operatorRoutes(services));
  app.route('/', consentRoutes(services));
  if (bundle) app.route('/', bundleRoutes(bundle, { sites, visitor, secret }));
  answerErrors(app, log);
  return { app, deliver: () => services.postman.deliver() };
}

/** The edge alone, for where nothing is delivered in between: tests and pages. */
export function createApp(deps: Deps): Hono {
  return createEdge(deps).app;
}

const preflight = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': `Content-Type, ${embedTokenHeader}`,
  'Access-Control-Max-Age': '86400',
};

/** Once, at the start: nobody should learn from a visitor that their links track people. */
function warnOfTracking({ id, twoM }: Site, log: Log): void {
  if (!twoM?.shortLinks) return;
  for (const warning of warningsOf(twoM.shortLinks)) {
    log({ level: 'warn', event: 'needs-consent', site: id, warning });
  }
}
