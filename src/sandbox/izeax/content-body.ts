/** Groups and assets as IZEAx prints them. */
import type { SandboxAsset, SandboxContentGroup } from '../world/izeax/types.ts';
import type { World } from '../world/world.ts';

const hour = 60 * 60;

export function groupBody(world: World, { id, name, assets }: SandboxContentGroup, picturesUrl: string) {
  const cover = world.izeax.assets.find((asset) => asset.id === assets[0]);
  return {
    id,
    name,
    asset_count: assets.length,
    cover_image_url: cover ? thumbnailOf(cover, picturesUrl) : null,
    cover_asset_id: cover?.id ?? null,
  };
}

/** What a list tells of an asset. */
export function summaryBody(asset: SandboxAsset, picturesUrl: string) {
  return {
    id: asset.id,
    creator_id: asset.creator.id,
    creator_name: asset.creator.name,
    thumbnail_url: thumbnailOf(asset, picturesUrl),
    published_platform: asset.platform,
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

/** The end of the next hour, in seconds since 1970, so that no link is born dying. */
function expiryOf(time: number): number {
  return (Math.floor(time / 1000 / hour) + 2) * hour;
}

function thumbnailOf({ picture }: SandboxAsset, picturesUrl: string): string {
  return `${picturesUrl}/${picture}/normal.webp`;
}
