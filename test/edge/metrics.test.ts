import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMetrics } from '../../src/edge/metrics/metrics.ts';
import { adminToken, operatedEdges } from './operated-edge.ts';
import { parsePrometheusText, type Family } from './prometheus-text.ts';

const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';
const report = { reason: 'harmful', statement: '', name: null, email: 'a@b.example', page };
const authorization = `Bearer ${adminToken}`;

type Edge = ReturnType<ReturnType<typeof operatedEdges>['open']>;

async function metricsOf(edge: Edge): Promise<Map<string, Family>> {
  const answer = await edge.get('/metrics', { authorization });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
  return parsePrometheusText(answer.text);
}

/** The value of the one series that has these labels, and maybe others; 0 where there is none. */
function valueOf(families: Map<string, Family>, name: string, labels: Record<string, string> = {}): number {
  const family = families.get(name.replace(/_(bucket|sum|count)$/, '')) ?? families.get(name);
  const found = (family?.samples.get(name) ?? []).filter((sample) =>
    Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  );
  assert.ok(found.length <= 1, `${name} ${JSON.stringify(labels)} is not one series`);
  return found[0]?.value ?? 0;
}

describe('GET /metrics', () => {
  test('counts requests by route and status, and answers by where they came from', async () => {
    const edge = operatedEdges().open();
    for (let n = 0; n < 3; n += 1) await edge.get('/v1/looks?product=acme-anvil-50lb');
    await edge.get('/v1/looks?product=');
    await edge.get(`/v1/looks/${look}`);
    await edge.get('/v1/looks/olapic-1');
    const families = await metricsOf(edge);
    const requests = (route: string, status: string) =>
      valueOf(families, 'lookstream_requests_total', { method: 'GET', route, status });
    assert.equal(requests('/v1/looks', '200'), 3);
    assert.equal(requests('/v1/looks', '400'), 1);
    assert.equal(requests('/v1/looks/:id', '200'), 2, 'by route and not by look');
    assert.equal(valueOf(families, 'lookstream_answers_total', { state: 'hit' }), 2);
    assert.equal(valueOf(families, 'lookstream_answers_total', { state: 'miss' }), 3);
    assert.equal(valueOf(families, 'lookstream_request_seconds_count', { route: '/v1/looks' }), 4);
  });

  test('counts calls to services by what came of them, and how long they took', async () => {
    const edges = operatedEdges();
    const edge = edges.open({
      fetch: async (input, init) => {
        if (new Request(input, init).url.includes('/two-m/')) {
          edges.pass(300);
          throw new TypeError('network');
        }
        return edges.askSandbox(input, init);
      },
    });
    await edge.get('/v1/looks?product=acme-anvil-50lb');
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    edges.play('olapic', 'rate-limited');
    await edge.get('/v1/looks?product=oak-stool');
    const families = await metricsOf(edge);
    const calls = (service: string, outcome: string) =>
      valueOf(families, 'lookstream_upstream_calls_total', { service, outcome });
    assert.equal(calls('metapic', '200'), 1);
    assert.equal(calls('two-m', 'no answer'), 1);
    assert.ok(calls('olapic', '200') >= 2);
    assert.equal(calls('olapic', '429'), 1);
    const twoM = { service: 'two-m' };
    assert.equal(valueOf(families, 'lookstream_upstream_seconds_sum', twoM), 0.3);
    assert.equal(valueOf(families, 'lookstream_upstream_seconds_bucket', { ...twoM, le: '0.25' }), 0);
    assert.equal(valueOf(families, 'lookstream_upstream_seconds_bucket', { ...twoM, le: '1' }), 1);
  });

  test('tells what waits to be delivered and for how long, and what went wrong', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.get(`/v1/looks/${look}`);
    const calm = await metricsOf(edge);
    assert.equal(valueOf(calm, 'lookstream_oldest_letter_seconds'), 0);
    assert.deepEqual(calm.get('lookstream_letters_waiting')?.samples.size, 0);
    edges.play('olapic', 'down');
    await edge.post(`/v1/looks/${look}/reports`, report);
    await edge.post(`/v1/looks/${look}/reports`, report);
    await edge.deliverReports();
    edges.pass(30_000);
    const families = await metricsOf(edge);
    assert.equal(valueOf(families, 'lookstream_letters_waiting', { topic: 'report' }), 2);
    assert.equal(valueOf(families, 'lookstream_oldest_letter_seconds'), 90);
    const deferred = { level: 'warn', event: 'letter-deferred' };
    assert.equal(valueOf(families, 'lookstream_log_events_total', deferred), 2);
    edges.pass(31 * 24 * 3_600_000);
    await edge.deliver();
    const expired = { level: 'error', event: 'letter-expired' };
    assert.equal(valueOf(await metricsOf(edge), 'lookstream_log_events_total', expired), 2);
  });

  test('holds no address, no name, no look and no token', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.get(`/v1/looks/${look}?publisher=anna`);
    await edge.get('/secret-path/jane@doe.example');
    await edge.post(`/v1/looks/${look}/reports`, report);
    await edge.deliverReports();
    const { text } = await edge.get('/metrics', { authorization });
    assert.doesNotMatch(text, /192\.0\.2|anna|3042079992|jane|secret-path|admin-token|b\.example/);
  });

  test('has as many series as there are routes, whatever is asked for', async () => {
    const edge = operatedEdges().open();
    const count = async () => (await edge.get('/metrics', { authorization })).text.split('\n').length;
    const wander = async (n: number) => {
      await edge.get(`/nowhere/${n}`);
      await edge.get(`/v1/looks/olapic-${n}`);
      await edge.get(`/releases/${n}/lookstream.js`);
    };
    await wander(0);
    await count();
    const before = await count();
    for (let n = 1; n < 200; n += 1) await wander(n);
    assert.equal(await count(), before);
  });
});

describe('what is counted', () => {
  test('is bounded: past 500 series of a name, new ones are counted together', () => {
    const metrics = createMetrics();
    for (let n = 0; n < 2_000; n += 1) metrics.count('lookstream_requests_total', { route: `/${n}` });
    for (let n = 0; n < 2_000; n += 1) metrics.time('lookstream_request_seconds', { route: `/${n}` }, 1);
    const families = parsePrometheusText(metrics.print([]));
    const requests =
      families.get('lookstream_requests_total')?.samples.get('lookstream_requests_total') ?? [];
    assert.equal(requests.length, 501);
    assert.deepEqual(requests.at(-1), { labels: { other: 'true' }, value: 1_500 });
    assert.equal(valueOf(families, 'lookstream_request_seconds_count', { other: 'true' }), 1_500);
    assert.equal(
      valueOf(families, 'lookstream_requests_total', { route: '/7' }),
      1,
      'those before are as they were',
    );
  });

  test('may have any text in a label', () => {
    const metrics = createMetrics();
    const labels = ['a "quoted" word', 'back\\slash', 'two\nlines', '\\n', 'naïve 🌵', '{a="b"}', ''];
    for (const route of labels) metrics.count('lookstream_requests_total', { route }, 2);
    const families = parsePrometheusText(metrics.print([]));
    for (const route of labels)
      assert.equal(valueOf(families, 'lookstream_requests_total', { route }), 2, route);
  });

  test('falls into the bucket of its bound and all above', () => {
    const metrics = createMetrics();
    for (const ms of [0, 1, 2, 25, 999, 20_000]) metrics.time('lookstream_request_seconds', {}, ms);
    const families = parsePrometheusText(metrics.print([]));
    const buckets = families
      .get('lookstream_request_seconds')
      ?.samples.get('lookstream_request_seconds_bucket');
    assert.deepEqual(
      buckets?.map(({ labels: { le }, value }) => [le, value]),
      [
        ...[
          ['0.001', 2],
          ['0.005', 3],
          ['0.025', 4],
          ['0.1', 4],
          ['0.25', 4],
        ],
        ...[
          ['1', 5],
          ['2.5', 5],
          ['10', 5],
          ['+Inf', 6],
        ],
      ],
    );
  });

  test('is printed as gauges where somebody brings them', () => {
    const gauge = { name: 'lookstream_things', help: 'Things.', values: [{ labels: {}, value: 1.5 }] };
    assert.equal(valueOf(parsePrometheusText(createMetrics().print([gauge])), 'lookstream_things'), 1.5);
  });
});

describe('GET /healthz and /readyz', () => {
  test('say that the process lives, and whether its store answers', async () => {
    const edges = operatedEdges();
    let isAway = false;
    const get: typeof edges.store.get = (keys) =>
      isAway ? Promise.reject(new Error('no store')) : edges.store.get(keys);
    const edge = edges.open({ store: { ...edges.store, get } });
    for (const path of ['/healthz', '/readyz']) {
      const { status, json, headers } = await edge.get(path);
      assert.deepEqual([status, json], [200, { status: 'ok' }]);
      assert.equal(headers.get('cache-control'), 'no-store');
    }
    isAway = true;
    assert.equal((await edge.get('/healthz')).status, 200);
    const { status, json, headers } = await edge.get('/readyz');
    assert.deepEqual([status, json, headers.get('retry-after')], [503, { status: 'no store' }, '5']);
    isAway = false;
    assert.equal((await edge.get('/readyz')).status, 200);
  });

  test('do not wait for a store that says nothing', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const edges = operatedEdges();
    const edge = edges.open({ store: { ...edges.store, get: () => Promise.race([]) } });
    const answer = edge.get('/readyz');
    await Promise.resolve();
    await new Promise(setImmediate);
    t.mock.timers.tick(2_000);
    assert.equal((await answer).status, 503);
  });

  test('are ready while services are down: their state is told by real traffic', async () => {
    const edges = operatedEdges();
    for (const service of ['olapic', 'metapic', 'two-m'] as const) edges.play(service, 'down');
    assert.equal((await edges.open().get('/readyz')).status, 200);
    assert.deepEqual(edges.asked, []);
  });
});
