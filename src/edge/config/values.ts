/** The kinds of values that a configuration is made of. A message goes on where the name of the value ends. */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';

/**
 * An object whose keys are all known: each other one is refused by its own path.
 * @param purposes what the required keys are for, said when they are missing
 */
export function section<const Entries extends v.ObjectEntries>(
  entries: Entries,
  purposes: Partial<Record<keyof Entries & string, string>> = {},
) {
  const known = Object.keys(entries).join(', ');
  return v.objectWithRest(
    entries,
    v.never(`is unknown: the keys here are ${known}.`),
    ({ expected, path }) =>
      expected === 'Object'
        ? 'must be an object, such as { … }.'
        : (purposes[String(path?.at(-1)?.key)] ?? 'is missing.'),
  );
}

export const text = v.string('must be a text in quotes.');

export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, 'must be a list, such as ["…", "…"].');
}

/**
 * A text that means something.
 * @param read null for what means nothing
 * @param wrong what to write instead
 */
export function textMeaning<Value>(
  read: (text: string) => Value | null,
  wrong: string | ((text: string) => string),
) {
  return v.pipe(
    text,
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== null) return value;
      addIssue({ message: typeof wrong === 'string' ? wrong : wrong(dataset.value) });
      return NEVER;
    }),
  );
}

export function wholeNumber(most: number, least = 0) {
  const message = `must be a whole number from ${least} to ${most}.`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}

/** An http(s) address, without a slash at its end. */
export function address(example: string) {
  return textMeaning(
    (value) => parseHttpUrl(value)?.replace(/\/+$/, '') ?? null,
    `must be an http(s) address, such as ${example}.`,
  );
}

export const origin = textMeaning(
  (value) => {
    const url = parseHttpUrl(value);
    return url && new URL(url).origin;
  },
  (value) => `: ${quoted(value)} is no origin; write it as https://shop.example.`,
);

/** In lower case. */
export const host = v.pipe(
  text,
  v.regex(/^[^/@?#]+$/, ({ input }) => `: ${quoted(input)} is no host; write it as shop.example.`),
  v.toLowerCase(),
);

/** An address with a user in it may have a password there. */
function quoted(value: string): string {
  return value.includes('@') ? 'what stands there' : `"${value}"`;
}
