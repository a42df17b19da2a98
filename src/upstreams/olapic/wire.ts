/**
 * What Olapic's JSON really looks like. Ids, sizes, prices and switches come as text, what is missing comes as null,
 * `[]` or not at all, and an entity may be a stub: `_fixed: false`, an id, and nothing else.
 */
import * as v from 'valibot';
import {
  collection,
  countOrNull,
  flagOrNull,
  identifier,
  objectOrNull,
  pixelsOrNull,
  scalarOrNull,
  text,
  textOrNull,
} from '../lenient.ts';

/** Addresses of one picture in the sizes that a slide can use; `square` is cropped, `original` may be a huge GIF. */
const images = objectOrNull({ thumbnail: textOrNull, mobile: textOrNull, normal: textOrNull });
export type OlapicImages = NonNullable<v.InferOutput<typeof images>>;

/** The items stay unread, so that a broken stream or category can be dropped without its media. */
const embeddedStreams = objectOrNull({ _embedded: objectOrNull({ stream: v.fallback(collection, []) }) });
const embeddedCategories = objectOrNull({
  _embedded: objectOrNull({ category: v.fallback(collection, []) }),
});

const stub = v.object({ _fixed: v.literal(false) });

/** Whether an entity is only a link to itself. */
export function isStub(entity: unknown): boolean {
  return v.is(stub, entity);
}

/** A product, or a gallery that sells nothing. */
export const streamSchema = v.object({
  id: identifier,
  /** more than separators: see `splitName` */
  name: v.pipe(text, v.regex(/[^\s^|]/)),
  /** the shop's own product id */
  tag_based_key: textOrNull,
  product_url: textOrNull,
  /** `available`, `unavailable`, `miscellaneous`, `discontinued`, and what else there may be */
  status: textOrNull,
  hide_from_related: flagOrNull,
  product_info: objectOrNull({ price: textOrNull, availability: scalarOrNull, stock: scalarOrNull }),
  _embedded: objectOrNull({ base_image: objectOrNull({ images }) }),
});
export type StreamBody = v.InferOutput<typeof streamSchema>;

const person = {
  _fixed: v.optional(v.unknown()),
  name: textOrNull,
  avatar_url: textOrNull,
  language: textOrNull,
  /** by network; `[]` when there is none */
  social_connections: v.fallback(v.record(v.string(), objectOrNull({ username: textOrNull })), {}),
};
const uploader = objectOrNull(person);
export type UploaderBody = NonNullable<v.InferOutput<typeof uploader>>;

/** A person by themselves. */
export const userSchema = v.object({ ...person, id: identifier, instagram_followers: countOrNull });
export type UserBody = v.InferOutput<typeof userSchema>;

/** A group of streams. */
export const categorySchema = v.object({
  id: identifier,
  name: text,
  key: textOrNull,
  product_url: textOrNull,
});
export type CategoryBody = v.InferOutput<typeof categorySchema>;

/** A photo or video. */
export const mediaSchema = v.object({
  id: identifier,
  type: textOrNull,
  source: textOrNull,
  original_source: textOrNull,
  caption: textOrNull,
  video_url: textOrNull,
  share_url: textOrNull,
  date_published: textOrNull,
  original_image_width: pixelsOrNull,
  original_image_height: pixelsOrNull,
  // Not lenient: what cannot be read here must not pass for approved.
  status: v.optional(v.nullable(v.string()), null),
  images,
  _embedded: objectOrNull({
    uploader,
    'streams:all': embeddedStreams,
    'categories:all': embeddedCategories,
  }),
});
export type MediaBody = v.InferOutput<typeof mediaSchema>;

const noItems = v.pipe(
  v.union([v.null(), v.strictTuple([])]),
  v.transform((): unknown[] => []),
);

/** The library takes an array for an object too. */
const anObject = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'an object'),
  v.looseObject({}),
);

const pageLinks = objectOrNull({ next: objectOrNull({ href: textOrNull }) });

/**
 * A page of a list. The items stay unread, so that a broken one can be dropped without its neighbours.
 *
 * @param names the keys under which the service puts the items: not the same for every list
 */
export function listSchema(names: readonly string[]) {
  const found = (embedded: Record<string, unknown>) =>
    names.map((name) => embedded[name]).find((items) => items !== undefined && items !== null) ?? null;
  const someItems = v.pipe(
    anObject,
    // Anything at all, until `collection` has looked at it.
    v.transform((embedded) => found(embedded) as v.InferInput<typeof collection>),
    collection,
  );
  return v.pipe(
    v.object({ data: v.object({ _links: pageLinks, _embedded: v.union([noItems, someItems]) }) }),
    v.transform(({ data }) => ({ items: data._embedded, nextHref: data._links?.next?.href ?? null })),
  );
}

const currencyCode = v.pipe(v.string(), v.trim(), v.regex(/^[a-z]{3}$/i), v.toUpperCase());

export const customerSchema = v.object({
  id: identifier,
  name: text,
  language: textOrNull,
  /** holds a symbol too, but a symbol alone does not name a currency */
  settings: objectOrNull({
    currency_info: objectOrNull({ code: v.fallback(v.nullable(currencyCode), null) }),
  }),
});

export type CustomerBody = v.InferOutput<typeof customerSchema>;

/** The document puts the account's own customer under `data`; the real service one level deeper. */
export const rootSchema = v.union([
  v.pipe(
    v.object({ _embedded: v.object({ customer: customerSchema }) }),
    v.transform((data) => data._embedded.customer),
  ),
  customerSchema,
]);

/** An error. The status is repeated in the body; the sentence is the only thing that tells errors apart. */
export const errorSchema = v.object({
  metadata: objectOrNull({ code: textOrNull, message: textOrNull }),
  data: objectOrNull({ message: textOrNull }),
});

/** What the service says went wrong, in its own words; null where the body is no error of its. */
export function sentenceOf(json: unknown): string | null {
  const body = v.safeParse(errorSchema, json);
  return body.success ? (body.output.data?.message ?? body.output.metadata?.message ?? null) : null;
}

/** A media as the answer to its upload: nobody has seen it yet, so its pictures and dates may be null. */
export const uploadedSchema = v.object({ id: identifier, status: textOrNull });

/** A file that was put aside; the address of its link carries the token and is not needed. */
export const stashSchema = v.object({ id: identifier });
