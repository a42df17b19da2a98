import { UpstreamError } from '../errors.ts';

/** Beside 200, which the service refuses with, what others answer for the same. */
const refusingStatuses: readonly (number | null)[] = [200, 400, 404, 422];

/**
 * Whether the service said no to what it was asked: invalid data, an unknown id, or something that the plan does not
 * allow; its words are localised and do not tell them apart. A wrong key, a spent minute, trouble and silence are none.
 */
export function isRefusal(error: unknown): error is UpstreamError {
  return error instanceof UpstreamError && error.kind === 'status' && refusingStatuses.includes(error.status);
}
