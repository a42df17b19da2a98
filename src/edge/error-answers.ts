import type { Hono } from 'hono';
import { UpstreamError } from '../upstreams/errors.ts';
import type { Log } from './log.ts';
import { StoreError } from './store/store.ts';
import { problem, ProblemError, upstreamProblem } from './problems.ts';

/** Whatever goes wrong becomes a problem (RFC 9457) that says what to change, and nothing about why it went wrong here. */
export function answerErrors(app: Hono, log: Log): void {
  app.notFound((c) => respond(problem('not-found', `There is nothing at ${c.req.path}.`)));
  app.onError((error) => {
    if (error instanceof UpstreamError) {
      log({ level: 'warn', event: 'upstream-failed', error });
      return respond(upstreamProblem(error));
    }
    if (error instanceof ProblemError) return respond(error);
    if (error instanceof StoreError) {
      log({ level: 'error', event: 'store-failed', error });
      return respond(problem('store-away', 'Try again later.'));
    }
    log({ level: 'error', event: 'internal-error', error });
    return respond(
      problem('internal', 'This is our fault: try again, and tell us the X-Request-Id of this answer.'),
    );
  });
}

function respond({ problem: body, retryAfter }: ProblemError): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  });
  if (retryAfter !== null) {
    headers.set('Retry-After', String(retryAfter));
    // A page of another origin would not see it.
    headers.set('Access-Control-Expose-Headers', 'Retry-After');
  }
  if (body.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
