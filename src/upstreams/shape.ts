/** Reads an answer with a schema, or says where it does not fit. */
import * as v from 'valibot';
import { UpstreamError } from './errors.ts';
import type { JsonAnswer } from './http.ts';

type Read = Pick<JsonAnswer, 'json' | 'call' | 'status'>;

/** @throws {UpstreamError} of kind `shape` */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  answer: Read,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, answer.json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw shapeError(answer, v.getDotPath(issue) ?? 'the top', expectedBy(issue));
}

/** Names the place and what was expected there, but never what was found: bodies hold credentials and earnings. */
export function shapeError(
  { call, status }: Omit<Read, 'json'>,
  place: string,
  expected: string,
): UpstreamError {
  const what = `answered in an unknown shape (at ${place}, expected ${expected}): check the base address.`;
  return new UpstreamError({ kind: 'shape', call, what, status });
}

/** A schema's own words, where it has any; the library's begin so, and go on with what was found. */
function expectedBy(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith('Invalid ') ? (issue.expected ?? issue.type) : issue.message;
}
