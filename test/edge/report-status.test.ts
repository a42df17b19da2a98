import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { operatedEdges } from './operated-edge.ts';

const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';
const report = { reason: 'myPhoto', statement: 'Mine.', name: 'Quentin', email: 'q@post.example', page };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Edges = ReturnType<typeof operatedEdges>;

async function reported(edges: Edges) {
  const edge = edges.open();
  const { reference } = (await edge.post(`/v1/looks/${look}/reports`, report)).json;
  const ask = () => edge.get(`/v1/reports/${reference}`);
  return { edge, reference, ask, status: async () => (await ask()).json.status };
}

/** Time passes, and answers that were kept from before it are asked for again. */
async function passWithFreshAnswers(edges: Edges, edge: ReturnType<Edges['open']>, ms: number) {
  edges.pass(ms);
  await edge.get(`/v1/looks/${look}`);
  await edge.idle();
  edges.pass(2 * minute);
}

describe('GET /v1/reports/{reference}', () => {
  test('says that a report was received, and nothing about who sent it', async () => {
    const edges = operatedEdges();
    const { reference, ask } = await reported(edges);
    const { status, json, headers } = await ask();
    assert.equal(status, 200);
    assert.deepEqual(json, { reference, status: 'received', receivedAt: '2026-11-22T00:00:00.000Z' });
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('access-control-allow-origin'), '*');
  });

  test('says that it was delivered for as long as its look is hidden, then what Olapic has decided', async () => {
    const edges = operatedEdges();
    const { edge, status } = await reported(edges);
    await edge.deliverReports();
    assert.equal(await status(), 'delivered');
    edges.pass(25 * hour - 1);
    assert.equal(await status(), 'delivered');
    await passWithFreshAnswers(edges, edge, 1);
    assert.equal(await status(), 'removed', 'Olapic does not have it any more');
    edges.sandbox.world.olapic.pending.clear();
    await passWithFreshAnswers(edges, edge, day);
    assert.equal(await status(), 'kept', 'it is published again');
  });

  test('does not guess while Olapic is away', async () => {
    const edges = operatedEdges();
    const { edge, status } = await reported(edges);
    await edge.deliverReports();
    edges.pass(10 * day);
    edges.play('olapic', 'down');
    assert.equal(await status(), 'delivered');
  });

  test('says that its look is gone when the operator blocks it, and kept when that is taken back', async () => {
    const edges = operatedEdges();
    const { edge, status } = await reported(edges);
    await edge.operate('decisions', { action: 'block', look });
    assert.equal(await status(), 'removed');
    await edge.operate('decisions', { action: 'unblock', look });
    assert.equal(await status(), 'received');
  });

  test('says that its look was kept where Olapic will not have it', async () => {
    const edges = operatedEdges();
    const edge = edges.open({
      async fetch(input, init) {
        const { method } = new Request(input, init);
        return method === 'POST' ? Response.json({}, { status: 400 }) : edges.askSandbox(input, init);
      },
    });
    const { reference } = (await edge.post(`/v1/looks/${look}/reports`, report)).json;
    await edge.deliverReports();
    assert.equal((await edge.get(`/v1/reports/${reference}`)).json.status, 'kept');
  });

  test('is read aloud in any case of letters, and is the site’s own', async () => {
    const edges = operatedEdges();
    const { edge, reference } = await reported(edges);
    assert.equal((await edge.get(`/v1/reports/${reference.toLowerCase()}`)).status, 200);
    assert.equal((await edge.get(`/v1/reports/${reference}?site=acme`)).status, 404);
    assert.equal((await edge.get(`/v1/reports/${reference}?site=nobody`)).status, 400);
  });

  test('is known for 180 days, and what is kept of it says nothing about the person', async () => {
    const edges = operatedEdges();
    const { edge, reference, ask } = await reported(edges);
    await edge.deliverReports();
    const key = JSON.stringify(['report', 'default', '', reference]);
    const [kept] = await edges.store.get([key]);
    assert.deepEqual(JSON.parse(kept ?? ''), {
      ...{ look, state: 'delivered' },
      ...{ receivedAt: Date.UTC(2026, 10, 22), changedAt: Date.UTC(2026, 10, 22) + minute },
    });
    edges.pass(180 * day - minute - 1);
    assert.equal((await ask()).status, 200);
    edges.pass(1);
    assert.equal((await ask()).status, 404);
  });

  test('answers nobody who tries: 404, and 429 after thirty in a minute', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    const guess = () => edge.get('/v1/reports/BCD-FGH-JKMN');
    const { status, json } = await guess();
    assert.deepEqual([status, json.type], [404, 'urn:lookstream:problem:no-such-report']);
    for (let n = 1; n < 30; n += 1) assert.equal((await guess()).status, 404);
    const refused = await guess();
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal(refused.headers.get('access-control-expose-headers'), 'Retry-After');
    edges.pass(minute);
    assert.equal((await guess()).status, 404);
  });
});
