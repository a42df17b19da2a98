/** `lookstream check` on a configuration file with many sites. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runCheck } from '../../src/cli/check.ts';
import type { Fetch } from '../../src/upstreams/http.ts';
import type { Environment } from '../../src/edge/config/environment.ts';
import { scriptedFetch, text } from '../upstreams/support/scripted-fetch.ts';
import { sandboxOverHttp } from './sandbox-over-http.ts';

const secret = { LOOKSTREAM_SECRET: 'x'.repeat(32) };

/** Two sites with one Olapic account between them; one has a Metapic account of its own. */
function twoSites(env: Record<string, string>) {
  const origins = ['https://shop.example'];
  const olapic = { apiKey: 'env:OLAPIC_API_KEY', baseUrl: env['OLAPIC_BASE_URL'] };
  const metapic = {
    token: 'env:METAPIC_TOKEN',
    baseUrl: env['METAPIC_BASE_URL'],
    publishers: { default: '1' },
  };
  return {
    secret: 'env:LOOKSTREAM_SECRET',
    sites: { shop: { origins, olapic }, magazine: { origins, olapic, metapic } },
  };
}

async function check(env: Environment, content: unknown, isJson = false, ask: Fetch = fetch) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const asked: string[] = [];
  const status = await runCheck({
    env: { ...secret, ...env },
    file: {
      text: JSON.stringify(content),
      readFile: () => assert.fail('No secret is in a file.'),
    },
    isJson,
    fetch: (input, init) => {
      asked.push(new URL(new Request(input).url).pathname.split('/')[1] ?? '');
      return ask(input, init);
    },
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n'), asked };
}

describe('lookstream check with a configuration file', () => {
  test('asks for every site, and with equal credentials once', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const { status, printed, complaints, asked } = await check(env, twoSites(env));
    assert.deepEqual([status, complaints, asked.toSorted()], [0, '', ['metapic', 'olapic']]);
    const [shop = '', magazine = ''] = printed.split('\n\n');
    assert.match(shop, /^shop\nworks {10}Olapic answers .*\noff {12}Metapic is not set up/);
    assert.match(magazine, /^magazine\nworks {10}Olapic answers .*\nworks {10}Metapic answers/);
  });

  test('asks with each set of credentials', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const content = twoSites(env);
    const { olapic } = content.sites.shop;
    const other = {
      ...content,
      sites: {
        ...content.sites,
        shop: { ...content.sites.shop, olapic: { ...olapic, apiKey: 'env:OTHER' } },
      },
    };
    const { status, printed, asked } = await check({ ...env, OTHER: 'wrong' }, other);
    assert.equal(status, 1);
    assert.equal(asked.filter((service) => service === 'olapic').length, 2);
    assert.match(
      printed,
      /^shop\nwrong-key {6}Olapic .*\n {15}Set sites\.shop\.olapic\.apiKey to a valid one/,
    );
    assert.match(printed, /magazine\nworks {10}Olapic/);
  });

  test('says the same to programs', async (t) => {
    const { env, world } = await sandboxOverHttp(t);
    world.scenarios.set('metapic', 'down');
    const { status, printed } = await check(env, twoSites(env), true);
    const report = JSON.parse(printed);
    assert.deepEqual([status, report.ok], [1, false]);
    assert.deepEqual(
      report.sites.map(({ site, ok }: { site: string; ok: boolean }) => [site, ok]),
      [
        ['shop', true],
        ['magazine', false],
      ],
    );
    const [, metapic] = report.sites[1].services;
    assert.deepEqual([metapic.service, metapic.verdict], ['metapic', 'unreachable']);
    assert.match(metapic.advice, /sites\.magazine\.metapic\.baseUrl/);
  });

  test('names short links that track visitors by their path', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const twoM = {
      apiKey: 'env:TWO_M_API_KEY',
      baseUrl: env.TWO_M_BASE_URL,
      shortLinks: { pixelIds: ['3'] },
    };
    const content = { ...twoSites(env), sites: { shop: { origins: ['https://shop.example'], twoM } } };
    const { status, complaints } = await check(env, content);
    assert.equal(status, 0);
    assert.match(complaints, /^sites\.shop\.twoM\.shortLinks\.pixelIds lets 2m\.is track/);
  });

  test('lists what is wrong with all sites, and asks nobody', async () => {
    const { fetch, asked } = scriptedFetch(text(''));
    const content = {
      sites: { a: { origins: ['x'] }, b: { origins: [], metapic: { token: 'a-real-token' } } },
    };
    const { status, printed, complaints } = await check({}, content, false, fetch);
    assert.deepEqual([status, printed, asked.length], [2, '', 0]);
    for (const path of [
      'sites.a.origins[0]',
      'sites.b.origins',
      'sites.b.metapic.token',
      'sites.b.metapic.publishers',
    ])
      assert.ok(complaints.includes(`  - ${path}`), path);
    assert.doesNotMatch(complaints, /a-real-token/);
  });

  test('has nothing to check where no site has a service', async () => {
    const { status, complaints } = await check({}, { sites: { a: { origins: ['https://a.example'] } } });
    assert.equal(status, 2);
    assert.match(complaints, /No service is set up/);
  });
});
