/** What a look and a product's own picture have in common: Olapic prints both as a media. */
import type { SandboxLocation } from '../world/types.ts';
import { pictureAddressesOf } from './picture-addresses.ts';
import { analyticsOf, selfLinkOf } from './view.ts';
import type { View } from './view.ts';

export interface MediaPicture {
  id: string;
  /** folder under the pictures; null for uploads */
  picture: string | null;
  /** file in that folder, for videos */
  video?: string | null;
  location?: SandboxLocation | null;
}

/** The fields that come from the picture alone; the caller adds where it is from and what is in it. */
export function mediaFieldsOf(view: View, { id, picture, video = null, location = null }: MediaPicture) {
  const folder = `${view.picturesUrl}/${picture ?? ''}`;
  const size = picture === null ? undefined : view.world.pictureSizes[picture];
  return {
    _links: selfLinkOf(view, `/media/${id}`),
    id,
    _fixed: true,
    type: video === null ? 'IMAGE' : 'VIDEO',
    video_url: video === null ? null : `${folder}/${video}`,
    favorite: false,
    location,
    sonar_place: null,
    original_image_width: size ? String(size.width) : null,
    original_image_height: size ? String(size.height) : null,
    request_id: null,
    images: pictureAddressesOf(view.picturesUrl, picture, id),
    _analytics: analyticsOf(id, 'media'),
  };
}

/** @param instant ISO 8601 @returns the same in UTC, without fractions of a second and with the offset spelt out */
export function dateOf(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, '+00:00');
}
