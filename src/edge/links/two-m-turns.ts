import { storeKey } from '../keys.ts';
import type { Allowance, Limiter } from '../store/store.ts';

/** Who may ask 2m.is now. A key has 30 requests a minute, whichever site, instance or purpose uses them. */
export interface TwoMTurns {
  /**
   * For something new. The site's own allowance comes first: a site that has none left must not use up what others
   * share the key for.
   * @param kind what is made; each has an allowance of its own
   */
  forNew(kind: 'short-links' | 'qr-codes', site: string, owner: string): Promise<Allowance>;
  /** For another try at something that had its turn. */
  again(owner: string): Promise<Allowance>;
  /** For a look at something that was made before; most of the minute is left to what is new. */
  forLook(owner: string): Promise<Allowance>;
}

const minute = 60_000;
/** 2m.is' own limit. */
const perKey = { limit: 30, window: minute };
const looksPerKey = { limit: 10, window: minute };
/** A page that makes up addresses must not spend the plan. */
const newPerSite = { limit: 1_000, window: 24 * 60 * minute };

export function createTwoMTurns(limiter: Limiter): TwoMTurns {
  const again = (owner: string) =>
    limiter.take(storeKey('two-m-calls', '', owner), perKey.limit, perKey.window);

  return {
    again,
    async forNew(kind, site, owner) {
      const bucket = storeKey(`new-${kind}`, site, owner);
      const ofSite = await limiter.take(bucket, newPerSite.limit, newPerSite.window);
      return ofSite.isAllowed ? again(owner) : ofSite;
    },
    async forLook(owner) {
      const bucket = storeKey('two-m-looks', '', owner);
      const ofLooks = await limiter.take(bucket, looksPerKey.limit, looksPerKey.window);
      return ofLooks.isAllowed ? again(owner) : ofLooks;
    },
  };
}
