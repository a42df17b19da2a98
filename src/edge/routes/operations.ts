import { Hono } from 'hono';
import type { Gauge } from '../metrics/metrics.ts';
import type { Services } from '../services.ts';
import { within } from '../within.ts';

const headers = { 'Cache-Control': 'no-store' };
/** A store that does not answer by then is none, in milliseconds. */
const patience = 2_000;

/**
 * `GET /healthz`: the process lives. `GET /readyz`: it can answer, so its store does; how the services are is told by
 * real traffic, in `GET /metrics`, which only the operator may read.
 */
export function operationRoutes(services: Services): Hono {
  const { guard, store, sites, measurement, metrics } = services;
  const app = new Hono();

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, headers));

  app.get('/readyz', async (c) => {
    const asked = store.get(['ready']).then(() => true);
    const isReady = await within(asked, patience, false).catch(() => false);
    return isReady
      ? c.json({ status: 'ok' }, 200, headers)
      : c.json({ status: 'no store' }, 503, { ...headers, 'Retry-After': '5' });
  });

  app.get('/metrics', async (c) => {
    await guard.admitOperator(c);
    const { gaugesOfLetters } = await import('./gauges-of-letters.ts');
    const gauges = [...(await gaugesOfLetters(services)), ...measuredGauges()];
    return c.text(metrics.print(gauges), 200, {
      ...headers,
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    });
  });

  function measuredGauges(): Gauge[] {
    const of = (what: 'delivered' | 'lost'): Gauge => ({
      name: `lookstream_measured_${what}`,
      help: `Events that were ${what} since the start.`,
      values: sites.map(({ id }) => ({ labels: { site: id }, value: measurement.counts(id)[what] })),
    });
    return [of('delivered'), of('lost')];
  }

  return app;
}
