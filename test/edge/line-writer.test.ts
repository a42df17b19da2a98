import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLineWriter } from '../../src/edge/log.ts';

describe('log lines', () => {
  test('that come at about the same time are written together, in their order', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const written: string[] = [];
    const { write } = createLineWriter((text) => written.push(text));
    write('one');
    write('two');
    assert.deepEqual(written, []);
    t.mock.timers.tick(10);
    write('three');
    t.mock.timers.tick(10);
    assert.deepEqual(written, ['one\ntwo\n', 'three\n']);
  });

  test('that still wait when the process ends are written then, and once', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const written: string[] = [];
    const { write, flush } = createLineWriter((text) => written.push(text));
    write('last');
    flush();
    t.mock.timers.tick(10);
    assert.deepEqual(written, ['last\n']);
  });
});
