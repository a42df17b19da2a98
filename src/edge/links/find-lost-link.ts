import type { TwoM } from '../../upstreams/two-m/client.ts';
import type { ListedLink, ShortLink } from '../../upstreams/two-m/links.ts';
import { fingerprint } from '../keys.ts';
import { isSamePlace } from './look-at-link.ts';

/** As many links as may have been made for one target. */
const mostCandidates = 50;

/** The note that a link carries at 2m.is: nobody but the account's owner reads it, and a lost link is found by it. */
export async function noteOf(key: string): Promise<string> {
  return `Lookstream ${(await fingerprint(key)).slice(0, 16)}`;
}

export interface LostLink {
  /** what it was made for, UTM parameters included */
  leadsTo: string;
  note: string;
  /** whether a link is kept for something else already, such as for another placement of the same target */
  isTaken: (shortUrl: string) => Promise<boolean>;
}

/**
 * Looks for a link that may have been made although nobody heard of it: the edge ended, or the answer was lost.
 * A list that does not print notes is searched for a link to the same place that is kept for nothing else.
 *
 * @throws {UpstreamError} whatever the list fails with: then nobody knows
 */
export async function findLostLink({ links }: TwoM, lost: LostLink): Promise<ShortLink | null> {
  const { leadsTo, note, isTaken } = lost;
  const { items } = await links.list({ query: searchedFor(leadsTo), limit: mostCandidates }).first();
  const noted = items.find(({ description }) => description === note);
  if (noted) return noted;
  for (const item of items.filter((candidate) => isWithoutNote(candidate, leadsTo))) {
    if (!(await isTaken(item.shortUrl))) return item;
  }
  return null;
}

/** A service may lose the fragment, or spell it otherwise. */
function searchedFor(leadsTo: string): string {
  return leadsTo.replace(/#.*$/s, '');
}

function isWithoutNote({ url, description }: ListedLink, leadsTo: string): boolean {
  return (description === null || description === '') && url !== null && isSamePlace(url, leadsTo);
}
