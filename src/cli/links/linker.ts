import { createDeepLinks } from '../../edge/links/deep-links.ts';
import type { Site } from '../../edge/site.ts';
import { openStore, type StoreAddress } from '../../edge/store/node-store.ts';
import { createTenants, payeeOf } from '../../edge/tenants.ts';

export interface LinkerOptions {
  site: Site;
  store: StoreAddress;
  fetch: typeof globalThis.fetch;
  publisher: string | null;
  locale: string | null;
}

export interface LinkedText {
  html: string;
  /** how many links of the post became what */
  earning: number;
  plain: number;
  pending: number;
  /** false when Metapic failed, or left all waiting */
  isAnswered: boolean;
}

export interface Linker extends AsyncDisposable {
  link(html: string): Promise<LinkedText>;
}

/** Nobody waits for a page meanwhile: this is as long as a call to Metapic may take at all. */
const waitMs = 10_000;

/**
 * Links posts in one process, with the store that the edge has too: what is known there is not asked for again.
 * @throws {ProblemError} for a publisher that the site does not know
 */
export async function openLinker(options: LinkerOptions): Promise<Linker> {
  const { site, fetch, publisher, locale } = options;
  const tenant = await createTenants([site], () => fetch).of(null);
  const payee = payeeOf(tenant, publisher);
  const { linkedPost, readPost } = await import('../../edge/links/linked-post.ts');
  const opened = await openStore(options.store);
  const working = new Set<Promise<unknown>>();
  let failures = 0;
  const deepLinks = createDeepLinks({
    store: opened.store,
    now: Date.now,
    log: ({ event }) => void (failures += event === 'deep-links-failed' ? 1 : 0),
  });
  const visit = { tenant, background: (work: Promise<unknown>) => void working.add(work) };

  return {
    async link(text) {
      const before = failures;
      const post = readPost(site, text);
      const { html, links } = await linkedPost(deepLinks, visit, post, { payee, locale, waitMs });
      const becomes = new Map(
        links.map(({ url, deepLink, pending }) => [
          url,
          pending ? 'pending' : deepLink ? 'earning' : 'plain',
        ]),
      );
      const count = (what: string) => post.anchors.filter(({ url }) => becomes.get(url) === what).length;
      const isUnheard = links.length > 0 && links.every(({ pending }) => pending);
      return {
        ...{ html, earning: count('earning'), plain: count('plain'), pending: count('pending') },
        isAnswered: failures === before && !isUnheard,
      };
    },
    async [Symbol.asyncDispose]() {
      // What came too late for this post is kept for the next one.
      await Promise.allSettled(working);
      await opened[Symbol.asyncDispose]();
    },
  };
}
