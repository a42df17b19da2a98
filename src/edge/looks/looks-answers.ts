import type { Context } from 'hono';
import QuickLRU from 'quick-lru';
import type { LooksPage } from '../../model/looks-page.ts';
import type { Answer, Draft } from '../answers/answers.ts';
import { sendPrepared } from '../answers/prepared-body.ts';
import type { Services } from '../services.ts';
import { defaultPublisher } from '../site.ts';
import { payeeOf, type Tenant } from '../tenants.ts';
import type { Visit } from '../visit.ts';
import { joinProducts } from './join-products.ts';
import { withTrustedPictures } from './picture-hosts.ts';

/** What a request asks for, once it is known to be a valid one. */
export interface LooksQuestion {
  /** null for the default */
  site: string | null;
  publisher: string | null;
  /** the rest of what tells it from other questions of the same site and publisher */
  key: readonly string[];
  read: (visited: Visit) => Promise<LooksPage>;
}

export interface LooksAnswers {
  /** @param question reads the request; throws `ProblemError` where that is not valid */
  send(c: Context, question: () => LooksQuestion): Promise<Response>;
}

/** A page of looks waits for unknown links no longer than this, in milliseconds. */
const linkBudget = 300;
const second = 1_000;
/** Browsers ask again after a minute, and a CDN may hold a page for five. */
const kinds = {
  whole: { cacheControl: 'public, max-age=60, s-maxage=300, stale-if-error=3600', livesFor: 60 * second },
  pending: { cacheControl: 'public, max-age=5, s-maxage=5, stale-if-error=3600', livesFor: 5 * second },
};
/** Spellings of questions that are known to be valid, with what they ask for. */
const mostSpellings = 5_000;

/** Pages of looks, joined with their links, as the bytes that are sent. */
export function createLooksAnswers(services: Services): LooksAnswers {
  const { answers, acceptedEncodings, tombstones, metrics, tenants, visit, now, publicUrl } = services;
  /** what asks for the same has the same key, however it is spelled */
  const keys = new QuickLRU<string, string>({ maxSize: mostSpellings });

  function send(c: Context, answer: Answer, timing: string) {
    return sendPrepared(
      answer,
      c.req.raw.headers,
      {
        'Cache-Control': answer.cacheControl,
        'Access-Control-Allow-Origin': '*',
        'Timing-Allow-Origin': '*',
        'Server-Timing': timing,
      },
      acceptedEncodings,
    );
  }

  async function draft(c: Context, tenant: Tenant, { publisher, read }: LooksQuestion) {
    const payee = payeeOf(tenant, publisher);
    const visited = visit(c, tenant);
    const started = now();
    const page = withTrustedPictures(tenant.site, await read(visited), publicUrl);
    const fetched = now();
    const urls = Object.values(page.products).map(({ url }) => url);
    const links = await services.deepLinks.resolve(visited, { payee, urls, waitMs: linkBudget });
    const isPending = [...links.values()].some((link) => link.isPending);
    const json: LooksPage = { ...page, products: joinProducts(tenant.site, page.products, links) };
    const made: Draft = { json, ...(isPending ? kinds.pending : kinds.whole) };
    return { made, timing: `upstream;dur=${fetched - started}, links;dur=${now() - fetched}` };
  }

  return {
    async send(c, question) {
      const { generation } = await tombstones.current();
      const spelling = c.req.url;
      const known = keys.get(spelling);
      const kept = known === undefined ? null : answers.kept(known, generation);
      if (kept) {
        metrics.count('lookstream_answers_total', { state: 'hit' });
        return send(c, kept, 'cache;desc=hit');
      }

      const asked = question();
      const tenant = await tenants.of(asked.site);
      const key = JSON.stringify([tenant.site.id, asked.publisher ?? defaultPublisher, ...asked.key]);
      let timing = '';
      const { answer, state } = await answers.read(key, generation, async () => {
        const drafted = await draft(c, tenant, asked);
        timing = `, ${drafted.timing}`;
        return drafted.made;
      });
      keys.set(spelling, key);
      metrics.count('lookstream_answers_total', { state });
      return send(c, answer, `cache;desc=${state}${timing}`);
    },
  };
}
