/** What IZEAx' JSON looks like: as its document prints it, with numbers as text and missing fields allowed for. */
import * as v from 'valibot';
import {
  countOrNull,
  httpUrlOrNull,
  identifier,
  identifierOrNull,
  objectOrNull,
  textOrNull,
} from '../lenient.ts';

/** A whole list, or a page of one. The items stay unread, so that a broken one can be dropped without its neighbours. */
export const itemsSchema = v.pipe(
  v.object({ data: v.array(v.unknown()) }),
  v.transform(({ data }) => data),
);

/** As `itemsSchema`, for the chapters that give their list a name. */
export function itemsIn(name: 'units' | 'offers') {
  return v.pipe(
    v.object({ data: v.object({ [name]: v.array(v.unknown()) }) }),
    v.transform(({ data }) => data[name] ?? []),
  );
}

/** Both are whole addresses; without a next page there is no `_next`, or nothing in it. */
export const linksSchema = v.object({ links: objectOrNull({ _next: textOrNull }) });

/** Whatever the platforms count; which of them is there depends on the platform. */
const countNames = [
  ...(['engagements', 'followers', 'reach', 'views', 'clicks', 'likes', 'comments', 'shares'] as const),
  ...(['replies', 'retweets', 'reblogs', 'loops'] as const),
];

export type Counts = Partial<Record<(typeof countNames)[number], number>>;

const counts = v.fallback(
  v.pipe(
    v.looseObject({}),
    v.transform((fields): Counts => {
      const read = countNames.map((name) => [name, v.parse(countOrNull, fields[name] ?? null)] as const);
      return Object.fromEntries(read.filter(([, count]) => count !== null));
    }),
  ),
  {},
);

/** The only item of an array, says the document; an object would do. */
const allTimeOrNull = v.fallback(
  v.nullable(
    v.union([
      v.pipe(
        v.tupleWithRest([v.looseObject({})], v.unknown()),
        v.transform(([first]) => first),
        counts,
      ),
      v.pipe(
        v.array(v.unknown()),
        v.transform(() => null),
      ),
      v.pipe(v.looseObject({}), counts),
    ]),
  ),
  null,
);

/** Days that are no objects are left out. */
function daysOf<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((days) => days.map((day) => v.safeParse(schema, day))),
      v.transform((days) => days.flatMap((day) => (day.success ? [day.output] : []))),
    ),
    [],
  );
}

const dayOfUnit = v.pipe(
  v.looseObject({ metric_on: textOrNull }),
  v.transform(({ metric_on, ...fields }) => ({ metric_on, counts: v.parse(counts, fields) })),
);

const dayOfOffer = v.object({
  metric_on: textOrNull,
  platform_data: counts,
  total_clicks_to_date: countOrNull,
  total_views_to_date: countOrNull,
});

export const campaignSchema = v.object({
  ...{ id: identifier, name: textOrNull, campaign_type: textOrNull },
  content_group_id: identifierOrNull,
});
export type CampaignBody = v.InferOutput<typeof campaignSchema>;

export const unitSchema = v.object({
  ...{ id: identifier, published_at: textOrNull, unit_type: textOrNull },
  all_time_metrics: allTimeOrNull,
  metrics: daysOf(dayOfUnit),
});
export type UnitBody = v.InferOutput<typeof unitSchema>;

export const offerSchema = v.object({
  ...{ id: identifier, published_at: textOrNull, published_url: httpUrlOrNull },
  ...{ reach_when_published: countOrNull, platform: textOrNull },
  ...{ connection_name: textOrNull, connection_url: httpUrlOrNull },
  metrics: daysOf(dayOfOffer),
});
export type OfferBody = v.InferOutput<typeof offerSchema>;

export const groupSchema = v.object({
  ...{ id: identifier, name: textOrNull, asset_count: countOrNull },
  ...{ cover_image_url: httpUrlOrNull, cover_asset_id: identifierOrNull },
});
export type GroupBody = v.InferOutput<typeof groupSchema>;

const creator = { creator_id: textOrNull, creator_name: textOrNull };

/** The document prints a `cover_asset_id` here too, which is a group's and not an asset's: it is not read. */
export const assetSummarySchema = v.object({
  ...{ id: identifier, ...creator },
  ...{ thumbnail_url: httpUrlOrNull, published_platform: textOrNull },
});
export type AssetSummaryBody = v.InferOutput<typeof assetSummarySchema>;

export const assetSchema = v.object({
  ...{ id: identifier, ...creator, file_name: textOrNull, license: textOrNull },
  ...{ download_url: httpUrlOrNull, thumbnail_url: httpUrlOrNull },
  /** see `tagsOf` */
  tag_list: v.optional(v.unknown()),
});
export type AssetBody = v.InferOutput<typeof assetSchema>;

const refusalSchema = v.object({ error: textOrNull, message: textOrNull });

/** The document knows no errors; these are the names that services give to a sentence about one. */
export function sentenceOf(json: unknown): string | null {
  const body = v.safeParse(refusalSchema, json);
  return body.success ? (body.output.error ?? body.output.message) : null;
}
