import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Deps } from '../../src/edge/app.ts';
import type { Site } from '../../src/edge/site.ts';
import { mostEvents } from '../../src/model/measurement.ts';
import { edgeUnderTest, magazine, magazineOrigin } from './edge-under-test.ts';

const instance = '3c9e0f5a7d1b48e2a6f4b85d20c7e913';
const look = 'olapic-3042079992';
const visit = 'a-visit-0123';
const measured: Site = {
  ...magazine,
  olapic: { ...magazine.olapic!, analytics: { baseUrl: 'https://sandbox.test/olapic', instance } },
};
const view = { kind: 'view', look, source: 'stream' };

/** The edge of a site that is measured, and a way to wait until all is passed on. */
function measuringEdge(changes: Partial<Deps> = {}) {
  const work: Promise<unknown>[] = [];
  const edge = edgeUnderTest({
    sites: [measured],
    waitUntil: (_, later) => void work.push(later),
    ...changes,
  });
  const send = (events: unknown, headers: Record<string, string> = { origin: magazineOrigin }) =>
    edge.post('/v1/events', { visit, events }, headers);
  const isTracking = (call: string) => call.includes('/track/');
  return { ...edge, send, passedOn: () => Promise.all(work), told: () => edge.asked.filter(isTracking) };
}

describe('POST /v1/events', () => {
  test('passes on what visitors did, in Olapic’s own counts', async () => {
    const { send, passedOn, sandbox } = measuringEdge();
    const { status, json } = await send([
      { kind: 'render', look: null, source: 'best' },
      { kind: 'render', look, source: 'stream' },
      view,
      view,
      { kind: 'click', look, source: 'category' },
      { kind: 'shop', look, source: 'stream' },
    ]);
    assert.deepEqual([status, json], [202, { accepted: 6, dropped: 0 }]);
    await passedOn();
    const media = '3042079992';
    const widget = instance;
    assert.deepEqual(
      sandbox.world.olapic.counts.map(({ visitors, ...count }) => ({ ...count, visitors: visitors.size })),
      [
        { widget, source: 'best', media: null, action: 'render', times: 1, visitors: 1 },
        { widget, source: 'stream', media, action: 'render', times: 1, visitors: 1 },
        { widget, source: 'stream', media, action: 'view', times: 2, visitors: 1 },
        { widget, source: 'category', media, action: 'click', times: 1, visitors: 1 },
        { widget, source: 'stream', media, action: 'shop', times: 1, visitors: 1 },
      ],
    );
  });

  test('tells one visit from another, and neither as the page calls it', async () => {
    const { post, passedOn, sandbox } = measuringEdge();
    for (const one of ['visit-one', 'visit-two']) await post('/v1/events', { visit: one, events: [view] });
    await passedOn();
    const [count] = sandbox.world.olapic.counts;
    assert.equal(count?.visitors.size, 2);
    for (const visitor of count?.visitors ?? []) assert.match(visitor, /^[0-9a-f]{24}$/);
  });

  test('reads what a page that is left can send', async () => {
    const { app } = measuringEdge();
    const body = new Blob([JSON.stringify({ visit, events: [view] })], { type: 'text/plain' });
    const headers = { origin: magazineOrigin };
    const response = await app.request('/v1/events', { method: 'POST', body, headers });
    assert.equal(response.status, 202);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  test('drops and counts what Olapic has no count for', async () => {
    const { send, passedOn, told, logged } = measuringEdge();
    const izeax = { kind: 'view', look: 'izeax-60', source: 'best' };
    assert.deepEqual((await send([izeax, view])).json, { accepted: 1, dropped: 1 });
    await passedOn();
    assert.equal(told().length, 1);
    assert.deepEqual(
      logged.filter(({ level }) => level !== 'info'),
      [],
    );
  });

  for (const header of ['DNT', 'Sec-GPC']) {
    test(`counts nobody who says no by ${header}`, async () => {
      const { send, passedOn, told } = measuringEdge();
      const { status, json } = await send([view, view], { origin: magazineOrigin, [header]: '1' });
      assert.deepEqual([status, json], [202, { accepted: 0, dropped: 2 }]);
      await passedOn();
      assert.deepEqual(told(), []);
    });
  }

  const tooMany = Array.from({ length: mostEvents + 1 }, () => view);
  for (const [name, body, says] of [
    ['no events', { visit, events: [] }, /at least one/],
    ['too many', { visit, events: tooMany }, /at most 100/],
    ['a visit that is none', { visit: 'mail@person.example', events: [view] }, /"visit"/],
    ['a visit without end', { visit: 'x'.repeat(65), events: [view] }, /"visit"/],
    [
      'a kind that is none',
      { visit, events: [{ ...view, kind: 'buy' }] },
      /"events\.0\.kind": must be one of/,
    ],
    ['a look that is none', { visit, events: [{ ...view, look: '../x' }] }, /"events\.0\.look"/],
    ['a view of nothing', { visit, events: [{ ...view, look: null }] }, /may be null for a "render"/],
    ['more about a person', { visit, events: [{ ...view, email: 'x' }] }, /no field "events\.0\.email"/],
  ] as const) {
    test(`refuses ${name}`, async () => {
      const { post } = measuringEdge();
      const answer = await post('/v1/events', body);
      assert.equal(answer.status, 400);
      assert.match(answer.json.detail, says);
    });
  }

  test('is for the site’s own pages', async () => {
    const { send } = measuringEdge();
    assert.equal((await send([view], { origin: 'https://evil.example' })).status, 403);
  });

  test('says what to set where nothing is measured', async () => {
    const { status, json } = await measuringEdge({ sites: [magazine] }).send([view]);
    assert.deepEqual([status, json.type], [503, 'urn:lookstream:problem:service-off']);
    assert.match(json.detail, /OLAPIC_WIDGET_INSTANCE/);
  });
});

describe('measurement that cannot be passed on', () => {
  const dropsIn = (logged: readonly { event: string; dropped?: unknown }[]) =>
    logged.flatMap(({ event, dropped }) => (event === 'measurements-dropped' ? [dropped] : []));

  test('is no error to the page, is tried once, and is told to the operator once a minute', async () => {
    const { send, passedOn, told, sandbox, logged, pass } = measuringEdge();
    await sandbox.app.request('/scenarios/olapic', {
      method: 'PUT',
      body: JSON.stringify({ scenario: 'down' }),
    });
    const { status, json } = await send([view, view, view]);
    assert.deepEqual([status, json], [202, { accepted: 3, dropped: 0 }]);
    await passedOn();
    assert.equal(told().length, 3);
    assert.deepEqual(dropsIn(logged), [1]);
    pass(60_000);
    await send([view]);
    await passedOn();
    assert.deepEqual(dropsIn(logged), [1, 3]);
    assert.doesNotMatch(JSON.stringify(logged), new RegExp(`${visit}|analytics_id|sandbox-olapic-key`));
  });

  test('is past the site’s budget: dropped, counted, and there again after a minute', async () => {
    const { post, passedOn, pass, told } = measuringEdge();
    const trusted = { authorization: `Bearer ${magazine.serverKey}` };
    const events = Array.from({ length: mostEvents }, () => view);
    const send = async () => {
      const { json } = await post('/v1/events', { visit, events }, trusted);
      await passedOn();
      return json;
    };
    for (let n = 0; n < 12; n += 1) assert.equal((await send()).accepted, mostEvents);
    assert.deepEqual(await send(), { accepted: 0, dropped: mostEvents });
    pass(60_000);
    assert.equal((await send()).accepted, mostEvents);
    assert.equal(told().length, 13 * mostEvents);
  });

  test('is sent by four at a time, and waits in no more than a thousand', async () => {
    let underway = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const { post, passedOn } = measuringEdge({
      async fetch() {
        underway += 1;
        most = Math.max(most, underway);
        await new Promise<void>((go) => waiting.push(go));
        underway -= 1;
        return new Response(null, { status: 204 });
      },
    });
    const trusted = { authorization: `Bearer ${magazine.serverKey}` };
    const events = Array.from({ length: mostEvents }, () => view);
    let accepted = 0;
    for (let n = 0; n < 11; n += 1)
      accepted += (await post('/v1/events', { visit, events }, trusted)).json.accepted;
    // Four are on their way, and a thousand wait.
    assert.deepEqual([accepted, most], [1_004, 4]);
    let isDone = false;
    const done = passedOn().then(() => (isDone = true));
    while (!isDone) {
      waiting.splice(0).forEach((go) => go());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await done;
    assert.equal(most, 4);
  });

  test('goes on with the next visitor’s, where its own request has had its time', async () => {
    const edge: ReturnType<typeof measuringEdge> = measuringEdge({
      async fetch() {
        edge.pass(6_000);
        told += 1;
        return new Response(null, { status: 204 });
      },
    });
    let told = 0;
    await edge.send(Array.from({ length: 20 }, () => view));
    await edge.passedOn();
    assert.ok(told > 0 && told < 20, `${told} told`);
    for (let n = 0; n < 4; n += 1) {
      await edge.send([view]);
      await edge.passedOn();
    }
    assert.equal(told, 24);
  });
});
