import type { Placement } from '../../model/links.ts';
import { UpstreamError } from '../../upstreams/errors.ts';
import { storeKey } from '../keys.ts';
import type { Allowance } from '../store/store.ts';
import type { Tenant } from '../tenants.ts';
import type { LinkParts } from './link-parts.ts';

/** `shortUrl`, or how long to share the plain target instead. */
export type ShortLink = { shortUrl: string } | { shortUrl: null; retryAfter: number };

export interface ShortLinks {
  /** One per site, target and placement, for ever: asked twice, made once. Never throws for 2m.is' sake. */
  shorten(tenant: Tenant, target: string, placement: Placement): Promise<ShortLink>;
}

const second = 1_000;
const minute = 60 * second;
/** Longer than the client's timeout: work that is still held after this was abandoned. */
const lease = 30 * second;
/** 2m.is allows 30 requests a minute for a key, whoever uses it. */
const perKey = { limit: 30, window: minute };
/** A page that makes up addresses must not spend the plan. */
const perSite = { limit: 1_000, window: 24 * 60 * minute };

/** 2m.is links, made once and kept. */
export function createShortLinks({ store, now, log }: LinkParts): ShortLinks {
  const making = new Map<string, Promise<ShortLink>>();

  /** The site's own allowance first: a site that has none left must not use up what others share the key for. */
  async function takeTurn(site: string, owner: string): Promise<Allowance> {
    const ofSite = await store.take(storeKey('new-short-links', site, owner), perSite.limit, perSite.window);
    if (!ofSite.isAllowed) return ofSite;
    return store.take(storeKey('two-m-calls', '', owner), perKey.limit, perKey.window);
  }

  async function make(tenant: Tenant, key: string, target: string): Promise<ShortLink> {
    const { site, twoM } = tenant;
    if (!twoM) return later(24 * 60 * minute);
    const claim = await store.claim(key, lease);
    if (claim.state === 'settled') return { shortUrl: claim.value };
    if (claim.state === 'busy') return later(claim.until - now());

    let made: string | null = null;
    try {
      const { isAllowed, retryAfterMs } = await takeTurn(site.id, twoM.owner);
      if (!isAllowed) return later(retryAfterMs);
      ({ shortUrl: made } = await twoM.client.links.add({ url: target }));
      return { shortUrl: made };
    } catch (error) {
      log({ level: 'warn', event: 'short-link-failed', site: site.id, error });
      const seconds = error instanceof UpstreamError ? error.retryAfter : null;
      return later(seconds === null ? minute : seconds * second);
    } finally {
      await store.settle(key, made);
    }
  }

  return {
    async shorten(tenant, target, placement) {
      const key = storeKey('short-link', tenant.site.id, tenant.twoM?.owner ?? '', target, placement);
      const current = making.get(key);
      if (current) return current;
      const work = make(tenant, key, target).finally(() => making.delete(key));
      making.set(key, work);
      return work;
    },
  };
}

function later(ms: number): ShortLink {
  return { shortUrl: null, retryAfter: Math.max(1, Math.ceil(ms / second)) };
}
