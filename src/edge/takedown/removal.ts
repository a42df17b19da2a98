/** Short links that lead to what was taken away: deleted at 2m.is, as soon as the key's minute has room. */
import * as v from 'valibot';
import type { TwoM } from '../../upstreams/two-m/client.ts';
import { isRefusal } from '../../upstreams/two-m/refusal.ts';
import { readKeptLink, type KeptLink } from '../links/kept-link.ts';
import { shortLinkKeysOf, targetOfKey } from '../links/short-link-key.ts';
import type { Handler } from '../outbox/postman.ts';
import type { Site } from '../site.ts';
import type { OnceOnly } from '../store/store.ts';
import type { Tenants } from '../tenants.ts';
import type { Mark } from './marks.ts';

export const removalTopic = 'short-link-removal';

const Removal = v.object({ mark: v.string(), site: v.nullable(v.string()) });

/** @param removal the mark of what is gone, and where; `site: null` for all sites */
export function writeRemoval(removal: { mark: Mark; site: string | null }): string {
  return JSON.stringify(removal);
}

const pageSize = 200;

/** Links that were deleted before a failure are forgotten, so the next try goes on from there. */
export function createRemovalHandler(store: OnceOnly, tenants: Tenants, sites: readonly Site[]): Handler {
  async function removeFrom(site: string, mark: Mark): Promise<void> {
    const { twoM } = await tenants.of(site);
    if (!twoM) return;
    const beginning = shortLinkKeysOf(site, twoM.owner);
    let after: string | null = null;
    for (;;) {
      const page = await store.settled(beginning, after, pageSize);
      for (const { key, value } of page) {
        const target = targetOfKey(key);
        if (target === null) continue;
        const kept = readKeptLink(value, target);
        if (!leadsTo(kept, target, mark)) continue;
        await deleteAt(twoM.client, kept);
        await store.forget(key, value);
      }
      after = page.at(-1)?.key ?? null;
      if (page.length < pageSize) return;
    }
  }

  return async (body) => {
    const { mark, site } = v.parse(Removal, body);
    for (const { id } of sites) if (site === null || site === id) await removeFrom(id, mark);
  };
}

/** Links of earlier versions have no marks; those to a look say so in their target. */
function leadsTo({ marks }: KeptLink, target: string, mark: Mark): boolean {
  if (marks.includes(mark)) return true;
  const media = /^look:\w+-(.+)$/.exec(mark)?.[1];
  return media !== undefined && new URL(target).hash === `#opi${media}`;
}

/** One that is not there any more is as good as deleted. */
async function deleteAt({ links }: TwoM, { id, shortUrl }: KeptLink): Promise<void> {
  try {
    await links.delete(id ?? (await links.byAddress(shortUrl)).id);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
