import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Services } from './services.ts';

/**
 * What belongs to every request: an id that the answer, the log line and a person who asks for help have in common,
 * headers that keep an answer from being taken for something else, one log line, one count. A log line holds no
 * query, no address and no name: it says nothing about the visitor.
 */
export function attendRequests({
  log,
  metrics,
  now,
}: Pick<Services, 'log' | 'metrics' | 'now'>): MiddlewareHandler {
  return async (c, next) => {
    const requestId = crypto.randomUUID();
    const started = now();
    await next();
    const { headers, status } = c.res;
    headers.set('X-Request-Id', requestId);
    headers.set('X-Content-Type-Options', 'nosniff');
    // What a browser is led to as a page has nothing to run and nothing to frame.
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', nothingRuns);
    if (!headers.has('Cross-Origin-Resource-Policy'))
      headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'no-referrer');

    const { method, path } = c.req;
    const ms = now() - started;
    const route = routePath(c, -1);
    metrics.count('lookstream_requests_total', { method, route, status: String(status) });
    metrics.time('lookstream_request_seconds', { route }, ms);
    log({ level: 'info', event: 'request', requestId, method, path, status, ms });
  };
}

const nothingRuns = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
