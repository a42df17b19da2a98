import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshForOf } from '../../src/upstreams/freshness.ts';

const cases: [string, Record<string, string>, number | null][] = [
  ['max-age says how long', { 'Cache-Control': 'max-age=600' }, 600],
  ['other directives do not disturb', { 'Cache-Control': 'public, MAX-AGE=600 , stale-if-error=9' }, 600],
  ['s-maxage is for others', { 'Cache-Control': 's-maxage=5' }, null],
  ['quotes are tolerated', { 'Cache-Control': 'max-age="60"' }, 60],
  ['what has passed is taken off', { 'Cache-Control': 'max-age=600', Age: '150' }, 450],
  ['it is never negative', { 'Cache-Control': 'max-age=600', Age: '700' }, 0],
  ['an age that is no number does not count', { 'Cache-Control': 'max-age=600', Age: 'old' }, 600],
  ['no-store is 0', { 'Cache-Control': 'no-store, max-age=600' }, 0],
  ['no-cache is 0', { 'Cache-Control': 'no-cache' }, 0],
  ['a huge number stays finite', { 'Cache-Control': `max-age=${'9'.repeat(400)}` }, 2 ** 31],
  ['a negative number is none', { 'Cache-Control': 'max-age=-5' }, null],
  ['nonsense is none', { 'Cache-Control': 'max-age=soon' }, null],
  ['without the header nobody knows', {}, null],
];

for (const [name, headers, seconds] of cases) {
  test(name, () => {
    assert.equal(freshForOf(new Headers(headers)), seconds);
  });
}
