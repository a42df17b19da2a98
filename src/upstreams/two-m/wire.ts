/** What 2m.is' JSON really looks like. */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';
import { identifier, textOrNull } from '../lenient.ts';

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

const httpUrl = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const url = parseHttpUrl(dataset.value);
    if (url !== null) return url;
    addIssue({ expected: 'an http(s) address' });
    return NEVER;
  }),
);

/** The short link is read and never built: the alias may come back otherwise than it was asked for. */
export const addedLinkSchema = v.object({ id: identifier, shorturl: httpUrl });

const count = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))), null);

/** The headers that tell what is left of the minute, by their names in lower case. */
export const rateSchema = v.object({ 'x-ratelimit-remaining': count, 'x-ratelimit-reset': count });
