import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quoted, redactedCause } from '../../src/upstreams/redaction.ts';

const secret = 'top secret/key';

describe('the words of a service', () => {
  const rows: [words: string, quote: string][] = [
    ['The parameter "id" is missing.', 'The parameter "id" is missing.'],
    [`wrong key ${secret}`, 'wrong key [redacted]'],
    [`wrong key ${encodeURIComponent(secret)}`, 'wrong key [redacted]'],
    ['see //h.example/a?auth_token=another&x=1 there', 'see //h.example/a?… there'],
    ['auth_token=another is unknown', 'auth_token=… is unknown'],
    ['invalid value "ann@shop.example", expected', 'invalid value "…@…", expected'],
    ['invalid value john%40example.com', 'invalid value …@…'],
    ['john＠example.com is taken', '…@… is taken'],
    ['mailto:john%40example.com', '…@…'],
    ['two\r\nlines\u0000and\u202Emore', 'two lines and more'],
    ['x'.repeat(200), `${'x'.repeat(119)}…`],
  ];
  for (const [words, quote] of rows) {
    test(`${JSON.stringify(words.slice(0, 50))} are quoted as ${JSON.stringify(quote.slice(0, 50))}`, () => {
      assert.equal(quoted(words, secret), quote);
    });
  }
});

describe('a cause', () => {
  test('that leads in a circle is told as far as it helps', () => {
    const failure = new Error('lost');
    failure.cause = failure;
    assert.equal(redactedCause(failure, secret).message, Array(4).fill('Error: lost').join(' < '));
  });
});
