import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { openSealed, seal } from '../../src/edge/sealed.ts';

const secret = 'a secret that is long enough for a test';

describe('what is sealed', () => {
  test('is opened as it was, and fits into an address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const sealed = await seal(secret, 'cursor', value);
        assert.match(sealed, /^[\w-]+\.[\w-]{43}$/);
        assert.deepEqual(await openSealed(secret, 'cursor', sealed), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('is opened with no other secret and for no other purpose', async () => {
    const sealed = await seal(secret, 'embed', { site: 'acme' });
    assert.equal(await openSealed(`${secret}!`, 'embed', sealed), undefined);
    assert.equal(await openSealed(secret, 'cursor', sealed), undefined);
    assert.equal(await openSealed(secret, '', `embed.${sealed}`), undefined);
  });

  test('is not opened when one letter of it is another', async () => {
    const sealed = await seal(secret, 'embed', { site: 'acme', until: 1 });
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      assert.equal(
        await openSealed(secret, 'embed', sealed.slice(0, at) + other + sealed.slice(at + 1)),
        undefined,
      );
    }
  });

  test('is not opened when it is no seal at all', async () => {
    const sealed = await seal(secret, 'embed', 1);
    const wrong = [
      '',
      '.',
      'a.b',
      sealed.slice(0, -1),
      `${sealed}a`,
      ` ${sealed}`,
      `${sealed}\n`,
      `.${sealed}`,
    ];
    for (const one of [...wrong, '🌵'.repeat(50)]) {
      assert.equal(await openSealed(secret, 'embed', one), undefined, JSON.stringify(one));
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        assert.equal(await openSealed(secret, 'embed', text), undefined);
      }),
    );
  });
});
