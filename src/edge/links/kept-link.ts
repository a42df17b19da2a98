import * as v from 'valibot';
import type { Mark } from '../takedown/marks.ts';

/** A short link as the store keeps it. Times are milliseconds since 1970. */
export interface KeptLink {
  shortUrl: string;
  /** 2m.is' own; null for links that were kept without it */
  id: string | null;
  /** what it was made for, UTM parameters included */
  leadsTo: string;
  madeAt: number;
  /** when it ends at 2m.is, in the account's time zone read as UTC; null for never */
  expiresAt: number | null;
  /** of the look that it leads to: with it, the link goes too */
  marks: readonly Mark[];
}

const Kept = v.object({
  shortUrl: v.string(),
  id: v.optional(v.nullable(v.string()), null),
  leadsTo: v.string(),
  madeAt: v.number(),
  expiresAt: v.nullable(v.number()),
  marks: v.optional(v.array(v.string()), []),
});

export function writeKeptLink(link: KeptLink): string {
  return JSON.stringify(link);
}

/**
 * Links of the first version were kept as their bare address, and many of those are printed.
 * @param target what those lead to
 */
export function readKeptLink(text: string, target: string): KeptLink {
  if (/^https?:/.test(text)) {
    return { shortUrl: text, id: null, leadsTo: target, madeAt: 0, expiresAt: null, marks: [] };
  }
  return v.parse(Kept, JSON.parse(text));
}

/** Local times are up to 14 hours ahead of UTC, and nobody tells which zone an account has. */
const anyTimeZone = 14 * 60 * 60 * 1_000;

/** Whether it may have ended, wherever the account's clock is: a link that is about to end is not worth sharing. */
export function mayHaveEnded(expiresAt: number | null, now: number): boolean {
  return expiresAt !== null && now >= expiresAt - anyTimeZone;
}
