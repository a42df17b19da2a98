import type { Context } from 'hono';
import * as v from 'valibot';
import type { Problem } from '../model/problem.ts';
import { problem } from './problems.ts';

type Fields = NonNullable<Problem['errors']>;

/**
 * Reads the query of a request. Unknown and repeated parameters are refused, so that one question has one cache key.
 * @throws {ProblemError} 400 that names each parameter and what to change
 */
export function readQuery<Schema extends v.GenericSchema>(c: Context, schema: Schema): v.InferOutput<Schema> {
  const repeated = Object.entries(c.req.queries()).filter(([, values]) => values.length > 1);
  const errors = repeated.map(([field]) => ({ field, detail: `Give "${field}" once.` }));
  return parse(schema, c.req.query(), 'parameter', errors);
}

/**
 * Reads a JSON body.
 * @throws {ProblemError} 400 that names each field and what to change
 */
export async function readBody<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body: unknown = await c.req.json().catch((cause: unknown) => {
    throw problem('invalid-request', 'Send a JSON object as the body.', { cause });
  });
  return parse(schema, body, 'field', []);
}

/**
 * Reads fields that came otherwise than as JSON.
 * @throws {ProblemError} 400 that names each field and what to change
 */
export function readFields<Schema extends v.GenericSchema>(
  fields: unknown,
  schema: Schema,
): v.InferOutput<Schema> {
  return parse(schema, fields, 'field', []);
}

function parse<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  noun: 'parameter' | 'field',
  errors: Fields,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success && errors.length === 0) return result.output;
  const all = [...errors, ...(result.issues ?? []).map((issue) => describe(issue, noun))];
  throw problem('invalid-request', all.map(({ detail }) => detail).join(' '), { errors: all });
}

function describe(issue: v.BaseIssue<unknown>, noun: string): Fields[number] {
  const field = v.getDotPath(issue) ?? '';
  if (!field) return { field, detail: 'Send a JSON object as the body.' };
  if (issue.type !== 'strict_object') return { field, detail: `"${field}": ${issue.message}` };
  return issue.expected === 'never'
    ? { field, detail: `There is no ${noun} "${field}": leave it out.` }
    : { field, detail: `The ${noun} "${field}" is missing.` };
}
