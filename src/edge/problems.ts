import type { Problem } from '../model/problem.ts';
import type { UpstreamError } from '../upstreams/errors.ts';

type Name =
  | 'invalid-request'
  | 'invalid-cursor'
  | 'cursor-expired'
  | 'unknown-site'
  | 'unknown-publisher'
  | 'no-token'
  | 'not-allowed'
  | 'not-your-page'
  | 'not-found'
  | 'no-such-report'
  | 'too-slow'
  | 'terms-changed'
  | 'upload-under-way'
  | 'upload-outcome-unknown'
  | 'unsupported-file'
  | 'too-large'
  | 'too-many-requests'
  | 'service-off'
  | 'too-busy'
  | 'store-away'
  | 'upstream-failed'
  | 'internal';

const titles: Record<Name, [status: number, title: string]> = {
  'invalid-request': [400, 'The request is not valid'],
  'invalid-cursor': [400, 'The cursor is not valid'],
  'cursor-expired': [410, 'The cursor has expired'],
  'unknown-site': [400, 'The site is not known'],
  'unknown-publisher': [400, 'The publisher is not known'],
  'no-token': [401, 'A token is missing'],
  'not-allowed': [403, 'This origin may not call'],
  'not-your-page': [403, 'This page is not on the site'],
  'not-found': [404, 'Not found'],
  'no-such-report': [404, 'The report is not known'],
  'too-slow': [408, 'The body did not come in time'],
  'terms-changed': [409, 'The terms have changed'],
  'upload-under-way': [409, 'This photo is being handed in'],
  'upload-outcome-unknown': [409, 'It is not known whether this photo has arrived'],
  'unsupported-file': [415, 'The file is not taken'],
  'too-large': [413, 'The body is too large'],
  'too-many-requests': [429, 'Too many requests'],
  'service-off': [503, 'A service is off'],
  'too-busy': [503, 'Too much is under way'],
  'store-away': [503, 'The store cannot be reached'],
  'upstream-failed': [503, 'A service did not answer as it should'],
  internal: [500, 'Something went wrong'],
};

/** What is told to come back later: 5xx always carry `Retry-After`. */
const retryAfterSeconds = 10;

/** A refusal that the caller is told about; anything else that is thrown becomes a bland 500. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;
  /** seconds */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null, options?: ErrorOptions) {
    super(problem.detail, options);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/**
 * @param detail what to change, as a sentence; must name no secret
 * @param more `errors` by field, `retryAfter` in seconds, and the `cause` for the log
 */
export function problem(
  name: Name,
  detail: string,
  more: { errors?: Problem['errors']; retryAfter?: number; cause?: unknown } = {},
): ProblemError {
  const [status, title] = titles[name];
  const body: Problem = { type: `urn:lookstream:problem:${name}`, title, status, detail };
  if (more.errors) body.errors = more.errors;
  const retryAfter = more.retryAfter ?? (status >= 500 ? retryAfterSeconds : null);
  return new ProblemError(body, retryAfter, more.cause === undefined ? {} : { cause: more.cause });
}

/** Tells the page that an upstream failed, and not why: that is for the operator's log. */
export function upstreamProblem(error: UpstreamError): ProblemError {
  const more = { cause: error, ...(error.retryAfter === null ? {} : { retryAfter: error.retryAfter }) };
  return problem('upstream-failed', 'The photos cannot be fetched at the moment; try again later.', more);
}
