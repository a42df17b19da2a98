import { storeKey } from '../keys.ts';
import type { Tenant } from '../tenants.ts';
import { mayHaveEnded, type KeptLink } from './kept-link.ts';
import type { LinkParts } from './link-parts.ts';
import { lookAtLink } from './look-at-link.ts';
import { isLimited } from './call-failure.ts';

export interface LinkWatch {
  /**
   * Whether a kept link may be handed out. It is looked at once a day at most, when somebody asks for it; while 2m.is
   * is slow, down or has no turn left, it may.
   * @param key of the store, where the link is kept
   */
  stillServes(kept: KeptLink, key: string, site: string, twoM: NonNullable<Tenant['twoM']>): Promise<boolean>;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Looks at links of one key in a minute: most of it is left to what is new. */
const mostLooks = 10;
const timing = {
  /** also the longest time for which a link that is gone is still handed out */
  betweenLooks: day,
  /** after a look that told nothing */
  afterFailure: minute,
  /** how long it is known in which other words the service prints a target */
  spelling: 30 * day,
};

/** Notices links that have ended, that were deleted at 2m.is or that lead elsewhere. */
export function createLinkWatch({ store, now, log }: LinkParts): LinkWatch {
  const remember = (key: string, value: string, ms: number) =>
    store.set([{ key, value, expiresAt: now() + ms }]);

  /**
   * A link may seem to lead elsewhere because the service prints its target in its own way. Its successor would, too,
   * and would be made anew every day: what was found once is taken for the target's other spelling.
   */
  async function isKnownSpelling(key: string, found: string): Promise<boolean> {
    const [known] = await store.get([key]);
    await remember(key, found, timing.spelling);
    return known === found;
  }

  return {
    async stillServes(kept, key, site, { client, owner }) {
      const renew = (reason: string) => {
        log({ level: 'info', event: 'short-link-renewed', site, reason });
        return false;
      };
      if (mayHaveEnded(kept.expiresAt, now())) return renew('ended');
      if (now() - kept.madeAt < timing.betweenLooks) return true;

      const lookedKey = storeKey('short-link-looked', site, owner, key);
      const [looked] = await store.get([lookedKey]);
      if (looked !== null) return true;
      // Before the look, so that those who ask meanwhile do not look as well.
      await remember(lookedKey, 'begun', timing.afterFailure);
      const { isAllowed } = await store.take(storeKey('two-m-looks', '', owner), mostLooks, minute);
      if (!isAllowed) return true;
      try {
        const state = await lookAtLink(client, kept, now());
        if (state === 'gone') return renew('gone');
        if (state !== 'serves') {
          const spellingKey = storeKey('short-link-spelling', site, owner, key);
          if (!(await isKnownSpelling(spellingKey, state.leadsElsewhere))) return renew('leads-elsewhere');
        }
        await remember(lookedKey, 'serves', timing.betweenLooks);
      } catch (error) {
        if (!isLimited(error)) log({ level: 'warn', event: 'short-link-look-failed', site, error });
      }
      return true;
    },
  };
}
