/** Walks the rows: every call of every client, against the sandbox, over real HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { connect } from '../../support/sandbox-clients.ts';
import { calls, startSandbox } from './walk-of-rows.ts';
import type { RunningSandbox } from './walk-of-rows.ts';
import { isOf, rows } from './rows.ts';

describe('the table of calls', () => {
  test('has a call for each row and a row for each call', () => {
    assert.deepEqual(Object.keys(calls).toSorted(), rows.map(({ name }) => name).toSorted());
  });

  const counts = { olapic: 34, metapic: 7, 'two-m': 18, izeax: 7 };
  for (const [service, count] of Object.entries(counts)) {
    test(`has the ${String(count)} rows of ${service}, each once`, () => {
      const own = rows.filter((row) => row.service === service);
      assert.equal(new Set(own.map(({ method, path }) => `${method} ${path}`)).size, count);
    });
  }

  test('has a row for each function that a client offers', () => {
    assert.deepEqual(functionsOf(connect('http://localhost')).toSorted(), [
      // Positions come from the lists: this turns the pages of all of them.
      ...['olapic.media.at', ...rows.map(({ name }) => name)].toSorted(),
    ]);
  });
});

describe('over real HTTP', () => {
  let sandbox: RunningSandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox[Symbol.asyncDispose]());

  for (const row of rows) {
    test(`${row.name} asks ${row.method} ${row.path} and reads the answer`, async () => {
      const call = calls[row.name];
      assert.ok(call, `There is no call for ${row.name}.`);
      sandbox.begin();
      call.check(await call.make(sandbox.surroundings));
      const asked = sandbox.asked.filter(({ service, method, url }) => {
        return service === row.service && isOf(row, method, url);
      });
      assert.notEqual(asked.length, 0, 'The call did not ask for its row.');
    });
  }
});

function functionsOf(value: object, path: string[] = []): string[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (typeof member === 'function') return [[...path, name].join('.')];
    return typeof member === 'object' && member !== null ? functionsOf(member, [...path, name]) : [];
  });
}
