/** Building blocks for schemas of bodies whose types cannot be trusted: what cannot be read becomes null, not an error. */
import * as v from 'valibot';

/** In characters; networks cut captions long before. What is longer is no text that a page could show. */
const longestText = 20_000;

const textOrNumber = v.union([v.pipe(v.string(), v.maxLength(longestText)), v.number()]);
const scalar = v.union([textOrNumber, v.boolean()]);

/** Text that has to be there, trimmed; a number is printed. */
export const text = v.pipe(textOrNumber, v.transform(String), v.trim(), v.nonEmpty());

/** As `text`, where blank text and everything else is null. */
export const textOrNull = v.fallback(v.nullable(text), null);

/** As `textOrNull`; `true` and `false` are printed too. */
export const scalarOrNull = v.fallback(
  v.nullable(v.pipe(scalar, v.transform(String), v.trim(), v.nonEmpty())),
  null,
);

/** An id that is safe in a path and in an id of ours; services print the same id as text or as a number. */
export const identifier = v.pipe(text, v.regex(/^[\w-]{1,64}$/));

/** A length in pixels, which services like to print as text; 0, fractions and nonsense are null. */
export const pixelsOrNull = v.fallback(
  v.nullable(v.pipe(textOrNumber, v.transform(Number), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  null,
);

/** An object, or null where there is something else; its entries should be lenient themselves. */
export function objectOrNull<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.fallback(v.nullable(v.object(entries)), null);
}

/**
 * A collection that may come as an array, as its only item, as null, or empty as `{}`.
 * The items stay unread, so that a broken one can be dropped without its neighbours.
 */
export const collection = v.optional(
  v.pipe(v.nullable(v.union([v.array(v.unknown()), v.looseObject({})])), v.transform(itemsOf)),
  null,
);

function itemsOf(items: unknown[] | Record<string, unknown> | null): unknown[] {
  if (Array.isArray(items)) return items;
  return items === null || Object.keys(items).length === 0 ? [] : [items];
}
