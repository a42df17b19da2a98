/** What the answer to a harmless question says about the credentials that it was asked with. */
import type { UpstreamError } from '../../upstreams/errors.ts';

/**
 * - `works`: the service answered, and took the credentials
 * - `wrong-key`: they are wrong, or have expired
 * - `no-permission`: they are known, but may not do this
 * - `plan-expired`: the plan behind them has expired, or its quota is spent
 * - `rate-limited`: they have asked too often
 * - `unreachable`: no answer, or only that of a gateway
 * - `unreadable`: something answered that is not this service
 * - `off`: there are none
 */
export type Verdict =
  | 'works'
  | 'wrong-key'
  | 'no-permission'
  | 'plan-expired'
  | 'rate-limited'
  | 'unreachable'
  | 'unreadable'
  | 'off';

export function verdictOfError({ kind, service, status }: UpstreamError): Verdict {
  switch (kind) {
    case 'denied':
      // 2m.is answers 403 to every key that it does not know; the others to one that may not do this.
      return status === 403 && service !== 'two-m' ? 'no-permission' : 'wrong-key';
    case 'limited':
      return 'rate-limited';
    case 'timeout':
      return 'unreachable';
    case 'shape':
      return 'unreadable';
    case 'status':
      return verdictOfStatus(service, status);
  }
}

function verdictOfStatus(service: UpstreamError['service'], status: number | null): Verdict {
  if (status === null || status >= 500) return 'unreachable';
  // 2m.is refuses with status 200; nothing was sent that could be wrong, so it is the plan that does not allow it.
  return status === 200 && service === 'two-m' ? 'plan-expired' : 'unreadable';
}

/** Local times are up to 14 hours ahead of UTC and 12 behind it; the longer of the two is certain either way. */
const anyTimeZone = 14 * 60 * 60 * 1000;

/**
 * @param expires "YYYY-MM-DDTHH:MM:SS" in a time zone that nobody tells; null for never
 * @param now milliseconds since 1970
 */
export function verdictOfPlan(expires: string | null, now: number): Verdict {
  const end = expires === null ? NaN : Date.parse(`${expires}Z`);
  return end + anyTimeZone < now ? 'plan-expired' : 'works';
}
