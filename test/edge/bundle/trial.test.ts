import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readBundle } from '../../../src/edge/bundle/node-bundle.ts';
import { releaseFor } from '../../../src/edge/bundle/trial.ts';
import type { Release } from '../../../src/edge/site-release.ts';
import { edgeUnderTest, magazine } from '../edge-under-test.ts';
import { Built } from './built.ts';

const secret = 'a secret that is long enough for a test';
const visitors = Array.from({ length: 2_000 }, (_, at) => `192.0.${at >> 8}.${at & 255}`);

/** Who of the visitors gets the trial. */
async function triers(
  share: number,
  { id = 'acme', name = '1.5.0', key = secret } = {},
): Promise<Set<string>> {
  const release: Release = { name: 'current', trial: { name, share } };
  const given = await Promise.all(visitors.map((visitor) => releaseFor({ id, release }, visitor, key)));
  return new Set(visitors.filter((_, at) => given[at] === name));
}

const inBoth = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  new Set([...one].filter((visitor) => other.has(visitor)));

const shareOf = (group: ReadonlySet<string>) => (100 * group.size) / visitors.length;

describe('a trial', () => {
  for (const share of [1, 10, 50, 99]) {
    test(`reaches ${share} % of visitors`, async () => {
      assert.ok(Math.abs(shareOf(await triers(share)) - share) < 3);
    });
  }

  test('keeps its visitors as long as it has its name, also when it grows', async () => {
    const ten = await triers(10);
    assert.deepEqual(await triers(10), ten);
    assert.deepEqual(inBoth(ten, await triers(20)), ten);
  });

  test('keeps a device whose IPv6 address changes within its network', async () => {
    const release: Release = { name: 'current', trial: { name: '1.5.0', share: 50 } };
    const given = (visitor: string) => releaseFor({ id: 'acme', release }, visitor, secret);
    const networks = Array.from({ length: 40 }, (_, at) => `2001:db8:0:${at.toString(16)}`);
    const today = await Promise.all(networks.map((network) => given(`${network}:1:2:3:4`)));
    assert.deepEqual(await Promise.all(networks.map((network) => given(`${network}::5`))), today);
    assert.equal(new Set(today).size, 2);
  });

  test('finds others on another site, for another release, and with another secret', async () => {
    const half = await triers(50);
    for (const other of [{ id: 'magazine' }, { name: '1.6.0' }, { key: `${secret}.` }])
      assert.ok(Math.abs(shareOf(inBoth(half, await triers(50, other))) - 25) < 4);
  });
});

describe('the script during a trial', () => {
  const built = new Built();
  before(() => built.release('1.4.0', '1.5.0'));
  after(() => built[Symbol.dispose]());

  const edgeWith = (release: Release) => {
    let visitor = '';
    const { app } = edgeUnderTest({
      sites: [{ ...magazine, release }],
      bundle: readBundle(built.bundle, built.releases),
      visitor: () => visitor,
    });
    return (path: string, from: string, headers: Record<string, string> = {}) => {
      visitor = from;
      return app.request(path, { headers });
    };
  };

  test('is one of two, the stylesheet with it, and no cache shares it', async () => {
    const ask = edgeWith({ name: 'previous', trial: { name: 'current', share: 50 } });
    const seen = new Set<string>();
    for (const visitor of visitors.slice(0, 40)) {
      const script = await ask('/lookstream.js', visitor);
      const sheet = await ask('/sites/default/lookstream.css', visitor);
      const version = /version = '(.+?)'/.exec(await script.text())?.[1] ?? '';
      assert.ok((await sheet.text()).includes(version));
      for (const { headers } of [script, sheet]) {
        assert.equal(headers.get('cache-control'), 'private, max-age=300');
        assert.equal(headers.get('vary'), 'Accept-Encoding');
        assert.equal(headers.get('set-cookie'), null);
      }
      seen.add(version);
    }
    assert.deepEqual([...seen].toSorted(), ['1.4.0', '1.5.0']);
  });

  test('is answered with 304 privately too', async () => {
    const ask = edgeWith({ name: 'previous', trial: { name: 'current', share: 50 } });
    const etag = (await ask('/lookstream.js', '192.0.2.1')).headers.get('etag') ?? '';
    const again = await ask('/lookstream.js', '192.0.2.1', { 'if-none-match': etag });
    assert.deepEqual([again.status, again.headers.get('cache-control')], [304, 'private, max-age=300']);
  });

  test('leaves chunks and versioned addresses to all', async () => {
    const ask = edgeWith({ name: '1.4.0', trial: { name: '1.5.0', share: 50 } });
    for (const path of ['/chunks/wall-140.js', '/chunks/wall-150.js', '/releases/1.5.0/lookstream.js'])
      assert.match((await ask(path, '192.0.2.1')).headers.get('cache-control') ?? '', /^public.*immutable$/);
  });

  test('has no more to it once it is over', async () => {
    const ask = edgeWith({ name: '1.5.0', trial: null });
    assert.match((await ask('/lookstream.js', '192.0.2.1')).headers.get('cache-control') ?? '', /^public/);
  });
});
