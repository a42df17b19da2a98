import { Miniflare } from 'miniflare';
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { writeAssets } from '../../../scripts/releases/write-assets.ts';
import { esModules, localWorkers } from '../local-workers.ts';
import { buildWorker, type WorkerModule } from '../worker-build.ts';
import { Built } from './built.ts';

/** What `wrangler.jsonc` says as `assets.run_worker_first`. */
const runWorkerFirst = ['/releases/*/lookstream.js'];

const immutable = 'public, max-age=31536000, immutable';

describe('releases on workerd', () => {
  const built = new Built();
  let modules: WorkerModule[];

  before(async () => {
    modules = await buildWorker({ minify: false });
    await built.release('1.4.0', '1.4.1', '1.5.0');
    await writeAssets(built.bundle, built.releases, built.assets);
  });
  after(() => built[Symbol.dispose]());

  async function start(t: TestContext, bindings: Record<string, string>, logged: string[] = []) {
    const workers = new Miniflare({
      ...localWorkers,
      modules: esModules(modules),
      handleStructuredLogs: ({ message }: { message: string }) => void logged.push(message),
      durableObjects: { STORE: { className: 'LookstreamStore', useSQLite: true } },
      assets: {
        directory: built.assets,
        binding: 'ASSETS',
        routerConfig: { has_user_worker: true, static_routing: { user_worker: runWorkerFirst } },
      },
      bindings: {
        LOOKSTREAM_ORIGINS: 'https://magazine.example',
        LOOKSTREAM_SECRET: 'a secret that is long enough for a test',
        ...bindings,
      },
    });
    t.after(() => workers.dispose());
    const base = await workers.ready;
    return (path: string, init: RequestInit = {}) => fetch(new URL(path, base), init);
  }

  test('are chosen by the Worker, and served by the platform where there is nothing to choose', async (t) => {
    const get = await start(t, { LOOKSTREAM_RELEASE: 'previous' });
    for (const [path, says, cache] of [
      ['/lookstream.js', "version = '1.4.1'", 'public, max-age=300,'],
      ['/lookstream.css', "--version: '1.4.1'", 'public, max-age=300,'],
      ['/sites/default/lookstream.js', "version = '1.4.1'", 'public, max-age=300,'],
      ['/sites/default/chunks/wall-141.js', 'of 1.4.1', immutable],
      ['/chunks/wall-150.js', 'of 1.5.0', immutable],
      ['/releases/1.4.0/lookstream.js', "version = '1.4.0'", immutable],
      ['/releases/1.4.0/lookstream.css', "--version: '1.4.0'", immutable],
      ['/releases/1.4.0/chunks/wall-140.js', 'of 1.4.0', immutable],
    ] as const) {
      const response = await get(path);
      assert.equal(response.status, 200, path);
      assert.ok((await response.text()).includes(says), path);
      assert.ok(response.headers.get('cache-control')?.startsWith(cache), path);
      assert.equal(response.headers.get('access-control-allow-origin'), '*', path);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
      assert.match(response.headers.get('content-type') ?? '', /^text\/(javascript|css)/, path);
    }
    for (const path of ['/releases/1.3.0/lookstream.js', '/lookstream.js.map', '/sites/nobody/lookstream.js'])
      assert.equal((await get(path)).status, 404, path);
  });

  test('answer a query, HEAD and what is known as elsewhere', async (t) => {
    const get = await start(t, {});
    for (const path of ['/lookstream.js', '/releases/1.4.0/lookstream.js'])
      assert.equal(await (await get(`${path}?ver=6`)).text(), 'export * from "./lookstream.js";\n');
    const head = await get('/lookstream.js', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    const etag = (await get('/lookstream.js')).headers.get('etag') ?? '';
    const known = await get('/lookstream.js', { headers: { 'if-none-match': etag } });
    assert.deepEqual([etag === '', known.status], [false, 304]);
    assert.match(known.headers.get('cache-control') ?? '', /^public/);
  });

  test('that there are not are an error in the log, and no other release', { timeout: 20_000 }, async (t) => {
    const logged: string[] = [];
    const get = await start(t, { LOOKSTREAM_RELEASE: '1.3.0' }, logged);
    const response = await get('/lookstream.js');
    assert.equal(response.status, 500);
    while (!logged.some((line) => line.includes('there is 1.5.0, 1.4.1, 1.4.0'))) await setImmediate();
    assert.equal((await get('/releases/1.4.0/lookstream.js')).status, 200);
  });

  test('are on trial by visitor there too', async (t) => {
    const get = await start(t, {
      LOOKSTREAM_CONFIG: JSON.stringify({
        secret: 'env:LOOKSTREAM_SECRET',
        sites: {
          default: {
            origins: ['https://magazine.example'],
            release: { name: '1.4.0', trial: { name: '1.5.0', share: 50 } },
          },
        },
      }),
    });
    const versionFor = async (visitor: number) => {
      const response = await get('/lookstream.js', { headers: { 'cf-connecting-ip': `192.0.2.${visitor}` } });
      assert.equal(response.headers.get('cache-control'), 'private, max-age=300');
      return /version = '(.+?)'/.exec(await response.text())?.[1];
    };
    const ask = () => Promise.all(Array.from({ length: 40 }, (_, visitor) => versionFor(visitor)));
    const given = await ask();
    assert.deepEqual([...new Set(given)].toSorted(), ['1.4.0', '1.5.0']);
    assert.deepEqual(await ask(), given);
  });
});
