import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Site } from '../../src/edge/site.ts';
import { magazine, shop } from './edge-under-test.ts';
import { adminToken, idsOf, operatedEdges, type Answer, type Json } from './operated-edge.ts';

const look = 'olapic-3042079992';
const other = 'olapic-3042079997';
const ofIzeax = 'izeax-227954';
const list = '/v1/looks?product=acme-anvil-50lb&limit=50';
const page = 'https://magazine.example/first-cup';
const report = {
  ...{ reason: 'myPhoto', statement: 'I took it.', name: 'Quentin', email: 'quentin@post.example' },
  page,
};
const minute = 60_000;
const hour = 60 * minute;

type Edges = ReturnType<typeof operatedEdges>;

/** An edge whose every request is another visitor's. */
function openToMany(edges: Edges, site: Partial<Site> = {}) {
  let visitors = 0;
  const edge = edges.open({
    sites: [{ ...magazine, ...site }, shop],
    visitor: () => `2001:db8:${((visitors += 1) % 60_000).toString(16)}::1`,
  });
  const send = (id = look, body: object = report, query = '') =>
    edge.post(`/v1/looks/${id}/reports${query}`, body);
  return {
    ...edge,
    send,
    /** at the same time @returns their references */
    async flood(count: number, id = look): Promise<string[]> {
      const answers = await Promise.all(Array.from({ length: count }, () => send(id)));
      return answers.map(({ status, json }) => {
        assert.equal(status, 202);
        return json.reference;
      });
    },
    held: async (): Promise<Json[]> => (await edge.operate('reports')).json.reports,
    holds: async (): Promise<Json[]> => (await edge.operate('reports')).json.holds,
    decide: (reference: string, decision: string) => edge.operate(`reports/${reference}`, { decision }),
    release: (site = 'default') => edge.operate(`sites/${site}/reports`, { action: 'release' }),
    statusOf: async (reference: string) => (await edge.get(`/v1/reports/${reference}`)).json.status,
    isShown: async (id = look) => idsOf(await edge.get(list)).includes(id),
  };
}

const told = ({ sandbox }: Edges) => sandbox.world.olapic.reports.length;

describe('more reports of a site than it wants in an hour', () => {
  test('take nothing down, and wait for the operator with those that came before', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    const references = await edge.flood(50);
    for (let n = 0; n < 48; n += 1) await edge.deliverReports().then(() => edges.pass(hour / 2));
    assert.equal(told(edges), 0);
    assert.ok(await edge.isShown());
    assert.deepEqual((await edge.operate('decisions')).json.decisions, []);
    const held = await edge.held();
    assert.deepEqual(held.map(({ reference }) => reference).toSorted(), references.toSorted());
    assert.ok(held.every((one) => one.held === 'flood'));
    assert.deepEqual(await edge.holds(), [{ site: 'default', since: '2026-11-22T00:00:00.000Z' }]);
    assert.equal(await edge.statusOf(references[0]!), 'received');
  });

  test('are told to the operator once, as an error, and are counted', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    await edge.flood(50);
    edges.pass(hour);
    const told = edges.logged.filter(({ event }) => event === 'reports-on-hold');
    assert.deepEqual(told, [{ level: 'error', event: 'reports-on-hold', site: 'default', mostPerHour: 10 }]);
    const { text } = await edge.get('/metrics', { authorization: `Bearer ${adminToken}` });
    assert.match(text, /^lookstream_reports_on_hold\{site="default"\} 50$/m);
    assert.match(text, /^lookstream_reports_on_hold\{site="acme"\} 0$/m);
    assert.match(text, /^lookstream_letters_waiting\{topic="report"\} 50$/m);
    assert.match(text, /^lookstream_oldest_letter_seconds 0$/m);
  });

  test('leave no line of warning in the log while they wait', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    await edge.flood(11);
    for (let n = 0; n < 5; n += 1) {
      edges.pass(7 * hour);
      await edge.deliver();
    }
    assert.deepEqual(
      edges.logged.filter(({ level }) => level === 'warn'),
      [],
    );
  });

  test('are as many as the site says, in a true hour', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, { reports: { ...magazine.reports, mostPerHour: 2 } });
    await edge.flood(2);
    edges.pass(hour - 1);
    await edge.deliver();
    assert.equal(told(edges), 1, 'the second one is told that there is no such look any more');
    await edge.flood(1, other);
    assert.equal((await edge.holds()).length, 1);
    await edge.release();
    edges.pass(hour);
    await edge.flood(2, other);
    assert.deepEqual(await edge.holds(), []);
  });

  test('hold up no other site', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    await edge.flood(11);
    await edge.send(look, report, '?site=acme');
    await edge.deliverReports();
    assert.equal(told(edges), 0, 'its origin is not on the list of that site');
    await edge.post(`/v1/looks/${other}/reports?site=acme`, report, { origin: 'https://acme.com' });
    await edge.deliverReports();
    assert.deepEqual(
      edges.sandbox.world.olapic.reports.map((one) => one.look),
      ['3042079997'],
    );
  });

  test('are counted over all instances, and are on hold in all of them', async () => {
    const edges = operatedEdges();
    const [one, two] = [openToMany(edges), openToMany(edges)];
    await one.flood(6);
    await two.flood(5);
    for (const edge of [one, two]) await edge.deliverReports();
    assert.equal(told(edges), 0);
  });

  test('stay on hold when an hour has passed, until the operator lifts it', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    await edge.flood(11);
    edges.pass(20 * hour);
    const late = (await edge.send(other)).json.reference;
    await edge.deliverReports();
    assert.equal(told(edges), 0);
    assert.ok((await edge.held()).some(({ reference }) => reference === late));
  });

  test('are delivered once the operator lifts it, and it is counted afresh', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    await edge.flood(11);
    await edge.deliverReports();
    const { status, json } = await edge.release();
    assert.equal(status, 200);
    assert.deepEqual(json, { site: 'default', wasOnHold: true, released: 11 });
    await edge.idle();
    assert.equal(told(edges), 1, 'the first takes it away, and Olapic knows it no more');
    assert.deepEqual(await edge.held(), []);
    assert.ok(!(await edge.isShown()));
    await edge.flood(10, other);
    await edge.deliverReports();
    assert.equal(told(edges), 2);
    assert.deepEqual(await edge.holds(), []);
    assert.deepEqual((await edge.release()).json, { site: 'default', wasOnHold: false, released: 0 });
  });

  test('are shown beside the letters that wait', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    await edge.flood(11);
    const { letters } = (await edge.operate('letters')).json;
    assert.deepEqual(new Set(letters.map(({ held }: Json) => held)), new Set(['flood']));
  });

  test('are a page of the list at a time', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, { reports: { ...magazine.reports, delivery: 'hold' } });
    for (let n = 0; n < 250; n += 1) await edge.send(n % 2 ? look : other);
    const first = await edge.held();
    assert.equal(first.length, 200);
    const { reports } = (await edge.operate(`reports?after=${first.at(-1).id}`)).json;
    assert.equal(reports.length, 50);
  });
});

describe('a report that waits for the operator', () => {
  const hold = { reports: { ...magazine.reports, delivery: 'hold' as const } };

  test('is there to be judged, without who sent it', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, hold);
    const { reference } = (await edge.send()).json;
    const { text } = await edge.operate('reports');
    assert.doesNotMatch(text, /quentin|post\.example/i);
    assert.deepEqual(await edge.held(), [
      {
        ...{ id: 1, reference, site: 'default', look, reason: 'myPhoto', statement: 'I took it.' },
        ...{ held: 'setting', receivedAt: '2026-11-22T00:00:00.000Z' },
      },
    ]);
    assert.deepEqual(await edge.holds(), []);
    await edge.deliverReports();
    assert.equal(told(edges), 0);
  });

  test('is told to Olapic when they say so, which then writes to the person', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, hold);
    const { reference } = (await edge.send()).json;
    await edge.deliverReports();
    const { json } = await edge.decide(reference.toLowerCase(), 'deliver');
    assert.deepEqual(json, { reference, site: 'default', look, decision: 'deliver', answerTo: null });
    await edge.idle();
    assert.equal(told(edges), 1);
    assert.equal(await edge.statusOf(reference), 'delivered');
    assert.equal((await edge.decide(reference, 'keep')).status, 404);
  });

  test('is told to Olapic although it is away when they say so', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, hold);
    const { reference } = (await edge.send()).json;
    edges.play('olapic', 'down');
    await edge.decide(reference, 'deliver');
    await edge.idle();
    assert.deepEqual(await edge.held(), [], 'it is theirs no more');
    assert.equal(await edge.statusOf(reference), 'received');
    edges.play('olapic', null);
    edges.pass(minute);
    await edge.deliver();
    assert.equal(told(edges), 1);
  });

  test('takes its look away for good when they say so', async () => {
    const edges = operatedEdges();
    edges.play('olapic', 'cdn-cached');
    const edge = openToMany(edges, hold);
    assert.ok(await edge.isShown());
    const { reference } = (await edge.send()).json;
    const { json } = await edge.decide(reference, 'remove');
    assert.deepEqual(json.answerTo, { name: 'Quentin', email: 'quentin@post.example' });
    assert.ok(!(await edge.isShown()));
    await edge.idle();
    assert.equal(told(edges), 1);
    edges.sandbox.world.olapic.pending.clear();
    edges.pass(26 * hour);
    assert.ok(!(await edge.isShown()));
    assert.equal(await edge.statusOf(reference), 'removed');
    const [decision] = (await edge.operate('decisions')).json.decisions;
    assert.deepEqual([decision.action, decision.by, decision.site], ['block', 'operator', 'default']);
  });

  test('leaves its look where it is when they dismiss it', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, hold);
    const { reference } = (await edge.send()).json;
    const { json } = await edge.decide(reference, 'keep');
    assert.deepEqual(json.answerTo, { name: 'Quentin', email: 'quentin@post.example' });
    edges.pass(hour);
    await edge.deliver();
    assert.equal(told(edges), 0);
    assert.ok(await edge.isShown());
    assert.equal(await edge.statusOf(reference), 'kept');
    assert.deepEqual((await edge.operate('decisions')).json.decisions, []);
  });

  test('is answered by the shop where Olapic does not have the address', async () => {
    const edges = operatedEdges();
    const reports = { ...hold.reports, contact: 'photos@magazine.example' };
    const edge = openToMany(edges, { reports });
    const { reference } = (await edge.send()).json;
    const { json } = await edge.decide(reference, 'deliver');
    assert.deepEqual(json.answerTo, { name: 'Quentin', email: 'quentin@post.example' });
    await edge.idle();
    assert.equal(edges.sandbox.world.olapic.reports[0]?.email, 'photos@magazine.example');
  });

  test('is decided about as they say, and not otherwise', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, hold);
    const { reference } = (await edge.send()).json;
    const refused = await edge.decide(reference, 'burn');
    assert.equal(refused.status, 400);
    assert.match(refused.json.detail, /must be one of deliver, remove, keep/);
    assert.equal((await edge.decide('BCD-FGH-JKMN', 'keep')).status, 404);
    assert.equal((await edge.operate('sites/nobody/reports', { action: 'release' })).status, 400);
    assert.equal((await edge.operate('sites/default/reports', { action: 'hold' })).status, 400);
    assert.deepEqual((await edge.release()).json, { site: 'default', wasOnHold: false, released: 0 });
    await edge.deliverReports();
    assert.equal(told(edges), 0, 'what the settings hold is not released');
  });

  test('is gone after 30 days, which is an error', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges, hold);
    const { reference } = (await edge.send()).json;
    edges.pass(30 * 24 * hour - 1);
    await edge.deliver();
    assert.equal((await edge.held()).length, 1);
    edges.pass(1);
    await edge.deliver();
    assert.deepEqual(await edge.held(), []);
    assert.ok(edges.logged.some(({ event, level }) => event === 'letter-expired' && level === 'error'));
    assert.equal(await edge.statusOf(reference), 'kept');
  });
});

describe('a report that no service can be told', () => {
  const accepted = ({ status, json }: Answer): string => {
    assert.equal(status, 202);
    return json.reference;
  };

  test('waits for the operator where the look is a paid creator’s', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    const reference = accepted(await edge.send(ofIzeax));
    await edge.deliverReports();
    assert.equal((await edge.held())[0].held, 'service');
    const refused = await edge.decide(reference, 'deliver');
    assert.equal(refused.status, 400);
    assert.match(refused.json.detail, /decide "remove" or "keep"/);
    assert.equal((await edge.decide(reference, 'remove')).status, 200);
    await edge.idle();
    assert.equal(told(edges), 0);
    assert.deepEqual((await edge.get(`/v1/looks/${ofIzeax}`)).json.looks, []);
    assert.equal(await edge.statusOf(reference), 'removed');
    assert.deepEqual((await edge.operate('letters')).json.letters, []);
  });

  test('is not released with those that can be', async () => {
    const edges = operatedEdges();
    const edge = openToMany(edges);
    accepted(await edge.send(ofIzeax));
    await edge.flood(11);
    assert.deepEqual((await edge.release()).json, { site: 'default', wasOnHold: true, released: 11 });
    assert.equal((await edge.held()).length, 1);
  });

  test('waits where Olapic is off, as when its key was taken out', async () => {
    const edges = operatedEdges();
    const before = openToMany(edges);
    const reference = accepted(await before.send());
    const edge = openToMany(edges, { olapic: null });
    await edge.deliverReports();
    assert.deepEqual(
      (await edge.held()).map((one) => one.held),
      ['service'],
    );
    assert.equal((await edge.decide(reference, 'keep')).status, 200);
    assert.equal(told(edges), 0);
  });
});
