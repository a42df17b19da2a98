/** One call of a client as a row of the walk: how it is made, and how its answer is known to be right. */
import assert from 'node:assert/strict';
import type { Clients } from '../../support/sandbox-clients.ts';

/** The clients, and the visitors that follow what they made. */
export interface Surroundings extends Clients {
  /** @param path below the sandbox's address, such as `/metapic/tags/link/1` */
  visit: (path: string) => Promise<void>;
}

export interface Call {
  /** Does whatever has to be there first, and the row's own call. */
  make: (surroundings: Surroundings) => Promise<unknown>;
  /** Fails unless the answer is of the documented type and about what was asked for. */
  check: (value: unknown) => void;
}

export function call<Value>(
  make: (surroundings: Surroundings) => Promise<Value>,
  check: (value: Value) => void,
): Call {
  return { make, check: check as (value: unknown) => void };
}

/** What was found, or a failed test. */
export function found<Answer extends { missing: string | null }>(answer: Answer) {
  assert.equal(answer.missing, null);
  return answer as Exclude<Answer, { missing: string }>;
}

/** Whether a value has these fields, each of one of these types; `null` is a type here. */
export function assertFields(value: object, fields: Record<string, string>): void {
  assert.deepEqual(Object.keys(value).toSorted(), Object.keys(fields).toSorted());
  for (const [name, types] of Object.entries(fields)) {
    const field = (value as Record<string, unknown>)[name];
    const type = field === null ? 'null' : Array.isArray(field) ? 'array' : typeof field;
    assert.ok(types.split('|').includes(type), `${name} is ${type}, not ${types}`);
  }
}
