/** What is left of a key's requests. */
import * as v from 'valibot';
import { rateSchema } from './wire.ts';

/** Others may use the same key, and are counted too. Null where the service does not say. */
export interface RateState {
  /** requests a minute: 30 */
  limit: number | null;
  remaining: number | null;
  /** when the count starts again: the service's own number, in seconds since 1970 */
  resetsAt: number | null;
}

/** (Limite de débit) */
export function rateOf(headers: Headers): RateState {
  const rate = v.parse(rateSchema, Object.fromEntries(headers));
  return {
    limit: rate['x-ratelimit-limit'],
    remaining: rate['x-ratelimit-remaining'],
    resetsAt: rate['x-ratelimit-reset'],
  };
}
