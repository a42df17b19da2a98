import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address } from '../../src/upstreams/address.ts';

const keys: [key: string, path: string][] = [
  ['3042079992', '/media/3042079992/reports'],
  ['a/b c?d#e', '/media/a%2Fb%20c%3Fd%23e/reports'],
  ['ÅÄÖ™', '/media/%C3%85%C3%84%C3%96%E2%84%A2/reports'],
  ['..%2F', '/media/..%252F/reports'],
  ['...', '/media/.../reports'],
  ['\\', '/media/%5C/reports'],
];
for (const [key, path] of keys) {
  test(`${JSON.stringify(key)} is one segment`, () => {
    assert.equal(address`/media/${key}/reports`, path);
    assert.equal(new URL(path, 'https://api.example').pathname, path);
  });
}

for (const key of ['', '.', '..', '\uD800', 'a\uDC00']) {
  test(`${JSON.stringify(key)} cannot be a segment`, () => {
    assert.equal(address`/media/${key}`, null);
    assert.equal(address`/media/${'1'}/streams/${key}`, null);
  });
}
