/** Reads an answer with a schema, or says where it does not fit. */
import * as v from 'valibot';
import { UpstreamError } from './errors.ts';
import type { JsonAnswer } from './http.ts';

/**
 * The error names the place and what was expected there, but never what was found: bodies hold credentials and earnings.
 *
 * @throws {UpstreamError} of kind `shape`
 */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  { json, call, status }: Pick<JsonAnswer, 'json' | 'call' | 'status'>,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'the top';
  const what = `answered in an unknown shape (at ${place}, expected ${issue.expected ?? issue.type}): check the base address.`;
  throw new UpstreamError({ kind: 'shape', call, what, status });
}
