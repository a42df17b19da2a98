import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runCheck, type CheckOptions } from '../../src/cli/check.ts';
import type { ServiceName } from '../../src/sandbox/scenarios/scenario.ts';
import { json, scriptedFetch, silence, text } from '../upstreams/support/scripted-fetch.ts';
import { credentials, sandboxOverHttp } from './sandbox-over-http.ts';

const everywhereWorks = { olapic: 'works', metapic: 'works', 'two-m': 'works', izeax: 'works' };

/** Runs the command as the program does, and keeps what it prints. */
async function check(env: CheckOptions['env'], changes: Partial<CheckOptions> = {}) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runCheck({
    ...{ env, isJson: false, fetch },
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    ...changes,
  });
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

interface Report {
  services: { service: string; verdict: string; message: string; advice: string | null }[];
  ok: boolean;
}

async function checkJson(env: CheckOptions['env'], changes: Partial<CheckOptions> = {}) {
  const { status, printed, complaints } = await check(env, { ...changes, isJson: true });
  const report = JSON.parse(printed) as Report;
  const verdicts = Object.fromEntries(report.services.map(({ service, verdict }) => [service, verdict]));
  return { status, report, verdicts, complaints };
}

describe('lookstream check', () => {
  test('says that all works, service by service', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const { status, printed, complaints } = await check(env);
    assert.equal(
      printed,
      [
        'works          Olapic answers and accepts the credentials.',
        'works          Metapic answers and accepts the credentials.',
        'works          2m.is answers and accepts the credentials.',
        'works          IZEAx answers and accepts the credentials.',
        '               Licences of 14 assets in its groups: "Full Rights" (9 not shown), "Limited" (4 not shown), "Q4-2018-X" (1 not shown).',
        '               Add to IZEAX_LICENSES those under which you may show content: what is under any other is left out.',
      ].join('\n'),
    );
    assert.deepEqual([status, complaints], [0, '']);
  });

  test('says the same to programs', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const { status, report, verdicts } = await checkJson(env);
    assert.deepEqual(Object.keys(report), ['services', 'ok']);
    assert.deepEqual(report.services[0], {
      service: 'olapic',
      verdict: 'works',
      message: 'Olapic answers and accepts the credentials.',
      advice: null,
    });
    assert.deepEqual([status, report.ok, verdicts], [0, true, everywhereWorks]);
  });

  test('changes nothing at the services', async (t) => {
    const { env, world } = await sandboxOverHttp(t);
    const before = structuredClone(world);
    await check(env);
    assert.deepEqual(structuredClone(world), before);
  });

  const wrongKeys: [service: ServiceName, env: Record<string, string>, verdict: string, named: string[]][] = [
    ['olapic', { OLAPIC_API_KEY: 'wrong' }, 'wrong-key', ['OLAPIC_API_KEY']],
    ['metapic', { METAPIC_TOKEN: 'wrong' }, 'wrong-key', ['METAPIC_TOKEN']],
    ['two-m', { TWO_M_API_KEY: 'wrong' }, 'wrong-key', ['TWO_M_API_KEY']],
    ['two-m', { TWO_M_API_KEY: 'copied…' }, 'wrong-key', ['TWO_M_API_KEY']],
    ['izeax', { IZEAX_TOKEN: 'wrong' }, 'wrong-key', ['IZEAX_TOKEN', 'IZEAX_AUTHORIZATION']],
    ['izeax', { IZEAX_ACCOUNT_ID: '9' }, 'no-permission', ['IZEAX_TOKEN', 'IZEAX_ACCOUNT_ID']],
  ];
  for (const [service, wrong, verdict, named] of wrongKeys) {
    test(`finds ${JSON.stringify(wrong)} to be ${verdict}`, async (t) => {
      const { env } = await sandboxOverHttp(t);
      const { status, report, verdicts } = await checkJson({ ...env, ...wrong });
      assert.deepEqual(verdicts, { ...everywhereWorks, [service]: verdict });
      assert.deepEqual([status, report.ok], [1, false]);
      const advice = report.services.find((one) => one.service === service)?.advice ?? '';
      for (const name of named) assert.ok(advice.includes(name), `${advice} names ${name}`);
    });
  }

  const troubles = { down: 'unreachable', malformed: 'unreadable', 'rate-limited': 'rate-limited' } as const;
  for (const [scenario, verdict] of Object.entries(troubles) as [keyof typeof troubles, string][]) {
    for (const service of ['olapic', 'metapic', 'two-m', 'izeax'] as const) {
      test(`finds ${service} ${verdict} when it is ${scenario}, and the others at work`, async (t) => {
        const { env, world } = await sandboxOverHttp(t);
        world.scenarios.set(service, scenario);
        const { status, verdicts } = await checkJson(env);
        assert.deepEqual([status, verdicts], [1, { ...everywhereWorks, [service]: verdict }]);
      });
    }
  }

  test('finds that the plan at 2m.is has expired', async (t) => {
    const { env, world } = await sandboxOverHttp(t);
    world.scenarios.set('two-m', 'quota-spent');
    const { status, printed } = await check(env);
    assert.equal(status, 1);
    assert.match(
      printed,
      /^plan-expired {3}The 2m\.is plan has expired, or its quota is spent\.\n {15}Renew .*TWO_M_API_KEY/m,
    );
  });

  test('warns of short links that track visitors or hold them up, and calls that no failure', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const tracking = { TWO_M_PIXEL_IDS: '3', TWO_M_PASSAGE: 'frame' };
    const { status, complaints } = await check({ ...env, ...tracking });
    assert.equal(status, 0);
    assert.match(complaints, /^TWO_M_PIXEL_IDS .*consent.*\nTWO_M_PASSAGE /);
  });

  test('works with an account that is empty', async (t) => {
    const { env, world } = await sandboxOverHttp(t);
    for (const service of ['olapic', 'metapic', 'two-m', 'izeax'] as const)
      world.scenarios.set(service, 'empty');
    assert.deepEqual((await checkJson(env)).verdicts, everywhereWorks);
  });

  test('leaves out what is not set up, without calling that a failure', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const { OLAPIC_API_KEY, OLAPIC_BASE_URL } = env;
    const { status, printed } = await check({ OLAPIC_API_KEY, OLAPIC_BASE_URL });
    assert.equal(status, 0);
    assert.match(printed, /^works {10}Olapic/);
    assert.match(printed, /^off {12}Metapic .*\n {15}Set METAPIC_TOKEN and METAPIC_USER_ID/m);
  });

  test('needs neither origins nor a secret, but something to check', async () => {
    const { status, verdicts, report, complaints } = await checkJson({});
    assert.deepEqual([status, report.ok], [2, false]);
    assert.deepEqual(Object.values(verdicts), ['off', 'off', 'off', 'off']);
    assert.match(complaints, /No service is set up/);
  });

  test('names what is missing or wrong in the configuration, and asks nobody', async () => {
    const { fetch, asked } = scriptedFetch(text(''));
    const env = { METAPIC_TOKEN: 'a-token', IZEAX_TOKEN: 'another-token', OLAPIC_BASE_URL: 'ftp://x' };
    const { status, printed, complaints } = await check(env, { fetch });
    assert.deepEqual([status, printed, asked.length], [2, '', 0]);
    for (const name of ['METAPIC_USER_ID', 'IZEAX_ACCOUNT_ID', 'OLAPIC_BASE_URL'])
      assert.match(complaints, new RegExp(name));
    assert.doesNotMatch(complaints, /a-token|another-token|LOOKSTREAM_/);
  });

  test('gives each service ten seconds, all at the same time', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { fetch, asked } = scriptedFetch(silence);
    const report = checkJson(credentials, { fetch });
    while (asked.length < 4) await new Promise(setImmediate);
    t.mock.timers.tick(10_000);
    const { status, verdicts } = await report;
    assert.equal(status, 1);
    assert.deepEqual(new Set(Object.values(verdicts)), new Set(['unreachable']));
  });

  test('takes another website for what it is', async () => {
    const pages = [
      text('<html>Welcome</html>', { status: 200 }),
      text('<html>Not found</html>', { status: 404 }),
      text(null, { status: 302, headers: { Location: 'https://elsewhere.example/login' } }),
      json({ message: 'Unauthenticated.' }),
      json({ error: 'no such method' }),
    ];
    for (const page of pages) {
      const { verdicts } = await checkJson(credentials, { fetch: scriptedFetch(page).fetch });
      assert.deepEqual(new Set(Object.values(verdicts)), new Set(['unreadable']));
    }
  });
});

test('lookstream check tells a firewall from a service that refuses', async () => {
  const { fetch } = scriptedFetch(text('<h1>Access Denied</h1>', { status: 403 }));
  const { verdicts } = await checkJson(credentials, { fetch });
  const { izeax, ...others } = verdicts;
  assert.deepEqual(new Set(Object.values(others)), new Set(['unreadable']));
  assert.equal(izeax, 'no-permission');
});

/** What the sandbox's services say of themselves, of the caller and of people. */
const echoed =
  /sandbox-(olapic|metapic|two-m|izeax)|215815|Acme|hello|access_token|client_id|auth_token|@|Invalid Credentials|A valid API key|Unauthenticated|pro\b|127\.0\.0\.1/i;

describe('the report of lookstream check', () => {
  const situations = [null, 'down', 'malformed', 'rate-limited', 'wrong keys', 'quota-spent'] as const;
  for (const situation of situations) {
    test(`repeats nothing that was sent or said (${situation ?? 'all works'})`, async (t) => {
      const { env, world } = await sandboxOverHttp(t);
      const wrong = Object.fromEntries(Object.entries(credentials).map(([name, key]) => [name, `${key}-x`]));
      if (situation === 'quota-spent') world.scenarios.set('two-m', situation);
      else if (situation !== null && situation !== 'wrong keys')
        for (const service of ['olapic', 'metapic', 'two-m', 'izeax'] as const)
          world.scenarios.set(service, situation);

      for (const isJson of [false, true]) {
        const { printed, complaints } = await check(situation === 'wrong keys' ? { ...env, ...wrong } : env, {
          isJson,
        });
        assert.doesNotMatch(printed + complaints, echoed);
      }
    });
  }
});
