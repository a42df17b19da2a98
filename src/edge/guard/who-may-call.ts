import type { Context } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import { fingerprint, storeKey } from '../keys.ts';
import { problem } from '../problems.ts';
import type { Limiter } from '../store/store.ts';
import type { Tenant } from '../tenants.ts';
import { embedTokenHeader, isEmbedToken } from './embed-token.ts';
import { networkOf } from './network-of.ts';

export interface Caller {
  /** holds the site's server key: may name pages outside the site */
  isTrusted: boolean;
}

/** What is asked for; a report is more than a click, and a look at one is a guess where it goes wrong. */
export type Errand = 'post' | 'report' | 'upload' | 'lookup' | 'operate';

export interface Guard {
  /**
   * Who may POST: a page of the site's own origins, one that we serve for iframes, or the site's own server.
   * @throws {ProblemError} 403 for everybody else, 429 for a visitor or a site that asks too often
   */
  admit(c: Context, tenant: Tenant, errand?: Errand): Promise<Caller>;
  /**
   * Who may operate the edge: the holder of the admin token.
   * @throws {ProblemError} 404 where there is no such token, 401 without it, 429 for somebody who guesses
   */
  admitOperator(c: Context): Promise<void>;
  /** @throws {ProblemError} 429 for a visitor who asks about more than anybody has a reason to */
  admitLookup(c: Context, tenant: Tenant): Promise<void>;
  /** @throws {ProblemError} 429 when a site's visitors make an upstream be asked for too much that nobody asked before */
  spendMiss(tenant: Tenant): Promise<void>;
}

export interface GuardParts {
  limiter: Limiter;
  /** the visitor's address as the runtime knows it, proxies considered */
  visitor: (c: Context) => string;
  /** seals tokens, and keeps addresses out of the store: only their keyed fingerprint is counted */
  secret: string;
  /** null where nobody operates the edge from outside */
  adminToken: string | null;
  now: () => number;
}

interface Limit {
  limit: number;
  window: number;
}

const minute = 60_000;
const perVisitor: Record<Errand, Limit> = {
  post: { limit: 120, window: minute },
  report: { limit: 10, window: 60 * minute },
  upload: { limit: 30, window: 60 * minute },
  lookup: { limit: 30, window: minute },
  // Wrong tokens.
  operate: { limit: 20, window: minute },
};
/** All visitors of a site together, whatever they ask for. */
const postsPerSite: Limit = { limit: 6_000, window: minute };
/** Each is megabytes, and somebody has to look at it. */
const uploadsPerSite: Limit = { limit: 1_000, window: 60 * minute };
/** Listing keys must neither fill a disk nor flood an upstream. */
const missesPerSite: Limit = { limit: 600, window: minute };

export function createGuard({ limiter, visitor, secret, adminToken, now }: GuardParts): Guard {
  async function spend(bucket: string, { limit, window }: Limit): Promise<void> {
    const { isAllowed, retryAfterMs } = await limiter.take(bucket, limit, window);
    if (!isAllowed) throw tooMany(retryAfterMs);
  }

  async function spendOf(c: Context, site: string, errand: Errand): Promise<void> {
    const whose = await fingerprint(`${secret} ${networkOf(visitor(c))}`);
    await spend(storeKey(`${errand}s`, site, whose), perVisitor[errand]);
  }

  async function isOurPage(c: Context, { site }: Tenant, origin: string | undefined): Promise<boolean> {
    if (origin && site.origins.includes(origin)) return true;
    const token = c.req.header(embedTokenHeader);
    return token !== undefined && isEmbedToken(secret, token, site.id, now());
  }

  return {
    async admit(c, tenant, errand = 'post') {
      const { site } = tenant;
      if (site.serverKey && (await holds(c, site.serverKey))) return { isTrusted: true };
      const origin = c.req.header('origin');
      if (!(await isOurPage(c, tenant, origin))) {
        throw problem(
          'not-allowed',
          `${origin ? `"${origin}" is not on the site's list of origins` : 'No origin was sent'}: ` +
            "add it to the site's origins, or send the site's server key as a bearer token.",
        );
      }
      await spendOf(c, site.id, errand);
      await spend(storeKey('posts-of-site', site.id, ''), postsPerSite);
      if (errand === 'upload') await spend(storeKey('uploads-of-site', site.id, ''), uploadsPerSite);
      return { isTrusted: false };
    },

    async admitOperator(c) {
      if (adminToken === null) throw problem('not-found', 'This edge has no LOOKSTREAM_ADMIN_TOKEN.');
      if (await holds(c, adminToken)) return;
      await spendOf(c, '', 'operate');
      throw problem('no-token', 'Send LOOKSTREAM_ADMIN_TOKEN as a bearer token.');
    },

    admitLookup: (c, { site }) => spendOf(c, site.id, 'lookup'),

    spendMiss: ({ site }) => spend(storeKey('misses', site.id, ''), missesPerSite),
  };
}

async function holds(c: Context, token: string): Promise<boolean> {
  const [, given] = /^bearer +(.+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  return given !== undefined && timingSafeEqual(token, given);
}

function tooMany(retryAfterMs: number) {
  const retryAfter = Math.max(1, Math.ceil(retryAfterMs / 1_000));
  return problem('too-many-requests', `Wait ${retryAfter} s before you ask again.`, { retryAfter });
}
