import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runReports } from '../../src/cli/operate/reports.ts';
import { runOutbox } from '../../src/cli/operate/outbox.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { adminToken, idsOf, operatedEdges } from '../edge/operated-edge.ts';

const look = 'olapic-3042079992';
const list = '/v1/looks?product=acme-anvil-50lb&limit=50';
const report = {
  ...{ reason: 'showsMe', statement: 'Me!\nAnd my cat.', name: 'Quentin', email: 'quentin@post.example' },
  page: 'https://magazine.example/first-cup',
};

/** The commands as they run against an edge of this process, to which each request comes from elsewhere. */
function operated() {
  const edges = operatedEdges();
  let visitors = 0;
  const edge = edges.open({ visitor: () => `2001:db8:${(visitors += 1)}::1` });

  async function run(words: string[], isJson = false, command = runReports) {
    const printed: string[] = [];
    const complained: string[] = [];
    const status = await command({
      ...{ env: { LOOKSTREAM_ADMIN_TOKEN: adminToken }, url: null, isJson, words, now: edges.now() },
      fetch: async (address: string, init: RequestInit) => edge.app.request(address, init),
      print: (text) => void printed.push(text),
      complain: (text) => void complained.push(text),
    });
    return { status, out: printed.join('\n'), errors: complained.join('\n') };
  }

  async function send(count: number, body: object = report): Promise<string[]> {
    const references: string[] = [];
    for (let n = 0; n < count; n += 1)
      references.push((await edge.post(`/v1/looks/${look}/reports`, body)).json.reference);
    return references;
  }
  return { ...edges, edge, run, send };
}

describe('lookstream reports', () => {
  test('says so when none waits', async () => {
    const { run } = operated();
    assert.deepEqual(await run([]), { status: 0, out: 'No report waits for you.', errors: '' });
    assert.deepEqual(JSON.parse((await run([], true)).out), { reports: [], holds: [] });
  });

  test('lays out what waits with its words, and says that a site is on hold, and how to go on', async () => {
    const { run, send, pass } = operated();
    const [first] = await send(11);
    pass(3 * 3_600_000);
    const { out } = await run([]);
    assert.match(
      out,
      /^The site default is on hold since 2026-11-22 00:00 UTC: more reports came than it wants/,
    );
    assert.match(out, /lookstream reports release default/);
    const lines = out.split('\n');
    const row = lines.findIndex((line) => line.startsWith(first ?? '-'));
    assert.match(lines[row] ?? '', /^\S+ +3 h +too many +default +olapic-3042079992 +showsMe$/);
    assert.deepEqual(lines.slice(row + 1, row + 3), ['  > Me!', '  > And my cat.']);
    assert.doesNotMatch(out, /quentin/i);
  });

  test('lets nobody’s words move the cursor of the terminal', async () => {
    const { run, send } = operated();
    await send(11, { ...report, statement: 'a\u001b[2Jb\u0007\u009bc\u202ed' });
    const { out } = await run([]);
    assert.match(out, /^ {2}> a\[2Jbcd$/m);
    assert.doesNotMatch(out.replaceAll('\n', ''), /\p{C}/u);
  });

  test('dismisses many at once, says whom to tell, and delivers the rest when the hold is lifted', async () => {
    const { run, send, edge, sandbox, pass } = operated();
    const [real = '', ...forged] = await send(50);
    pass(60_000);
    const kept = await run(['keep', ...forged]);
    assert.equal(kept.status, 0);
    assert.match(kept.out, /^The report \S+ is dismissed; the look olapic-3042079992 stays\./);
    assert.match(kept.out, /Write to Quentin, quentin@post\.example with what was decided/);
    assert.equal(JSON.parse((await run([], true)).out).reports.length, 1);
    const released = await run(['release', 'default']);
    assert.equal(released.out, 'The site default is on hold no more: One report is delivered now.');
    await edge.idle();
    assert.equal(sandbox.world.olapic.reports.length, 1);
    assert.equal((await edge.get(`/v1/reports/${real}`)).json.status, 'delivered');
    assert.equal((await run(['release', 'default'])).out, 'The site default was not on hold.');
  });

  test('delivers one, and takes the look of another away', async () => {
    const { run, send, edge } = operated();
    const [one = '', other = ''] = await send(11);
    assert.match(
      (await run(['deliver', one.toLowerCase()])).out,
      /goes to Olapic now; .* hidden for 25 hours\.$/,
    );
    const removed = JSON.parse((await run(['remove', other], true)).out);
    assert.deepEqual([removed.decision, removed.answerTo.email], ['remove', 'quentin@post.example']);
    assert.ok(!idsOf(await edge.get(list)).includes(look));
  });

  test('tells what does not wait any more, and goes no further', async () => {
    const { run, send } = operated();
    const [one = '', other = ''] = await send(11);
    const { status, out, errors } = await run(['keep', one, 'BCD-FGH-JKMN', other]);
    assert.equal(status, 1);
    assert.match(out, new RegExp(one));
    assert.match(errors, /^No report with this reference waits/);
    assert.equal(JSON.parse((await run([], true)).out).reports.length, 10);
    assert.match((await run(['release', 'nowhere'])).errors, /configured site/);
  });

  for (const [words, says] of [
    [['burn'], /write deliver, remove, keep or release/],
    [['keep'], /Name a report by its reference/],
    [['release'], /Name one site/],
    [['release', 'default', 'acme'], /Name one site/],
  ] as [string[], RegExp][]) {
    test(`asks nothing for "${words.join(' ')}"`, async () => {
      await assert.rejects(
        operated().run(words),
        (error) => error instanceof UsageError && says.test(error.message),
      );
    });
  }

  test('are marked in the outbox, which leads here', async () => {
    const { run, send } = operated();
    const [first] = await send(11);
    const { out } = await run([], false, runOutbox);
    assert.match(out, new RegExp(`report +0 min +0 +on hold +${first} `));
    assert.match(out, /\n\nSome wait for you: lookstream reports/);
  });
});
