import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfAddress } from '../../../src/edge/izeax/address-life.ts';

const now = Date.UTC(2026, 10, 22, 10, 15);
const minute = 60_000;
const at = (ms: number) => String(Math.floor(ms / 1_000));
const inTenMinutes = at(now + 10 * minute);

const cases: [name: string, query: string, minutes: number][] = [
  ['an end in seconds', `?Expires=${inTenMinutes}&Signature=x`, 9],
  ['an end in small letters', `?expires=${inTenMinutes}`, 9],
  ['a beginning and a length', '?X-Amz-Date=20261122T101000Z&X-Amz-Expires=900&X-Amz-Signature=x', 9],
  ['the same of another service', '?X-Goog-Date=20261122T101000Z&X-Goog-Expires=900', 9],
  ['an end far away', `?Expires=${at(now + 3_000 * minute)}`, 60],
  ['nothing', '', 5],
  ['a length without a beginning', '?X-Amz-Expires=900', 5],
  ['no date', '?X-Amz-Date=20269922T101000Z&X-Amz-Expires=900', 5],
  ['no number', '?Expires=tomorrow', 5],
  ['a number of something else', '?expires=900', 5],
];
for (const [name, query, minutes] of cases) {
  test(`an address that tells ${name} is good for ${minutes} minutes`, () => {
    assert.equal(endOfAddress(`https://files.example/a.jpg${query}`, now), now + minutes * minute);
  });
}

test('an address that is about to die is good for nobody', () => {
  for (const end of [now - minute, now, now + minute])
    assert.ok(endOfAddress(`https://files.example/a.jpg?Expires=${at(end)}`, now) <= now);
});
