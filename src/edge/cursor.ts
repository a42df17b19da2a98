import * as v from 'valibot';
import { toPagePosition, type PagePosition } from '../upstreams/olapic/page-position.ts';
import { problem } from './problems.ts';
import { openSealed, seal } from './sealed.ts';

/**
 * Where a list goes on: an upstream page, and how many of its looks were given already.
 * A cursor is this, signed. It holds no token and no host, so nothing can be learned or forged from it.
 */
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

const Payload = v.object({ q: v.string(), p: v.unknown(), n: v.number(), o: v.number(), t: v.number() });
const purpose = 'cursor';

/** @param query the canonical query, site included: a cursor serves the list that it came from and no other */
export function writeCursor(secret: string, query: string, place: ListPlace): Promise<string> {
  const { position, ordinal, offset, toldAt } = place;
  return seal(secret, purpose, { q: query, p: position, n: ordinal, o: offset, t: toldAt });
}

/** @throws {ProblemError} 400 when the cursor was not made by us, or for another list */
export async function readCursor(secret: string, query: string, cursor: string): Promise<ListPlace> {
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
  const { p, n: ordinal, o: offset, t: toldAt } = parsed.output;
  return { position: toPagePosition(p), ordinal, offset, toldAt };
}
