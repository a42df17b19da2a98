import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createJsonLog } from '../../src/edge/log.ts';
import { reportReasons } from '../../src/model/report.ts';
import { magazine } from './edge-under-test.ts';
import { idsOf, operatedEdges, type Json } from './operated-edge.ts';

const look = 'olapic-3042079992';
const list = '/v1/looks?product=acme-anvil-50lb&limit=50';
const path = `/v1/looks/${look}/reports`;
const page = 'https://magazine.example/first-cup';
const report = {
  ...{ reason: 'showsMe', statement: 'That is my kitchen.', name: 'Quentin', email: 'quentin@post.example' },
  page,
};
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Edges = ReturnType<typeof operatedEdges>;
type Edge = ReturnType<Edges['open']>;

const lettersOf = async (edge: Edge): Promise<Json[]> => (await edge.operate('letters')).json.letters;

/** An edge that knows the look, and whose Olapic answers reports as told. */
async function withReportsAnswered(edges: Edges, answer: () => Response | null): Promise<Edge> {
  const edge = edges.open({
    async fetch(input, init) {
      const { url, method } = new Request(input, init);
      const isReport = method === 'POST' && url.includes('/reports');
      return (isReport ? answer() : null) ?? edges.askSandbox(input, init);
    },
  });
  await edge.get(`/v1/looks/${look}`);
  return edge;
}

describe('POST /v1/looks/{id}/reports', () => {
  test('is accepted once stored, delivered to Olapic a minute later, and takes the look away', async () => {
    const edges = operatedEdges();
    edges.play('olapic', 'cdn-cached');
    const edge = edges.open();
    assert.ok(idsOf(await edge.get(list)).includes(look));
    const { status, json, headers } = await edge.post(path, report);
    assert.equal(status, 202);
    assert.match(json.reference, /^[2-9B-DF-HJ-NP-TV-Z]{3}-[2-9B-DF-HJ-NP-TV-Z]{3}-[2-9B-DF-HJ-NP-TV-Z]{4}$/);
    assert.equal(headers.get('cache-control'), 'no-store');
    edges.pass(minute - 1);
    await edge.deliver();
    assert.equal(edges.sandbox.world.olapic.reports.length, 0, 'not before its minute is over');
    assert.ok(idsOf(await edge.get(list)).includes(look));
    edges.pass(1);
    await edge.deliver();
    assert.deepEqual(edges.sandbox.world.olapic.reports, [
      { look: '3042079992', email: 'quentin@post.example', reason: 'showsMe: That is my kitchen.' },
    ]);
    assert.deepEqual(await lettersOf(edge), []);
    assert.ok(!idsOf(await edge.get(list)).includes(look), 'although Olapic still lists it');
    const [decision] = (await edge.operate('decisions')).json.decisions;
    assert.deepEqual([decision.action, decision.by, decision.site], ['hide', 'report', 'default']);
    assert.equal(decision.until, '2026-11-23T01:01:00.000Z');
  });

  test('is anonymous where the law says so, and asks for an address otherwise', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    const nobody = { statement: '', name: null, email: null, page };
    for (const reason of reportReasons.filter((one) => one !== 'childAbuse')) {
      const refused = await edge.post(path, { ...nobody, reason });
      assert.equal(refused.status, 400);
      assert.match(refused.json.detail, /"email": is missing/);
    }
    assert.equal((await edge.post(path, { ...nobody, reason: 'childAbuse' })).status, 202);
    await edge.deliverReports();
    assert.deepEqual(edges.sandbox.world.olapic.reports, [
      { look: '3042079992', email: 'no-reply@magazine.example', reason: 'childAbuse' },
    ]);
  });

  for (const [change, says] of [
    [{ reason: 'dull' }, /"reason": must be one of/],
    [{ email: 'nobody' }, /"email": must be an e-mail address/],
    [{ statement: 'x'.repeat(4_001) }, /at most 4000 characters/],
    [{ phone: '1' }, /no field "phone"/],
  ] as const) {
    test(`refuses ${JSON.stringify(change).slice(0, 40)}, and repeats nothing of it`, async () => {
      const edge = operatedEdges().open();
      const refused = await edge.post(path, { ...report, ...change });
      assert.equal(refused.status, 400);
      assert.match(refused.json.detail, says);
      assert.doesNotMatch(refused.text, /quentin|nobody|dull|xxx/i);
    });
  }

  test('refuses a look that there is not, and one that was taken down', async () => {
    const edge = operatedEdges().open();
    assert.equal((await edge.post('/v1/looks/olapic-1/reports', report)).status, 404);
    await edge.operate('decisions', { action: 'block', look });
    await edge.idle();
    assert.equal((await edge.post(path, report)).status, 404);
    assert.deepEqual(await lettersOf(edge), []);
  });

  test('is taken ten times an hour from a visitor, and no more', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    const send = () => edge.post('/v1/looks/olapic-1/reports', report);
    for (let n = 0; n < 10; n += 1) assert.equal((await send()).status, 404);
    const refused = await send();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '3600');
    edges.pass(hour);
    assert.equal((await send()).status, 404);
  });
});

describe('a report that Olapic does not take', () => {
  test('is tried again after pauses that double up to six hours', async () => {
    const edges = operatedEdges();
    const edge = await withReportsAnswered(edges, () => new Response('no', { status: 500 }));
    await edge.post(path, report);
    await edge.deliverReports();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 11; attempt += 1) {
      const [letter] = await lettersOf(edge);
      assert.equal(letter.attempts, attempt);
      pauses.push((Date.parse(letter.dueAt) - edges.now()) / minute);
      edges.pass(Date.parse(letter.dueAt) - edges.now() - 1);
      await edge.deliver();
      assert.equal((await lettersOf(edge))[0].attempts, attempt, 'not before it is due');
      edges.pass(1);
      await edge.deliver();
    }
    assert.deepEqual(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  });

  test('is tried again when Olapic says', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.get(`/v1/looks/${look}`);
    edges.play('olapic', 'rate-limited');
    await edge.post(path, report);
    await edge.deliverReports();
    const [letter] = await lettersOf(edge);
    assert.equal(Date.parse(letter.dueAt) - edges.now(), 30_000);
    edges.play('olapic', null);
    edges.pass(30_000);
    await edge.deliver();
    assert.equal(edges.sandbox.world.olapic.reports.length, 1);
  });

  test('is not asked about without a pause, whatever Olapic says', async () => {
    const edges = operatedEdges();
    let calls = 0;
    const edge = await withReportsAnswered(edges, () => {
      calls += 1;
      return new Response('no', { status: 503, headers: { 'Retry-After': '0' } });
    });
    await edge.post(path, report);
    await edge.deliverReports();
    assert.equal(calls, 1);
  });

  for (const retryAfter of [null, String(10 * 365 * 24 * 3_600)]) {
    test(`is deleted after 30 days${retryAfter ? ', although Olapic wants it in ten years' : ''}`, async () => {
      const edges = operatedEdges();
      const headers = retryAfter === null ? {} : { 'Retry-After': retryAfter };
      const edge = await withReportsAnswered(edges, () => new Response('no', { status: 503, headers }));
      await edge.post(path, report);
      await edge.deliverReports();
      for (let hours = 0; hours < 30 * 24; hours += 1) {
        edges.pass(hour);
        assert.equal((await lettersOf(edge)).length, 1);
        if (hours < 30 * 24 - 1) await edge.deliver();
      }
      await edge.deliver();
      assert.deepEqual(await lettersOf(edge), []);
      assert.ok(edges.logged.some(({ event, level }) => event === 'letter-expired' && level === 'error'));
    });
  }

  for (const status of [404, 410]) {
    test(`for good, with ${status}, is not tried again, and the look is hidden all the same`, async () => {
      const edges = operatedEdges();
      edges.play('olapic', 'cdn-cached');
      let calls = 0;
      const edge = await withReportsAnswered(edges, () => {
        calls += 1;
        return Response.json({ metadata: { code: status, message: 'No such media.' } }, { status });
      });
      await edge.post(path, report);
      await edge.deliverReports();
      edges.pass(day);
      await edge.deliver();
      assert.equal(calls, 1);
      assert.deepEqual(await lettersOf(edge), []);
      assert.ok(edges.logged.some(({ event, level }) => event === 'letter-refused' && level === 'error'));
      assert.ok(!idsOf(await edge.get(list)).includes(look));
    });
  }

  test('for good, with 400, is not tried again, and the look stays', async () => {
    const edges = operatedEdges();
    const edge = await withReportsAnswered(edges, () => Response.json({}, { status: 400 }));
    await edge.post(path, report);
    await edge.deliverReports();
    assert.deepEqual(await lettersOf(edge), []);
    assert.deepEqual(idsOf(await edge.get(`/v1/looks/${look}`)), [look]);
  });

  test('is delivered once, however many edges deliver at the same time', async () => {
    const edges = operatedEdges();
    const [one, other] = [edges.open(), edges.open()];
    await one.get(`/v1/looks/${look}`);
    edges.play('olapic', 'down');
    await one.post(path, report);
    await one.deliverReports();
    edges.play('olapic', null);
    edges.pass(minute);
    await Promise.all([one.deliver(), other.deliver(), one.deliver(), other.deliver()]);
    assert.equal(edges.sandbox.world.olapic.reports.length, 1);
  });

  test('does not hold up what 2m.is has to be told', async () => {
    const edges = operatedEdges();
    const never = Promise.withResolvers<Response>();
    const edge = edges.open({
      fetch: (input, init) => {
        const { url, method } = new Request(input, init);
        const isReport = method === 'POST' && url.includes('/reports');
        return isReport ? never.promise : edges.askSandbox(input, init);
      },
    });
    const other = 'olapic-3042079997';
    await edge.post('/v1/short-links', { look: other, page, placement: 'share' });
    await edge.post(path, report);
    edges.pass(minute);
    await edge.operate('decisions', { action: 'block', look: other });
    const { shortLinks } = edges.sandbox.world.twoM;
    for (let turn = 0; turn < 1_000 && shortLinks.size > 0; turn += 1) await new Promise(setImmediate);
    assert.equal(shortLinks.size, 0);
    never.resolve(new Response('no', { status: 500 }));
    await edge.idle();
  });
});

describe('the address of the person who reports', () => {
  test('goes nowhere where the site has one of its own for that, and their name never does', async () => {
    const edges = operatedEdges();
    const reports = { ...magazine.reports, contact: 'photos@magazine.example' };
    const edge = edges.open({ sites: [{ ...magazine, reports }] });
    await edge.post(path, report);
    await edge.deliverReports();
    assert.deepEqual(edges.sandbox.world.olapic.reports, [
      { look: '3042079992', email: 'photos@magazine.example', reason: 'showsMe: That is my kitchen.' },
    ]);
  });
});

describe('nothing about the person who reports', () => {
  const personal = /quentin|kitchen|post\.example/i;

  test('is in what the operator sees of a letter', async () => {
    const edges = operatedEdges();
    const edge = await withReportsAnswered(edges, () => new Response('no', { status: 500 }));
    const { reference } = (await edge.post(path, report)).json;
    await edge.deliverReports();
    const { json, text } = await edge.operate('letters');
    assert.doesNotMatch(text, personal);
    assert.deepEqual(json.letters, [
      {
        ...{ id: 1, topic: 'report', attempts: 1, reference, site: 'default', look, reason: 'showsMe' },
        ...{ appendedAt: '2026-11-22T00:00:00.000Z', dueAt: '2026-11-22T00:02:00.000Z', held: null },
      },
    ]);
    assert.deepEqual((await edge.operate('letters?after=1')).json.letters, []);
  });

  for (const status of [202, 400, 422, 500]) {
    test(`is in the log when Olapic answers ${status} and repeats what it was sent`, async () => {
      const edges = operatedEdges();
      const lines: string[] = [];
      const echo = { metadata: { code: status, message: 'quentin@post.example: That is my kitchen.' } };
      const answer = () => (status === 202 ? null : Response.json(echo, { status }));
      const edge = edges.open({
        log: createJsonLog((line) => lines.push(line), edges.now),
        fetch: async (input, init) => {
          const { method } = new Request(input, init);
          return (method === 'POST' && answer()) || edges.askSandbox(input, init);
        },
      });
      assert.equal((await edge.post(path, report)).status, 202);
      await edge.deliverReports();
      assert.ok(lines.some((line) => /"event":"letter-(delivered|refused|deferred)"/.test(line)));
      assert.doesNotMatch(lines.join('\n'), personal);
    });
  }

  test('is in the log when a letter of another version cannot be read', async () => {
    const edges = operatedEdges();
    const lines: string[] = [];
    const edge = edges.open({ log: createJsonLog((line) => lines.push(line), edges.now) });
    await edges.store.append('report', JSON.stringify({ ...report, reason: report.statement }));
    await edge.deliverReports();
    assert.match(lines.join('\n'), /letter-deferred/);
    assert.doesNotMatch(lines.join('\n'), personal);
    assert.doesNotMatch((await edge.operate('letters')).text, personal);
  });
});
