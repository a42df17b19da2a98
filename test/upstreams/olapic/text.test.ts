import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cleanCaption, splitName } from '../../../src/upstreams/olapic/text.ts';

describe('a caption', () => {
  const captions: [string | null, string | null][] = [
    ['Old school Acme Anvil poster', 'Old school Acme Anvil poster'],
    ['So shiny!^|', 'So shiny!'],
    ['So shiny! ^| ', 'So shiny!'],
    ['one^|two ^| three', 'one two three'],
    ['line\n\nbreak ™ 🙂', 'line\n\nbreak ™ 🙂'],
    ['a ^ b | c', 'a ^ b | c'],
    ['^|', null],
    ['', null],
    [null, null],
  ];
  for (const [written, expected] of captions) {
    test(`${JSON.stringify(written)} reads ${JSON.stringify(expected)}`, () => {
      assert.equal(cleanCaption(written), expected);
    });
  }
});

describe('a name', () => {
  const names: [string, string, string | null][] = [
    ['Acme Anvil - 50lb', 'Acme Anvil - 50lb', null],
    ['Acme^|Anvil - 50lb', 'Anvil - 50lb', 'Acme'],
    ['Acme ^| Anvil', 'Anvil', 'Acme'],
    ['Acme^|Anvil^|50lb', 'Anvil 50lb', 'Acme'],
    ['Acme^|', 'Acme', null],
    ['^|Anvil', 'Anvil', null],
  ];
  for (const [written, name, brand] of names) {
    test(`${written} is ${name} by ${brand ?? 'nobody'}`, () => {
      assert.deepEqual(splitName(written), { name, brand });
    });
  }
});
