/** Lists as Metapic gives them: whole, without pages. */
import type * as v from 'valibot';
import type { JsonAnswer } from '../http.ts';
import { readItems } from '../items.ts';
import type { Items } from '../items.ts';
import { readAnswer } from '../shape.ts';
import { answersSchema } from './wire.ts';

/** @throws {UpstreamError} of kind `shape` when it is no list: a failure for now, says experience */
export function readList<Body, Item>(
  answer: JsonAnswer,
  schema: v.GenericSchema<unknown, Body>,
  toItem: (body: Body) => Item,
): Items<Item> {
  return readItems(readAnswer(answersSchema, answer), schema, toItem);
}
