import * as v from 'valibot';
import { toPagePosition, type PagePosition } from '../upstreams/olapic/page-position.ts';
import { problem } from './problems.ts';
import { openSealed, seal } from './sealed.ts';

/** Where one list goes on: an upstream page, and how many of its looks were given already. */
export interface ListPlace {
  /** null for the first page */
  position: PagePosition | null;
  /** how many upstream pages come before this one: what a fresh walk has to step over */
  ordinal: number;
  /** looks of that page that were given already */
  offset: number;
  /** when the page was fetched that told us this position; paging links die 12 hours later */
  toldAt: number;
}

export const firstPlace: ListPlace = { position: null, ordinal: 0, offset: 0, toldAt: 0 };

/**
 * Where lists that are shown as one go on. A cursor is this, signed. It holds no token and no host, so nothing can be
 * learned or forged from it.
 */
export interface MixPlace {
  /** whether the lists that were asked for have ended, and these are those that fill up */
  isFallback: boolean;
  /** in the order of the lists; null for one that has ended */
  places: readonly (ListPlace | null)[];
  /** see `mergeLists` */
  turn: number;
  /** how many looks were given so far */
  count: number;
  /** see `GivenLooks`; empty for a single list */
  given: string;
}

const PlacePayload = v.nullable(v.tuple([v.unknown(), v.number(), v.number(), v.number()]));
const Payload = v.object({
  ...{ q: v.string(), l: v.array(PlacePayload), f: v.boolean() },
  ...{ t: v.number(), c: v.number(), g: v.string() },
});
const purpose = 'cursor';

/** @param query the canonical query, site included: a cursor serves the list that it came from and no other */
export function writeCursor(secret: string, query: string, place: MixPlace): Promise<string> {
  const { isFallback: f, turn: t, count: c, given: g } = place;
  const l = place.places.map((one) => one && [one.position, one.ordinal, one.offset, one.toldAt]);
  return seal(secret, purpose, { q: query, l, f, t, c, g });
}

/** @throws {ProblemError} 400 when the cursor was not made by us, or for another list */
export async function readCursor(secret: string, query: string, cursor: string): Promise<MixPlace> {
  const claims = await openSealed(secret, purpose, cursor);
  if (claims === undefined) {
    throw problem('invalid-cursor', 'Send the value of "next" as it was given, or none to start again.');
  }
  const parsed = v.safeParse(Payload, claims);
  if (!parsed.success || parsed.output.q !== query) {
    throw problem(
      'invalid-cursor',
      'This cursor belongs to another list: keep all other parameters as they were.',
    );
  }
  const { l, f: isFallback, t: turn, c: count, g: given } = parsed.output;
  const places = l.map(
    (one) => one && { position: toPagePosition(one[0]), ordinal: one[1], offset: one[2], toldAt: one[3] },
  );
  return { isFallback, places, turn, count, given };
}
