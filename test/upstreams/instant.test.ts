import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant } from '../../src/upstreams/instant.ts';

const cases: [string, string | null, string | null][] = [
  ['UTC stays', '2018-10-02T19:31:58+00:00', '2018-10-02T19:31:58Z'],
  ['another zone becomes UTC', '2018-10-02T23:31:58+0200', '2018-10-02T21:31:58Z'],
  ['a fraction is left out', '2018-10-02T19:31:58.987Z', '2018-10-02T19:31:58Z'],
  ['the leap day exists', '2020-02-29T00:00:00Z', '2020-02-29T00:00:00Z'],
  ['day 30 of February does not', '2018-02-30T00:00:00Z', null],
  ['month 13 does not', '2018-13-01T00:00:00Z', null],
  ['second 90 does not', '2018-10-02T19:31:90Z', null],
  ['"never" is null', '0000-00-00 00:00:00', null],
  ['the year 0 is null', '0000-01-01T00:00:00Z', null],
  ['a date without a zone is not guessed at', '2018-10-02 19:31:58', null],
  ['words are null', 'yesterday', null],
  ['a number is null', '1538508718', null],
  ['null is null', null, null],
];

for (const [name, value, expected] of cases) {
  test(name, () => {
    assert.equal(parseInstant(value), expected);
  });
}
