/** Olapic's answer that something is not there. It is an answer, not a failure: most products of a shop have no photos. */
import * as v from 'valibot';
import { errorSchema, sentenceOf } from './wire.ts';

/** `unknown`: there is no such thing · `inactive`: it was switched off · `expired`: the position in a list is over 12 hours old */
export type MissingReason = 'unknown' | 'inactive' | 'expired';

/** Told from what was found by its `missing`, which is null there. */
export interface Missing {
  missing: MissingReason;
}

/** The service tells the reasons apart in an English sentence and nowhere else. */
export function missingReason(json: unknown): MissingReason {
  const message = sentenceOf(json) ?? '';
  if (/no pagination found/i.test(message)) return 'expired';
  return /is inactive/i.test(message) ? 'inactive' : 'unknown';
}

/**
 * The body repeats the status, and is believed: a cache in between may hold a 404 that was wrapped into a 200. A 404
 * without the service's words is not about a thing that is missing: somebody else may have answered.
 */
export function isMissing(status: number, json: unknown): boolean {
  const body = v.safeParse(errorSchema, json);
  const isRepeated = body.success && body.output.metadata?.code === '404';
  return isRepeated || (status === 404 && sentenceOf(json) !== null);
}
