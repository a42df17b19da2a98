import { UpstreamError } from '../../upstreams/errors.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import type { Missing } from '../../upstreams/olapic/missing.ts';
import { storeKey } from '../keys.ts';
import { olapicOf } from '../tenants.ts';
import type { Cached, UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import type { Guard } from '../guard/who-may-call.ts';

export interface OlapicQuestion<F extends Found> {
  /** names the answer in the store, within the site and its Olapic account */
  key: [kind: string, ...parts: string[]];
  ask: (client: Olapic) => Promise<F | Missing>;
  /** see `UpstreamCache.read` */
  usableFor?: number | undefined;
}

interface Found {
  missing: null;
  /** seconds; null where the service does not say */
  freshFor: number | null;
}

export type AskOlapic = <F extends Found>(
  visit: Visit,
  question: OlapicQuestion<F>,
) => Promise<Cached<F | Missing>>;

/** A position in a list has died; what lies there has to be found anew. */
export class PositionExpired extends Error {
  override name = 'PositionExpired';
}

/**
 * Asks Olapic through the cache, within the site's budget of misses. That something is missing is an answer like
 * any other, and kept.
 *
 * @throws {PositionExpired} that is about the question, so it must never take an answer's place in the cache
 */
export function createAskOlapic(cache: UpstreamCache, guard: Guard): AskOlapic {
  return ({ tenant, background }, { key: [kind, ...parts], ask, usableFor }) => {
    const { client, owner } = olapicOf(tenant);
    const load = async () => {
      await guard.spendMiss(tenant);
      const value = await ask(client).catch(unknownWhereForeign);
      if (value.missing === 'expired') throw new PositionExpired();
      return { value, freshFor: value.missing === null ? value.freshFor : null };
    };
    return cache.read(storeKey(kind, tenant.site.id, owner, ...parts), background, load, usableFor);
  };
}

/**
 * What is another account's is refused, not missing; to a visitor there is no such thing. A refusal without the
 * service's own words may come from somebody else, such as a firewall, and says nothing about it.
 */
function unknownWhereForeign(error: unknown): Missing {
  if (error instanceof UpstreamError && error.status === 403 && error.reason !== null)
    return { missing: 'unknown' };
  throw error;
}
