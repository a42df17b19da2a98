import type { Asset } from '../../upstreams/izeax/content.ts';
import type { Cached } from '../upstream-cache.ts';
import type { Visit } from '../visit.ts';
import type { AskIzeax, MissingAsset } from './izeax-answers.ts';

/** What is kept of an asset: all but the address of its file, which dies. */
export interface AssetDetail {
  missing: null;
  id: string;
  creatorName: string | null;
  /** in the service's words; null is no permission */
  license: string | null;
  /** http(s) */
  thumbnail: string | null;
  tags: string[];
  /** where the file is, such as `https://files.example`; null where there is none that browsers show as a picture */
  fileOrigin: string | null;
}

/** Runs a call when there is room for it; see `p-limit`. */
export type Bounded = <Result>(call: () => Promise<Result>) => Promise<Result>;

export type AssetDetails = (
  visit: Visit,
  assetId: string,
  bounded: Bounded,
) => Promise<Cached<AssetDetail | MissingAsset>>;

/** Seconds: licences and tags change less often than what is in a group, and each asset is a call of its own. */
const freshFor = 3_600;

/** Kept by asset, so that two groups share it. */
export function createAssetDetails(askIzeax: AskIzeax): AssetDetails {
  return (visit, assetId, bounded) =>
    askIzeax(visit, {
      key: ['asset', assetId],
      ask: async ({ content }) => ({
        value: detailOf(await bounded(() => content.asset(assetId))),
        freshFor,
      }),
    });
}

function detailOf(asset: Asset): AssetDetail {
  const { id, creatorName, license, thumbnail, tags } = asset;
  return { missing: null, id, creatorName, license, thumbnail, tags, fileOrigin: pictureOriginOf(asset) };
}

/** A film, and a photo as it left a camera, cannot stand in the place of a picture. */
function pictureOriginOf({ fileName, downloadUrl }: Asset): string | null {
  if (downloadUrl === null) return null;
  const { origin, pathname } = new URL(downloadUrl);
  return /\.(jpe?g|png|gif|webp|avif)$/i.test(fileName ?? pathname) ? origin : null;
}
