import assert from 'node:assert/strict';
import { execFile as execFileWithCallback } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/free-port.ts';
import { runLookstream, startLookstream } from './run-lookstream.ts';

const execFile = promisify(execFileWithCallback);
const { PATH = '' } = process.env;

const sample = (name: string) => readFile(new URL(`../upstreams/samples/${name}`, import.meta.url));

/** Real bodies over loopback HTTP: what the three services answered once, whatever the query. */
async function recordedServices() {
  const bodies = new Map([
    ['GET /olapic/', await sample('olapic-root.json')],
    ['GET /olapic/streams/media/recent', await sample('olapic-media-page.json')],
    ['GET /olapic/streams/bytag/0669091022', await sample('olapic-stream-by-product.json')],
    ['POST /two-m/api/url/add', await sample('2m-is-url-add.json')],
  ]);
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const body = bodies.get(`${request.method} ${new URL(request.url ?? '', 'http://x').pathname}`);
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(body ?? '{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const whole = {
  LOOKSTREAM_ORIGINS: 'https://magazine.example',
  LOOKSTREAM_SECRET: 'a secret that is long enough for a test',
};

describe('lookstream serve', () => {
  test('shows what real bodies of the services say, from the addresses that the environment names', async (t) => {
    const services = await recordedServices();
    const directory = mkdtempSync(join(tmpdir(), 'lookstream-'));
    t.after(() => {
      services.server.close();
      rmSync(directory, { recursive: true });
    });
    const edge = await startLookstream(t, ['serve'], {
      ...whole,
      LOOKSTREAM_STORE: `file:${directory}`,
      OLAPIC_API_KEY: 'the-olapic-key',
      OLAPIC_BASE_URL: `${services.url}/olapic`,
      TWO_M_API_KEY: 'the-2m-key',
      TWO_M_BASE_URL: `${services.url}/two-m`,
    });
    const page = await (await fetch(`${edge.url}/v1/looks?product=acme-anvil-50lb`)).json();
    assert.deepEqual(
      page.looks.map(({ id }: { id: string }) => id),
      [3042079992, 3042079997, 3042079985, 3042079982, 3042079980, 3042079979].map((id) => `olapic-${id}`),
    );
    const [look] = page.looks;
    assert.equal(look.caption, 'Old school Acme Anvil poster');
    assert.equal(look.publishedAt, '2018-10-02T19:31:58Z');
    assert.deepEqual([look.width, look.height], [513, 432]);
    assert.deepEqual(
      look.images.find(({ width }: { width: number }) => width === 320),
      {
        src: 'https://photorankmedia-a.akamaihd.net/media/8/w/d/8wd7rd4/mobile.jpg',
        width: 320,
        height: 269,
      },
    );
    assert.equal(page.products['acme-anvil-50lb'].url, 'https://acme.com/acme-anvil-50lb');
    assert.equal(page.products['acme-anvil-50lb'].price, null);

    const shared = await fetch(`${edge.url}/v1/short-links`, {
      method: 'POST',
      headers: { origin: 'https://magazine.example' },
      body: JSON.stringify({ product: '0669091022', placement: 'share' }),
    });
    assert.deepEqual(await shared.json(), {
      shortUrl: 'https://2m.is/google',
      target: 'https://www2.hm.com/de_at/productpage.0669091022.html',
    });
    assert.equal(services.asked.at(-1)?.headers.authorization, 'Bearer the-2m-key');
    assert.doesNotMatch(edge.output(), /the-olapic-key|the-2m-key|auth_token/);
    assert.equal(await edge.stop(), 0);
  });

  test('names everything that the environment lacks, and ends', async (t) => {
    const { process: child, output } = runLookstream(t, ['serve'], { METAPIC_TOKEN: 'a-token' });
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
    for (const name of ['LOOKSTREAM_ORIGINS', 'LOOKSTREAM_SECRET', 'METAPIC_USER_ID'])
      assert.match(output(), new RegExp(name));
    assert.doesNotMatch(output(), /a-token|at file:|\.js:\d/);
  });

  test('says plainly that a port is taken', async (t) => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { process: child, output } = runLookstream(t, ['serve', '--sandbox'], { PORT: String(port) });
    const [code] = await once(child, 'exit');
    other.close();
    assert.equal(code, 1);
    assert.match(output(), new RegExp(`Port ${port} is taken.*PORT=`));
    assert.doesNotMatch(output(), /\.js:\d/);
  });

  for (const [typed, complaint] of [
    [['sreve'], /no command "sreve"/],
    [['serve', '--sandbx'], /Unknown option '--sandbx'\.$/m],
    [['check', '--sandbox'], /Unknown option '--sandbox'\.$/m],
    [['check', 'olapic'], /Unexpected argument 'olapic'/],
    [[], /Which command\?/],
  ] as const) {
    test(`explains itself to who types ${JSON.stringify(typed)}`, async (t) => {
      const { process: child, output } = runLookstream(t, [...typed], {});
      const [code] = await once(child, 'close');
      assert.equal(code, 2);
      assert.match(output(), complaint);
      assert.match(output(), /Usage: lookstream/);
    });
  }
});

describe('lookstream serve --sandbox', () => {
  test('needs no account, serves the demo, and ends cleanly on Ctrl-C', async (t) => {
    const edge = await startLookstream(t, ['serve', '--sandbox']);
    const status = async (path: string) => (await fetch(edge.url + path)).status;
    for (const path of [
      '/',
      '/demo/magazine',
      '/demo/shop/acme-anvil-50lb',
      '/lookstream.js',
      '/lookstream.css',
      '/licenses.md',
      '/healthz',
      '/sandbox/pictures/stoneware-mug-1/mobile.webp',
    ]) {
      assert.equal(await status(path), 200, path);
    }
    assert.equal(await status('/nothing'), 404);
    const { products } = await (await fetch(`${edge.url}/v1/looks?product=acme-anvil-50lb`)).json();
    assert.match(products['acme-anvil-50lb'].deepLink, /^https:\/\/c\.mtpc\.se\//);
    assert.equal(await edge.stop(), 0);
  });

  test('answers a script with a query by one line that imports it without', async (t) => {
    const edge = await startLookstream(t, ['serve', '--sandbox']);
    const response = await fetch(`${edge.url}/lookstream.js?ver=6.1`);
    assert.match(response.headers.get('content-type') ?? '', /javascript/);
    assert.equal(await response.text(), 'export * from "./lookstream.js";\n');
    await edge.stop();
  });
});

describe('lookstream sandbox', () => {
  test('serves the imitated services over loopback HTTP', async (t) => {
    const sandbox = await startLookstream(t, ['sandbox']);
    assert.match(sandbox.output(), /: \/olapic, \/metapic, \/two-m, \/izeax, \/pictures and \/scenarios\./);
    const url = sandbox.url.replace('localhost', '127.0.0.1');
    const response = await fetch(`${url}/olapic/?auth_token=sandbox-olapic-key&version=v2.2`);
    const { data } = await response.json();
    assert.equal(data._embedded.customer.id, '215815');
    assert.equal(await sandbox.stop(), 0);
  });

  test('serves the pictures that the services name, from the same place', async (t) => {
    const sandbox = await startLookstream(t, ['sandbox']);
    const url = sandbox.url.replace('localhost', '127.0.0.1');
    const list = `${url}/olapic/streams/media/recent?tag_key=acme-anvil-50lb&auth_token=sandbox-olapic-key`;
    const { data } = await (await fetch(list)).json();
    const addresses = Object.values<string>(data._embedded.media[0].images);
    assert.equal(addresses.length, 5);
    for (const address of addresses) {
      assert.ok(address.startsWith(`${url}/pictures/`), address);
      const picture = await fetch(address);
      assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/webp'], address);
      assert.ok((await picture.bytes()).length > 0, address);
    }
    const none = await fetch(`${url}/pictures/none/mobile.webp`);
    assert.deepEqual([none.status, await none.text()], [404, '404 Not Found']);
    assert.equal(await sandbox.stop(), 0);
  });
});

describe('lookstream check', () => {
  test('is found by the name of the command, as the README has it', async () => {
    const { stderr } = await execFile('npx', ['--no', 'lookstream', 'check'], { env: { PATH } }).catch(
      (failure: { stderr: string }) => failure,
    );
    assert.match(stderr, /No service is set up/);
  });

  test('ends with a status that tells whether the credentials work', async (t) => {
    const sandbox = await startLookstream(t, ['sandbox']);
    const url = sandbox.url.replace('localhost', '127.0.0.1');
    const check = async (args: string[], env: Record<string, string>) => {
      const { process: child, output } = runLookstream(t, ['check', ...args], env);
      const [code] = await once(child, 'close');
      return { code, output: output() };
    };
    const env = { TWO_M_BASE_URL: `${url}/two-m`, TWO_M_API_KEY: 'sandbox-two-m-key' };
    const works = await check(['--json'], env);
    assert.deepEqual([works.code, JSON.parse(works.output).ok], [0, true]);
    const fails = await check([], { ...env, TWO_M_API_KEY: 'another-key' });
    assert.equal(fails.code, 1);
    assert.match(fails.output, /^wrong-key .*2m\.is/m);
    assert.equal((await check([], {})).code, 2);
    assert.equal(await sandbox.stop(), 0);
  });
});
