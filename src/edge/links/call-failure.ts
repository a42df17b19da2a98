/** What a failed call that makes something says about whether it was made. */
import { UpstreamError } from '../../upstreams/errors.ts';

/** Asked too often: nothing was made, and nothing is wrong. */
export function isLimited(error: unknown): boolean {
  return error instanceof UpstreamError && error.kind === 'limited';
}

/** A service that says no has made nothing; one that fails, or whose answer nobody understands, may have. */
export function mayHaveHappened(error: unknown): boolean {
  if (!(error instanceof UpstreamError)) return true;
  if (error.kind === 'limited' || error.kind === 'denied') return false;
  return error.kind !== 'status' || error.status === null || error.status >= 500;
}

/** No answer came: the service may still be at it. */
export function mayStillHappen(error: unknown): boolean {
  if (!(error instanceof UpstreamError)) return false;
  return error.kind === 'timeout' || error.status === null || error.status === 502 || error.status === 504;
}

/** @returns milliseconds; null where the service does not say */
export function retryAfterOf(error: unknown): number | null {
  const seconds = error instanceof UpstreamError ? error.retryAfter : null;
  return seconds === null ? null : seconds * 1_000;
}
