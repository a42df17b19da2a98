/**
 * What 2m.is' JSON really looks like. Ids and counts come as numbers or as text, a map that is empty comes as 0 or as
 * `[]`, times have no zone, and a campaign's name may stand under `domain`.
 */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';
import {
  collection,
  countOrNull,
  flagOrNull,
  identifier,
  localTimeOrNull,
  objectOrNull,
  textOrNull,
} from '../lenient.ts';

/**
 * How a call went: told by `error` and never by the status, as refusals come with HTTP 200. The message is in the
 * language of the account, so nothing may depend on what it says.
 */
export const outcomeSchema = v.object({
  error: v.union([v.number(), v.string(), v.boolean()]),
  message: textOrNull,
});
export type Outcome = v.InferOutput<typeof outcomeSchema>;

/** Success is the number 0, the text "0" in lists, or false. */
export function isSuccess({ error }: Outcome): boolean {
  return error === 0 || error === '0' || error === false;
}

/** What the service says went wrong, in its own words; null where the body is no error of its. */
export function messageOf(json: unknown): string | null {
  const body = v.safeParse(outcomeSchema, json);
  return body.success ? body.output.message : null;
}

/** An http(s) address whose slashes may have been escaped once too often, as those of avatars are. */
const addressOrNull = v.pipe(
  textOrNull,
  v.transform((value) => parseHttpUrl(value?.replaceAll('\\/', '/'))),
);

const address = v.pipe(
  v.unknown(),
  addressOrNull,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    if (dataset.value !== null) return dataset.value;
    addIssue({ expected: 'an http(s) address' });
    return NEVER;
  }),
);

const counts = v.fallback(v.record(v.string(), countOrNull), {});
const addresses = v.fallback(v.record(v.string(), addressOrNull), {});

const statistics = objectOrNull({
  clicks: countOrNull,
  uniqueClicks: countOrNull,
  topCountries: counts,
  topReferrers: counts,
  topBrowsers: counts,
  topOs: counts,
  /** clicks that came from social networks, by network */
  socialCount: counts,
});
export type StatisticsBody = v.InferOutput<typeof statistics>;

/** The address is read and never built: the alias may come back otherwise than it was asked for. */
export const addedLinkSchema = v.object({ id: identifier, shorturl: address });

/** As a new link, but for a name. */
export const updatedLinkSchema = v.object({ id: identifier, short: address });

const link = {
  id: identifier,
  shorturl: address,
  longurl: addressOrNull,
  title: textOrNull,
  description: textOrNull,
  date: localTimeOrNull,
};

export const listedLinkSchema = v.object({ ...link, alias: textOrNull, clicks: countOrNull });
export type ListedLinkBody = v.InferOutput<typeof listedLinkSchema>;

/** One link: by its id, and from the list call when that was given a short address. */
export const singleLinkSchema = v.object({
  details: v.object({ ...link, location: addresses, device: addresses, expiry: localTimeOrNull }),
  data: statistics,
});
export type SingleLinkBody = v.InferOutput<typeof singleLinkSchema>;

const qrCode = { id: identifier, link: address, name: textOrNull, scans: countOrNull };

export const addedQrCodeSchema = v.object({ id: identifier, link: address });

export const listedQrCodeSchema = v.object({ ...qrCode, date: localTimeOrNull });
export type ListedQrCodeBody = v.InferOutput<typeof listedQrCodeSchema>;

/** The document prints the day as `date`; it has been seen as `data`. */
export const singleQrCodeSchema = v.object({
  details: v.object({ ...qrCode, date: localTimeOrNull, data: localTimeOrNull }),
  data: statistics,
});
export type SingleQrCodeBody = v.InferOutput<typeof singleQrCodeSchema>;

/** By itself as an answer, and in lists. */
export const campaignSchema = v.object({
  id: identifier,
  name: textOrNull,
  /** the name, in answers that have no `name` */
  domain: textOrNull,
  public: flagOrNull,
  /** false where the campaign has none */
  rotator: addressOrNull,
  list: addressOrNull,
});
export type CampaignBody = v.InferOutput<typeof campaignSchema>;

/** The e-mail address, the user name and the avatar are nobody's business here. */
export const accountSchema = v.object({
  data: v.object({
    id: identifier,
    status: textOrNull,
    expires: localTimeOrNull,
    registered: localTimeOrNull,
  }),
});

const pageCounts = {
  /** items in the whole list */
  result: countOrNull,
  currentpage: countOrNull,
  /** null on the last page, where the document prints 1 */
  nextpage: countOrNull,
  maxpage: countOrNull,
};

/**
 * A page of a list. The items stay unread, so that a broken one can be dropped without its neighbours.
 *
 * @param name the key under which the service puts the items
 */
export function pageSchema(name: string) {
  const someItems = v.pipe(
    v.looseObject({ [name]: v.unknown() }),
    // Anything at all, until `collection` has looked at it.
    v.transform((page) => page[name] as v.InferInput<typeof collection>),
    collection,
  );
  return v.object({
    data: v.intersect([
      v.object(pageCounts),
      v.pipe(
        someItems,
        v.transform((items) => ({ items })),
      ),
    ]),
  });
}

const headerCount = v.fallback(
  v.nullable(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  null,
);

/** The headers that tell what is left of the minute, by their names in lower case. */
export const rateSchema = v.object({
  'x-ratelimit-limit': headerCount,
  'x-ratelimit-remaining': headerCount,
  'x-ratelimit-reset': headerCount,
});
