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

export function verdictOfError(error: UpstreamError): Verdict {
  const { kind, service, status } = error;
  switch (kind) {
    case 'denied':
      return isGateway(error) ? 'unreadable' : verdictOfDenial(service, status);
    case 'limited':
      return 'rate-limited';
    case 'timeout':
      return 'unreachable';
    case 'shape':
      return 'unreadable';
    case 'status':
      return verdictOfStatus(error);
  }
}

/**
 * A firewall in front of the service refuses with the same status, and with a page in place of the service's words.
 * IZEAx documents no words.
 */
function isGateway({ service, reason }: UpstreamError): boolean {
  return reason === null && service !== 'izeax';
}

/** 2m.is answers 403 to every key that it does not know; the others to one that may not do this. */
function verdictOfDenial(service: UpstreamError['service'], status: number | null): Verdict {
  return status === 403 && service !== 'two-m' ? 'no-permission' : 'wrong-key';
}

function verdictOfStatus({ service, status, reason }: UpstreamError): Verdict {
  if (status === null || status >= 500) return 'unreachable';
  // 2m.is refuses with status 200 and says why; nothing was sent that could be wrong, so it is the plan that forbids it.
  return status === 200 && service === 'two-m' && reason !== null ? 'plan-expired' : 'unreadable';
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
