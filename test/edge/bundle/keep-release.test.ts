import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Built } from './built.ts';

describe('npm run release', () => {
  test('keeps the last three, each with its compressed forms and without its source maps', async () => {
    using built = new Built();
    await built.release('1.4.0', '1.4.1', '1.5.0');
    await built.build('1.10.0');
    const { isNew, removed, release } = await built.keep();
    assert.deepEqual([isNew, removed], [true, ['1.4.0']]);
    assert.deepEqual(readdirSync(built.releases).toSorted(), ['1.10.0', '1.4.1', '1.5.0']);
    const folder = join(built.releases, '1.10.0');
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')), release);
    for (const name of ['lookstream.js', 'lookstream.js.br', 'lookstream.css.gz', 'chunks/wall-1100.js'])
      assert.ok(existsSync(join(folder, name)), name);
    assert.ok(!existsSync(join(folder, 'lookstream.js.map')));
  });

  test('does nothing when that build was released already', async () => {
    using built = new Built();
    await built.release('1.4.0', '1.5.0');
    await built.build('1.4.0');
    const { isNew, removed, release } = await built.keep();
    assert.deepEqual([isNew, removed, release.time], [false, [], '2026-11-02T00:00:00.000Z']);
  });

  test('never puts other files under a version, and says what to do', async () => {
    using built = new Built();
    await built.release('1.4.0');
    await built.build('1.4.0', { 'lookstream.css': ':root { --version: none }' });
    await assert.rejects(
      built.keep(),
      /1\.4\.0 was released with other files.*give package\.json a new version/,
    );
    assert.match(readFileSync(join(built.releases, '1.4.0/lookstream.css'), 'utf8'), /1\.4\.0/);
  });

  test('refuses a chunk that is another file in a release that stays', async () => {
    using built = new Built();
    await built.release('1.4.0');
    await built.build('1.5.0', { 'chunks/shared-abcdef.js': '// another one\n' });
    await assert.rejects(built.keep(), /chunks\/shared-abcdef\.js is one file in/);
    assert.deepEqual(readdirSync(built.releases), ['1.4.0']);
  });
});
