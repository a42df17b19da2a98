/** Turns Olapic's media into looks. */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Look, LookImage } from '../../model/look.ts';
import { parseInstant } from '../instant.ts';
import { authorOf, languageOf } from './author.ts';
import { imagesOf } from './pictures.ts';
import { offeredProducts } from './product.ts';
import type { OfferedProducts, OlapicProduct } from './product.ts';
import { cleanCaption } from './text.ts';
import { categorySchema } from './wire.ts';
import type { MediaBody } from './wire.ts';

/** A look and the products in it. */
export interface LookWithProducts extends OfferedProducts {
  look: Look;
}

/** Whether a media may be shown. Pictures of products carry no status at all. */
export function isPublic(media: MediaBody): boolean {
  return media.status === null || media.status.trim().toLowerCase() === 'approved';
}

/** @returns null where there is no picture to show */
export function toLook(media: MediaBody): LookWithProducts | null {
  const { original_image_width: width, original_image_height: height } = media;
  const original = width === null || height === null ? { width: null, height: null } : { width, height };
  const images = imagesOf(media.images, original);
  if (images.length === 0) return null;
  const uploader = media._embedded?.uploader ?? null;
  const caption = cleanCaption(media.caption);
  const video = videoOf(media, images);
  const offered = offeredProducts(media._embedded?.['streams:all']?._embedded?.stream ?? []);
  const look: Look = {
    id: `olapic-${media.id}`,
    kind: video ? 'video' : 'image',
    caption,
    language: caption === null ? null : languageOf(uploader),
    author: authorOf(uploader, media.source),
    origin: originOf(media.source),
    originUrl: parseHttpUrl(media.original_source),
    publishedAt: parseInstant(media.date_published),
    ...original,
    images,
    video,
    products: offered.products.map(({ key }) => ({ key })),
    categories: categoryNames(media._embedded?.['categories:all']?._embedded?.category ?? []),
    shareUrl: shareUrlOf(media, offered.products),
    sponsored: false,
  };
  return { look, ...offered };
}

/** Each once; stubs and broken ones are left out. */
function categoryNames(items: unknown[]): string[] {
  const bodies = items.map((item) => v.safeParse(categorySchema, item));
  return [...new Set(bodies.flatMap((body) => (body.success ? [body.output.name] : [])))];
}

function videoOf(media: MediaBody, images: LookImage[]): Look['video'] {
  const src = media.type?.toUpperCase() === 'VIDEO' ? parseHttpUrl(media.video_url) : null;
  return src === null ? null : { src, poster: images.at(-1)?.src ?? null, captions: null };
}

/** Olapic's two words that name no network: a file of the shopper's own, and a picture from the shop's feed. */
function originOf(source: string | null): string | null {
  const origin = source?.toLowerCase() ?? '';
  if (origin === 'harddrive') return 'upload';
  return origin === 'base_image' || !/^[a-z][\w-]{0,39}$/.test(origin) ? null : origin;
}

/** Olapic's own script opens its viewer at the look that the fragment `opi` names. */
function shareUrlOf(media: MediaBody, [product]: OlapicProduct[]): string | null {
  const given = parseHttpUrl(media.share_url);
  if (given !== null || product === undefined) return given;
  const url = new URL(product.url);
  url.hash = `opi${media.id}`;
  return url.href;
}
