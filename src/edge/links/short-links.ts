import { isRefusal } from '../../upstreams/two-m/refusal.ts';
import type { ShortLink as MadeLink } from '../../upstreams/two-m/links.ts';
import type { NewLink } from '../../upstreams/two-m/new-link.ts';
import { storeKey } from '../keys.ts';
import type { Tenant } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import { readKeptLink, writeKeptLink } from './kept-link.ts';
import { createLinkWatch } from './link-watch.ts';
import type { LinkParts } from './link-parts.ts';
import { createMakeOnce, later, type Outcome } from './made-once.ts';
import { triesFor, type WantedLink } from './new-short-link.ts';
import { plainShortLinks } from './short-link-settings.ts';
import { createTwoMTurns } from './two-m-turns.ts';

/** `shortUrl`, or how many seconds to share the plain target instead. */
export type ShortLink = { shortUrl: string } | { shortUrl: null; retryAfter: number };

export interface ShortLinks {
  /**
   * One per site, target and placement for as long as it lives: asked twice, made once. One that was deleted at 2m.is,
   * has ended or leads elsewhere is made anew. Never throws for 2m.is' sake.
   */
  shorten(visit: Visit, wanted: WantedLink): Promise<ShortLink>;
}

const second = 1_000;
const hour = 60 * 60 * second;
const day = 24 * hour;

/** 2m.is links, made once and kept. */
export function createShortLinks(parts: LinkParts): ShortLinks {
  const { store, now, log } = parts;
  const turns = createTwoMTurns(store);
  const makeOnce = createMakeOnce(parts, 'short-link-failed');
  const watch = createLinkWatch(parts, turns);

  async function make({ site, twoM }: Tenant, wanted: WantedLink): Promise<Outcome> {
    if (!twoM) return later(day);
    const { isAllowed, retryAfterMs } = await turns.forNew('short-links', site.id, twoM.owner);
    if (!isAllowed) return later(retryAfterMs);

    const settings = site.twoM?.shortLinks ?? plainShortLinks;
    const madeAt = now();
    const days = settings.expiresAfterDays;
    const expiresAt = days === null ? null : madeAt + days * day;
    const expires = expiresAt === null ? undefined : new Date(expiresAt).toISOString().slice(0, 19);
    const { link, shortUrl } = await firstTaken(site.id, twoM, triesFor(settings, wanted, expires));
    return { value: writeKeptLink({ shortUrl, leadsTo: link.url, madeAt, expiresAt }) };
  }

  /** What 2m.is refused a moment ago it would refuse again, so later links do without from the start. */
  async function firstTaken(
    site: string,
    { client, owner }: NonNullable<Tenant['twoM']>,
    tries: [NewLink, ...NewLink[]],
  ): Promise<MadeLink & { link: NewLink }> {
    const refusedKey = storeKey('short-link-extras', site, owner, tries.length);
    const [refused] = await store.get([refusedKey]);
    const from = Math.min(Number(refused ?? 0), tries.length - 1);
    for (let attempt = from; ; attempt += 1) {
      const link = tries[attempt] ?? tries[0];
      try {
        const made = await client.links.add(link);
        if (attempt > from) {
          log({
            level: 'warn',
            event: 'short-link-extras-refused',
            site,
            refused: extrasBeyond(link, tries[0]),
          });
          await store.set([{ key: refusedKey, value: String(attempt), expiresAt: now() + hour }]);
        }
        return { ...made, link };
      } catch (error) {
        if (!isRefusal(error) || attempt + 1 >= tries.length) throw error;
        if (!(await turns.again(owner)).isAllowed) throw error;
      }
    }
  }

  return {
    async shorten({ tenant, background }, wanted) {
      const { site, twoM } = tenant;
      const owner = twoM?.owner ?? '';
      const key = storeKey('short-link', site.id, owner, wanted.target, wanted.placement);
      const outcome = await makeOnce({
        ...{ key, site: site.id, background },
        make: () => make(tenant, wanted),
        ...(twoM && {
          stillServes: (text) => watch.stillServes(readKeptLink(text, wanted.target), key, site.id, twoM),
        }),
      });
      return outcome.value === null
        ? { shortUrl: null, retryAfter: outcome.retryAfter }
        : { shortUrl: readKeptLink(outcome.value, wanted.target).shortUrl };
    },
  };
}

/** Names of fields, never their values. */
function extrasBeyond(link: NewLink, whole: NewLink): string[] {
  const names = Object.keys(whole) as (keyof NewLink)[];
  return names.filter((name) => JSON.stringify(whole[name]) !== JSON.stringify(link[name]));
}
