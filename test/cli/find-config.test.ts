import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findConfig } from '../../src/cli/find-config.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import type { Test } from './run-lookstream.ts';

const nothing = { config: null, envFile: null };

/** A folder with these files, for as long as the test takes. */
function folderWith(t: Test, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lookstream-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'inner'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('the configuration of a command', () => {
  test('is in variables where there is no file', (t) => {
    const folder = folderWith(t, { '.env': 'LOOKSTREAM_ORIGINS=https://other.example' });
    assert.deepEqual(findConfig({ A: '1' }, nothing, folder), { env: { A: '1' }, file: null });
  });

  test('is in lookstream.json in the current folder, with the .env beside it', (t) => {
    const folder = folderWith(t, {
      'lookstream.json': '{"port":1}',
      '.env': 'A=of the file\nB=of the file\n',
    });
    const { env, file } = findConfig({ A: 'around us' }, nothing, folder);
    assert.deepEqual(env, { A: 'around us', B: 'of the file' });
    assert.equal(file?.text, '{"port":1}');
  });

  test('is in the file that is named, with what is beside that one', (t) => {
    const folder = folderWith(t, {
      ...{ 'lookstream.json': '{"port":1}', '.env': 'A=outer' },
      ...{ 'inner/many.json': '{"port":2}', 'inner/.env': 'A=inner', 'inner/key': 'a key' },
    });
    const byFlag = findConfig(
      { LOOKSTREAM_CONFIG: 'nowhere' },
      { ...nothing, config: 'inner/many.json' },
      folder,
    );
    assert.deepEqual([byFlag.file?.text, byFlag.env['A']], ['{"port":2}', 'inner']);
    assert.equal(byFlag.file?.readFile('key'), 'a key');
    const byVariable = findConfig({ LOOKSTREAM_CONFIG: 'inner/many.json' }, nothing, folder);
    assert.deepEqual([byVariable.file?.text, byVariable.env['A']], ['{"port":2}', 'inner']);
  });

  test('may be the text itself', (t) => {
    const folder = folderWith(t, { 'lookstream.json': '{"port":1}', key: 'a key' });
    const { file } = findConfig({ LOOKSTREAM_CONFIG: ' {"port":3}' }, nothing, folder);
    assert.equal(file?.text, '{"port":3}');
    assert.equal(file.readFile('key'), 'a key');
  });

  test('takes variables from the file that is named for them', (t) => {
    const folder = folderWith(t, {
      'inner/keys': 'A=of the keys',
      '.env': 'A=beside',
      'lookstream.json': '{}',
    });
    assert.equal(findConfig({}, { ...nothing, envFile: 'inner/keys' }, folder).env['A'], 'of the keys');
  });

  test('is missed where it was named', (t) => {
    const folder = folderWith(t, {});
    for (const flags of [
      { ...nothing, config: 'none.json' },
      { ...nothing, envFile: 'none' },
    ]) {
      assert.throws(
        () => findConfig({}, flags, folder),
        (error) =>
          error instanceof UsageError &&
          /"none.*" cannot be read: name one that is there/.test(error.message),
      );
    }
  });
});
