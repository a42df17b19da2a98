import { UpstreamError } from '../../upstreams/errors.ts';
import type { Izeax } from '../../upstreams/izeax/client.ts';
import type { Guard } from '../guard/who-may-call.ts';
import { storeKey } from '../keys.ts';
import { izeaxOf } from '../tenants.ts';
import type { Cached, Fetched, UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';

/** IZEAx' word that there is no such group or asset. */
export interface MissingAsset {
  missing: 'unknown';
}

interface Found {
  missing: null;
}

export interface IzeaxQuestion<F extends Found> {
  /** names the answer in the store, within the site and its IZEAx account */
  key: [kind: string, ...parts: string[]];
  ask: (client: Izeax) => Promise<Fetched<F | MissingAsset>>;
}

export type AskIzeax = <F extends Found>(
  visit: Visit,
  question: IzeaxQuestion<F>,
) => Promise<Cached<F | MissingAsset>>;

export const missingAsset: MissingAsset = { missing: 'unknown' };

/**
 * Asks IZEAx through the cache, within the site's budget of misses. That something is missing is an answer like any
 * other, and kept.
 */
export function createAskIzeax(cache: UpstreamCache, guard: Guard): AskIzeax {
  return ({ tenant, background }, { key: [kind, ...parts], ask }) => {
    const { client, owner } = izeaxOf(tenant);
    const load = async () => {
      await guard.spendMiss(tenant);
      return ask(client).catch(missingWhereUnknown);
    };
    return cache.read(storeKey(kind, tenant.site.id, owner, ...parts), background, load);
  };
}

/** A 404 without the service's own words may come from somebody else, and says nothing about a group or an asset. */
function missingWhereUnknown(error: unknown): Fetched<MissingAsset> {
  if (error instanceof UpstreamError && error.status === 404 && error.reason !== null)
    return { value: missingAsset, freshFor: null };
  throw error;
}
