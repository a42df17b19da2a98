/** 2m.is' limit of 30 requests a minute for a key, over a window that slides. */

const limit = 30;
const windowMilliseconds = 60_000;

export interface Turn {
  isAllowed: boolean;
  limit: number;
  /** how many more requests are allowed at this moment */
  remaining: number;
  /** seconds since 1970: when the oldest request of the window stops counting */
  resetsAt: number;
  /** seconds until then, at least 1 */
  retryAfter: number;
}

export interface RateLimit {
  /** Counts a request, unless it is refused. */
  take(key: string): Turn;
  /** how many keys are remembered: a key is forgotten when somebody asks and its minute is over */
  readonly keyCount: number;
}

/** @param now milliseconds since 1970 */
export function createRateLimit(now: () => number): RateLimit {
  const requestTimes = new Map<string, number[]>();

  /** Whoever guesses keys would fill the memory otherwise. */
  function forgetQuietKeys(time: number): void {
    for (const [key, times] of requestTimes) {
      if (time - (times.at(-1) ?? 0) >= windowMilliseconds) requestTimes.delete(key);
    }
  }

  return {
    get keyCount() {
      return requestTimes.size;
    },
    take(key) {
      const time = now();
      forgetQuietKeys(time);
      const recent = (requestTimes.get(key) ?? []).filter((past) => time - past < windowMilliseconds);
      const isAllowed = recent.length < limit;
      if (isAllowed) recent.push(time);
      requestTimes.set(key, recent);

      const reset = (recent[0] ?? time) + windowMilliseconds;
      return {
        isAllowed,
        limit,
        remaining: limit - recent.length,
        resetsAt: Math.ceil(reset / 1000),
        retryAfter: Math.ceil((reset - time) / 1000),
      };
    },
  };
}
