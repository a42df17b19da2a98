import type { Tenant } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import { firstTaken } from './first-taken.ts';
import { findLostLink, noteOf } from './find-lost-link.ts';
import { readKeptLink, writeKeptLink, type KeptLink } from './kept-link.ts';
import type { Mark } from '../takedown/marks.ts';
import { removalTopic, writeRemoval } from '../takedown/removal.ts';
import type { Tombstones } from '../takedown/tombstones.ts';
import { createLinkWatch } from './link-watch.ts';
import type { LinkParts } from './link-parts.ts';
import { createMakeOnce, later, patiently, type Outcome } from './made-once.ts';
import { createNewLinkQuota } from './new-link-quota.ts';
import { triesFor, type WantedLink } from './new-short-link.ts';
import { shortLinkKey, shortLinkKeysOf } from './short-link-key.ts';
import { plainShortLinks } from './short-link-settings.ts';
import { withUtm } from './target-query.ts';

/** `shortUrl`, or how many seconds to share the plain target instead. */
export type ShortLink = { shortUrl: string } | { shortUrl: null; retryAfter: number };

export interface ShortLinks {
  /**
   * One per site, target and placement for as long as it lives: asked twice, made once. One that was deleted at 2m.is,
   * has ended or leads elsewhere is made anew. Never throws for 2m.is' sake.
   */
  shorten(visit: Visit, wanted: WantedLink): Promise<ShortLink>;
}

type TwoMService = NonNullable<Tenant['twoM']>;

const day = 24 * 60 * 60 * 1_000;

/** 2m.is links, made once and kept. */
export function createShortLinks(parts: LinkParts, tombstones: Tombstones): ShortLinks {
  const { store, now } = parts;
  const quota = createNewLinkQuota(parts);
  const makeOnce = createMakeOnce(parts, 'short-link-failed');
  const watch = createLinkWatch(parts);

  /** When a link that is made now ends. */
  function endOf({ site }: Tenant): number | null {
    const days = site.twoM?.shortLinks?.expiresAfterDays ?? null;
    return days === null ? null : now() + days * day;
  }

  async function make(tenant: Tenant, twoM: TwoMService, wanted: WantedLink, key: string): Promise<Outcome> {
    const { site } = tenant;
    const wait = await quota.waitFor('short-links', site.id, twoM.owner, wanted.target);
    if (wait > 0) return later(wait);
    const settings = site.twoM?.shortLinks ?? plainShortLinks;
    const expiresAt = endOf(tenant);
    const expires = expiresAt === null ? undefined : new Date(expiresAt).toISOString().slice(0, 19);
    const tries = triesFor(settings, wanted, expires, await noteOf(key));
    const made = await firstTaken(parts, { site: site.id, ...twoM }, tries);
    if ('refusal' in made) {
      await quota.refused('short-links', site.id, twoM.owner, wanted.target);
      throw made.refusal;
    }
    await quota.made('short-links', site.id, twoM.owner);
    const { shortUrl, id, link } = made;
    return keep({ shortUrl, id, leadsTo: link.url, madeAt: now(), expiresAt, marks: wanted.marks });
  }

  async function find(tenant: Tenant, twoM: TwoMService, wanted: WantedLink, key: string) {
    const settings = tenant.site.twoM?.shortLinks ?? plainShortLinks;
    const leadsTo = withUtm(settings, wanted.target, wanted.placement);
    const found = await findLostLink(twoM.client, {
      ...{ leadsTo, note: await noteOf(key) },
      isTaken: (shortUrl) => isKept(tenant.site.id, twoM.owner, wanted.target, shortUrl),
    });
    if (!found) return null;
    const { shortUrl, id } = found;
    const link = { shortUrl, id, leadsTo, madeAt: now(), expiresAt: endOf(tenant), marks: wanted.marks };
    return writeKeptLink(link);
  }

  /** Whether a link of another placement of the same target is this one. */
  async function isKept(site: string, owner: string, target: string, shortUrl: string): Promise<boolean> {
    const siblings = await store.settled(shortLinkKeysOf(site, owner, target), null, 10);
    return siblings.some(({ value }) => readKeptLink(value, target).shortUrl === shortUrl);
  }

  /** Whoever took the look away while its link was made has not seen that link: it is removed like the others. */
  async function isTakenDown(site: string, marks: readonly Mark[]): Promise<boolean> {
    if (marks.length === 0) return false;
    const mark = (await tombstones.refresh()).blockedOf(site, marks);
    if (mark === undefined) return false;
    await store.append(removalTopic, writeRemoval({ mark, site }));
    return true;
  }

  async function obtain({ tenant, background }: Visit, wanted: WantedLink): Promise<ShortLink> {
    const { site, twoM } = tenant;
    if (!twoM) return { shortUrl: null, retryAfter: day / 1_000 };
    const key = shortLinkKey(site.id, twoM.owner, wanted);
    let isNew = false;
    const outcome = await makeOnce({
      ...{ key, site: site.id, background },
      make: () => {
        isNew = true;
        return make(tenant, twoM, wanted, key);
      },
      find: () => {
        isNew = true;
        return find(tenant, twoM, wanted, key);
      },
      stillServes: (text) => watch.stillServes(readKeptLink(text, wanted.target), key, site.id, twoM),
    });
    if (isNew && (await isTakenDown(site.id, wanted.marks)))
      return { shortUrl: null, retryAfter: day / 1_000 };
    return outcome.value === null
      ? { shortUrl: null, retryAfter: outcome.retryAfter }
      : { shortUrl: readKeptLink(outcome.value, wanted.target).shortUrl };
  }

  return {
    shorten: (visit, wanted) =>
      patiently<ShortLink>(obtain(visit, wanted), visit.background, (retryAfter) => ({
        shortUrl: null,
        retryAfter,
      })),
  };
}

function keep(link: KeptLink): Outcome {
  return { value: writeKeptLink(link) };
}
