import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { openFileStore } from '../../src/edge/store/file-store.ts';
import { magazine } from './edge-under-test.ts';
import { operatedEdges } from './operated-edge.ts';

const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';
const statement = 'My neighbour Rosalind is on it, and she never agreed.';
const report = {
  reason: 'harmful',
  statement,
  name: 'Quentin Farnsworth',
  email: 'quentin@post.example',
  page,
};

/** Edges on a file, and a search through every byte of the folder. */
function edgesOnFile(t: TestContext) {
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-'));
  let close = async () => undefined as unknown;
  const edges = operatedEdges((now) => {
    const opened = openFileStore(directory, now);
    close = async () => opened[Symbol.asyncDispose]();
    return opened.store;
  });
  t.after(async () => {
    await close();
    rmSync(directory, { recursive: true });
  });
  const holds = (text: string) =>
    readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(text));
  return { ...edges, holds };
}

const personal = ['Quentin', 'quentin@post.example', 'Rosalind'];

describe('what is kept about persons', () => {
  test('of a report is gone from the disk once it is delivered, to the last byte', async (t) => {
    const edges = edgesOnFile(t);
    const edge = edges.open();
    await edge.get(`/v1/looks/${look}`);
    await edge.get('/v1/looks?creator=122790126');
    await edge.get('/v1/looks?creator=@june.castellaw');
    edges.play('olapic', 'down');
    assert.equal((await edge.post(`/v1/looks/${look}/reports`, report)).status, 202);
    await edge.idle();
    await edge.deliverReports();
    for (const text of personal) assert.ok(edges.holds(text), `${text} waits`);
    edges.play('olapic', null);
    edges.pass(60_000);
    await edge.deliver();
    assert.equal(edges.sandbox.world.olapic.reports.length, 1);
    for (const text of personal) assert.ok(!edges.holds(text), `${text} is still there`);
  });

  for (const decision of ['deliver', 'remove', 'keep']) {
    test(`of a report on hold is gone once the operator has decided "${decision}"`, async (t) => {
      const edges = edgesOnFile(t);
      const reports = { delivery: 'hold' as const, mostPerHour: 10, contact: null };
      const edge = edges.open({ sites: [{ ...magazine, reports }] });
      const { reference } = (await edge.post(`/v1/looks/${look}/reports`, report)).json;
      await edge.deliverReports();
      for (const text of personal) assert.ok(edges.holds(text), `${text} waits`);
      assert.equal((await edge.operate(`reports/${reference}`, { decision })).status, 200);
      await edge.idle();
      for (const text of personal) assert.ok(!edges.holds(text), `${text} is still there`);
      assert.ok(edges.holds(reference), 'what became of it can still be asked');
    });
  }

  test('of a report is gone after 30 days, delivered or not', async (t) => {
    const edges = edgesOnFile(t);
    const edge = edges.open();
    await edge.get(`/v1/looks/${look}`);
    edges.play('olapic', 'down');
    await edge.post(`/v1/looks/${look}/reports`, report);
    await edge.idle();
    edges.pass(30 * 24 * 3_600_000);
    await edge.deliver();
    for (const text of personal) assert.ok(!edges.holds(text), `${text} is still there`);
    assert.ok(edges.logged.some(({ event, level }) => event === 'letter-expired' && level === 'error'));
  });

  test('of a report is gone when its sender wants to be forgotten, whatever the case of the letters', async (t) => {
    const edges = edgesOnFile(t);
    const edge = edges.open();
    await edge.get(`/v1/looks/${look}`);
    edges.play('olapic', 'down');
    await edge.post(`/v1/looks/${look}/reports`, report);
    await edge.post(`/v1/looks/${look}/reports`, { ...report, email: 'somebody@else.example' });
    await edge.idle();
    const { json } = await edge.operate('forgotten', { email: 'Quentin@Post.example' });
    assert.deepEqual(json, { forgotten: 1 });
    assert.ok(!edges.holds('quentin@post.example'));
    assert.ok(edges.holds('somebody@else.example'));
    edges.play('olapic', null);
    edges.pass(60_000);
    await edge.deliver();
    assert.deepEqual(
      edges.sandbox.world.olapic.reports.map(({ email }) => email),
      ['somebody@else.example'],
    );
    assert.deepEqual((await edge.operate('forgotten', { email: 'quentin@post.example' })).json, {
      forgotten: 0,
    });
  });

  test('of an author in answers that are kept is gone when they are forgotten', async (t) => {
    const edges = edgesOnFile(t);
    const edge = edges.open();
    await edge.get('/v1/looks?product=acme-anvil-50lb');
    await edge.get(`/v1/looks/${look}`);
    await edge.post('/v1/short-links', { look, page, placement: 'share' });
    assert.ok(edges.holds('June Castellaw'));
    await edge.operate('decisions', { action: 'forget', author: 'June Castellaw' });
    await edge.idle();
    assert.ok(!edges.holds('June Castellaw'));
    assert.ok(!edges.holds('june.castellaw'));
  });

  test('is no e-mail address by which to ask for an author', async () => {
    const edge = operatedEdges().open();
    const refused = await edge.operate('forgotten', { email: '@june' });
    assert.equal(refused.status, 400);
    assert.match(refused.json.detail, /must be an e-mail address/);
  });
});
