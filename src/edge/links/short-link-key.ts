import * as v from 'valibot';
import { storeKey, storeKeysOf } from '../keys.ts';
import type { WantedLink } from './new-short-link.ts';

const kind = 'short-link';

/** Where a short link is kept: one for each site, owner of the key, target and placement. */
export function shortLinkKey(
  site: string,
  owner: string,
  { target, placement }: Pick<WantedLink, 'target' | 'placement'>,
): string {
  return storeKey(kind, site, owner, target, placement);
}

/** What the keys of a site's links begin with, or of those to one target. */
export function shortLinkKeysOf(site: string, owner: string, ...target: string[]): string {
  return storeKeysOf(kind, site, owner, ...target);
}

const Key = v.tuple([v.literal(kind), v.string(), v.string(), v.string(), v.string()]);

/** @returns the target of a key; null for a key of something else */
export function targetOfKey(key: string): string | null {
  const parsed = v.safeParse(Key, JSON.parse(key));
  return parsed.success ? parsed.output[3] : null;
}
