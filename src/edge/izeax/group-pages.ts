import type { PagePosition } from '../../upstreams/page-position.ts';
import type { Guard } from '../guard/who-may-call.ts';
import type { Log } from '../log.ts';
import type { UpstreamPage } from '../looks/upstream-pages.ts';
import type { Cached, UpstreamCache } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import type { AssetFile } from './asset-files.ts';
import type { MissingAsset } from './izeax-answers.ts';

/**
 * What creators made, as looks. Each call throws `ProblemError`, with 503 where the site has no IZEAx account, or
 * `UpstreamError`.
 */
export interface GroupPages {
  /**
   * A page of a ContentMine group: those of its assets whose licence the site shows.
   * @param position null for the first page
   */
  at(visit: Visit, group: string, position: PagePosition | null): Promise<UpstreamPage>;
  /** One asset, as the only look of a page; `unknown` where there is none, or none that may be shown. */
  one(visit: Visit, assetId: string): Promise<UpstreamPage>;
  /** Where an asset's file is for the moment. Says nothing about whether it may be shown. */
  file(visit: Visit, assetId: string): Promise<Cached<AssetFile | MissingAsset>>;
}

export interface GroupPagesParts {
  cache: UpstreamCache;
  guard: Guard;
  /** where the edge is reached from outside; null where nobody knows: looks have their thumbnail alone then */
  publicUrl: string | null;
  now: () => number;
  log: Log;
}

/** Loaded with the first question: most sites have no creators' content. */
export function createGroupPages(parts: GroupPagesParts): GroupPages {
  let loading: Promise<GroupPages> | null = null;
  const load = async () => (await import('./creator-looks.ts')).createCreatorLooks(parts);
  const loaded = () => (loading ??= load());
  return {
    at: async (visit, group, position) => (await loaded()).at(visit, group, position),
    one: async (visit, assetId) => (await loaded()).one(visit, assetId),
    file: async (visit, assetId) => (await loaded()).file(visit, assetId),
  };
}
