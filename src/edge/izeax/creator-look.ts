import type { Look, LookImage } from '../../model/look.ts';
import type { OlapicProduct } from '../../upstreams/olapic/product.ts';
import type { AssetDetail } from './asset-details.ts';

/**
 * Edge of the square that each picture is said to fit into, in pixels: the service tells no size. The thumbnail claims
 * that of Olapic's largest, so that slides and tiles take it; the file claims one that only a large view asks for.
 */
const thumbnailBox = 640;
export const fileBox = 1_920;

export interface CreatorLookParts {
  /** where it was published, in the service's words */
  platform: string | null;
  /** address of ours for the file; null where there is none */
  fileUrl: string | null;
  /** the products that its tags stand for */
  products: readonly OlapicProduct[];
}

/** @returns null where there is no picture to show */
export function creatorLookOf(
  { id, creatorName, thumbnail }: AssetDetail,
  { platform, fileUrl, products }: CreatorLookParts,
): Look | null {
  const images = [...imageOf(thumbnail, thumbnailBox), ...imageOf(fileUrl, fileBox)];
  if (images.length === 0) return null;
  return {
    id: `izeax-${id}`,
    // A film has its thumbnail, too; its file could only be shown by an address that dies.
    kind: 'image',
    ...{ caption: null, language: null, publishedAt: null },
    author: creatorName === null ? null : { name: creatorName, handle: null, avatar: null },
    origin: originOf(platform),
    ...{ originUrl: null, width: null, height: null },
    images,
    video: null,
    products: products.map(({ key }) => ({ key })),
    categories: [],
    shareUrl: null,
    // Whoever shows what somebody was paid for has to say so, whatever the post itself says.
    sponsored: true,
  };
}

/** @returns the products that an asset's tags stand for, each once, in the order of the tags */
export function keysOfTags(tags: readonly string[], keysByTag: ReadonlyMap<string, string>): string[] {
  const keys = tags.flatMap((tag) => keysByTag.get(tag.trim().toLowerCase()) ?? []);
  return [...new Set(keys)];
}

function imageOf(src: string | null, box: number): LookImage[] {
  return src === null ? [] : [{ src, width: box, height: box }];
}

function originOf(platform: string | null): string | null {
  const origin = platform?.trim().toLowerCase() ?? '';
  return /^[a-z][\w-]{0,39}$/.test(origin) ? origin : null;
}
