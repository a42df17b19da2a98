/** Short links that lead to what was taken away: deleted at 2m.is, as soon as the key's minute has room. */
import * as v from 'valibot';
import type { TwoM } from '../../upstreams/two-m/client.ts';
import { isRefusal } from '../../upstreams/two-m/refusal.ts';
import { readKeptLink, type KeptLink } from '../links/kept-link.ts';
import { lookAtLink } from '../links/look-at-link.ts';
import { shortLinkKeysOf, targetOfKey } from '../links/short-link-key.ts';
import type { Handler } from '../outbox/postman.ts';
import type { Site } from '../site.ts';
import type { OnceOnly } from '../store/store.ts';
import type { Tenants } from '../tenants.ts';
import type { Mark } from './marks.ts';
import type { Tombstones } from './tombstones.ts';

export const removalTopic = 'short-link-removal';

const Removal = v.object({ mark: v.string(), site: v.nullable(v.string()) });

/** @param removal the mark of what is gone, and where; `site: null` for all sites */
export function writeRemoval(removal: { mark: Mark; site: string | null }): string {
  return JSON.stringify(removal);
}

const pageSize = 200;

export interface RemovalParts {
  store: OnceOnly;
  tenants: Tenants;
  sites: readonly Site[];
  tombstones: Tombstones;
  now: () => number;
}

/** Links that were deleted before a failure are forgotten, so the next try goes on from there. */
export function createRemovalHandler({ store, tenants, sites, tombstones, now }: RemovalParts): Handler {
  /** @returns how many links 2m.is does not delete, though they are there */
  async function removeFrom(site: string, mark: Mark): Promise<number> {
    const { twoM } = await tenants.of(site);
    if (!twoM) return 0;
    const beginning = shortLinkKeysOf(site, twoM.owner);
    let after: string | null = null;
    let left = 0;
    for (;;) {
      const page = await store.settled(beginning, after, pageSize);
      for (const { key, value } of page) {
        const target = targetOfKey(key);
        if (target === null) continue;
        const kept = readKeptLink(value, target);
        if (!leadsTo(kept, target, mark)) continue;
        if (await isDeleted(twoM.client, kept, now())) await store.forget(key, value);
        else left += 1;
      }
      after = page.at(-1)?.key ?? null;
      if (page.length < pageSize) return left;
    }
  }

  return async (body) => {
    const { mark, site } = v.parse(Removal, body);
    const gone = await tombstones.refresh();
    let left = 0;
    for (const { id } of sites) {
      // What was taken back while this waited keeps its links, printed ones too.
      const isMeant = (site === null || site === id) && gone.blockedOf(id, [mark]) !== undefined;
      if (isMeant) left += await removeFrom(id, mark);
    }
    if (left > 0) throw new Error(`2m.is refuses to delete ${left} short links: look at the plan.`);
    return undefined;
  };
}

/** Links of earlier versions have no marks; those to a look say so in their target. */
function leadsTo({ marks }: KeptLink, target: string, mark: Mark): boolean {
  if (marks.length > 0) return marks.includes(mark);
  const media = /^look:olapic-(.+)$/.exec(mark)?.[1];
  return media !== undefined && new URL(target).hash === `#opi${media}`;
}

/** 2m.is refuses to delete what is not there any more, and what the plan does not allow, in the same words. */
async function isDeleted(client: TwoM, kept: KeptLink, now: number): Promise<boolean> {
  const { links } = client;
  try {
    await links.delete(kept.id ?? (await links.byAddress(kept.shortUrl)).id);
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return isGone(client, kept, now);
  }
}

/** One that refuses even to list what there is says nothing about this link. */
async function isGone(client: TwoM, kept: KeptLink, now: number): Promise<boolean> {
  try {
    return (await lookAtLink(client, kept, now)) === 'gone';
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
