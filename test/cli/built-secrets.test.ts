import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { variables } from '../../src/edge/config/variables.ts';
import { sandboxMetapicToken, sandboxOlapicKey, sandboxTwoMKey } from '../../src/sandbox/credentials.ts';
import { canariesIn, credentials } from '../edge/canaries.ts';

const run = promisify(execFile);

/** Whoever builds may have everything in the environment, under the names that Vite would let into a page as well. */
const env = Object.fromEntries(
  Object.keys(variables).flatMap((name, nth) => {
    const values = Object.values(credentials);
    const value = values[nth % values.length];
    return [name, `VITE_${name}`].map((key) => [key, value]);
  }),
);

/** What the services tell and the edge keeps to itself; nobody's script has a use for the words. */
const wordsOfServices = ['auth_token', 'user_revenue', 'traffic_sources_costs', '_formated', 'access_token'];

describe('what is built', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lookstream-built-'));
    for (const mode of ['bundle', 'server']) {
      const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--outDir', join(folder, mode)];
      await run(process.execPath, args, { env: { ...process.env, ...env } });
    }
  });
  after(() => rm(folder, { recursive: true }));

  async function filesOf(part: string): Promise<[name: string, text: string][]> {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    assert.ok(
      files.some(({ name }) => name.endsWith('.map')),
      'with its source maps',
    );
    return Promise.all(
      files.map(
        async ({ parentPath, name }) => [name, await readFile(join(parentPath, name), 'latin1')] as const,
      ),
    ) as Promise<[string, string][]>;
  }

  test('holds nothing of the environment that it was built in, source maps included', async () => {
    for (const part of ['bundle', 'server'])
      for (const [name, text] of await filesOf(part))
        assert.deepEqual(canariesIn(text), [], `${part}/${name}`);
  });

  test('for pages holds no credential of the sandbox, and no word for what links earn', async () => {
    for (const [name, text] of await filesOf('bundle')) {
      const found = [sandboxOlapicKey, sandboxMetapicToken, sandboxTwoMKey, ...wordsOfServices].filter(
        (word) => text.includes(word),
      );
      assert.deepEqual(found, [], name);
    }
  });
});
