import { matchAnswers, splitAmbiguous } from '../../upstreams/metapic/match.ts';
import { storeKey } from '../keys.ts';
import type { CacheEntry, Store } from '../store/store.ts';
import type { Payee } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import { within } from '../within.ts';
import { retryAfterOf } from './call-failure.ts';
import type { LinkParts } from './link-parts.ts';
import { exactUrl, mayBeAffiliate } from './link-policy.ts';

export interface LinkAnswer {
  deepLink: string | null;
  /** name of the shop, where Metapic says it */
  store: string | null;
  /** not known yet: it is being made, and the next request will have it */
  isPending: boolean;
}

export interface Asked {
  /** null when the site has no Metapic account */
  payee: Payee | null;
  urls: readonly string[];
  /** how long to wait for links that are not stored yet; what misses it is finished in the background */
  waitMs: number;
}

export interface DeepLinks {
  /** Never throws for Metapic's sake: a slow or dead Metapic gives plain links. */
  resolve(visit: Visit, asked: Asked): Promise<Map<string, LinkAnswer>>;
}

type StoredLink = Pick<LinkAnswer, 'deepLink' | 'store'>;

const minute = 60_000;
const keptFor = {
  /** a link is asked for again after this long: programmes end */
  link: 30 * 24 * 60 * minute,
  /** "not in the programme": shops join */
  none: 24 * 60 * minute,
  /** Metapic answered the batch and left this one out */
  unanswered: 10 * minute,
  /** Metapic failed: nobody waits for it again before this has passed, or what it asks for */
  failure: 15_000,
  longestFailure: 60 * minute,
};

const plain: LinkAnswer = { deepLink: null, store: null, isPending: false };
const pending: LinkAnswer = { deepLink: null, store: null, isPending: true };

/** Metapic links for the addresses of products: from the store, the rest in one batch. */
export function createDeepLinks({ store, now, log }: LinkParts): DeepLinks {
  const making = new Map<string, Promise<void>>();
  const failureKey = (site: string, owner: string) => storeKey('metapic-failed', site, owner);

  async function ask(site: string, payee: Payee, urls: readonly string[]): Promise<void> {
    try {
      const answers = matchAnswers(urls, await payee.client.deepLinks(urls, { userId: payee.userId }));
      await store.set(
        urls.map((url) => {
          const answer = answers.get(url);
          const link: StoredLink = { deepLink: answer?.deepLink ?? null, store: answer?.store ?? null };
          const kept = !answer ? keptFor.unanswered : link.deepLink ? keptFor.link : keptFor.none;
          return linkEntry(storeKey('link', site, payee.owner, url), link, now() + kept);
        }),
      );
    } catch (error) {
      log({ level: 'warn', event: 'deep-links-failed', site, links: urls.length, error });
      const failed = {
        key: failureKey(site, payee.owner),
        value: 'failed',
        expiresAt: now() + pauseAfter(error),
      };
      await store.set([failed]);
    }
  }

  /** Starts what nobody has started yet and answers when all of it is done. */
  function make(site: string, payee: Payee, wanted: Map<string, string>): Promise<unknown> {
    const fresh = [...wanted].filter(([key]) => !making.has(key));
    for (const urls of splitAmbiguous(fresh.map(([, url]) => url))) {
      const keys = urls.map((url) => storeKey('link', site, payee.owner, url));
      const work = ask(site, payee, urls).finally(() => keys.forEach((key) => making.delete(key)));
      for (const key of keys) making.set(key, work);
    }
    return Promise.all([...wanted.keys()].map((key) => making.get(key)));
  }

  return {
    async resolve({ tenant: { site }, background }, { payee, urls, waitMs }) {
      const answers = new Map<string, LinkAnswer>(urls.map((url) => [url, plain]));
      if (!payee) return answers;
      /** several addresses may be one, such as with and without a fragment */
      const keyOf = new Map<string, string>();
      const asked = new Map<string, string>();
      for (const url of urls) {
        const exact = exactUrl(url);
        if (exact === null || !mayBeAffiliate(site, exact)) continue;
        const key = storeKey('link', site.id, payee.owner, exact);
        keyOf.set(url, key);
        asked.set(key, exact);
      }
      if (asked.size === 0) return answers;

      const failure = failureKey(site.id, payee.owner);
      const stored = await read(store, [failure, ...asked.keys()]);
      const wanted = new Map([...asked].filter(([key]) => !stored.get(key)));
      if (wanted.size > 0 && !stored.get(failure)) {
        const work = make(site.id, payee, wanted);
        background(work);
        const isDone = work.then(() => true);
        if (await within(isDone, waitMs, false)) {
          for (const [key, text] of await read(store, [...wanted.keys()])) stored.set(key, text);
        }
      }
      for (const [url, key] of keyOf) answers.set(url, readLink(stored.get(key)));
      return answers;
    },
  };
}

/** A service that says when to come back is not asked before. */
function pauseAfter(error: unknown): number {
  return Math.min(Math.max(retryAfterOf(error) ?? 0, keptFor.failure), keptFor.longestFailure);
}

async function read(store: Store, keys: string[]): Promise<Map<string, string | null>> {
  const values = await store.get(keys);
  return new Map(keys.map((key, index) => [key, values[index] ?? null]));
}

function linkEntry(key: string, link: StoredLink, expiresAt: number): CacheEntry {
  return { key, value: JSON.stringify(link), expiresAt };
}

function readLink(text: string | null | undefined): LinkAnswer {
  return text ? { ...(JSON.parse(text) as StoredLink), isPending: false } : pending;
}
