/** What Metapic's JSON really looks like; of what a link earns, and of anybody's e-mail address, nothing is read. */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';
import {
  collection,
  countOrNull,
  flagOrNull,
  identifier,
  identifierOrNull,
  localTimeOrNull,
  text,
  textOrNull,
} from '../lenient.ts';

/** What became of one link. */
export interface MetapicAnswer {
  /** the question as the service repeats it: lower-cased, decoded, without its slash, or all of that, or none */
  before: string;
  /** whether the shop is in the programme, as far as the service says */
  isInProgramme: boolean;
  /** null where the shop is not in the programme, where none was made, and where it is no address of the service's */
  deepLink: string | null;
  /** name of the shop */
  store: string | null;
}

/** An answer that is no array is a temporary failure. The items stay unread: the service prints things like "..." among them. */
export const answersSchema = v.array(v.unknown());

const answer = v.pipe(
  v.object({ before: text, status: textOrNull, after: textOrNull, store: textOrNull }),
  v.transform(({ before, status, after, store }): MetapicAnswer => {
    // No other status is known to mean a link.
    const isInProgramme = status === 'success';
    return { before, isInProgramme, deepLink: isInProgramme ? toDeepLink(after) : null, store };
  }),
);

/** @returns the answer, or null for one that is broken */
export function toAnswer(item: unknown): MetapicAnswer | null {
  const result = v.safeParse(answer, item);
  return result.success ? result.output : null;
}

/** A blog post whose links were looked at. */
export const postSchema = v.object({
  isUpdated: v.nonNullable(flagOrNull),
  linkTranslation: v.fallback(collection, []),
});

/** The post itself, which is worth reading only when it changed; a post that vanished is no answer. */
export const newHtmlSchema = v.object({ newHtml: v.pipe(v.string(), v.regex(/\S/)) });

/** The service adds up in its database, where the sum of nothing is null. What is no count breaks the item. */
const sum = v.pipe(
  v.unknown(),
  v.transform((value) => (value === null ? 0 : value)),
  v.nonNullable(countOrNull),
);

const day = v.pipe(
  v.nonNullable(localTimeOrNull, 'a date'),
  v.transform((time) => time.slice(0, 10)),
);

/** By e-mail address; PHP prints the empty one as `[]`. The entries stay unread. */
export const clicksByDateSchema = v.record(v.string(), v.unknown());

/** One user's days; those stay unread. */
export const datedClicksSchema = v.object({ day: v.array(v.unknown()), total: countOrNull });

export const clicksOfDaySchema = v.object({
  ...{ date: day, link_clicks: sum, tag_clicks: sum },
  user_id: identifierOrNull,
});

export type ClicksOfDayBody = v.InferOutput<typeof clicksOfDaySchema>;

export const clicksOfUserSchema = v.object({
  ...{ link_clicks: sum, tag_clicks: sum, total_clicks: sum },
  user_id: identifierOrNull,
  /** the same id; the document prints a number here and a placeholder there */
  ut_user_id: identifierOrNull,
});
export type ClicksOfUserBody = v.InferOutput<typeof clicksOfUserSchema>;

const fractionOrNull = v.fallback(
  v.nullable(
    v.pipe(
      v.union([
        v.number(),
        v.pipe(v.string(), v.regex(/^\d{1,15}(\.\d{1,30})?(e-\d{1,2})?$/i), v.transform(Number)),
      ]),
      v.minValue(0),
      v.maxValue(1),
    ),
  ),
  null,
);

/** A link with its clicks; the place is that in a picture. */
export const tagSchema = v.object({
  ...{ id: identifier, text: textOrNull, total_clicks: sum, created_at: localTimeOrNull },
  ...{ meta_info: textOrNull, url: textOrNull },
  ...{ x: fractionOrNull, y: fractionOrNull, width: fractionOrNull, height: fractionOrNull },
});
export type TagBody = v.InferOutput<typeof tagSchema>;

/**
 * The echo has to be there, as a sentence alone could be anybody's; what it echoes, credentials among it, is not read.
 */
export const helloSchema = v.pipe(
  v.object({ message: text, input: v.union([v.array(v.unknown()), v.looseObject({})]) }),
  v.transform(({ message }) => ({ message })),
);

const refusalSchema = v.object({ message: textOrNull });

/** What the service says went wrong. Beside the sentence stands what was sent, which is not repeated. */
export function messageOf(json: unknown): string | null {
  const body = v.safeParse(refusalSchema, json);
  return body.success ? body.output.message : null;
}

/** Whether an address is one of Metapic's own, so that there is nothing to ask about it. */
export function isMetapicUrl(address: string): boolean {
  return `.${hostOf(address)}`.endsWith('.mtpc.se');
}

/** Deep links are on `c.mtpc.se`, or on a shop's own name below `mtpc.se`. */
function toDeepLink(address: string | null): string | null {
  return hostOf(address).endsWith('.mtpc.se') ? parseHttpUrl(address) : null;
}

function hostOf(address: string | null): string {
  const href = parseHttpUrl(address);
  return href === null ? '' : new URL(href).hostname;
}
