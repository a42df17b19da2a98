import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRateLimit } from '../../../src/sandbox/two-m/rate-limit.ts';

it('the rate limit forgets keys whose minute is over, and no others', () => {
  let time = 0;
  const limit = createRateLimit(() => time);
  for (let count = 0; count < 100; count += 1) limit.take(`wrong ${String(count)}`);
  time = 59_999;
  limit.take('late');
  assert.equal(limit.keyCount, 101);
  time = 60_000;
  assert.equal(limit.take('late').remaining, 28);
  assert.equal(limit.keyCount, 1);
});
