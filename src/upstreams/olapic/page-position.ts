/** Positions in Olapic's lists: good for 12 hours, after that the service answers that they are expired. */
import { positionOfLink as readLink, toPagePosition as readPosition } from '../page-position.ts';
import type { PagePosition } from '../page-position.ts';

export type { PagePosition } from '../page-position.ts';

/** What the client adds to every request itself (or, the last, never sends). */
const ownParameters = new Set(['auth_token', 'version', 'wrap_responses']);

/** Reads a position that comes back from outside; null unless it cannot leave the base address. */
export function toPagePosition(value: unknown): PagePosition | null {
  return readPosition(value, { ownParameters });
}

/** Every link carries the caller's token: it is left out. */
export function positionOfLink(href: string | null, basePath: string): PagePosition | null {
  return readLink(href, basePath, { ownParameters });
}
