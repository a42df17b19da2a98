import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPaginations } from '../../../src/sandbox/olapic/paginations.ts';

const walk = { shop: '215815', path: '/customers/215815/widgets', ids: ['1'], count: 20, terms: null };
const hour = 60 * 60 * 1000;

describe('remembered walks', () => {
  it('last twelve hours each, whatever began before and after them', () => {
    let time = 0;
    const { open, find } = createPaginations(() => time);
    const keys = Array.from({ length: 4 }, (_unused, index) => {
      time = index * hour;
      return open(walk);
    });
    time = 13 * hour;
    assert.deepEqual(
      keys.map((key) => find(key)),
      [undefined, undefined, walk, walk],
    );
  });

  it('are a few thousand at most, of which the oldest is forgotten', () => {
    const { open, find } = createPaginations(() => 0);
    const keys = Array.from({ length: 4001 }, () => open(walk));
    assert.deepEqual([find(keys[0]!), find(keys[1]!), find(keys.at(-1)!)], [undefined, walk, walk]);
  });

  it('are found as quickly among thousands as among few', () => {
    let questions = 0;
    const { open, find } = createPaginations(() => (questions += 1));
    const key = Array.from({ length: 1000 }, () => open(walk)).at(-1)!;
    questions = 0;
    find(key);
    assert.ok(questions < 5, `the clock was asked ${questions} times`);
  });
});
