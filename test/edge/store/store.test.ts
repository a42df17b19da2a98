import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { openStore } from '../../../src/edge/store/node-store.ts';
import { contract, minute, startOfTest } from './contract.ts';

describe('the store in memory', () => {
  contract(async () => {
    let time = startOfTest;
    const opened = await openStore({ kind: 'memory' }, () => time);
    return {
      store: opened.store,
      pass: (ms) => void (time += ms),
      [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
    };
  });
});

describe('the store in a file', () => {
  contract(async () => {
    let time = startOfTest;
    const directory = mkdtempSync(join(tmpdir(), 'lookstream-store-'));
    const opened = await openStore({ kind: 'file', directory }, () => time);
    return {
      store: opened.store,
      pass: (ms) => void (time += ms),
      async [Symbol.asyncDispose]() {
        await opened[Symbol.asyncDispose]();
        rmSync(directory, { recursive: true });
      },
    };
  });
});

test('a file keeps what it was given when it is opened again', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-store-'));
  {
    await using opened = await openStore({ kind: 'file', directory });
    await opened.store.claim('link', minute);
    await opened.store.settle('link', 'https://2m.is/a');
  }
  await using again = await openStore({ kind: 'file', directory });
  assert.deepEqual(await again.store.claim('link', minute), { state: 'settled', value: 'https://2m.is/a' });
  rmSync(directory, { recursive: true });
});

test('a file does not grow by visitors and answers that are long gone', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lookstream-store-'));
  let time = Date.UTC(2026, 0, 1);
  await using opened = await openStore({ kind: 'file', directory }, () => time);
  for (let visitor = 0; visitor < 3_000; visitor += 1) {
    await opened.store.take(`visitor ${visitor}`, 30, minute);
    await opened.store.set([{ key: `answer ${visitor}`, value: 'x', expiresAt: time + minute }]);
    time += 1_000;
  }
  using database = new DatabaseSync(join(directory, 'lookstream.sqlite'));
  const countOf = (table: string) =>
    Number(database.prepare(`SELECT COUNT(*) AS count FROM ${table}`).get()?.count);
  // A minute's worth is alive; a sweep comes every thousand writes.
  assert.ok(countOf('turn') < 1_100, `${countOf('turn')} visits`);
  assert.ok(countOf('cache') < 1_100, `${countOf('cache')} answers`);
  rmSync(directory, { recursive: true });
});
