/** Building blocks for schemas of bodies whose types cannot be trusted: what cannot be read becomes null, not an error. */
import * as v from 'valibot';
import { parseHttpUrl } from '../model/http-url.ts';
import { parseLocalTime } from './instant.ts';

/** In characters; networks cut captions long before. What is longer is no text that a page could show. */
const longestText = 20_000;

const textOrNumber = v.union([v.pipe(v.string(), v.maxLength(longestText)), v.number()]);
const scalar = v.union([textOrNumber, v.boolean()]);

/** Text that has to be there, trimmed; a number is printed. */
export const text = v.pipe(textOrNumber, v.transform(String), v.trim(), v.nonEmpty('text'));

/** As `text`, where blank text and everything else is null. */
export const textOrNull = v.fallback(v.nullable(text), null);

/** As `textOrNull`; `true` and `false` are printed too. */
export const scalarOrNull = v.fallback(
  v.nullable(v.pipe(scalar, v.transform(String), v.trim(), v.nonEmpty())),
  null,
);

/** An id that is safe in a path and in an id of ours; services print the same id as text or as a number. */
export const identifier = v.pipe(text, v.regex(/^[\w-]{1,64}$/, 'an id'));

/** As `identifier`, where everything else is null. */
export const identifierOrNull = v.fallback(v.nullable(identifier), null);

/** A time without a zone, as `parseLocalTime` prints it; everything else is null. */
export const localTimeOrNull = v.pipe(
  textOrNull,
  v.transform((value) => parseLocalTime(value)),
);

/** A length in pixels, which services like to print as text; 0, fractions and nonsense are null. */
export const pixelsOrNull = v.fallback(
  v.nullable(v.pipe(textOrNumber, v.transform(Number), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  null,
);

/** How many of something there are, as a number or as text; fractions, negatives and nonsense are null. */
export const countOrNull = v.fallback(
  v.nullable(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^\s*\d{1,15}\s*$/), v.transform(Number))]),
      v.integer(),
      v.minValue(0),
    ),
  ),
  null,
);

const switches = new Map([
  ...['1', 'true', 'yes', 'on'].map((word) => [word, true] as const),
  ...['0', 'false', 'no', 'off'].map((word) => [word, false] as const),
]);

/** A switch, as a boolean, a number or a word; everything else is null. */
export const flagOrNull = v.fallback(
  v.nullable(
    v.pipe(
      scalar,
      v.transform((value) => switches.get(String(value).trim().toLowerCase()) ?? null),
    ),
  ),
  null,
);

/** An http(s) address as the WHATWG parser prints it; everything else is null. */
export const httpUrlOrNull = v.fallback(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((value) => parseHttpUrl(value)),
    ),
  ),
  null,
);

/** One thing by itself: services wrap it in `data`. */
export function inData<Schema extends v.GenericSchema>(schema: Schema) {
  return v.object({ data: schema });
}

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
