import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant, parseLocalTime } from '../../src/upstreams/instant.ts';

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
  ['a zone cannot lead into a year of five digits', '9999-12-31T23:00:00-05:00', null],
  ['words are null', 'yesterday', null],
  ['a number is null', '1538508718', null],
  ['null is null', null, null],
];

for (const [name, value, expected] of cases) {
  test(name, () => {
    assert.equal(parseInstant(value), expected);
  });
}

const localCases: [string, string | null, string | null][] = [
  ['a time without a zone is kept as it is', '2020-11-10 18:01:43', '2020-11-10T18:01:43'],
  ['a time without a zone may be written with a T', '2020-11-10T18:01:43', '2020-11-10T18:01:43'],
  ['a date alone is its midnight', '2022-05-12', '2022-05-12T00:00:00'],
  ['the leap day exists without a zone too', '2020-02-29 10:00:00', '2020-02-29T10:00:00'],
  ['day 30 of February does not, without a zone either', '2018-02-30 10:00:00', null],
  ['second 90 is null without a zone too', '2018-10-02 19:31:90', null],
  ['hour 25 is null', '2018-10-02 25:31:00', null],
  ['zeros mean never', '0000-00-00 00:00:00', null],
  ['a time with a zone is not a local one', '2018-10-02T19:31:58Z', null],
  ['half a time is null', '2018-10-02 19:31', null],
  ['no text is null', '', null],
  ['nothing is null', null, null],
];

for (const [name, value, expected] of localCases) {
  test(name, () => {
    assert.equal(parseLocalTime(value), expected);
  });
}
