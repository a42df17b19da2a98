/** Groups and assets as IZEAx prints them. */
import type { SandboxAsset, SandboxContentGroup } from '../world/izeax/types.ts';

const hour = 60 * 60;

/** @param cover the first of the group's assets, if there is one */
export function groupBody(
  { id, name, assets }: SandboxContentGroup,
  cover: SandboxAsset | undefined,
  picturesUrl: string,
) {
  return {
    id,
    name,
    asset_count: assets.length,
    cover_image_url: cover ? thumbnailOf(cover, picturesUrl) : null,
    cover_asset_id: cover?.id ?? null,
  };
}

/** What a list tells of an asset: the cover of its group, too. */
export function summaryBody(asset: SandboxAsset, coverId: string | null, picturesUrl: string) {
  return {
    id: asset.id,
    creator_id: asset.creator.id,
    creator_name: asset.creator.name,
    thumbnail_url: thumbnailOf(asset, picturesUrl),
    published_platform: asset.platform,
    cover_asset_id: coverId,
  };
}

/** @param time milliseconds since 1970: each hour has download links of its own */
export function assetBody(asset: SandboxAsset, { picturesUrl, time }: { picturesUrl: string; time: number }) {
  const file = `${picturesUrl}/${asset.picture}/original.webp`;
  return {
    id: asset.id,
    creator_id: asset.creator.id,
    creator_name: asset.creator.name,
    file_name: `${asset.picture}.webp`,
    license: asset.license,
    ...(asset.isDownloadable && { download_url: `${file}?expires=${expiryOf(time)}` }),
    thumbnail_url: thumbnailOf(asset, picturesUrl),
    tag_list: asset.tagList,
  };
}

/**
 * The end of the next hour, in seconds since 1970, so that no link is born dying. It is told and not enforced: the address
 * is that of a picture outside the service, which cannot refuse it afterwards with 403 as the real one may.
 */
function expiryOf(time: number): number {
  return (Math.floor(time / 1000 / hour) + 2) * hour;
}

function thumbnailOf({ picture }: SandboxAsset, picturesUrl: string): string {
  return `${picturesUrl}/${picture}/normal.webp`;
}
