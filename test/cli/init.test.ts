import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseEnv } from 'node:util';
import { findConfig } from '../../src/cli/find-config.ts';
import { runInit, type InitOptions } from '../../src/cli/init.ts';
import { CancelledError, type Prompter } from '../../src/cli/init/prompter.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { readConfig } from '../../src/edge/config/config.ts';
import { runLookstream, startLookstream, type Test } from './run-lookstream.ts';
import { credentials, sandboxOverHttp } from './sandbox-over-http.ts';

const noFlags = {
  ...{ site: null, origins: null, runtime: null, publicUrl: null },
  ...{ isYes: false, isForced: false },
};
const usual = { ...noFlags, isYes: true, origins: 'https://shop.example' };

/** Every credential, as it may be nowhere but in the file of secrets. */
const secretWords = /sandbox-(olapic|metapic|two-m|izeax)/;

function emptyFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'lookstream-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function init(folder: string, changes: Partial<InitOptions>) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runInit({
    ...{ env: {}, flags: usual, folder, fetch, prompter: null },
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    ...changes,
  });
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

/**
 * A person who knows the answers.
 * @param answers to questions with these words, one after the other where the same is asked again
 */
function personWith(answers: Record<string, string[]>): Prompter & { questions: string[] } {
  const questions: string[] = [];
  const answer = (message: string) => {
    questions.push(message);
    const [, left] = Object.entries(answers).find(([words]) => message.includes(words)) ?? [];
    const next = left?.shift();
    if (next === undefined) throw new CancelledError('Cancelled.');
    return next;
  };
  return {
    questions,
    async text(message, { usual = '', complain }) {
      for (;;) {
        const text = answer(message) || usual;
        if (complain(text) === undefined) return text;
      }
    },
    secret: async (message) => answer(message),
    choose: async (message, choices) => {
      const wanted = answer(message);
      const choice = choices.find(({ value }) => value === wanted);
      assert.ok(choice, `"${wanted}" is a choice`);
      return choice.value;
    },
    confirm: async (message) => answer(message) === 'yes',
  };
}

const knowing = () => ({
  'short name': ['Shop!', 'shop'],
  'its pages': ['shop.example', 'https://shop.example https://www.shop.example'],
  'edge run': ['node'],
  'reach the edge': ['https://ugc.shop.example/'],
  Olapic: [credentials.OLAPIC_API_KEY],
  'token of the Metapic': [credentials.METAPIC_TOKEN],
  'Metapic user': ['not an id', credentials.METAPIC_USER_ID],
  '2m.is': [''],
});

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** Addresses of the sandbox without the keys, which a person types. */
async function addressesOfSandbox(t: Test) {
  const { env } = await sandboxOverHttp(t);
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.endsWith('_BASE_URL')));
}

describe('lookstream init at a terminal', () => {
  test('asks at most eight questions, and writes a configuration that works', async (t) => {
    const folder = emptyFolder(t);
    const person = personWith(knowing());
    const env = await addressesOfSandbox(t);
    const { status, printed } = await init(folder, { env, flags: noFlags, prompter: person });
    assert.equal(status, 0);
    assert.equal(new Set(person.questions).size, 8);
    assert.match(printed, /^works {10}Olapic answers .*\nworks {10}Metapic answers .*\noff {12}2m\.is/);
    assert.match(printed, /npx lookstream serve/);
    assert.match(printed, /<script type="module" src="https:\/\/ugc\.shop\.example\/lookstream\.js">/);

    const found = findConfig({}, { config: null, envFile: null }, folder);
    const { sites, publicUrl, adminToken } = readConfig(found.env, found.file);
    assert.deepEqual(
      sites.map(({ id, origins, twoM }) => [id, origins, twoM]),
      [['shop', ['https://shop.example', 'https://www.shop.example'], null]],
    );
    assert.equal(sites[0]?.olapic?.credential, credentials.OLAPIC_API_KEY);
    assert.deepEqual(sites[0].metapic?.publishers, { default: '1' });
    assert.deepEqual([publicUrl, adminToken?.length], ['https://ugc.shop.example', 64]);
  });

  test('lets a wrong key be typed again, or kept', async (t) => {
    const env = await addressesOfSandbox(t);
    const again = personWith({
      ...knowing(),
      Olapic: ['wrong', credentials.OLAPIC_API_KEY],
      'What now': ['again'],
    });
    const corrected = await init(emptyFolder(t), { env, flags: noFlags, prompter: again });
    assert.equal(corrected.status, 0);
    assert.match(corrected.printed, /^wrong-key .*\n.*OLAPIC_API_KEY.*\nworks {10}Olapic/);

    const folder = emptyFolder(t);
    const keep = personWith({ ...knowing(), Olapic: ['wrong'], 'What now': ['keep'] });
    const kept = await init(folder, { env, flags: noFlags, prompter: keep });
    assert.equal(kept.status, 1);
    assert.equal(parseEnv(read(folder, '.env'))['OLAPIC_API_KEY'], 'wrong');
  });

  test('writes nothing before the last question is answered', async (t) => {
    const folder = emptyFolder(t);
    const env = await addressesOfSandbox(t);
    const answers = { ...knowing(), 'token of the Metapic': [] };
    const { status, complaints } = await init(folder, { env, flags: noFlags, prompter: personWith(answers) });
    assert.deepEqual([status, readdirSync(folder)], [2, []]);
    assert.match(complaints, /Nothing was written/);
  });

  test('asks for nothing that is said already', async (t) => {
    const { env } = await sandboxOverHttp(t);
    const person = personWith({ 'edge run': ['redis'], 'reach the edge': [''] });
    const flags = { ...noFlags, site: 'shop', origins: 'https://shop.example' };
    await init(emptyFolder(t), { env, flags, prompter: person });
    assert.equal(person.questions.length, 2);
  });

  test('asks before it writes over a file', async (t) => {
    const folder = emptyFolder(t);
    const env = await addressesOfSandbox(t);
    writeFileSync(join(folder, 'lookstream.json'), 'mine');
    const answers = { ...knowing(), 'there already': ['no', 'yes'] };
    const refused = await init(folder, { env, flags: noFlags, prompter: personWith(answers) });
    assert.deepEqual([refused.status, read(folder, 'lookstream.json')], [2, 'mine']);
    const again = personWith({ ...knowing(), 'there already': ['yes'] });
    assert.equal((await init(folder, { env, flags: noFlags, prompter: again })).status, 0);
    assert.match(read(folder, 'lookstream.json'), /"sites"/);
  });
});

describe('the files of lookstream init', () => {
  test('have the secrets in one place, which their owner alone may read', async (t) => {
    const folder = emptyFolder(t);
    const { env } = await sandboxOverHttp(t);
    const { status, printed } = await init(folder, { env });
    assert.equal(status, 0);
    assert.deepEqual(readdirSync(folder).toSorted(), ['.env', 'lookstream.json']);
    assert.doesNotMatch(read(folder, 'lookstream.json') + printed, secretWords);
    assert.equal(statSync(join(folder, '.env')).mode & 0o777, 0o600);
    const { LOOKSTREAM_SECRET = '', LOOKSTREAM_ADMIN_TOKEN = '', ...keys } = parseEnv(read(folder, '.env'));
    assert.match(LOOKSTREAM_SECRET, /^[0-9a-f]{64}$/);
    assert.match(LOOKSTREAM_ADMIN_TOKEN, /^[0-9a-f]{64}$/);
    const { METAPIC_USER_ID, IZEAX_ACCOUNT_ID, ...secrets } = credentials;
    assert.deepEqual({ ...keys }, secrets);
    assert.ok(read(folder, 'lookstream.json').includes(`"accountId": "${IZEAX_ACCOUNT_ID}"`));
    assert.ok(read(folder, 'lookstream.json').includes(`"default": "${METAPIC_USER_ID}"`));
  });

  test('keep the secrets that are in use, and what else stands there', async (t) => {
    const folder = emptyFolder(t);
    const before = `# ours\nOTHER=1\nLOOKSTREAM_SECRET=${'s'.repeat(40)}\nOLAPIC_API_KEY=old\n`;
    writeFileSync(join(folder, '.env'), before);
    const { env } = await sandboxOverHttp(t);
    await init(folder, { env: { ...env, TWO_M_API_KEY: "it's a key" } });
    const after = read(folder, '.env');
    assert.ok(after.startsWith(`# ours\nOTHER=1\nLOOKSTREAM_SECRET=${'s'.repeat(40)}\n`));
    assert.equal(parseEnv(after)['OLAPIC_API_KEY'], credentials.OLAPIC_API_KEY);
    assert.equal(parseEnv(after)['TWO_M_API_KEY'], "it's a key");
  });

  test('are kept out of a repository', async (t) => {
    const folder = emptyFolder(t);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFileSync(join(folder, '.gitignore'), 'node_modules');
    await init(folder, {});
    assert.equal(read(folder, '.gitignore'), 'node_modules\n.env\n');
    await init(folder, { flags: { ...usual, isForced: true } });
    assert.equal(read(folder, '.gitignore'), 'node_modules\n.env\n');
  });

  test('for Workers have the configuration and the store in wrangler.jsonc', async (t) => {
    const folder = emptyFolder(t);
    const { env } = await sandboxOverHttp(t);
    const { status, printed } = await init(folder, { env, flags: { ...usual, runtime: 'workers' } });
    assert.equal(status, 0);
    assert.deepEqual(readdirSync(folder).toSorted(), ['.dev.vars', 'lookstream.json', 'wrangler.jsonc']);
    assert.match(printed, /npx wrangler secret bulk \.dev\.vars\n {2}npx wrangler deploy/);
    const text = read(folder, 'wrangler.jsonc');
    assert.doesNotMatch(text, secretWords);
    const worker = JSON.parse(text.replace(/^\/\/.*$/gm, ''));
    assert.deepEqual(worker.durable_objects.bindings, [{ name: 'STORE', class_name: 'LookstreamStore' }]);
    assert.deepEqual(worker.migrations[0].new_sqlite_classes, ['LookstreamStore']);
    assert.deepEqual(worker.triggers.crons, ['* * * * *']);
    const secrets = parseEnv(read(folder, '.dev.vars'));
    const { sites } = readConfig({ ...secrets, ...worker.vars });
    assert.equal(sites[0]?.twoM?.credential, credentials.TWO_M_API_KEY);
  });

  test('for several Nodes leave the address of Redis to a variable', async (t) => {
    const folder = emptyFolder(t);
    const env = { LOOKSTREAM_STORE: 'redis://:a-password@cache:6379' };
    await init(folder, { env, flags: { ...usual, runtime: 'redis' } });
    assert.doesNotMatch(read(folder, 'lookstream.json'), /a-password/);
    const found = findConfig({}, { config: null, envFile: null }, folder);
    assert.deepEqual(readConfig(found.env, found.file).store, { kind: 'redis', url: env.LOOKSTREAM_STORE });
  });
});

describe('lookstream init without a terminal', () => {
  test('says which flags are missing', async (t) => {
    const folder = emptyFolder(t);
    await assert.rejects(
      init(folder, { flags: { ...noFlags, site: 'shop' } }),
      (error) =>
        error instanceof UsageError && /add --origins, --runtime, --public-url, or --yes/.test(error.message),
    );
    await assert.rejects(init(folder, { flags: { ...usual, origins: null } }), /add --origins/);
    await assert.rejects(init(folder, { flags: { ...usual, site: 'Shop!' } }), /--site is no id of a site/);
    await assert.rejects(
      init(folder, { flags: { ...usual, runtime: 'deno' } }),
      /--runtime is one of node, redis/,
    );
    assert.deepEqual(readdirSync(folder), []);
  });

  test('says what is wrong with the variables, and writes nothing', async (t) => {
    const folder = emptyFolder(t);
    const { status, complaints } = await init(folder, { env: { METAPIC_TOKEN: 'a-real-token' } });
    assert.deepEqual([status, readdirSync(folder)], [2, []]);
    assert.match(complaints, /METAPIC_USER_ID is missing: [^]*Nothing was written/);
    assert.doesNotMatch(complaints, /a-real-token/);
  });

  test('writes over nothing unless it is forced', async (t) => {
    const folder = emptyFolder(t);
    writeFileSync(join(folder, 'lookstream.json'), 'mine');
    const { status, complaints } = await init(folder, {});
    assert.deepEqual(
      [status, read(folder, 'lookstream.json'), existsSync(join(folder, '.env'))],
      [2, 'mine', false],
    );
    assert.match(complaints, /lookstream\.json stays as it is: move it away, or say --force/);
    assert.equal((await init(folder, { flags: { ...usual, isForced: true } })).status, 0);
  });

  test('leads to the first labelled link with the commands of the README', async (t) => {
    const folder = emptyFolder(t);
    const { env } = await sandboxOverHttp(t);
    const program = runLookstream(t, ['init', '--yes', '--origins', 'https://shop.example'], env, folder);
    const [code] = await once(program.process, 'close');
    assert.equal(code, 0, program.output());

    const edge = await startLookstream(t, ['serve'], {}, folder);
    const answer = await fetch(`${edge.url}/v1/deep-links/html`, {
      method: 'POST',
      headers: { origin: 'https://shop.example' },
      body: JSON.stringify({ html: '<p lang="sv"><a href="https://acme.com/oak-stool">Pallen</a></p>' }),
    });
    assert.match(((await answer.json()) as { html: string }).html, /mtpc\.se.*\[Annons: Acme\]/);
    assert.equal(await edge.stop(), 0);
  });
});
