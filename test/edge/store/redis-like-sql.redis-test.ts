import fc from 'fast-check';
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { createSqlStore } from '../../../src/edge/store/sql-store.ts';
import type { Store } from '../../../src/edge/store/store.ts';
import { seed } from '../../support/seed.ts';
import { startOfTest } from './contract.ts';
import { openEmptyStore } from './redis-under-test.ts';

const key = fc.constantFrom('a', 'ab', 'a*', 'a*c', 'a[b]', 'a\\', 'b', 'é', '日', ' ');
const prefix = fc.constantFrom('', 'a', 'a*', 'a[', 'a\\', 'b', 'é', '?');
const value = fc.constantFrom('1', '2', '', 'a:b', '{"ü":"\\n"}');
const ms = fc.nat(60).map((seconds) => seconds * 1_000);
const expiresAt = fc.nat(600).map((seconds) => startOfTest + seconds * 1_000);
const few = fc.nat(6);
const bucket = fc.constantFrom('x', 'y');
const party = fc.constantFrom('', 'one', 'two', 'three:3', '*');
const topic = fc.constantFrom('report', 'event');

const call = (name: keyof Store, ...args: fc.Arbitrary<unknown>[]) =>
  fc.tuple(fc.constant(name), fc.tuple(...args));

/** What is done, one after another; `pass` moves the clocks. */
const steps = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('pass' as const), ms),
    call('get', fc.array(key)),
    call('set', fc.array(fc.record({ key, value, expiresAt }), { maxLength: 4 })),
    call('drop', prefix),
    call('claim', key, ms),
    call('settle', key, fc.option(value)),
    call('leaveOpen', key, ms),
    call('forget', key, value),
    call('settled', prefix, fc.option(key), few),
    call('take', bucket, few, ms, party),
    call('fill', bucket, few, ms),
    call('append', topic, value),
    call('lease', topic, ms),
    call('ack', few),
    call('defer', few, ms),
    call('waiting', few, few),
    call('record', value),
    call('since', few, few),
  ),
  { minLength: 20, maxLength: 80 },
);

test('answers whatever is asked as the store on SQLite does', { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(steps, async (chosen) => {
    let time = startOfTest;
    using database = new DatabaseSync(':memory:');
    const sql = createSqlStore(
      (statement, ...values) => database.prepare(statement).all(...values),
      () => time,
    );
    await using redis = await openEmptyStore();
    for (const [name, args] of chosen) {
      if (name === 'pass') {
        time += args;
        await redis.pass(args);
        continue;
      }
      const ask = async (store: Store) => (store[name] as (...args: unknown[]) => Promise<unknown>)(...args);
      assert.deepEqual(await ask(redis.store), await ask(sql), `${name}(${JSON.stringify(args)})`);
    }
  });
  await fc.assert(property, { numRuns: 100, seed });
});
