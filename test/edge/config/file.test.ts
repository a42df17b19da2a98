/** Configuration files: what they say, and what is said about them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ConfigError } from '../../../src/edge/config/config-error.ts';
import { readConfig, readLinkConfig } from '../../../src/edge/config/config.ts';
import { plainShortLinks } from '../../../src/edge/links/short-link-settings.ts';
import { currentRelease } from '../../../src/edge/site-release.ts';

const env = { LOOKSTREAM_SECRET: 'x'.repeat(32), OLAPIC_KEY: 'the-olapic-key', METAPIC: 'the-metapic-token' };
const shop = { origins: ['https://shop.example'] };
const whole = { secret: 'env:LOOKSTREAM_SECRET', sites: { shop } };

const files: Record<string, string> = { 'secrets/admin': 'a token of an operator\n', empty: '\n' };

function fileOf(content: unknown) {
  return {
    text: typeof content === 'string' ? content : JSON.stringify(content),
    readFile(path: string) {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
  };
}

const read = (content: unknown, variables: Record<string, string> = env) =>
  readConfig(variables, fileOf(content));

function problemsOf(content: unknown, variables: Record<string, string> = env): string[] {
  try {
    read(content, variables);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.slice('  - '.length));
  }
  return [];
}

describe('a configuration file', () => {
  test('needs no more than a secret and a site', () => {
    const { sites, ...config } = read(whole);
    assert.deepEqual(config, {
      ...{ port: 8787, trustedHops: 0, publicUrl: null, adminToken: null },
      ...{ secret: 'x'.repeat(32), store: { kind: 'file', directory: '.lookstream' } },
    });
    assert.deepEqual(sites, [
      {
        id: 'shop',
        ...{ origins: ['https://shop.example'], ownHosts: ['shop.example'], linkHosts: ['*'] },
        ...{ deniedHosts: [], pictureHosts: [], currency: null, serverKey: null },
        ...{ olapic: null, metapic: null, twoM: null, izeax: null },
        reports: { delivery: 'direct', mostPerHour: 10, contact: null },
        uploads: null,
        release: currentRelease,
      },
    ]);
  });

  test('describes many sites, each with its own accounts and settings', () => {
    const text = readFileSync(new URL('../../../docs/examples/lookstream.json', import.meta.url), 'utf8');
    const variables = {
      ...{ LOOKSTREAM_SECRET: 'x'.repeat(32), OLAPIC_API_KEY: 'key', METAPIC_TOKEN: 'token' },
      ...{ TWO_M_API_KEY: '2m-key', SHOP_SERVER_KEY: 'server-key' },
    };
    const config = readConfig(variables, { text, readFile: () => 'the token of the operator\n' });
    assert.equal(config.publicUrl, 'https://ugc.shop.example');
    assert.equal(config.adminToken, 'the token of the operator');
    const [first, second] = config.sites;
    assert.deepEqual([first?.id, second?.id], ['shop', 'magazine']);
    assert.deepEqual(first?.ownHosts, ['shop.example', 'www.shop.example']);
    assert.deepEqual([first?.currency, first?.serverKey, first?.metapic], ['SEK', 'server-key', null]);
    assert.equal(first?.olapic?.analytics?.instance, '3c9e0f5a');
    assert.deepEqual(first?.release, { name: '1.4.2', trial: null });
    assert.deepEqual(second?.metapic, {
      ...{ credential: 'token', baseUrl: 'https://api.metapic.com' },
      publishers: { default: '17', anna: '23' },
    });
    assert.deepEqual(second?.twoM?.shortLinks, {
      ...plainShortLinks,
      alias: 'mag-{id}-{random}',
      utm: [
        { name: 'source', value: 'photos' },
        { name: 'medium', value: '{placement}' },
      ],
    });
    assert.deepEqual(second?.release, { name: 'current', trial: { name: 'previous', share: 10 } });
  });

  test('leaves to the environment what it does not say, and PORT always', () => {
    const variables = {
      ...{ ...env, PORT: '9000', LOOKSTREAM_TRUSTED_HOPS: '2', LOOKSTREAM_STORE: 'memory' },
      ...{ LOOKSTREAM_ORIGINS: 'https://other.example', METAPIC_PUBLISHERS: 'nobody', OLAPIC_API_KEY: 'key' },
    };
    const config = read({ sites: { shop }, port: 80, trustedHops: 1 }, variables);
    assert.deepEqual([config.port, config.trustedHops, config.store], [9000, 1, { kind: 'memory' }]);
    assert.equal(config.secret, env.LOOKSTREAM_SECRET);
    assert.deepEqual(
      config.sites.map(({ id, olapic }) => [id, olapic]),
      [['shop', null]],
    );
    const general = read({ port: 80 }, { ...env, LOOKSTREAM_ORIGINS: 'https://other.example' });
    assert.deepEqual(
      general.sites.map(({ id, origins }) => [id, origins]),
      [['default', ['https://other.example']]],
    );
  });

  test('is the variable itself, as text or as the object that Workers have', () => {
    const text = JSON.stringify(whole);
    assert.equal(readConfig({ ...env, LOOKSTREAM_CONFIG: text }).sites[0]?.id, 'shop');
    const binding = { ...env, LOOKSTREAM_CONFIG: whole, STORE: {} } as unknown as Record<string, string>;
    assert.equal(readConfig(binding).sites[0]?.id, 'shop');
    assert.throws(
      () => readConfig({ ...env, LOOKSTREAM_CONFIG: 'lookstream.json' }),
      /LOOKSTREAM_CONFIG must hold the configuration itself here/,
    );
  });

  for (const [address, store] of [
    ['memory', { kind: 'memory' }],
    ['file:state', { kind: 'file', directory: 'state' }],
    ['redis://cache:6379/2', { kind: 'redis', url: 'redis://cache:6379/2' }],
    ['env:REDIS', { kind: 'redis', url: 'rediss://user:a-password@cache' }],
  ] as const) {
    test(`keeps its state at ${address}`, () => {
      const variables = { ...env, REDIS: 'rediss://user:a-password@cache' };
      assert.deepEqual(read({ ...whole, store: address }, variables).store, store);
    });
  }

  test('says which of its sites links are made for', () => {
    const metapic = { token: 'env:METAPIC', publishers: { default: '17' } };
    const two = { sites: { shop, magazine: { ...shop, metapic } } };
    assert.equal(readLinkConfig(env, fileOf(two), 'magazine').site.id, 'magazine');
    assert.throws(() => readLinkConfig(env, fileOf(two)), /sites\.shop\.metapic\.token is missing/);
    assert.throws(
      () => readLinkConfig(env, fileOf(two), 'blog'),
      /no site "blog": the sites are shop, magazine/,
    );
  });
});

describe('what is wrong with a configuration file', () => {
  const site = (changes: object) => ({ ...whole, sites: { shop: { ...shop, ...changes } } });
  const olapic = { apiKey: 'env:OLAPIC_KEY' };
  const metapic = { token: 'env:METAPIC', publishers: { default: '17' } };

  for (const [content, problem] of [
    [{ ...whole, port: '80' }, 'port must be a whole number from 0 to 65535.'],
    [{ ...whole, trustedHops: -1 }, 'trustedHops must be a whole number from 0 to 10.'],
    [{ ...whole, publicUrl: 'ugc.shop.example' }, /^publicUrl must be an http\(s\) address/],
    [{ ...whole, store: 'disk' }, /^store must be "memory", "file:DIRECTORY" or "redis:/],
    [{ ...whole, store: 'redis://:a-password@cache' }, /^store may hold a password: .*write env:NAME\.$/],
    [{ ...whole, sitse: {} }, /^sitse is unknown: the keys here are .*\bsites\b/],
    [{ ...whole, defaultSite: 'blog' }, /^defaultSite: there is no site "blog": the sites are shop\.$/],
    [{ secret: whole.secret }, /^sites is missing: at least one site/],
    [{ ...whole, sites: {} }, /^sites is missing: at least one site/],
    [{ ...whole, sites: { 'Acme Shop': shop } }, /^sites\.Acme Shop is no id of a site: use a to z/],
    [{ ...whole, sites: { shop: null } }, 'sites.shop must be an object, such as { … }.'],
    [{ ...whole, sites: { shop: {} } }, /^sites\.shop\.origins is missing: the origins of your pages/],
    [site({ origins: 'https://shop.example' }), /^sites\.shop\.origins must be a list/],
    [
      site({ origins: ['https://shop.example', 'shop.example'] }),
      'sites.shop.origins[1]: "shop.example" is no origin; write it as https://shop.example.',
    ],
    [site({ deniedHosts: ['https://x.example/'] }), /^sites\.shop\.deniedHosts\[0\]: .* write it as shop/],
    [site({ origins: ['https://me:pass@x.example'] }), /origins\[0\]: what stands there is no origin/],
    [site({ currency: 'euros' }), 'sites.shop.currency must be a code such as EUR.'],
    [site({ olapic: {} }), 'sites.shop.olapic.apiKey is missing.'],
    [site({ olapic: { ...olapic, baseUrl: 'ftp://x' } }), /^sites\.shop\.olapic\.baseUrl must be an http/],
    [
      site({ metapic: { token: 'env:METAPIC' } }),
      /^sites\.shop\.metapic\.publishers is missing: the Metapic/,
    ],
    [
      site({ metapic: { ...metapic, publishers: { anna: '23' } } }),
      'sites.shop.metapic.publishers.default is missing: the Metapic user who is paid.',
    ],
    [
      site({ metapic: { ...metapic, publishers: { default: '17', anna: 'a/b' } } }),
      'sites.shop.metapic.publishers.anna must be the id of a Metapic user, such as 17.',
    ],
    [
      site({ twoM: { apiKey: 'env:METAPIC', shortLinks: { pixelIds: ['3', 'x y'] } } }),
      /^sites\.shop\.twoM\.shortLinks\.pixelIds\[1\] must be/,
    ],
    [
      site({ twoM: { apiKey: 'env:METAPIC', shortLinks: { utm: { medium: '{id}' } } } }),
      /^sites\.shop\.twoM\.shortLinks\.utm\.medium needs a value/,
    ],
    [site({ izeax: { token: 'env:METAPIC' } }), /^sites\.shop\.izeax\.accountId is missing: the token opens/],
    [site({ release: 'newest' }), /^sites\.shop\.release must be a version such as 1\.4\.2/],
    [site({ release: 7 }), /^sites\.shop\.release must be a version such as "1\.4\.2", or/],
    [
      site({ release: { name: '1.4.2', trial: { name: '1.5.0', share: 100 } } }),
      'sites.shop.release.trial.share must be a whole number from 1 to 99.',
    ],
  ] as const) {
    test(`is told by its path: ${String(problem).slice(0, 60)}`, () => {
      const problems = problemsOf(content);
      assert.equal(problems.length, 1, problems.join('\n'));
      if (typeof problem === 'string') assert.equal(problems[0], problem);
      else assert.match(problems[0] ?? '', problem);
    });
  }

  test('is told all at once', () => {
    const problems = problemsOf({
      ...{ port: 'eighty', colour: 'red', shape: 'round', secret: 'env:NOWHERE' },
      sites: { one: { origins: ['x'], olapic: { apiKey: 'env:NOT_SET', apikey: '' } }, two: {} },
    });
    for (const path of [
      'port',
      'colour',
      'shape',
      'secret',
      'sites.one.origins[0]',
      'sites.one.olapic.apiKey',
    ]) {
      assert.ok(
        problems.some((problem) => problem.startsWith(path)),
        path,
      );
    }
    assert.ok(problems.some((problem) => problem.startsWith('sites.one.olapic.apikey is unknown')));
    assert.ok(problems.some((problem) => problem.startsWith('sites.two.origins is missing')));
  });

  test('is told by PORT where that wins', () => {
    assert.deepEqual(problemsOf({ ...whole, port: 80 }, { ...env, PORT: 'x' }), [
      'PORT must be a whole number from 0 to 65535.',
    ]);
  });

  test('is told by the variable where the file leaves it to one', () => {
    assert.deepEqual(problemsOf({ sites: { shop } }, { LOOKSTREAM_SECRET: 'short', PORT: 'x' }), [
      'PORT must be a whole number from 0 to 65535.',
      'LOOKSTREAM_SECRET needs 32 characters or more: try "openssl rand -hex 32".',
    ]);
  });

  for (const [text, problem] of [
    ['{ "secret": "a-real-secret" ', /^The configuration file is no JSON: look at line 1 column \d+\.$/],
    ['{ "secret": a-real-secret }', /^The configuration file is no JSON.*\.$/],
    ['[]', /^The configuration file must hold an object/],
    ['null', /^The configuration file must hold an object/],
  ] as const) {
    test(`is told of ${text}, without repeating it`, () => {
      const [told = ''] = problemsOf(text);
      assert.match(told, problem);
      assert.doesNotMatch(told, /a-real/);
    });
  }
});

describe('secrets of a configuration file', () => {
  const withSecrets = (changes: object, apiKey = 'env:OLAPIC_KEY') => ({
    ...{ ...whole, ...changes },
    sites: { shop: { ...shop, olapic: { apiKey } } },
  });

  test('are in variables and files', () => {
    const config = read(withSecrets({ adminToken: 'file:secrets/admin' }));
    assert.equal(config.adminToken, 'a token of an operator');
    assert.equal(config.sites[0]?.olapic?.credential, 'the-olapic-key');
  });

  for (const [apiKey, says] of [
    ['plain-olapic-key', ': keep secrets out of this file: write env:NAME or file:PATH.'],
    ['env:NOT_SET', ' names the variable NOT_SET, which is not set.'],
    ['file:nowhere', ' names the file "nowhere", which cannot be read.'],
    ['file:empty', ' names the file "empty", which is empty.'],
  ] as const) {
    test(`are asked for where there are none: ${apiKey}`, () => {
      assert.deepEqual(problemsOf(withSecrets({}, apiKey)), [`sites.shop.olapic.apiKey${says}`]);
    });
  }

  test('are in no files where there are none', () => {
    const LOOKSTREAM_CONFIG = JSON.stringify(withSecrets({}, 'file:key'));
    assert.throws(
      () => readConfig({ ...env, LOOKSTREAM_CONFIG }),
      /sites\.shop\.olapic\.apiKey names a file, and there are none here: write env:NAME\./,
    );
  });

  test('are long enough', () => {
    const variables = { ...env, LOOKSTREAM_SECRET: 'too-short-secret', ADMIN: 'short-token' };
    const problems = problemsOf(withSecrets({ adminToken: 'env:ADMIN' }), variables);
    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['secret needs 32 characters or more', 'adminToken needs 16 characters or more'],
    );
  });

  test('are never repeated', () => {
    const secrets = ['plain-secret-1', 'plain-secret-2', 'plain-secret-3', 'plain-secret-4'];
    const [secret, adminToken, apiKey, password] = secrets;
    const store = `redis://user:${password}@cache`;
    const problems = problemsOf(withSecrets({ secret, adminToken, store }, apiKey));
    assert.equal(problems.length, 4);
    for (const one of secrets) assert.ok(!problems.join().includes(one), one);
  });
});
