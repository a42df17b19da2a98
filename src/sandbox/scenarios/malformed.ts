/** The service answers what it should, in JSON that is turned inside out: well-formed, and in no known shape. */
import { isRecord } from '../record.ts';
import { rewriteJson } from './json-answer.ts';
import type { Scenario } from './scenario.ts';

export function createMalformed(): Scenario {
  return async (_request, answer) => rewriteJson(await answer(), turnInsideOut);
}

/**
 * Every object becomes the array of its values, every array an object with its indexes as keys, however deep.
 * The outermost too: some answers are flat, and could be read otherwise.
 */
function turnInsideOut(json: unknown): unknown {
  if (Array.isArray(json)) return Object.fromEntries(json.map((item, index) => [index, turnInsideOut(item)]));
  return isRecord(json) ? Object.values(json).map(turnInsideOut) : json;
}
