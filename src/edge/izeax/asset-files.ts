import type { Cached, Fetched } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import { endOfAddress } from './address-life.ts';
import { missingAsset, type AskIzeax, type MissingAsset } from './izeax-answers.ts';

/** Where an asset's file is, for a while. */
export interface AssetFile {
  missing: null;
  /** http(s) */
  address: string;
  /** milliseconds since 1970: until then somebody may be sent there */
  goodUntil: number;
}

export type AssetFiles = (visit: Visit, assetId: string) => Promise<Cached<AssetFile | MissingAsset>>;

/** The part of its life after which an address is asked for anew, while the old one still serves. */
const freshPart = 0.75;

/** Addresses are kept no longer than they live: a dead one is worse than none. */
export function createAssetFiles(askIzeax: AskIzeax, now: () => number): AssetFiles {
  const fetched = (address: string): Fetched<AssetFile> => {
    const goodUntil = endOfAddress(address, now());
    const livesFor = Math.max(0, goodUntil - now()) / 1_000;
    return { value: { missing: null, address, goodUntil }, freshFor: livesFor * freshPart, livesFor };
  };

  return (visit, assetId) =>
    askIzeax(visit, {
      key: ['asset-file', assetId],
      ask: async ({ content }) => {
        const { downloadUrl } = await content.asset(assetId);
        return downloadUrl === null ? { value: missingAsset, freshFor: null } : fetched(downloadUrl);
      },
    });
}
