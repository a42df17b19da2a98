/** What a bad HTTP status means, as an error with a sentence that helps. */
import { UpstreamError } from './errors.ts';
import type { UpstreamCall, UpstreamErrorKind } from './errors.ts';

export interface BadStatus {
  status: number;
  /** seconds; null where the service does not say */
  retryAfter: number | null;
  /** the service's own words, already fit for a message: see `quoted`; null where it has none */
  reason?: string | null;
}

/** The error for an answer whose status alone says that it is of no use. */
export function errorOfStatus(call: UpstreamCall, bad: BadStatus): UpstreamError {
  const { status, retryAfter, reason = null } = bad;
  const { kind, advice } = meaningOf(bad);
  const said = reason === null ? '' : `, "${reason}"`;
  const what = `was answered with HTTP ${String(status)}${said}: ${advice}.`;
  return new UpstreamError({ kind, call, what, status, retryAfter, reason });
}

function meaningOf({ status, retryAfter }: BadStatus): { kind: UpstreamErrorKind; advice: string } {
  switch (status) {
    case 401:
      return { kind: 'denied', advice: 'check the credentials' };
    case 403:
      return { kind: 'denied', advice: 'check the credentials and what they may do' };
    case 404:
      return { kind: 'status', advice: 'there is no such thing; check the id and the base address' };
    case 429: {
      const wait = retryAfter === null ? 'wait before asking again' : `ask again in ${String(retryAfter)} s`;
      return { kind: 'limited', advice: wait };
    }
  }
  if (status >= 500) return { kind: 'status', advice: 'the service is in trouble, try again later' };
  if (status >= 400) return { kind: 'status', advice: 'check the parameters' };
  return { kind: 'status', advice: 'redirects are not followed, check the base address' };
}
