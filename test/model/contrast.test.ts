import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { contrastOf, isReadableCode, parseHexColor, type Rgb } from '../../src/model/contrast.ts';

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

suite('colours', () => {
  test('are read in their short and their long form', () => {
    assert.deepEqual(parseHexColor('#1a2B3c'), [26, 43, 60]);
    assert.deepEqual(parseHexColor('#f09'), [255, 0, 153]);
  });

  for (const text of [
    '',
    '#',
    'black',
    '1a2b3c',
    '#12',
    '#1234',
    '#12345',
    '#12345678',
    '#ggg',
    ' #fff',
    '#fff\n',
  ]) {
    test(`do not include ${JSON.stringify(text)}`, () => assert.equal(parseHexColor(text), null));
  }

  test('are as far apart as WCAG says, whichever comes first', () => {
    assert.equal(contrastOf(black, white), 21);
    assert.equal(contrastOf(white, black), 21);
    assert.equal(contrastOf(white, white), 1);
    // The lightest grey that the guideline allows on white is #767676.
    assert.ok(contrastOf([0x76, 0x76, 0x76], white) >= 4.5);
    assert.ok(contrastOf([0x77, 0x77, 0x77], white) < 4.5);
  });

  test('make a readable code when dark stands on light', () => {
    assert.equal(isReadableCode(black, white), true);
    assert.equal(isReadableCode([0, 51, 102], [255, 250, 230]), true);
  });

  test('make no readable code when they are alike, or light stands on dark', () => {
    assert.equal(isReadableCode([0x77, 0x77, 0x77], white), false);
    assert.equal(isReadableCode(white, black), false);
    assert.equal(isReadableCode(black, black), false);
  });
});
