/** ContentMine: what creators made for campaigns, and what was uploaded by hand. All of it is paid content. */
import * as v from 'valibot';
import type { Cancelling } from '../http.ts';
import type { Ask, IzeaxListing, ListOptions } from './ask.ts';
import { inData } from '../lenient.ts';
import { tagsOf } from './tag-list.ts';
import { assetSchema, assetSummarySchema, groupSchema, itemsSchema } from './wire.ts';
import type { AssetBody, AssetSummaryBody, GroupBody } from './wire.ts';

/** `campaign`: made with a Unity Campaign · `platform`: all that was published in one place · `custom`: put together by hand */
export type GroupType = 'campaign' | 'platform' | 'custom';

export interface ContentGroup {
  /** a number or a word, such as `virtual-campaign-6` */
  id: string;
  name: string | null;
  assetCount: number | null;
  /** http(s) address of a picture */
  coverImage: string | null;
  coverAssetId: string | null;
}

/** What a list tells of an asset. There is no caption, date, size or product, here or elsewhere. */
export interface AssetSummary {
  id: string;
  creatorId: string | null;
  creatorName: string | null;
  /** http(s) address of a picture */
  thumbnail: string | null;
  /** where it was published, in the service's words */
  platform: string | null;
}

/** A picture or video by a paid creator: whoever shows it has to label it as advertising. */
export interface Asset {
  id: string;
  creatorId: string | null;
  creatorName: string | null;
  fileName: string | null;
  /** governs what the asset may be used for, in the service's words; null is no permission */
  license: string | null;
  /** http(s) address of the file. It expires: download at once, and never keep or publish the link. Null where there is none. */
  downloadUrl: string | null;
  /** http(s) address of a picture */
  thumbnail: string | null;
  /** each once */
  tags: string[];
}

export interface Content {
  /** Groups of all types, unless one is named. (Content Groups) */
  groups(options?: ListOptions & { type?: GroupType | undefined }): IzeaxListing<ContentGroup>;
  /** What is in a group, without licence and file: ask `asset` for those. (Content Group Assets) */
  assets(groupId: string, options?: ListOptions): IzeaxListing<AssetSummary>;
  /** One asset; the only call that tells the license and gives a link to download. (Content Group Asset) */
  asset(assetId: string, options?: Cancelling): Promise<Asset>;
}

const groups = { items: itemsSchema, item: v.pipe(groupSchema, v.transform(toGroup)) };
const assets = { items: itemsSchema, item: v.pipe(assetSummarySchema, v.transform(toSummary)) };
const oneAsset = v.pipe(
  inData(assetSchema),
  v.transform(({ data }) => toAsset(data)),
);

export function createContent(ask: Ask): Content {
  return {
    groups: ({ type, ...options } = {}) =>
      ask.pages({ path: '/content/groups', query: { ...(type && { filterType: type }) } }, groups, options),
    assets: (groupId, options) =>
      ask.pages({ path: '/content/groups/assets', query: { groupid: groupId } }, assets, options),
    asset: (assetId, options) =>
      ask.one({ path: '/content/groups/asset', query: { assetid: assetId } }, oneAsset, options),
  };
}

function toGroup(body: GroupBody): ContentGroup {
  return {
    id: body.id,
    name: body.name,
    assetCount: body.asset_count,
    coverImage: body.cover_image_url,
    coverAssetId: body.cover_asset_id,
  };
}

function toSummary(body: AssetSummaryBody): AssetSummary {
  return {
    id: body.id,
    creatorId: body.creator_id,
    creatorName: body.creator_name,
    thumbnail: body.thumbnail_url,
    platform: body.published_platform,
  };
}

function toAsset(body: AssetBody): Asset {
  return {
    id: body.id,
    creatorId: body.creator_id,
    creatorName: body.creator_name,
    fileName: body.file_name,
    license: body.license,
    downloadUrl: body.download_url,
    thumbnail: body.thumbnail_url,
    tags: tagsOf(body.tag_list),
  };
}
