import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { createEdge } from '../../src/edge/app.ts';
import { readBundle } from '../../src/edge/bundle/node-bundle.ts';
import { readConfig } from '../../src/edge/config/config.ts';
import { createJsonLog } from '../../src/edge/log.ts';
import type { Site } from '../../src/edge/site.ts';
import { openFileStore } from '../../src/edge/store/file-store.ts';
import { Built } from './bundle/built.ts';
import { openStore } from '../../src/edge/store/node-store.ts';
import { canariesIn, credentials, told } from './canaries.ts';
import { magazine, magazineOrigin } from './edge-under-test.ts';
import { moods, talkativeServices, type Mood } from './talkative-services.ts';
import { film } from '../support/films.ts';
import { uploadForm } from './uploads/handing-in.ts';

const { olapic, metapic, twoM, izeax, serverKey, adminToken, secret } = credentials;
const site: Site = {
  ...magazine,
  serverKey,
  uploads: { ...magazine.uploads!, as: 'visitor' },
  olapic: {
    ...{ baseUrl: 'https://sandbox.test/olapic', credential: olapic },
    analytics: { baseUrl: 'https://sandbox.test/olapic', instance: '3c9e0f5a7d1b48e2a6f4b85d20c7e913' },
  },
  metapic: { ...magazine.metapic!, credential: metapic },
  twoM: { ...magazine.twoM!, credential: twoM },
  izeax: { ...magazine.izeax!, credential: izeax },
};

interface Call {
  path: string;
  body?: unknown;
  /** with a film as its file */
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

const look = 'olapic-3042079992';
/** It is gone after that. */
const reported = 'olapic-3042079985';
const operator = { authorization: `Bearer ${adminToken}` };
const guessing = { authorization: 'Bearer canary' };
const share = { look, placement: 'share' };
const report = { reason: 'showsMe', statement: 'Mine.', email: 'visitor@mail.example', page: magazineOrigin };
const events = { visit: 'a-visit-0123', events: [{ kind: 'view', look, source: 'stream' }] };
const photo = {
  ...{ consent: '2026-11', language: 'en', caption: 'Mine.', product: 'acme-anvil-50lb' },
  ...{ name: 'Visitor', email: 'visitor@mail.example' },
};
const files = ['lookstream.js', 'lookstream.css', 'lookstream.js.map', 'manifest.json', 'nothing.js'];

/** Good and bad input for every route. */
const cases: Record<string, Call[]> = {
  'OPTIONS /v1/*': [{ path: '/v1/looks' }],
  'GET /healthz': [{ path: '/healthz' }],
  'GET /readyz': [{ path: '/readyz' }],
  'GET /metrics': [
    { path: '/metrics', headers: operator },
    { path: '/metrics', headers: guessing },
  ],
  'GET /v1/openapi.json': [{ path: '/v1/openapi.json' }],
  'GET /v1/looks': [
    { path: '/v1/looks?product=acme-anvil-50lb&limit=4' },
    { path: '/v1/looks?product=ceramic-vase&publisher=anna&sort=rated&rightsOnly=1&inStock=1' },
    { path: '/v1/looks?product=no-such-product' },
    { path: '/v1/looks?product=acme-anvil-50lb&cursor=abc.def' },
    { path: '/v1/looks?site=nobody&colour=red' },
    { path: '/v1/looks?category=tableware&group=6001&min=50&fallback=customer' },
    { path: '/v1/looks?creator=122790126&creator=x' },
    { path: '/v1/looks?creator=@june.castellaw&rightsOnly=1' },
    { path: '/v1/looks?widget=3c9e0f5a7d1b48e2a6f4b85d20c7e913' },
  ],
  'GET /v1/widgets/:id': [
    { path: '/v1/widgets/3c9e0f5a7d1b48e2a6f4b85d20c7e913' },
    { path: '/v1/widgets/f4027b9de58c4316a0c3d971e86b2f5d' },
    { path: '/v1/widgets/canary' },
  ],
  'GET /v1/uploads': [{ path: '/v1/uploads' }, { path: '/v1/uploads?site=nobody' }],
  'POST /v1/looks': [
    { path: '/v1/looks', form: { ...photo, upload: '6f9d6f9c-0d63-4c39-8f9a-0f6e0f2f6a01' } },
    { path: '/v1/looks', form: { ...photo, upload: 'canary', product: 'canary' } },
    { path: '/v1/looks', body: {} },
  ],
  'GET /v1/looks/:id': [
    { path: `/v1/looks/${look}` },
    { path: '/v1/looks/olapic-1' },
    { path: '/v1/looks/izeax-227954' },
    { path: '/v1/looks/x' },
  ],
  'GET /v1/pictures/:look/:width': [
    { path: `/v1/pictures/${look}/320` },
    { path: '/v1/pictures/izeax-227954/1920' },
    { path: '/v1/pictures/izeax-1/1920' },
    { path: '/v1/pictures/x/y' },
  ],
  'POST /v1/looks/:id/reports': [
    { path: `/v1/looks/${reported}/reports`, body: report },
    { path: `/v1/looks/${look}/reports`, body: { reason: 'none' } },
  ],
  'GET /v1/reports/:reference': [
    { path: '/v1/reports/{reference}' },
    { path: '/v1/reports/canary?site=nobody' },
  ],
  'POST /v1/deep-links': [
    { path: '/v1/deep-links', body: { urls: ['https://acme.com/a', 'https://nordlund.example/b'] } },
    { path: '/v1/deep-links', body: { urls: 'all' }, headers: { authorization: `Bearer ${serverKey}` } },
  ],
  'POST /v1/deep-links/html': [
    { path: '/v1/deep-links/html', body: { html: '<a href="https://acme.com/c">c</a>' } },
    { path: '/v1/deep-links/html', body: { html: 7 } },
  ],
  'POST /v1/short-links': [
    { path: '/v1/short-links', body: share },
    { path: '/v1/short-links', body: { ...share, look: 'olapic-1' } },
    { path: '/v1/short-links', body: share, headers: { origin: 'https://elsewhere.example' } },
  ],
  'POST /v1/qr-codes': [
    { path: '/v1/qr-codes', body: { look } },
    { path: '/v1/qr-codes', body: { look: 7 } },
  ],
  'POST /v1/events': [
    { path: '/v1/events', body: events },
    { path: '/v1/events', body: {} },
  ],
  'GET /go/:look/:product': [{ path: `/go/${look}/acme-anvil-50lb` }, { path: '/go/olapic-1/x' }],
  'GET /operator/decisions': [
    { path: '/operator/decisions', headers: operator },
    { path: '/operator/decisions', headers: guessing },
  ],
  'POST /operator/decisions': [
    { path: '/operator/decisions', body: { action: 'hide', look: 'olapic-1' }, headers: operator },
    { path: '/operator/decisions', body: { action: 'burn' }, headers: operator },
  ],
  'GET /operator/letters': [{ path: '/operator/letters', headers: operator }],
  'POST /operator/forgotten': [
    { path: '/operator/forgotten', body: { email: 'nobody@mail.example' }, headers: operator },
  ],
  'GET /operator/consents': [
    { path: '/operator/consents', headers: operator },
    { path: '/operator/consents', headers: guessing },
  ],
  'GET /operator/reports': [
    { path: '/operator/reports', headers: operator },
    { path: '/operator/reports', headers: guessing },
  ],
  'POST /operator/reports/:reference': [
    { path: '/operator/reports/{reference}', body: { decision: 'deliver' }, headers: operator },
    { path: '/operator/reports/canary', body: { decision: 'burn' }, headers: operator },
  ],
  'POST /operator/sites/:site/reports': [
    { path: '/operator/sites/default/reports', body: { action: 'release' }, headers: operator },
    { path: '/operator/sites/nobody/reports', body: { action: 'release' }, headers: operator },
  ],
  ...bundleCases(),
};

function bundleCases(): Record<string, Call[]> {
  const folders = {
    '/': ['/'],
    '/sites/:site/': ['/sites/default/', '/sites/nobody/'],
    '/releases/:version/': ['/releases/1.0.0/', '/releases/9.9.9/'],
  };
  return Object.fromEntries(
    Object.entries(folders).flatMap(([route, places]) => [
      [`GET ${route}:file`, places.flatMap((place) => files.map((file) => ({ path: place + file })))],
      [`GET ${route}chunks/:file`, places.map((place) => ({ path: `${place}chunks/shared-abcdef.js` }))],
    ]),
  );
}

/** An edge, and everything that came out of it. */
async function scannedEdge(built: Built, mood: Mood) {
  const services = talkativeServices();
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-scan-'));
  const opened = openFileStore(directory);
  const work: Promise<unknown>[] = [];
  const seen: string[] = [];
  const statuses = new Map<string, number[]>();
  /** of the report that was accepted */
  let reference = 'none';
  const edge = createEdge({
    ...{ sites: [site], store: opened.store, secret, adminToken, fetch: services.fetch },
    publicUrl: 'https://ugc.example',
    bundle: readBundle(built.bundle, built.releases),
    log: createJsonLog((line) => seen.push(line)),
    visitor: () => '192.0.2.1',
    waitUntil: (_, later) => void work.push(later),
  });

  async function ask(route: string, { path, body, form, headers = {} }: Call): Promise<void> {
    const method = route.split(' ')[0] ?? '';
    const response = await edge.app.request(path.replace('{reference}', reference), {
      method,
      headers: { origin: magazineOrigin, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form && { body: uploadForm(form, film()) }),
    });
    const told = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    const text = await response.text();
    seen.push(`${route}: ${[response.status, ...told, text].join('\n')}`);
    reference = /"reference":"([\w-]+)"/.exec(text)?.[1] ?? reference;
    statuses.set(route, [...(statuses.get(route) ?? []), response.status]);
  }

  async function askEverything(): Promise<void> {
    for (const [route, calls] of Object.entries(cases)) for (const call of calls) await ask(route, call);
    await ask('GET', { path: '/no/such/page' });
    await edge.deliver();
    await Promise.all(work.splice(0));
  }

  services.setMood(mood);
  return {
    ...edge,
    statuses,
    askEverything,
    /** answers, log lines, and all that the store holds */
    async everything(): Promise<string[]> {
      await opened[Symbol.asyncDispose]();
      const database = new DatabaseSync(join(directory, 'lookstream.sqlite'));
      const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
      const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM ${String(name)}`).all());
      database.close();
      rmSync(directory, { recursive: true });
      assert.ok(rows.length > 0);
      return [...seen, ...rows.map((row) => `stored: ${Object.values(row).join('\n')}`)];
    },
  };
}

describe('nothing that is secret leaves the edge', () => {
  const built = new Built();
  before(() => built.release('1.0.0'));
  after(() => built[Symbol.dispose]());

  for (const mood of moods) {
    test(`when services answer ${typeof mood === 'number' ? `with ${mood}` : mood}`, async () => {
      const edge = await scannedEdge(built, mood);
      await edge.askEverything();
      for (const text of await edge.everything()) {
        assert.deepEqual(canariesIn(text), [], `in ${text.slice(0, 2_000)}`);
      }
      if (mood !== 'well') return;
      // What is never answered well was not searched for either.
      for (const [route, statuses] of edge.statuses) {
        const isAnswered = statuses.some((status) => status < 400);
        assert.ok(isAnswered || route === 'GET', `${route}: ${statuses.join()}`);
      }
    });
  }

  test('unseen: each spelling of a canary is found, wherever it stands', () => {
    const [name, value] = ['earning', told.earning];
    const spelled = [
      value,
      encodeURIComponent(value),
      String(new URLSearchParams({ value })),
      Buffer.from(value).toString('hex').toUpperCase(),
      ...['', 'a', 'ab', 'abc'].map((before) => Buffer.from(`${before}${value} and more`).toString('base64')),
      ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${value}`).toString('base64url')),
    ];
    for (const text of spelled) assert.deepEqual(canariesIn(`before ${text} after`), [name], text);
  });

  test('with the address of a Redis that cannot be reached', async () => {
    const url = `redis://:${encodeURIComponent(secret)}@127.0.0.1:1`;
    await assert.rejects(openStore({ kind: 'redis', url }), (error: Error) => {
      const seen: string[] = [];
      createJsonLog((line) => seen.push(line))({ level: 'error', event: 'no-store', error });
      assert.deepEqual(canariesIn(`${error.stack} ${seen.join()}`), []);
      return true;
    });
  });

  test('by any route: each has its cases', async () => {
    const edge = await scannedEdge(built, 'well');
    const routes = edge.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/\{.*\}/, '')}`);
    await edge.app.request('/metrics', { headers: guessing });
    await edge.everything();
    assert.deepEqual([...new Set(routes)].toSorted(), Object.keys(cases).toSorted());
  });

  test('by the sentences about a wrong configuration', () => {
    const env = {
      PORT: 'many',
      LOOKSTREAM_SECRET: secret.slice(0, 20),
      LOOKSTREAM_ORIGINS: 'no origin',
      LOOKSTREAM_STORE: `redis://:${encodeURIComponent(adminToken)}@host:port`,
      LOOKSTREAM_ADMIN_TOKEN: adminToken.slice(0, 15),
      LOOKSTREAM_SERVER_KEY: serverKey,
      OLAPIC_API_KEY: olapic,
      OLAPIC_BASE_URL: 'ftp://olapic.example',
      METAPIC_TOKEN: metapic,
      TWO_M_API_KEY: twoM,
      TWO_M_ALIAS: 'plain',
      IZEAX_TOKEN: izeax,
    };
    assert.throws(
      () => readConfig(env),
      (error: Error) => {
        const text = `${error.stack ?? ''}`;
        assert.deepEqual(canariesIn(text), []);
        for (const part of [env.LOOKSTREAM_SECRET, env.LOOKSTREAM_ADMIN_TOKEN])
          assert.ok(!text.includes(part));
        return text.includes('PORT');
      },
    );
  });
});
