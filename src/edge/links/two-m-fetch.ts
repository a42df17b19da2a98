import type { Fetch } from '../../upstreams/http.ts';
import { retryAfterOf } from '../../upstreams/retry-after.ts';
import { rateOf } from '../../upstreams/two-m/rate.ts';
import { storeKey } from '../keys.ts';
import type { Log } from '../log.ts';
import type { Allowance, Limiter } from '../store/store.ts';

export interface TwoMFetchParts {
  fetch: Fetch;
  limiter: Limiter;
  /** id of the site that asks; those with the same key share its minute fairly */
  site: string;
  /** fingerprint of the key */
  owner: string;
  now: () => number;
  log: Log;
}

const second = 1_000;
/** 2m.is' own limit for a key, whichever site, instance or purpose uses it. */
const perMinute = 30;
/** One call may take longer on its way than another: a second more, so that they never crowd together at the service. */
const window = 61 * second;

/**
 * The only way to 2m.is: no call leaves without its turn, a repeated one included. Who gets none is answered as the
 * service itself would answer, with 429 and `Retry-After`. What the service says about the key's minute is noted:
 * others may use the same key, from elsewhere.
 */
export function createTwoMFetch({ fetch, limiter, site, owner, now, log }: TwoMFetchParts): Fetch {
  const bucket = storeKey('two-m-calls', '', owner);

  async function note(headers: Headers, taken: Allowance): Promise<void> {
    const { limit, remaining, resetsAt } = rateOf(headers);
    if (limit === null || remaining === null) return;
    const used = Math.min(perMinute, limit - remaining + Math.max(0, perMinute - limit));
    // Usually all calls are ours, and nothing has to be written.
    if (used <= perMinute - taken.remaining) return;
    const left = resetsAt === null ? window : resetsAt * second - now();
    await limiter.fill(bucket, used, Math.min(Math.max(left, second), window));
  }

  return async (input, init) => {
    const taken = await limiter.take(bucket, perMinute, window, site);
    if (!taken.isAllowed) return tooMany(taken.retryAfterMs);
    const response = await fetch(input, init);
    if (response.status === 429) {
      const seconds = retryAfterOf(response.headers, null);
      log({ level: 'warn', event: 'two-m-limited', site, retryAfter: seconds });
      await limiter.fill(bucket, perMinute, Math.min((seconds ?? 60) * second, window));
    } else {
      await note(response.headers, taken);
    }
    return response;
  };
}

function tooMany(ms: number): Response {
  const seconds = Math.max(1, Math.ceil(ms / second));
  return Response.json(
    { error: 429, 'Retry-After': seconds },
    {
      ...{ status: 429, headers: { 'Retry-After': String(seconds) } },
    },
  );
}
