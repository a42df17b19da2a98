import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { openStore } from '../../../src/edge/store/node-store.ts';
import { contract, minute, startOfTest } from './contract.ts';
import { askManyTimes, type Got } from './redis-caller.ts';
import { emptyRedis, openClient, openEmptyStore, redisUrl } from './redis-under-test.ts';

const address = { kind: 'redis', url: redisUrl } as const;

describe('the store on Redis', () => contract(openEmptyStore));

describe('several stores on one Redis', () => {
  const together = (answers: readonly Got[]): Got => ({
    claims: answers.reduce((sum, { claims }) => sum + claims, 0),
    turns: answers.reduce((sum, { turns }) => sum + turns, 0),
    letters: answers.flatMap(({ letters }) => letters).toSorted((one, other) => one - other),
  });

  async function appendLetters(): Promise<number[]> {
    await emptyRedis();
    await using opened = await openStore(address);
    return Promise.all(Array.from({ length: 50 }, (_, letter) => opened.store.append('report', `${letter}`)));
  }

  test('give 200 callers at once one claim, one limit, and each letter once', async () => {
    const letters = await appendLetters();
    await using one = await openStore(address);
    await using other = await openStore(address);
    const answers = await Promise.all([one, other].map(({ store }) => askManyTimes(store, 100)));
    assert.deepEqual(together(answers), { claims: 1, turns: 30, letters });
  });

  test('do the same in processes of their own', { timeout: 30_000 }, async () => {
    const letters = await appendLetters();
    const caller = new URL('redis-caller.ts', import.meta.url);
    const processes = [1, 2].map(() => fork(caller, [redisUrl]));
    await Promise.all(processes.map((child) => once(child, 'message')));
    const answers = processes.map((child) => once(child, 'message'));
    for (const child of processes) child.send('begin');
    assert.deepEqual(together((await Promise.all(answers)).map(([got]) => got as Got)), {
      ...{ claims: 1, turns: 30, letters },
    });
    await Promise.all(processes.map((child) => child.exitCode ?? once(child, 'exit')));
  });
});

describe('what Redis is told', () => {
  test('scripts are sent again when the server has forgotten them', async () => {
    await using opened = await openEmptyStore();
    await using client = await openClient();
    await opened.store.settle('work', 'done');
    await client.scriptFlush();
    assert.deepEqual(await opened.store.claim('work', minute), { state: 'settled', value: 'done' });
  });

  test('the clock that all edges share is the server’s', async () => {
    await emptyRedis();
    await using opened = await openStore(address);
    await using client = await openClient();
    await opened.store.append('report', 'one');
    const [letter] = await opened.store.waiting(0, 1);
    const [seconds] = (await client.time()) as [string, string];
    assert.ok(Math.abs((letter?.appendedAt ?? 0) / 1_000 - Number(seconds)) < 60);
    await opened.store.set([{ key: 'a', value: '1', expiresAt: Number(seconds) * 1_000 + minute }]);
    assert.deepEqual(await opened.store.get(['a']), ['1']);
  });

  test('what has an end goes by itself, the rest stays, and all of it is under one prefix', async () => {
    await using opened = await openEmptyStore();
    await using client = await openClient();
    const { store } = opened;
    await store.set([{ key: 'answer', value: 'x', expiresAt: startOfTest + minute }]);
    await store.take('bucket', 30, minute, 'party');
    await store.fill('filled', 5, 20_000);
    await store.claim('begun', minute);
    await store.claim('work', minute);
    await store.settle('work', 'done');
    await store.append('report', 'one');
    await store.append('report', 'two');
    await store.lease('report', minute);
    await store.record('decided');
    const ends: string[] = [];
    const stays: string[] = [];
    for await (const keys of client.scanIterator()) {
      for (const key of keys) ((await client.pTTL(key)) > 0 ? ends : stays).push(key);
    }
    assert.deepEqual(
      ends.toSorted(),
      ['askers:bucket', 'cache:answer', 'turns:bucket', 'turns:filled'].map((key) => `lookstream:${key}`),
    );
    const kept = [
      'last-letter',
      'last-turn',
      'letter:1',
      'letter:2',
      'letters',
      'ready:report',
      'held:report',
    ];
    assert.deepEqual(
      stays.toSorted(),
      [...kept, 'journal', 'results', 'work:begun', 'work:work'].map((key) => `lookstream:${key}`).toSorted(),
    );
  });

  test('a prefix is dropped among more keys than one step looks at', async () => {
    await using opened = await openEmptyStore();
    const keys = Array.from({ length: 5_000 }, (_, key) => `${key % 2 === 0 ? 'a[b]' : 'ab'}${key}`);
    await opened.store.set(keys.map((key) => ({ key, value: 'x', expiresAt: startOfTest + minute })));
    await opened.store.drop('a[b]');
    const left = await opened.store.get(keys);
    assert.deepEqual(
      keys.filter((_, place) => left[place] !== null),
      keys.filter((key) => key.startsWith('ab')),
    );
  });
});
