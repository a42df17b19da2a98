import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readConfig, readLinkConfig } from '../../../src/edge/config/config.ts';
import { ConfigError } from '../../../src/edge/config/config-error.ts';

const whole = {
  LOOKSTREAM_ORIGINS: 'https://shop.example, https://www.shop.example',
  LOOKSTREAM_SECRET: 'x'.repeat(32),
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message.split('\n').slice(1);
  }
  return [];
}

describe('the configuration', () => {
  test('reads publishers by name, and says how they are written', () => {
    const services = { METAPIC_TOKEN: 'token', METAPIC_USER_ID: '7' };
    const { sites } = readConfig({ ...whole, ...services, METAPIC_PUBLISHERS: 'anna=17, bo=23' });
    assert.deepEqual(sites[0]?.metapic?.publishers, { anna: '17', bo: '23', default: '7' });
    assert.throws(
      () => readConfig({ ...whole, ...services, METAPIC_PUBLISHERS: 'anna:17' }),
      /METAPIC_PUBLISHERS: "anna:17" is no publisher; write it as anna=17\./,
    );
  });

  test('needs no more than origins and a secret', () => {
    const { port, sites, store } = readConfig(whole);
    assert.equal(port, 8787);
    assert.deepEqual(store, { kind: 'file', directory: '.lookstream' });
    assert.deepEqual(sites[0]?.origins, ['https://shop.example', 'https://www.shop.example']);
    assert.deepEqual(sites[0]?.ownHosts, ['shop.example', 'www.shop.example']);
    for (const service of ['olapic', 'metapic', 'twoM', 'izeax'] as const)
      assert.equal(sites[0]?.[service], null, service);
  });

  test('points each service at another address', () => {
    const [site] = readConfig({
      ...whole,
      OLAPIC_API_KEY: 'key',
      OLAPIC_BASE_URL: 'http://127.0.0.1:9000/olapic/',
      METAPIC_TOKEN: 'token',
      METAPIC_USER_ID: '7',
      TWO_M_API_KEY: 'key',
    }).sites;
    assert.equal(site?.olapic?.baseUrl, 'http://127.0.0.1:9000/olapic');
    assert.equal(site?.metapic?.baseUrl, 'https://api.metapic.com');
    assert.deepEqual(site?.metapic?.publishers, { default: '7' });
    assert.equal(site?.twoM?.baseUrl, 'https://2m.is');
  });

  test('names shops that are never linked to, whatever case they are written in', () => {
    const deniedOf = (env: Record<string, string>) => readConfig({ ...whole, ...env }).sites[0]?.deniedHosts;
    assert.deepEqual(deniedOf({}), []);
    assert.deepEqual(deniedOf({ LOOKSTREAM_DENIED_HOSTS: 'Shop.example, other.example' }), [
      'shop.example',
      'other.example',
    ]);
    const [problem] = problemsOf({ ...whole, LOOKSTREAM_DENIED_HOSTS: 'https://shop.example/' });
    assert.match(problem ?? '', /LOOKSTREAM_DENIED_HOSTS: .* write it as shop\.example/);
  });

  test('for links alone needs no secret, but an account that makes them', () => {
    const env = { LOOKSTREAM_ORIGINS: 'https://shop.example' };
    assert.throws(() => readLinkConfig(env), /METAPIC_TOKEN is missing/);
    const { site, store } = readLinkConfig({ ...env, METAPIC_TOKEN: 'token', METAPIC_USER_ID: '7' });
    assert.deepEqual(site.ownHosts, ['shop.example']);
    assert.equal(site.metapic?.credential, 'token');
    assert.deepEqual(store, { kind: 'file', directory: '.lookstream' });
  });

  test('sends uploads and reports to Olapic’s address, unless they have one of their own', () => {
    const written = (env: Record<string, string>) =>
      readConfig({ ...whole, OLAPIC_API_KEY: 'key', ...env }).sites[0]?.olapic?.writeBaseUrl;
    assert.equal(written({}), 'https://photorankapi-a.akamaihd.net');
    assert.equal(
      written({ OLAPIC_BASE_URL: 'http://127.0.0.1:9000/olapic' }),
      'http://127.0.0.1:9000/olapic',
    );
    assert.equal(written({ OLAPIC_WRITE_BASE_URL: 'https://rest.example/' }), 'https://rest.example');
  });

  test('measures for one widget instance, and not at all without one', () => {
    const analyticsOf = (env: Record<string, string>) =>
      readConfig({ ...whole, OLAPIC_API_KEY: 'key', ...env }).sites[0]?.olapic?.analytics;
    assert.equal(analyticsOf({}), undefined);
    const OLAPIC_WIDGET_INSTANCE = '3c9e0f5a';
    const usual = { baseUrl: 'https://data.photorank.me', instance: '3c9e0f5a' };
    assert.deepEqual(analyticsOf({ OLAPIC_WIDGET_INSTANCE }), usual);
    const OLAPIC_ANALYTICS_BASE_URL = 'http://127.0.0.1:9000/olapic/';
    const other = { ...usual, baseUrl: 'http://127.0.0.1:9000/olapic' };
    assert.deepEqual(analyticsOf({ OLAPIC_WIDGET_INSTANCE, OLAPIC_ANALYTICS_BASE_URL }), other);
    const problems = problemsOf({ OLAPIC_API_KEY: 'key', OLAPIC_WIDGET_INSTANCE: 'a/b' });
    assert.ok(problems.some((problem) => problem.includes('OLAPIC_WIDGET_INSTANCE must be the id')));
  });

  test('opens one IZEAx account, in the spelling of the document unless told otherwise', () => {
    const izeaxOf = (env: Record<string, string>) => readConfig({ ...whole, ...env }).sites[0]?.izeax;
    const opened = { IZEAX_TOKEN: 'token', IZEAX_ACCOUNT_ID: '60' };
    const access = { credential: 'token', baseUrl: 'https://api-v1.izea.com', accountId: '60' };
    const nothingShown = { licenses: [], products: new Map() };
    assert.deepEqual(izeaxOf(opened), { ...access, scheme: 'Bearer:', ...nothingShown });
    assert.deepEqual(
      izeaxOf({ ...opened, IZEAX_AUTHORIZATION: 'Bearer', IZEAX_LICENSES: 'Full Rights, Limited' }),
      {
        ...access,
        ...{ scheme: 'Bearer', licenses: ['Full Rights', 'Limited'], products: new Map() },
      },
    );
  });

  test('reads what becomes of reports, and how photos are handed in', () => {
    const [site] = readConfig({
      ...whole,
      ...{
        LOOKSTREAM_REPORTS: 'hold',
        LOOKSTREAM_REPORTS_PER_HOUR: '5',
        LOOKSTREAM_REPORT_CONTACT: 'ugc@shop.example',
      },
      ...{
        LOOKSTREAM_UPLOADS: 'visitor',
        LOOKSTREAM_UPLOAD_TERMS: '2026-11',
        LOOKSTREAM_UPLOAD_VIDEOS: 'true',
      },
    }).sites;
    assert.deepEqual(site?.reports, { delivery: 'hold', mostPerHour: 5, contact: 'ugc@shop.example' });
    assert.deepEqual(site?.uploads, {
      ...{ as: 'visitor', termsVersion: '2026-11', termsUrl: null, takesVideos: true },
    });
  });

  test('says what is wrong with them', () => {
    const problems = problemsOf({
      ...whole,
      ...{
        LOOKSTREAM_REPORTS: 'later',
        LOOKSTREAM_REPORTS_PER_HOUR: 'many',
        LOOKSTREAM_REPORT_CONTACT: 'us',
      },
      ...{ LOOKSTREAM_UPLOADS: 'site', LOOKSTREAM_UPLOAD_VIDEOS: 'maybe' },
    });
    for (const sentence of [
      'LOOKSTREAM_REPORTS must be "direct" (the default) or "hold".',
      'LOOKSTREAM_REPORTS_PER_HOUR must be a whole number from 1 to 1000.',
      'LOOKSTREAM_REPORT_CONTACT must be an e-mail address of yours.',
      'LOOKSTREAM_UPLOAD_VIDEOS must be true or false.',
      'LOOKSTREAM_UPLOAD_TERMS is missing: a name for the terms that people agree to, such as "2026-11".',
    ]) {
      assert.ok(problems.includes(`  - ${sentence}`), sentence);
    }
  });

  test('names everything that is missing or wrong in one error', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      LOOKSTREAM_ORIGINS: 'shop.example',
      LOOKSTREAM_STORE: 'disk',
      METAPIC_TOKEN: 'token',
      OLAPIC_BASE_URL: 'ftp://x',
      LOOKSTREAM_CURRENCY: 'euros',
      LOOKSTREAM_OWN_HOSTS: 'https://shop.example',
      IZEAX_TOKEN: 'token',
      IZEAX_AUTHORIZATION: 'Basic',
    });
    for (const name of [
      'PORT',
      'LOOKSTREAM_ORIGINS',
      'LOOKSTREAM_STORE',
      'METAPIC_USER_ID',
      'OLAPIC_BASE_URL',
      'LOOKSTREAM_SECRET',
      'LOOKSTREAM_CURRENCY',
      'LOOKSTREAM_OWN_HOSTS',
      'IZEAX_ACCOUNT_ID',
      'IZEAX_AUTHORIZATION',
    ]) {
      assert.ok(
        problems.some((problem) => problem.includes(name)),
        name,
      );
    }
  });

  for (const id of ['1…', '1\n2', 'a/b']) {
    test(`takes ${JSON.stringify(id)} for no id of an account`, () => {
      const problems = problemsOf({ IZEAX_TOKEN: 'token', IZEAX_ACCOUNT_ID: id });
      assert.ok(problems.some((problem) => problem.includes('IZEAX_ACCOUNT_ID must be the id')));
    });
  }

  test('repeats no secret in an error', () => {
    const env = {
      LOOKSTREAM_SECRET: 'short-but-secret',
      IZEAX_TOKEN: 'secret-token',
      IZEAX_AUTHORIZATION: 'Bearer secret-token',
    };
    assert.doesNotMatch(problemsOf(env).join(), /short-but-secret|secret-token/);
  });
});
