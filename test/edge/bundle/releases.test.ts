import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findBuild } from '../../../src/edge/bundle/builds.ts';
import { readBundle } from '../../../src/edge/bundle/node-bundle.ts';
import { readConfig } from '../../../src/edge/config/config.ts';
import { startEdge } from '../../../src/edge/node.ts';
import { edgeUnderTest } from '../edge-under-test.ts';
import { Built } from './built.ts';

const whole = {
  LOOKSTREAM_ORIGINS: 'https://magazine.example',
  LOOKSTREAM_SECRET: 'a secret that is long enough for a test',
  LOOKSTREAM_STORE: 'memory',
  PORT: '0',
};

/** The version that pages get from an edge that starts with that environment. */
async function versionAfterStart(built: Built, env: Record<string, string>): Promise<string> {
  await using edge = await startEdge({
    config: readConfig({ ...whole, ...env }),
    bundleDirectory: built.bundle,
    releasesDirectory: built.releases,
    fetch,
    log: () => undefined,
    hostname: '127.0.0.1',
  });
  const response = await fetch(`http://127.0.0.1:${edge.port}/lookstream.js`);
  return /version = '(.+?)'/.exec(await response.text())?.[1] ?? '';
}

describe('releases', () => {
  test('are rolled back with one line and a start', async () => {
    using built = new Built();
    await built.release('1.4.0', '1.4.1', '1.5.0');
    assert.equal(await versionAfterStart(built, {}), '1.5.0');
    assert.equal(await versionAfterStart(built, { LOOKSTREAM_RELEASE: 'previous' }), '1.4.1');
    assert.equal(await versionAfterStart(built, { LOOKSTREAM_RELEASE: '1.4.0' }), '1.4.0');
    assert.equal(await versionAfterStart(built, { LOOKSTREAM_RELEASE: 'current' }), '1.5.0');
  });

  test('that there are not stop a start, which says what there is', async () => {
    using built = new Built();
    await built.release('1.4.0', '1.4.1', '1.5.0', '1.6.0');
    await assert.rejects(
      versionAfterStart(built, { LOOKSTREAM_RELEASE: '1.4.0' }),
      /"default".*"1\.4\.0".*there is 1\.6\.0, 1\.5\.0, 1\.4\.1, and "current" is 1\.6\.0.*LOOKSTREAM_RELEASE/,
    );
  });

  test('are not needed: a build alone is the one release, and there is none before it', async () => {
    using built = new Built();
    await built.build('0.1.0');
    assert.equal(await versionAfterStart(built, {}), '0.1.0');
    assert.equal(await versionAfterStart(built, { LOOKSTREAM_RELEASE: '0.1.0' }), '0.1.0');
    await assert.rejects(versionAfterStart(built, { LOOKSTREAM_RELEASE: 'previous' }), /there is 0\.1\.0/);
    const { app } = edgeUnderTest({ bundle: readBundle(built.bundle, built.releases) });
    const response = await app.request('/releases/0.1.0/lookstream.js');
    // It may be built again with other bytes.
    assert.match(response.headers.get('cache-control') ?? '', /max-age=300,/);
  });

  test('stay what they were when their version is built again', async () => {
    using built = new Built();
    await built.release('1.4.0', '1.5.0');
    await built.build('1.5.0', { 'lookstream.js': 'export const next = true;' });
    const bundle = readBundle(built.bundle, built.releases);
    assert.equal(bundle.list.current, '1.5.0-unreleased');
    assert.equal(findBuild(bundle.list, 'previous', 'default').version, '1.5.0');
    const { get } = edgeUnderTest({ bundle });
    assert.match((await get('/lookstream.js')).text, /next = true/);
    assert.match((await get('/releases/1.5.0/lookstream.js')).text, /version = '1\.5\.0'/);
  });

  test('go on without the build that they came from', async () => {
    using built = new Built();
    await built.release('1.4.0', '1.5.0');
    rmSync(built.bundle, { recursive: true });
    assert.equal(readBundle(built.bundle, built.releases).list.current, '1.5.0');
    rmSync(built.releases, { recursive: true });
    assert.throws(() => readBundle(built.bundle, built.releases), /no built bundle: run "npm run build"/);
  });

  test('count from the present build: the one before an older build is older still', async () => {
    using built = new Built();
    await built.release('1.3.0', '1.4.0', '1.5.0');
    await built.build('1.4.0');
    const { list } = readBundle(built.bundle, built.releases);
    assert.equal(list.current, '1.4.0');
    assert.equal(findBuild(list, 'previous', 'default').version, '1.3.0');
  });

  test('that were changed, or came in part, stop a start', async () => {
    using built = new Built();
    await built.release('1.4.0');
    writeFileSync(join(built.releases, '1.4.0/lookstream.css'), 'body { color: red }');
    assert.throws(
      () => readBundle(built.bundle, built.releases),
      /1\.4\.0\/lookstream\.css is not as it was/,
    );
    rmSync(join(built.releases, '1.4.0/lookstream.css'));
    assert.throws(() => readBundle(built.bundle, built.releases), /1\.4\.0\/lookstream\.css is missing/);
    rmSync(join(built.releases, '1.4.0/release.json'));
    assert.throws(() => readBundle(built.bundle, built.releases), /release\.json is missing or broken/);
  });

  test('with two chunks of one name stop a start', async () => {
    using built = new Built();
    await built.release('1.4.0');
    await built.build('1.5.0', { 'chunks/shared-abcdef.js': '// another one\n' });
    assert.throws(
      () => readBundle(built.bundle, built.releases),
      /chunks\/shared-abcdef\.js is one file in 1\.5\.0 and another in 1\.4\.0/,
    );
  });
});
