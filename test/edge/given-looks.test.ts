import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createGivenLooks } from '../../src/edge/looks/given-looks.ts';
import type { Look } from '../../src/model/look.ts';

const look = (id: string, src?: string): Look =>
  ({ id, images: src ? [{ src, width: 640, height: 640 }] : [] }) as unknown as Look;

describe('looks that were given', () => {
  test('are told apart from a hundred thousand others, whose ids differ by a little', () => {
    const given = createGivenLooks('');
    for (let number = 0; number < 100_000; number += 1) {
      assert.ok(given.add(look(`olapic-${3_042_000_000 + number * 7}`)), String(number));
    }
  });

  test('are known after a cursor has brought them back, the latest two hundred at most', () => {
    const given = createGivenLooks('');
    for (let number = 0; number < 300; number += 1) given.add(look(`olapic-${number}`));
    const written = given.written();
    assert.match(written, /^[\w-]{1200}$/);
    const again = createGivenLooks(written);
    assert.equal(again.add(look('olapic-299')), false);
    assert.equal(again.add(look('olapic-100')), false);
    assert.equal(again.add(look('olapic-99')), true, 'long ago');
  });

  test('are the same at another service where they show the same picture', () => {
    const given = createGivenLooks('');
    const picture = 'https://pictures.test/mug/normal.webp';
    assert.ok(given.add(look('olapic-1', picture)));
    assert.equal(given.add(look('izeax-1', `${picture}?expires=1`)), false);
    assert.ok(given.add(look('olapic-2', picture)), 'two customers may show the same');
  });
});
