import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runLinks, type LinksOptions } from '../../src/cli/links.ts';
import { sandboxMetapicToken } from '../../src/sandbox/credentials.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { runLookstream, startLookstream, type Test } from './run-lookstream.ts';

const env = {
  LOOKSTREAM_ORIGINS: 'https://magazine.example',
  LOOKSTREAM_STORE: 'memory',
  METAPIC_TOKEN: sandboxMetapicToken,
  METAPIC_USER_ID: '1',
  METAPIC_BASE_URL: 'https://sandbox.test/metapic',
};

const post =
  '\uFEFF<p lang=sv><a href="https://acme.com/oak-stool">Pallen</a> <a href=https://none.example>x</a>\r\n';
const after =
  '\uFEFF<p lang=sv><a href="https://c.mtpc.se/tags/link/2082970" rel="sponsored noopener">' +
  '<small class="lookstream-label">[Annons: Acme] </small>Pallen</a> <a href=https://none.example>x</a>\r\n';

/** The command against the sandbox, as the program runs it. */
function links() {
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  let calls = 0;
  const run = async (input: string | Uint8Array, changes: Partial<LinksOptions> = {}) => {
    const written: Uint8Array[] = [];
    const complaints: string[] = [];
    const status = await runLinks({
      ...{ env, publisher: null, locale: null, files: [], isInPlace: false },
      async fetch(address, init) {
        calls += 1;
        return sandbox.app.fetch(new Request(address, init));
      },
      input: (async function* () {
        yield Buffer.from(input);
      })(),
      output: { write: (bytes) => written.push(bytes) },
      complain: (text) => complaints.push(text),
      ...changes,
    });
    return { status, bytes: Buffer.concat(written), html: Buffer.concat(written).toString(), complaints };
  };
  return { ...sandbox, run, calls: () => calls };
}

function folder(t: Test): string {
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-'));
  t.after(() => rmSync(directory, { recursive: true }));
  return directory;
}

describe('lookstream links', () => {
  test('writes the post with its links, and says how many earn', async () => {
    assert.deepEqual(await links().run(post), {
      status: 0,
      bytes: Buffer.from(after),
      html: after,
      complaints: ['links that earn: 1, plain: 1, pending: 0.'],
    });
  });

  test('labels in another language', async () => {
    assert.match((await links().run(post, { locale: 'de' })).html, /lang="de">\[Anzeige: Acme\]/);
  });

  for (const scenario of ['down', 'malformed'] as const) {
    test(`writes the post as it was, and fails, when Metapic is ${scenario}`, async () => {
      const { run, world } = links();
      world.scenarios.set('metapic', scenario);
      const { status, bytes, complaints } = await run(post);
      assert.deepEqual([status, bytes.equals(Buffer.from(post))], [1, true]);
      assert.match(
        complaints.join(),
        /earn: 0, plain: 0, pending: 2\. Metapic did not answer: .* run this again/,
      );
      assert.doesNotMatch(complaints.join(), /sandbox/);
    });
  }

  test('asks for more than 500 addresses in several batches, in the order of the post', async () => {
    const { run, calls, world } = links();
    const long = Array.from({ length: 1_100 }, (_, n) => `<a href="https://acme.com/${n}">x</a>`).join('\n');
    const { status, complaints, html } = await run(long);
    assert.deepEqual([status, calls()], [0, 3]);
    assert.deepEqual(complaints, ['links that earn: 1100, plain: 0, pending: 0.']);
    const targets = [...html.matchAll(/tags\/link\/(\d+)/g)].map(
      ([, id = '']) => world.metapic.deepLinks.get(id)?.url,
    );
    assert.deepEqual(
      targets,
      Array.from({ length: 1_100 }, (_, n) => `https://acme.com/${n}`),
    );
  });

  test('keeps what it knows, and does not ask again', async (t) => {
    const { run, calls } = links();
    const kept = { env: { ...env, LOOKSTREAM_STORE: `file:${folder(t)}` } };
    await run(post, kept);
    assert.equal((await run(post, kept)).html, after);
    assert.equal(calls(), 1);
  });

  test('rewrites files in their place, and touches none that does not change', async (t) => {
    const directory = folder(t);
    const files = ['a.html', 'b.html', 'c.html'].map((name) => join(directory, name));
    const [linked = '', plain = '', latin = ''] = files;
    const noUtf8 = Buffer.from('<a href="https://acme.com/oak-stool">\xe5</a>', 'latin1');
    writeFileSync(linked, post);
    writeFileSync(plain, '<a href="/own">');
    writeFileSync(latin, noUtf8);
    const { status, complaints, bytes } = await links().run('', { files, isInPlace: true });
    assert.deepEqual([status, bytes.length], [2, 0]);
    assert.equal(readFileSync(linked, 'utf8'), after);
    assert.equal(readFileSync(plain, 'utf8'), '<a href="/own">');
    assert.ok(readFileSync(latin).equals(noUtf8));
    assert.deepEqual(complaints, [
      `${linked}: links that earn: 1, plain: 1, pending: 0.`,
      `${plain}: links that earn: 0, plain: 0, pending: 0.`,
      `${latin}: This is not UTF-8, and stays as it is: save it as UTF-8.`,
    ]);
    assert.deepEqual(readdirSync(directory).sort(), ['a.html', 'b.html', 'c.html']);
  });

  test('writes what is no UTF-8 as it was', async () => {
    const bytes = Buffer.from('<a href="https://acme.com/oak-stool">\xe5</a>', 'latin1');
    const { status, bytes: written } = await links().run(bytes);
    assert.deepEqual([status, written.equals(bytes)], [2, true]);
  });

  for (const [name, changes, complaint] of [
    [
      'an environment without Metapic',
      { env: { LOOKSTREAM_ORIGINS: 'https://a.se' } },
      /METAPIC_TOKEN is missing/,
    ],
    ['an environment without anything', { env: {} }, /LOOKSTREAM_ORIGINS is missing/],
    ['a publisher that nobody knows', { publisher: 'anna' }, /publisher that the site has configured/],
  ] as const) {
    test(`asks nobody with ${name}`, async () => {
      const { run, calls } = links();
      const { status, complaints } = await run(post, changes);
      assert.deepEqual([status, calls()], [2, 0]);
      assert.match(complaints.join(), complaint);
    });
  }

  for (const [name, changes, complaint] of [
    ['files that are to be rewritten', { files: ['a.html'] }, /--in-place/],
    ['no files to rewrite', { isInPlace: true }, /Name the files/],
    ['a file that is not there', { files: ['/none.html'], isInPlace: true }, /"\/none\.html" cannot be read/],
    ['a language that is none', { locale: 'swedish language' }, /no language: --locale takes/],
  ] as const) {
    test(`explains itself over ${name}`, async () => {
      await assert.rejects(links().run(post, changes), { name: 'UsageError', message: complaint });
    });
  }

  test('is a command that reads and writes like any other', async (t) => {
    const sandbox = await startLookstream(t, ['sandbox']);
    const url = sandbox.url.replace('localhost', '127.0.0.1');
    const { process: child, output } = runLookstream(t, ['links', '--locale', 'sv'], {
      ...env,
      METAPIC_BASE_URL: `${url}/metapic`,
    });
    child.stdin.end(post);
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 0);
    assert.ok(output().includes(after.slice(1)), output());
    assert.match(output(), /^links that earn: 1, plain: 1, pending: 0\.$/m);
    const mistyped = runLookstream(t, ['links', 'a.html'], env);
    assert.deepEqual(await once(mistyped.process, 'close'), [2, null]);
    assert.match(mistyped.output(), /--in-place\.[^]*Usage: lookstream/);
    assert.equal(await sandbox.stop(), 0);
  });
});
