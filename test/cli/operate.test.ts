import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { runDecide, type DecideAction } from '../../src/cli/operate/decide.ts';
import { runDecisions } from '../../src/cli/operate/decisions.ts';
import { runOutbox } from '../../src/cli/operate/outbox.ts';
import { readSubject } from '../../src/cli/operate/subject.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import type { Deps } from '../../src/edge/deps.ts';
import { adminToken, idsOf, operatedEdges } from '../edge/operated-edge.ts';
import { runLookstream, startLookstream } from './run-lookstream.ts';
import { sandboxOverHttp } from './sandbox-over-http.ts';

const look = 'olapic-3042079992';
const page = 'https://magazine.example/first-cup';
const report = { reason: 'showsMe', statement: 'Me!', name: 'Quentin', email: 'quentin@post.example', page };
const list = '/v1/looks?product=acme-anvil-50lb&limit=50';
const minute = 60_000;

/** The commands as they run against an edge of this process. */
function operated(changes: Partial<Deps> = {}) {
  const edges = operatedEdges();
  const edge = edges.open(changes);
  const asked: string[] = [];
  const runner = (env: Record<string, string> = {}, isJson = false, url: string | null = null) => {
    const printed: string[] = [];
    const complained: string[] = [];
    const options = {
      ...{ env: { LOOKSTREAM_ADMIN_TOKEN: adminToken, ...env }, url, isJson },
      fetch: async (address: string, init: RequestInit) => {
        asked.push(address);
        return edge.app.request(address, init);
      },
      print: (text: string) => void printed.push(text),
      complain: (text: string) => void complained.push(text),
    };
    const told = async (status: Promise<number>) => ({
      ...{ status: await status, out: printed.join('\n'), errors: complained.join('\n') },
    });
    return {
      decide: (action: DecideAction, words: string[], site: string | null = null) =>
        told(runDecide({ ...options, action, words, site })),
      outbox: () => told(runOutbox({ ...options, now: edges.now() })),
      decisions: () => told(runDecisions(options)),
    };
  };
  return { ...edges, edge, asked, runner };
}

describe('what a command is about', () => {
  for (const [word, subject] of [
    [look, { kind: 'look', look }],
    ['izeax-60', { kind: 'look', look: 'izeax-60' }],
    ['@june.castellaw', { kind: 'author', author: '@june.castellaw' }],
    ['June Castellaw', { kind: 'author', author: 'June Castellaw' }],
    [' Ann ', { kind: 'author', author: 'Ann' }],
    ['olapic-team', { kind: 'author', author: 'olapic-team' }],
    ['june@post.example', { kind: 'email', email: 'june@post.example' }],
  ] as const) {
    test(`"${word}" is a ${subject.kind}`, () => assert.deepEqual(readSubject([word]), subject));
  }

  for (const [words, says] of [
    [[], /Name a look/],
    [['  '], /Name a look/],
    [['June', 'Castellaw'], /in quotes: "June Castellaw"/],
    [['olapic-304x'], /is no look/],
    [['olapic_3042079992'], /is no look/],
    [['3042079992'], /is no look/],
  ] as [string[], RegExp][]) {
    test(`${JSON.stringify(words)} is nothing`, () => {
      assert.throws(
        () => readSubject(words),
        (error) => error instanceof UsageError && says.test(error.message),
      );
    });
  }
});

describe('lookstream block, hide, unblock and forget', () => {
  test('take a look away and bring it back, and say where', async () => {
    const { edge, runner } = operated();
    const isShown = async (query = '') => idsOf(await edge.get(list + query)).includes(look);
    const { decide } = runner();
    const blocked = await decide('block', [look]);
    assert.equal(blocked.status, 0);
    assert.match(
      blocked.out,
      /^The look olapic-3042079992 is blocked on all sites \(decision 1\)\.\n.*within 5 seconds/,
    );
    assert.equal(await isShown(), false);
    await decide('unblock', [look], 'acme');
    assert.deepEqual([await isShown(), await isShown('&site=acme')], [false, true]);
    await decide('unblock', [look]);
    assert.equal(await isShown(), true);
    const hidden = await runner().decide('hide', ['@june.castellaw'], 'default');
    assert.match(
      hidden.out,
      /^The author "@june\.castellaw" is hidden on the site default .*\n.*short links stay/,
    );
    assert.deepEqual([await isShown(), await isShown('&site=acme')], [false, true]);
  });

  test('forget an author, and the reports of an address', async () => {
    const { edge, runner, play, pass } = operated();
    await edge.get(`/v1/looks/${look}`);
    play('olapic', 'down');
    for (let n = 0; n < 2; n += 1) await edge.post(`/v1/looks/${look}/reports`, report);
    await edge.idle();
    assert.match(
      (await runner().decide('forget', ['quentin@post.example'])).out,
      /^2 reports from this address/,
    );
    assert.match((await runner().decide('forget', ['quentin@post.example'])).out, /^No report that waits/);
    assert.match(
      (await runner().decide('forget', ['June Castellaw'])).out,
      /"June Castellaw" is forgotten .*\n.*Olapic/,
    );
    play('olapic', null);
    pass(minute);
    assert.equal((await edge.get(`/v1/looks/${look}`)).json.reason, 'unknown');
  });

  test('answer programs in JSON', async () => {
    const { runner } = operated();
    const { status, out } = await runner({}, true).decide('block', [look]);
    assert.equal(status, 0);
    const { id, action, mark, site } = JSON.parse(out);
    assert.deepEqual(
      { id, action, mark, site },
      { id: 1, action: 'block', mark: `look:${look}`, site: null },
    );
    const forgotten = await runner({}, true).decide('forget', ['a@b.example']);
    assert.deepEqual(JSON.parse(forgotten.out), { forgotten: 0 });
  });

  for (const [action, words, site, says] of [
    ['forget', [look], null, /use block/],
    ['block', ['a@b.example'], null, /forget is what takes an e-mail/],
    ['forget', ['a@b.example'], 'acme', /leave --site out/],
  ] as [DecideAction, string[], string | null, RegExp][]) {
    test(`ask nothing for "${action} ${words.join(' ')}"${site ? ` --site ${site}` : ''}`, async () => {
      const { runner, asked } = operated();
      await assert.rejects(
        runner().decide(action, words, site),
        (error) => error instanceof UsageError && says.test(error.message),
      );
      assert.deepEqual(asked, []);
    });
  }

  test('name a site that there is not in plain words', async () => {
    const { status, errors } = await operated().runner().decide('block', [look], 'nowhere');
    assert.equal(status, 1);
    assert.match(errors, /configured site/);
  });
});

describe('lookstream outbox and lookstream decisions', () => {
  test('say so when there is nothing', async () => {
    const { runner } = operated();
    assert.deepEqual(await runner().outbox(), { status: 0, out: 'Nothing waits.', errors: '' });
    assert.deepEqual(await runner().decisions(), { status: 0, out: 'Nothing was decided yet.', errors: '' });
    assert.deepEqual(JSON.parse((await runner({}, true).outbox()).out), { letters: [] });
  });

  test('lay out what waits and what was decided, without anything about a person', async () => {
    const { edge, runner, play, pass } = operated();
    await edge.get(`/v1/looks/${look}`);
    play('olapic', 'down');
    const { reference } = (await edge.post(`/v1/looks/${look}/reports`, report)).json;
    await edge.deliverReports();
    await runner().decide('forget', ['June Castellaw'], 'acme');
    await edge.idle();
    pass(179 * minute);
    const outbox = await runner().outbox();
    assert.deepEqual(outbox.out.split('\n'), [
      'id  what    waits for  tries  next try              reference     site     look               reason',
      `1   report  3 h        1      2026-11-22 00:02 UTC  ${reference}  default  olapic-3042079992  showsMe`,
    ]);
    const decisions = await runner().decisions();
    const [header, row] = decisions.out.split('\n');
    assert.match(header ?? '', /^id +when +what +about +site +until +by$/);
    assert.equal(header?.indexOf('about'), row?.indexOf('author:'));
    assert.match(
      row ?? '',
      /^1 {3}2026-11-22 00:01 UTC {2}forget {2}author:[0-9a-f]{24} {2}acme {9}operator$/,
    );
    assert.doesNotMatch(outbox.out + decisions.out, /quentin|june|castellaw|Me!/i);
    const { letters } = JSON.parse((await runner({}, true).outbox()).out);
    assert.equal(letters[0].reference, reference);
  });

  test('show all of a long log', async () => {
    const { runner, store } = operated();
    for (let n = 1; n <= 450; n += 1) {
      const decision = { action: 'hide', mark: `look:olapic-${n}`, site: null, until: null, by: 'report' };
      await store.record(JSON.stringify(decision));
    }
    const { decisions } = JSON.parse((await runner({}, true).decisions()).out);
    assert.deepEqual([decisions.length, decisions.at(-1).mark], [450, 'look:olapic-450']);
  });
});

describe('an edge that cannot be operated', () => {
  const outboxOf = async (
    env: Record<string, string>,
    fetch: (address: string) => Promise<Response>,
    url: string | null = null,
  ) => {
    const errors: string[] = [];
    const addresses: string[] = [];
    const status = await runOutbox({
      ...{ env, url, isJson: false, now: 0, print: () => assert.fail('printed') },
      fetch: (address) => {
        addresses.push(address);
        return fetch(address);
      },
      complain: (text) => void errors.push(text),
    });
    for (const text of errors) assert.ok(!text.includes(adminToken));
    return { status, errors: errors.join('\n'), addresses };
  };
  const token = { LOOKSTREAM_ADMIN_TOKEN: adminToken };
  const answering =
    (status: number, body: unknown = {}) =>
    () =>
      Promise.resolve(Response.json(body, { status }));

  for (const [sentence, env, fetch, says] of [
    ['no token here', {}, answering(200), /LOOKSTREAM_ADMIN_TOKEN is missing/],
    [
      'an edge that is off',
      token,
      () => Promise.reject(new TypeError(`bad ${adminToken}`)),
      /is not reached: start the edge/,
    ],
    ['another token there', token, answering(401), /has another LOOKSTREAM_ADMIN_TOKEN/],
    ['no token there', token, answering(404), /start it with LOOKSTREAM_ADMIN_TOKEN/],
    ['too many guesses', token, answering(429, { detail: 'Wait 5 s before you ask again.' }), /^Wait 5 s/],
    ['a store that is away', token, answering(503, { detail: 'no' }), /answers 503: look at its log/],
    ['a redirect', token, () => Promise.resolve(new Response(null, { status: 301 })), /leads elsewhere/],
    ['a shop in its place', token, () => Promise.resolve(new Response('<html>')), /no edge of this version/],
    [
      'something else in its place',
      token,
      answering(200, { letters: [{ id: 'x' }] }),
      /no edge of this version/,
    ],
  ] as [string, Record<string, string>, (address: string) => Promise<Response>, RegExp][]) {
    test(`is told in plain words: ${sentence}`, async () => {
      const { status, errors } = await outboxOf(env, fetch);
      assert.equal(status, 1);
      assert.match(errors, says);
    });
  }

  for (const [env, url, address] of [
    [{}, null, 'http://127.0.0.1:8787/'],
    [{ PORT: '9000' }, null, 'http://127.0.0.1:9000/'],
    [{ PORT: '9000', LOOKSTREAM_PUBLIC_URL: 'https://ugc.example/' }, null, 'https://ugc.example/'],
    [
      { LOOKSTREAM_PUBLIC_URL: 'https://ugc.example' },
      'https://other.example/edge/',
      'https://other.example/edge/',
    ],
  ] as [Record<string, string>, string | null, string][]) {
    test(`is looked for at ${address}`, async () => {
      const { addresses } = await outboxOf({ ...token, ...env }, answering(401), url);
      assert.deepEqual(addresses, [`${address}operator/letters?after=0`]);
    });
  }

  test('is never looked for at what is no address', async () => {
    await assert.rejects(outboxOf(token, answering(200), 'ugc.example'), UsageError);
  });
});

describe('the commands beside a running edge', () => {
  const settings = {
    LOOKSTREAM_ORIGINS: 'https://magazine.example',
    LOOKSTREAM_SECRET: 'a secret that is long enough for a test',
    LOOKSTREAM_ADMIN_TOKEN: adminToken,
  };

  function folder(t: TestContext): string {
    const directory = mkdtempSync(join(tmpdir(), 'lookstream-'));
    t.after(() => rmSync(directory, { recursive: true }));
    return directory;
  }

  async function run(t: TestContext, args: string[], env: Record<string, string>, directory?: string) {
    const { process: child, output } = runLookstream(t, args, env, directory);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output: output() };
  }

  test('block a look, and a report survives that the edge is killed', async (t) => {
    const directory = folder(t);
    const { env, world } = await sandboxOverHttp(t);
    const store = { LOOKSTREAM_STORE: `file:${directory}/store` };
    // Nobody listens on the discard port: reports wait.
    const away = { OLAPIC_WRITE_BASE_URL: 'http://127.0.0.1:9' };
    const first = await startLookstream(t, ['serve'], { ...settings, ...env, ...store, ...away });
    const accepted = await fetch(`${first.url}/v1/looks/${look}/reports`, {
      method: 'POST',
      headers: { origin: 'https://magazine.example' },
      body: JSON.stringify(report),
    });
    assert.equal(accepted.status, 202);
    const { reference } = (await accepted.json()) as { reference: string };
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    assert.equal(world.olapic.reports.length, 0);

    const second = await startLookstream(t, ['serve'], { ...settings, ...env, ...store, ...away });
    const operator = { LOOKSTREAM_ADMIN_TOKEN: adminToken };
    const at = ['--url', second.url];
    const outbox = await run(t, ['outbox', ...at], operator);
    assert.equal(outbox.code, 0);
    assert.match(outbox.output, new RegExp(`report .*${reference}`));

    writeFileSync(
      join(directory, '.env'),
      `LOOKSTREAM_ADMIN_TOKEN=${adminToken}\nLOOKSTREAM_PUBLIC_URL=${second.url}\n`,
    );
    const blocked = await run(t, ['block', 'olapic-3042079997', '--env-file', '.env'], {}, directory);
    assert.equal(blocked.code, 0, blocked.output);
    const shown = await (await fetch(second.url + list)).text();
    assert.match(shown, /olapic-3042079992/);
    assert.doesNotMatch(shown, /olapic-3042079997/);
    const log = await run(t, ['decisions', '--json', ...at], operator);
    assert.deepEqual(JSON.parse(log.output).decisions[0].mark, 'look:olapic-3042079997');
    assert.equal(await second.stop(), 0);
  });

  test('explain themselves: exit 2 for what was mistyped, 1 for what the edge did not do', async (t) => {
    const mistyped = await run(t, ['block', 'olapic-12x'], settings);
    assert.equal(mistyped.code, 2);
    assert.match(mistyped.output, /is no look[^]*Usage: lookstream/);
    const noFlag = await run(t, ['outbox', '--token', adminToken], {});
    assert.equal(noFlag.code, 2);
    assert.doesNotMatch(noFlag.output, new RegExp(adminToken));
    const nobody = await run(t, ['outbox', '--url', 'http://127.0.0.1:9'], settings);
    assert.equal(nobody.code, 1);
    assert.match(nobody.output, /^http:\/\/127\.0\.0\.1:9 is not reached/);
    const tokenless = await run(t, ['block', look], {});
    assert.equal(tokenless.code, 1);
    assert.match(tokenless.output, /^LOOKSTREAM_ADMIN_TOKEN is missing/);
  });
});
