import { serve } from '@hono/node-server';
import exifr from 'exifr';
import { Miniflare } from 'miniflare';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  sandboxIzeaxAccount,
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../../src/sandbox/credentials.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { film } from '../support/films.ts';
import { jpegPhoto, pixelsOf } from '../support/photos.ts';
import { esModules, localWorkers } from './local-workers.ts';
import { contentOf, leastFields, uploadForm } from './uploads/handing-in.ts';
import { buildWorker } from './worker-build.ts';

const adminToken = 'the-admin-token-of-the-test';

interface ScheduledWorker {
  scheduled(event: { cron: string }): Promise<{ outcome: string }>;
}

/** Only what differs between runtimes: that the edge starts, asks, keeps and outlives a response there. */
describe('the edge on workerd', () => {
  let upstream: Server;
  let workers: Miniflare;
  let base: URL;
  let world: World;

  before(async () => {
    const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
    world = sandbox.world;
    upstream = serve({ fetch: sandbox.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
    await once(upstream, 'listening');
    const services = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const modules = await buildWorker({ minify: false });
    workers = new Miniflare({
      ...localWorkers,
      modules: esModules(modules),
      durableObjects: { STORE: { className: 'LookstreamStore', useSQLite: true } },
      bindings: {
        LOOKSTREAM_ORIGINS: 'https://magazine.example',
        LOOKSTREAM_SECRET: 'a secret that is long enough for a test',
        LOOKSTREAM_ADMIN_TOKEN: adminToken,
        OLAPIC_API_KEY: sandboxOlapicKey,
        OLAPIC_BASE_URL: `${services}/olapic`,
        LOOKSTREAM_UPLOADS: 'site',
        LOOKSTREAM_UPLOAD_TERMS: '2026-11',
        LOOKSTREAM_UPLOAD_VIDEOS: 'true',
        OLAPIC_WIDGET_INSTANCE: '3c9e0f5a7d1b48e2a6f4b85d20c7e913',
        OLAPIC_ANALYTICS_BASE_URL: `${services}/olapic`,
        METAPIC_TOKEN: sandboxMetapicToken,
        METAPIC_USER_ID: '1',
        METAPIC_BASE_URL: `${services}/metapic`,
        TWO_M_API_KEY: sandboxTwoMKey,
        TWO_M_BASE_URL: `${services}/two-m`,
        LOOKSTREAM_PUBLIC_URL: 'https://ugc.example',
        IZEAX_TOKEN: sandboxIzeaxToken,
        IZEAX_ACCOUNT_ID: sandboxIzeaxAccount,
        IZEAX_LICENSES: 'Full Rights, Limited',
        IZEAX_BASE_URL: `${services}/izeax`,
      },
    });
    base = await workers.ready;
  });

  after(async () => {
    await workers.dispose();
    upstream.close();
  });

  test('answers pages of looks with deep links, and follows a cursor', async () => {
    const read = async (query: string) =>
      (await fetch(new URL(`/v1/looks?product=stoneware-mug${query}`, base))).json();
    const first = (await read('')) as {
      looks: object[];
      next: string;
      products: Record<string, { deepLink: string }>;
    };
    assert.equal(first.looks.length, 20);
    assert.match(first.products['stoneware-mug']?.deepLink ?? '', /^https:\/\/c\.mtpc\.se\//);
    const second = (await read(`&cursor=${first.next}`)) as typeof first;
    assert.ok(second.looks.length > 0);
  });

  test('answers concurrent visitors, each in their own request', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(new URL('/v1/looks?product=ceramic-vase', base))),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  });

  test('shows what creators made to concurrent visitors, and leads to the pictures', async () => {
    const list = new URL('/v1/looks?group=6001', base);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await fetch(list)).json()));
    const pages = answers as { looks: { id: string; images: { src: string }[] }[] }[];
    assert.deepEqual(new Set(pages.map(({ looks }) => looks.length)), new Set([13]));
    const { pathname, search } = new URL(pages[0]?.looks[0]?.images.at(-1)?.src ?? '');
    const picture = new URL(pathname + search, base);
    const led = await Promise.all(Array.from({ length: 20 }, () => fetch(picture, { redirect: 'manual' })));
    assert.deepEqual(new Set(led.map(({ status }) => status)), new Set([302]));
    assert.match(led[0]?.headers.get('location') ?? '', /ceramic-vase-1\/original\.webp\?expires=\d+$/);
  });

  test('makes a short link once, kept in the Durable Object', async () => {
    const ask = async () =>
      (
        await fetch(new URL('/v1/short-links', base), {
          method: 'POST',
          headers: { origin: 'https://magazine.example' },
          body: JSON.stringify({ page: 'https://magazine.example/first-cup', placement: 'share' }),
        })
      ).json();
    const first = (await ask()) as { shortUrl: string };
    assert.match(first.shortUrl, /^https:\/\/2m\.is\//);
    assert.deepEqual(await ask(), first);
  });

  test('passes on what several visitors did, after it has answered them', { timeout: 20_000 }, async () => {
    const event = { kind: 'view', look: 'olapic-3042079992', source: 'stream' };
    const send = async (visitor: number) => {
      const body = JSON.stringify({ visit: `visitor-${visitor}`, events: [event, event, event] });
      const headers = { origin: 'https://magazine.example' };
      const response = await fetch(new URL('/v1/events', base), { method: 'POST', headers, body });
      return response.json();
    };
    const answers = await Promise.all(Array.from({ length: 10 }, (_, visitor) => send(visitor)));
    for (const answer of answers) assert.deepEqual(answer, { accepted: 3, dropped: 0 });
    while (world.olapic.counts[0]?.times !== 30) await new Promise(setImmediate);
    assert.equal(world.olapic.counts[0].visitors.size, 10);
  });

  test('hands in a photo, and a film no larger than its memory', { timeout: 60_000 }, async () => {
    const rules = (await (await fetch(new URL('/v1/uploads', base))).json()) as { mostBytes: number };
    assert.equal(rules.mostBytes, 40_000_000);
    const large = Buffer.concat([film(), Buffer.alloc(rules.mostBytes - film().length)]);
    large.write('free', film().length + 4);
    const handIn = async (file: Uint8Array) => {
      const headers = { origin: 'https://magazine.example' };
      const body = uploadForm(leastFields(), file);
      return fetch(new URL('/v1/looks', base), { method: 'POST', headers, body });
    };
    const photo = await jpegPhoto();
    const photos = await Promise.all(Array.from({ length: 5 }, () => handIn(photo)));
    assert.deepEqual(new Set(photos.map(({ status }) => status)), new Set([201]));
    assert.equal((await handIn(large)).status, 201);
    assert.equal(world.olapic.uploads.size, 6);
    const stored = await contentOf(world.olapic.uploads.get('3150000000'));
    assert.equal(await pixelsOf(stored), await pixelsOf(photo));
    assert.equal(await exifr.gps(stored), undefined);
  });

  test('links a post', async () => {
    const response = await fetch(new URL('/v1/deep-links/html', base), {
      method: 'POST',
      headers: { origin: 'https://magazine.example' },
      body: JSON.stringify({ html: '<p lang=sv><a href="https://acme.com/oak-stool">Pallen</a>' }),
    });
    assert.match(
      ((await response.json()) as { html: string }).html,
      /mtpc\.se.*\[Annons: Acme\] <\/small>Pallen<\/a>$/,
    );
  });

  const operate = (path: string, body?: unknown) =>
    fetch(new URL(path, base), {
      headers: { authorization: `Bearer ${adminToken}` },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });

  test('takes a look away from what is kept, and gives it back', async () => {
    const path = new URL('/v1/looks?product=acme-anvil-50lb', base);
    const idsNow = async () =>
      ((await (await fetch(path)).json()) as { looks: { id: string }[] }).looks.map(({ id }) => id);
    const before = await idsNow();
    const [look] = before;
    assert.equal((await operate('/operator/decisions', { action: 'hide', look })).status, 201);
    assert.deepEqual(await idsNow(), before.slice(1));
    assert.equal((await operate('/operator/decisions', { action: 'unblock', look })).status, 201);
    assert.deepEqual(await idsNow(), before);
  });

  test('delivers a report once the operator wants it, and with the next minute what waits', async () => {
    const report = (reason: string) =>
      fetch(new URL('/v1/looks/olapic-3042079992/reports', base), {
        method: 'POST',
        headers: { origin: 'https://magazine.example' },
        body: JSON.stringify({
          reason,
          statement: 'x',
          email: 'ann@person.example',
          page: 'https://m.example/',
        }),
      });
    const accepted = await report('harmful');
    assert.equal(accepted.status, 202);
    const { reference } = (await accepted.json()) as { reference: string };
    const status = async () => (await fetch(new URL(`/v1/reports/${reference}`, base))).json();
    assert.equal(((await status()) as { status: string }).status, 'received');
    assert.equal((await operate(`/operator/reports/${reference}`, { decision: 'deliver' })).status, 200);
    while (world.olapic.reports.length === 0) await new Promise(setImmediate);
    assert.deepEqual(world.olapic.reports[0]?.reason, 'harmful: x');
    // Its types lack what a Worker of the platform has.
    const worker = (await workers.getWorker()) as unknown as ScheduledWorker;
    assert.equal((await worker.scheduled({ cron: '* * * * *' })).outcome, 'ok');
  });

  test('tells how it is', async () => {
    assert.equal((await fetch(new URL('/readyz', base))).status, 200);
    assert.match(await (await operate('/metrics')).text(), /^lookstream_requests_total\{.*\} \d+$/m);
    assert.equal(
      ((await (await fetch(new URL('/v1/openapi.json', base))).json()) as { openapi: string }).openapi,
      '3.1.1',
    );
  });

  test('refuses what it refuses elsewhere', async () => {
    const response = await fetch(new URL('/v1/looks?product=a&limit=51', base));
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  });
});

describe('the Worker', () => {
  test('starts with at most 60 kB, without the parser that the first post brings', async () => {
    const modules = await buildWorker({ minify: true });
    const atStart = modules.filter(({ isLoadedAtStart }) => isLoadedAtStart);
    const later = modules.filter(({ isLoadedAtStart }) => !isLoadedAtStart);
    const bytes = atStart.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
    assert.ok(bytes < 60_000, `${bytes} B: load what most requests do not need with import().`);
    const hasParser = ({ sources }: (typeof modules)[number]) =>
      sources.some((source) => source.includes('/parse5/'));
    assert.deepEqual(atStart.filter(hasParser), []);
    assert.equal(later.filter(hasParser).length, 1);
  });
});
