import type { UpstreamService } from '../../upstreams/errors.ts';
import type { Fetch } from '../../upstreams/http.ts';
import type { Metrics } from './metrics.ts';

/** Counts what comes of each call to a service, until its headers are there: real traffic tells how a service is. */
export function measuredFetch(
  fetch: Fetch,
  service: UpstreamService,
  metrics: Metrics,
  now: () => number,
): Fetch {
  return async (input, init) => {
    const started = now();
    let outcome = 'no answer';
    try {
      const response = await fetch(input, init);
      outcome = String(response.status);
      return response;
    } finally {
      metrics.count('lookstream_upstream_calls_total', { service, outcome });
      metrics.time('lookstream_upstream_seconds', { service }, now() - started);
    }
  };
}
