/** Visitors, in a process of their own. */
import autocannon from 'autocannon';
import { answerParent } from './child.ts';
import { mixedVisits } from './mixed-visits.ts';

export interface Load {
  /** per second */
  requests: number;
  /** milliseconds */
  p50: number;
  p99: number;
  /** how often each status was answered */
  statuses: Record<string, number>;
  /** connections that failed or took more than ten seconds */
  failures: number;
}

process.once('disconnect', () => process.exit());

answerParent({
  start: () => null,

  /** One page, over and over. @param seconds how long */
  repeat: (url: string, connections: number, seconds: number) =>
    run({ url, connections, duration: seconds, headers: { 'accept-encoding': 'br' } }),

  /** Everybody at once, each once. */
  crowd: (url: string, visitors: number) =>
    run({ url, connections: visitors, amount: visitors, headers: { 'accept-encoding': 'br' }, timeout: 60 }),

  /** All that visitors do, at a steady pace. @param rate requests per second */
  mixed: (url: string, rate: number, seconds: number, product: string) =>
    run({ url, connections: 20, duration: seconds, overallRate: rate, requests: mixedVisits(product) }),
});

async function run(options: autocannon.Options): Promise<Load> {
  const result = await autocannon(options);
  const { requests, latency, statusCodeStats = {}, errors, timeouts } = result;
  return {
    requests: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    statuses: Object.fromEntries(
      Object.entries(statusCodeStats).map(([status, { count = 0 }]) => [status, count]),
    ),
    failures: errors + timeouts,
  };
}
