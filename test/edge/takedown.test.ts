import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMemoryStore } from '../../src/edge/store/memory-store.ts';
import { magazineOrigin, shop } from './edge-under-test.ts';
import { idsOf, operatedEdges, type Answer } from './operated-edge.ts';

const look = 'olapic-3042079992';
const list = '/v1/looks?product=acme-anvil-50lb&limit=50';
const page = 'https://magazine.example/first-cup';
const report = { reason: 'harmful', statement: '', name: null, email: 'a@b.example', page };
const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

type Edge = ReturnType<ReturnType<typeof operatedEdges>['open']>;

/** Every way to a look, and what each answers for one that is not there. */
async function assertGone(edge: Edge, sentence: string): Promise<void> {
  assert.ok(!idsOf(await edge.get(list)).includes(look), `${sentence}: in the list`);
  const { json } = await edge.get(`/v1/looks/${look}`);
  assert.deepEqual(
    json,
    { looks: [], products: {}, next: null, reason: 'unknown' },
    `${sentence}: by itself`,
  );
  const rest: [string, Promise<Answer>][] = [
    ['where it leads', edge.get(`/go/${look}/acme-anvil-50lb`)],
    ['its picture', edge.get(`/v1/pictures/${look}/320`)],
    ['its short link', edge.post('/v1/short-links', { look, page, placement: 'share' })],
    ['its code', edge.post('/v1/qr-codes', { look, page })],
    ['its report', edge.post(`/v1/looks/${look}/reports`, report)],
  ];
  for (const [name, answer] of rest) assert.equal((await answer).status, 404, `${sentence}: ${name}`);
}

async function seeEverywhere(edge: Edge): Promise<void> {
  assert.ok(idsOf(await edge.get(list)).includes(look));
  assert.deepEqual(idsOf(await edge.get(`/v1/looks/${look}`)), [look]);
  assert.equal((await edge.get(`/go/${look}/acme-anvil-50lb`)).status, 302);
  assert.equal((await edge.get(`/v1/pictures/${look}/320`)).status, 302);
  assert.equal((await edge.post('/v1/short-links', { look, page, placement: 'share' })).status, 200);
  assert.equal((await edge.post('/v1/qr-codes', { look, page })).status, 200);
}

describe('a look that is blocked', () => {
  test('is gone from every route at once, and in another instance within two seconds', async () => {
    const edges = operatedEdges();
    const [one, other] = [edges.open(), edges.open()];
    await seeEverywhere(one);
    await seeEverywhere(other);
    assert.match((await other.get(list)).headers.get('server-timing') ?? '', /hit/);

    const decided = await one.operate('decisions', { action: 'block', look });
    assert.equal(decided.status, 201);
    await assertGone(one, 'where it was decided');
    edges.pass(2 * seconds);
    await assertGone(other, 'elsewhere');
  });

  test('is gone while Olapic is down, and what is left is still shown', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    const before = idsOf(await edge.get(list));
    await edge.get(`/v1/looks/${look}`);
    edges.play('olapic', 'down');
    edges.pass(3 * 24 * hours);
    await edge.operate('decisions', { action: 'block', look });
    assert.deepEqual(
      idsOf(await edge.get(list)),
      before.filter((id) => id !== look),
    );
    assert.deepEqual((await edge.get(`/v1/looks/${look}`)).json.reason, 'unknown');
  });

  test('is gone although the network in front of Olapic goes on listing it', async () => {
    const edges = operatedEdges();
    edges.play('olapic', 'cdn-cached');
    const edge = edges.open();
    await edge.get(list);
    await edge.operate('decisions', { action: 'block', look });
    for (let hour = 0; hour < 30; hour += 1) {
      assert.ok(!idsOf(await edge.get(list)).includes(look));
      edges.pass(hours);
    }
  });

  test('does not come back with a cached tag: the answer has another one', async () => {
    const edge = operatedEdges().open();
    const etag = (await edge.get(list)).headers.get('etag') ?? '';
    assert.equal((await edge.get(list, { 'if-none-match': etag })).status, 304);
    await edge.operate('decisions', { action: 'block', look });
    const answer = await edge.get(list, { 'if-none-match': etag });
    assert.equal(answer.status, 200);
    assert.notEqual(answer.headers.get('etag'), etag);
  });

  test('may be kept by nobody outside for longer than five minutes', async () => {
    const edge = operatedEdges().open();
    for (const path of [list, `/v1/looks/${look}`]) {
      const control = (await edge.get(path)).headers.get('cache-control') ?? '';
      assert.equal(control, 'public, max-age=60, s-maxage=300, stale-if-error=3600');
    }
    for (const path of [`/go/${look}/acme-anvil-50lb`, '/go/olapic-1/x']) {
      assert.equal((await edge.get(path)).headers.get('cache-control'), 'no-store');
    }
  });

  test('is back when it is unblocked', async () => {
    const edge = operatedEdges().open();
    const before = (await edge.get(list)).json;
    await edge.operate('decisions', { action: 'block', look });
    await edge.operate('decisions', { action: 'unblock', look });
    assert.deepEqual((await edge.get(list)).json, before);
    await seeEverywhere(edge);
  });

  test('on one site only is still on the others', async () => {
    const edge = operatedEdges().open();
    const atAcme = `${list}&site=acme`;
    await edge.operate('decisions', { action: 'block', look, site: 'acme' });
    assert.ok(!idsOf(await edge.get(atAcme)).includes(look));
    assert.ok(idsOf(await edge.get(list)).includes(look));
    await edge.operate('decisions', { action: 'block', look });
    assert.ok(!idsOf(await edge.get(list)).includes(look));
    await edge.operate('decisions', { action: 'unblock', look, site: 'default' });
    assert.ok(idsOf(await edge.get(list)).includes(look), 'taken back for one site');
    assert.ok(!idsOf(await edge.get(atAcme)).includes(look));
  });
});

describe('a look that is hidden', () => {
  test('is gone from pages', async () => {
    const edge = operatedEdges().open();
    await edge.operate('decisions', { action: 'hide', look });
    await assertGone(edge, 'hidden');
  });

  test('comes back by itself when a report that was delivered has done its work', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.post(`/v1/looks/${look}/reports`, report);
    await edge.deliverReports();
    edges.sandbox.world.olapic.pending.clear();
    edges.pass(25 * hours - 1);
    assert.ok(!idsOf(await edge.get(list)).includes(look));
    edges.pass(5 * minutes);
    await edge.get(list);
    await edge.idle();
    edges.pass(2 * minutes);
    assert.ok(idsOf(await edge.get(list)).includes(look));
  });

  test('by a report stays blocked when an operator had blocked it meanwhile', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.get(`/v1/looks/${look}`);
    edges.play('olapic', 'down');
    assert.equal((await edge.post(`/v1/looks/${look}/reports`, report)).status, 202);
    await edge.deliverReports();
    await edge.operate('decisions', { action: 'block', look, site: 'default' });
    edges.play('olapic', null);
    edges.pass(minutes);
    await edge.deliver();
    edges.sandbox.world.olapic.pending.clear();
    edges.pass(48 * hours);
    assert.ok(!idsOf(await edge.get(list)).includes(look));
  });
});

describe('an author who is blocked', () => {
  const june = ['olapic-3042079992', 'olapic-3042079980', 'olapic-3041539609'];

  for (const author of ['@june.castellaw', '@June.Castellaw', 'June Castellaw', '  june   CASTELLAW ']) {
    test(`as "${author}" is gone with all looks, and nobody else`, async () => {
      const edge = operatedEdges().open();
      const before = idsOf(await edge.get(list));
      await edge.operate('decisions', { action: 'block', author });
      assert.deepEqual(
        idsOf(await edge.get(list)),
        before.filter((id) => !june.includes(id)),
      );
      await assertGone(edge, author);
    });
  }

  test('without a handle is known by the name', async () => {
    const edge = operatedEdges().open();
    await edge.operate('decisions', { action: 'block', author: 'Walt Dombrowsky', site: 'default' });
    const walts = ['olapic-3042079997', 'olapic-3041925699', 'olapic-3041314309'];
    assert.ok(!idsOf(await edge.get(list)).some((id) => walts.includes(id)));
    assert.ok(idsOf(await edge.get(`${list}&site=acme`)).includes('olapic-3042079997'));
  });

  test('is in the log of decisions, but not by name', async () => {
    const edge = operatedEdges().open();
    await edge.operate('decisions', { action: 'forget', author: 'June Castellaw' });
    const { text } = await edge.operate('decisions');
    assert.match(text, /"mark":"author:[0-9a-f]{24}"/);
    assert.doesNotMatch(text, /june|castellaw/i);
  });
});

describe('the log of decisions', () => {
  test('says what and when, in order, and loses nothing by what comes later', async () => {
    const edges = operatedEdges();
    const edge = edges.open();
    await edge.operate('decisions', { action: 'block', look });
    const [first] = (await edge.operate('decisions')).json.decisions;
    edges.pass(minutes);
    await edge.operate('decisions', { action: 'unblock', look, site: 'acme' });
    const { decisions } = (await edge.operate('decisions')).json;
    assert.deepEqual(decisions, [
      first,
      {
        ...{ id: 2, action: 'unblock', mark: `look:${look}`, site: 'acme', by: 'operator' },
        ...{ recordedAt: '2026-11-22T00:01:00.000Z', until: null },
      },
    ]);
    assert.deepEqual((await edge.operate('decisions?after=1')).json.decisions, [decisions[1]]);
  });

  test('is longer than what is read at once', async () => {
    const edges = operatedEdges();
    const [one, other] = [edges.open(), edges.open()];
    await other.get(list);
    for (let n = 1; n <= 1_001; n += 1) {
      const decision = { action: 'block', mark: `look:olapic-${n}`, site: null, until: null, by: 'operator' };
      await edges.store.record(JSON.stringify(decision));
    }
    await edges.store.record(
      JSON.stringify({ action: 'block', mark: `look:${look}`, site: null, until: null, by: 'operator' }),
    );
    await assertGone(one, 'an edge that starts');
    edges.pass(2 * seconds);
    await assertGone(other, 'an edge that goes on');
  });

  test('survives in an edge while the store is away', async () => {
    let isAway = false;
    const edges = operatedEdges((now) => {
      const store = createMemoryStore(now);
      return {
        ...store,
        since: (...args) => (isAway ? Promise.reject(new Error('no store')) : store.since(...args)),
      };
    });
    const edge = edges.open();
    const shown = (await edge.get(list)).json.looks.length;
    await edge.operate('decisions', { action: 'block', look });
    isAway = true;
    for (let minute = 0; minute < 5; minute += 1) {
      edges.pass(minutes);
      const { status, json } = await edge.get(list);
      assert.equal(status, 200);
      assert.equal(json.looks.length, shown - 1);
    }
    assert.ok(edges.logged.some(({ event, level }) => event === 'tombstones-unread' && level === 'error'));

    const started = edges.open();
    const { status, text, headers } = await started.get(list);
    assert.equal(status, 503, 'an edge that starts does not know what may be shown');
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.doesNotMatch(text, /olapic-/);
    isAway = false;
    assert.equal((await started.get(list)).json.looks.length, shown - 1);
  });

  test('that breaks off in the middle shows nothing before it was read to its end', async () => {
    let failsAfter = 0;
    const edges = operatedEdges((now) => {
      const store = createMemoryStore(now);
      return {
        ...store,
        async since(id, limit) {
          if (id > 0 && failsAfter > 0) throw new Error('gone away');
          return store.since(id, limit);
        },
      };
    });
    for (let n = 1; n <= 600; n += 1) {
      const blocked = n === 600 ? look : `olapic-${n}`;
      await edges.store.record(
        JSON.stringify({ action: 'block', mark: `look:${blocked}`, site: null, until: null, by: 'operator' }),
      );
    }
    const edge = edges.open();
    failsAfter = 1;
    assert.equal((await edge.get(list)).status, 503);
    failsAfter = 0;
    await assertGone(edge, 'read to its end');
  });
});

describe('what an operator may decide', () => {
  for (const [body, says] of [
    [{ action: 'block' }, /"look": name a look or an "author"/],
    [{ action: 'block', look, author: 'x' }, /"look": name a look or an "author"/],
    [{ action: 'erase', look }, /block, hide, unblock, forget/],
    [{ action: 'block', look: 'olapic-x' }, /must be a look/],
    [{ action: 'block', look, site: 'nowhere' }, /configured site/],
    [{ action: 'block', look, until: 5 }, /no field "until"/],
    [{ action: 'block', author: ' ' }, /must not be empty/],
  ] as const) {
    test(`is not ${JSON.stringify(body)}`, async () => {
      const edge = operatedEdges().open();
      const answer = await edge.operate('decisions', body);
      assert.equal(answer.status, 400);
      assert.match(answer.json.detail, says);
      assert.deepEqual((await edge.operate('decisions')).json.decisions, []);
    });
  }

  test('is about looks of every service, and never asked from a page', async () => {
    const edge = operatedEdges().open();
    assert.equal((await edge.operate('decisions', { action: 'block', look: 'izeax-60' })).status, 201);
    const fromPage = await edge.post(
      '/operator/decisions',
      { action: 'block', look },
      { origin: magazineOrigin },
    );
    assert.equal(fromPage.status, 401);
    const asServer = { authorization: `Bearer ${shop.serverKey}` };
    assert.equal((await edge.post('/operator/decisions', { action: 'block', look }, asServer)).status, 401);
    assert.equal(fromPage.headers.get('access-control-allow-origin'), '*');
    const preflight = await edge.request('/operator/decisions', { method: 'OPTIONS' });
    assert.equal(preflight.headers.get('access-control-allow-headers'), null);
  });
});
