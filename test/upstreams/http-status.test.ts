import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorOfStatus } from '../../src/upstreams/http-status.ts';

const call = { service: 'olapic', method: 'POST', path: '/media/1/reports' } as const;

const rows: [status: number, kind: string, message: RegExp][] = [
  [302, 'status', /HTTP 302: redirects are not followed, check the base address\.$/],
  [400, 'status', /HTTP 400: check the parameters\.$/],
  [401, 'denied', /HTTP 401: check the credentials\.$/],
  [402, 'status', /HTTP 402: check the parameters\.$/],
  [403, 'denied', /HTTP 403: check the credentials and what they may do\.$/],
  [404, 'status', /HTTP 404: there is no such thing; check the id and the base address\.$/],
  [429, 'limited', /HTTP 429: wait before asking again\.$/],
  [500, 'status', /HTTP 500: the service is in trouble, try again later\.$/],
];
for (const [status, kind, message] of rows) {
  test(`HTTP ${String(status)} is ${kind}, and says what to do`, () => {
    const error = errorOfStatus(call, { status, retryAfter: null });
    assert.deepEqual([error.kind, error.status], [kind, status]);
    assert.match(error.message, /^Olapic: POST \/media\/1\/reports was answered with/);
    assert.match(error.message, message);
  });
}

test('the service’s own words stand in it', () => {
  const reason = 'The parameter "email" is missing.';
  const error = errorOfStatus(call, { status: 400, retryAfter: null, reason });
  assert.match(error.message, /HTTP 400, "The parameter "email" is missing\.": check the parameters\.$/);
});

test('how long to wait stands in it', () => {
  const error = errorOfStatus(call, { status: 429, retryAfter: 47 });
  assert.deepEqual([error.retryAfter, error.message.slice(-20)], [47, ': ask again in 47 s.']);
});
