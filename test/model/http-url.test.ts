import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHttpUrl } from '../../src/model/http-url.ts';

describe('parseHttpUrl', () => {
  for (const [given, printed] of [
    ['https://shop.example/a?sku=Ab#x', 'https://shop.example/a?sku=Ab#x'],
    ['HTTPS://Shop.Example', 'https://shop.example/'],
    ['http://127.0.0.1:8787/a b', 'http://127.0.0.1:8787/a%20b'],
    ['//cdn.example/x.jpg', 'https://cdn.example/x.jpg'],
    [' https://shop.example/ ', 'https://shop.example/'],
    ['https://übung.example/', 'https://xn--bung-zra.example/'],
    ['https://shop.example?q', 'https://shop.example/?q'],
    ['https://shop.example#q', 'https://shop.example/#q'],
  ] as const) {
    test(`prints ${JSON.stringify(given)} as ${printed}`, () => assert.equal(parseHttpUrl(given), printed));
  }

  for (const hostile of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://shop.example/1',
    'ftp://shop.example/',
    'mailto:a@b.example',
    '/relative',
    'relative',
    '#fragment',
    '',
    'https:',
    'https:shop.example',
    'https://',
    'http:\\\\shop.example',
    'https://user:pass@shop.example/',
    'https://user@shop.example/',
    'https://shop.example:99999/',
    `https://${'例'.repeat(300)}/`,
    `https://${'a'.repeat(256)}`,
    null,
    undefined,
    7,
    {},
    ['https://shop.example'],
  ]) {
    test(`answers null for ${String(JSON.stringify(hostile)).slice(0, 60)}`, () =>
      assert.equal(parseHttpUrl(hostile), null));
  }
});
