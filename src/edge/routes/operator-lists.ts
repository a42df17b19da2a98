/** How lists of an operator are read: a page at a time, in the order of their ids. */
import * as v from 'valibot';

export const pageSize = 200;

export const PageQuery = v.strictObject({
  after: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,15}$/, 'must be the id of the last one that you have.'),
      v.transform(Number),
    ),
    '0',
  ),
});

/** @param ms milliseconds since 1970 @returns ISO 8601, UTC */
export function printTime(ms: number): string {
  return new Date(ms).toISOString();
}
