/**
 * What Olapic's JSON really looks like. Ids, sizes, prices and switches come as text, what is missing comes as null,
 * `[]` or not at all, and an entity may be a stub: `_fixed: false`, an id, and nothing else.
 */
import * as v from 'valibot';
import {
  collection,
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

/** The items stay unread, so that a broken stream can be dropped without its media. */
const embeddedStreams = objectOrNull({ _embedded: objectOrNull({ stream: v.fallback(collection, []) }) });

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
  hide_from_related: scalarOrNull,
  product_info: objectOrNull({ price: textOrNull, availability: scalarOrNull, stock: scalarOrNull }),
  _embedded: objectOrNull({ base_image: objectOrNull({ images }) }),
});
export type OlapicStream = v.InferOutput<typeof streamSchema>;

const uploaderSchema = objectOrNull({
  _fixed: v.optional(v.unknown()),
  name: textOrNull,
  avatar_url: textOrNull,
  language: textOrNull,
  /** by network; `[]` when there is none */
  social_connections: v.fallback(v.record(v.string(), objectOrNull({ username: textOrNull })), {}),
});
export type OlapicUploader = NonNullable<v.InferOutput<typeof uploaderSchema>>;

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
  _embedded: objectOrNull({ uploader: uploaderSchema, 'streams:all': embeddedStreams }),
});
export type OlapicMedia = v.InferOutput<typeof mediaSchema>;

const links = objectOrNull({ next: objectOrNull({ href: textOrNull }) });

const mediaList = v.object({ media: collection });
const noMediaList = v.pipe(
  v.union([v.null(), v.strictTuple([])]),
  v.transform((): v.InferOutput<typeof mediaList> => ({ media: [] })),
);

/** A page of media. The items stay unread, so that a broken one can be dropped without its neighbours. */
export const mediaPageSchema = v.object({
  data: v.object({ _links: links, _embedded: v.union([noMediaList, mediaList]) }),
});

export const oneMediaSchema = v.object({ data: mediaSchema });
export const oneStreamSchema = v.object({ data: streamSchema });

const currencyCode = v.pipe(v.string(), v.trim(), v.regex(/^[a-z]{3}$/i), v.toUpperCase());

const customer = v.object({
  id: identifier,
  name: text,
  language: textOrNull,
  /** holds a symbol too, but a symbol alone does not name a currency */
  settings: objectOrNull({
    currency_info: objectOrNull({ code: v.fallback(v.nullable(currencyCode), null) }),
  }),
});

/** The document puts the customer under `data`; the real service one level deeper. */
export const customerSchema = v.object({
  data: v.union([
    v.pipe(
      v.object({ _embedded: v.object({ customer }) }),
      v.transform((data) => data._embedded.customer),
    ),
    customer,
  ]),
});

/** An error. The status is repeated in the body; the sentence is the only thing that tells errors apart. */
export const errorSchema = v.object({
  metadata: objectOrNull({ code: textOrNull, message: textOrNull }),
  data: objectOrNull({ message: textOrNull }),
});
