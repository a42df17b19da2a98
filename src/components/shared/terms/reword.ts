import { plural, type PluralForms } from './plural.ts';
import type { SheetTerms, Terms } from './terms.ts';
import type { UploadTerms } from './upload-terms.ts';

type AllTerms = Terms & SheetTerms & UploadTerms;
type TermFunction = (...values: never[]) => string;

/** The terms with a number or a name in them. */
type FunctionTerms = {
  [Name in keyof AllTerms as AllTerms[Name] extends TermFunction ? Name : never]: AllTerms[Name];
};

type Reworded<Term> = Term extends TermFunction
  ? string | Partial<PluralForms> | Term
  : Term extends string
    ? string
    : { [Name in keyof Term]?: string };

/**
 * A host's own words in place of ours, as a property or as JSON in the attribute `wording`. Names and numbers are
 * written as placeholders, each exactly once; forms for plural categories stand in an object and choose by `count`,
 * which only `other` has to mention. As a property a term with placeholders may also be a function. What cannot be
 * used, or is blank, is ours. A changed wording is a new object: what one says is read once.
 *
 * @example
 * {
 *   "carousel": "Our community",
 *   "credit": "Foto: {name}",
 *   "products": { "one": "{count} thing", "other": "{count} things" },
 *   "sortOrders": { "recent": "Just in" }
 * }
 */
export type Wording = { [Name in keyof AllTerms]?: Reworded<AllTerms[Name]> };

type Names<Values extends unknown[]> = { [Index in keyof Values]: string };

/** What each placeholder is called, in the order of the term's parameters. */
const parameters: { [Name in keyof FunctionTerms]: Names<Parameters<FunctionTerms[Name]>> } = {
  position: ['index', 'total'],
  credit: ['name'],
  products: ['count'],
  photoBy: ['name'],
  videoBy: ['name'],
  photoOf: ['who', 'products'],
  photos: ['count'],
  morePhotosLoaded: ['count'],
  addProductToCart: ['product'],
  productsInPhoto: ['count'],
  originAndDate: ['origin', 'date'],
  qrCodeFor: ['address'],
  saveAs: ['format'],
  optional: ['label'],
  reportFollows: ['email'],
  reportReference: ['reference'],
  reportTooOften: ['when'],
  shareOn: ['network'],
  formatsUpTo: ['formats', 'size'],
  otherFormat: ['format', 'formats'],
  noPhoto: ['formats'],
  tooLarge: ['size'],
  tooMany: ['count'],
  captionHint: ['count'],
  agree: ['shop'],
  agreeAll: ['shop'],
  sendPhotos: ['count'],
  sendingShare: ['percent'],
  received: ['count'],
};

type Value = string | number;
/** A term, or nothing where the host's words do not serve. */
type Write = (...values: Value[]) => string | undefined;

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** What stands for a name while a term is split around it (`withName`). */
const standIn = '\0';

/** By wording and by the terms under it, since they are read several times for one rendering. */
const known = new WeakMap<object, WeakMap<object, { language: string; terms: object }>>();

/**
 * Terms with a host's own words in them. Never throws, whatever the host has written.
 *
 * @param language BCP 47, of the host's words: it decides which plural category a count is in
 */
export function reword<T extends object>(terms: T, wording: Wording, language: string): T {
  if (!isObject(wording)) return terms;
  const ofWording = known.get(wording) ?? new WeakMap();
  known.set(wording, ofWording);
  let entry = ofWording.get(terms);
  if (entry?.language !== language) {
    entry = { language, terms: merge(terms, wording, language) };
    ofWording.set(terms, entry);
  }
  return entry.terms as T;
}

function merge(ours: object, theirs: object, language: string): object {
  return Object.fromEntries(
    Object.entries(ours).map(([name, our]) => [name, choose(name, our, read(theirs, name), language)]),
  );
}

function choose(name: string, our: unknown, their: unknown, language: string): unknown {
  if (typeof our === 'string') return isReadable(their) ? their : our;
  if (isObject(our)) return isObject(their) ? merge(our, their, language) : our;
  if (typeof our !== 'function' || their === undefined) return our;
  const write =
    typeof their === 'function'
      ? fromFunction(their as Write)
      : fromForms(their, parameters[name as keyof FunctionTerms], language);
  return (...values: Value[]) => attempt(() => write(...values)) ?? our(...values);
}

function fromFunction(their: Write): Write {
  return (...values) => {
    const text = their(...values);
    return isWhole(text, values) ? text : undefined;
  };
}

function fromForms(their: unknown, names: readonly string[], language: string): Write {
  const given = typeof their === 'string' ? { other: their } : isObject(their) ? their : {};
  const forms = Object.fromEntries(
    categories
      .map((category) => [category, read(given, category)])
      .filter(([category, text]) => isTemplate(text, names, category !== 'other')),
  ) as Partial<PluralForms>;
  return (...values) => {
    const count = names[0] === 'count' ? Number(values[0]) : NaN;
    // None of the forms is empty.
    return fill(plural(language, count, { other: '', ...forms }), names, values) || undefined;
  };
}

/** In one go, so that a name with braces in it stays as it is. */
function fill(template: string, names: readonly string[], values: Value[]): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name) =>
    String(values[names.indexOf(name)] ?? placeholder),
  );
}

/** Each placeholder once; the count, which is always alone, may be left out where a category says it already. */
function isTemplate(text: unknown, names: readonly string[], mayOmit: boolean): boolean {
  if (!isReadable(text) || text.includes(standIn)) return false;
  return names.every((name) => {
    const times = text.split(`{${name}}`).length - 1;
    return times === 1 || (times === 0 && mayOmit);
  });
}

/** A number may be written in words or in other figures; a name has to be there. */
function isWhole(text: unknown, values: Value[]): text is string {
  return values.every((value) => {
    if (typeof value === 'number') return isReadable(text);
    if (typeof text !== 'string') return false;
    return value === standIn ? text.split(standIn).length === 2 : text.includes(value);
  });
}

/** Letters or figures are left when all that nobody sees is taken away, so that no trick empties a label. */
function isReadable(text: unknown): text is string {
  return typeof text === 'string' && /[\p{L}\p{N}]/u.test(text.replace(/\p{DI}/gu, ''));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function read(from: object, name: string): unknown {
  return attempt(() => (from as Record<string, unknown>)[name]);
}

/** What a host has written is a stranger's code: a getter or function that throws has said nothing. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
