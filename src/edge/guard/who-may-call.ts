import type { Context } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import { fingerprint, storeKey } from './keys.ts';
import { problem } from './problems.ts';
import type { Limiter } from './store/store.ts';
import type { Tenant } from './tenants.ts';

export interface Caller {
  /** holds the site's server key: may name pages outside the site */
  isTrusted: boolean;
}

export interface Guard {
  /**
   * Who may POST: a page of the site's own origins, or the site's own server.
   * @throws {ProblemError} 403 for everybody else, 429 for a visitor who asks too often
   */
  admit(c: Context, tenant: Tenant): Promise<Caller>;
  /** @throws {ProblemError} 429 when a site's visitors make an upstream be asked for too much that nobody asked before */
  spendMiss(tenant: Tenant): Promise<void>;
}

const minute = 60_000;
const postsPerVisitor = { limit: 120, window: minute };
/** Listing keys must neither fill a disk nor flood an upstream. */
const missesPerSite = { limit: 600, window: minute };

/**
 * @param visitor the visitor's address as the runtime knows it, proxies considered
 * @param secret keeps addresses out of the store: only their keyed fingerprint is counted
 */
export function createGuard(limiter: Limiter, visitor: (c: Context) => string, secret: string): Guard {
  return {
    async admit(c, tenant) {
      const isTrusted = await holdsServerKey(c, tenant);
      if (isTrusted) return { isTrusted };
      const origin = c.req.header('origin');
      if (!origin || !tenant.site.origins.includes(origin)) {
        throw problem(
          'not-allowed',
          `${origin ? `"${origin}" is not on the site's list of origins` : 'No origin was sent'}: ` +
            "add it to LOOKSTREAM_ORIGINS, or send the site's server key as a bearer token.",
        );
      }
      const bucket = storeKey('posts', tenant.site.id, await fingerprint(`${secret} ${visitor(c)}`));
      const { isAllowed, retryAfterMs } = await limiter.take(
        bucket,
        postsPerVisitor.limit,
        postsPerVisitor.window,
      );
      if (!isAllowed) throw tooMany(retryAfterMs);
      return { isTrusted };
    },

    async spendMiss({ site }) {
      const bucket = storeKey('misses', site.id, '');
      const { isAllowed, retryAfterMs } = await limiter.take(
        bucket,
        missesPerSite.limit,
        missesPerSite.window,
      );
      if (!isAllowed) throw tooMany(retryAfterMs);
    },
  };
}

async function holdsServerKey(c: Context, { site }: Tenant): Promise<boolean> {
  const [scheme, key] = (c.req.header('authorization') ?? '').split(' ');
  if (!site.serverKey || scheme?.toLowerCase() !== 'bearer' || !key) return false;
  return timingSafeEqual(site.serverKey, key);
}

function tooMany(retryAfterMs: number) {
  const retryAfter = Math.max(1, Math.ceil(retryAfterMs / 1_000));
  return problem('too-many-requests', `Wait ${retryAfter} s before you ask again.`, { retryAfter });
}
