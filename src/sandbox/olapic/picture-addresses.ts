/** Where the five sizes of a picture are. */
import { hash } from '../hash.ts';

/** Boxes of 90 (cropped), 150, 320 and 640 pixels, and the file as it came. */
type PictureSizeName = 'square' | 'thumbnail' | 'mobile' | 'normal' | 'original';

const vendorHost = 'photorankmedia-a.akamaihd.net';
const shards = ['z1', 'z2', 'z3', ''];

/** What is not shown to anybody yet has none. */
const noAddresses = { square: null, thumbnail: null, mobile: null, normal: null, original: null };

/**
 * On the vendor's host, each size of each media comes from a shard of its own, as in the real service.
 *
 * @param mediaId decides the shards, so the same picture in two media has two addresses
 */
export function pictureAddressesOf(picturesUrl: string, picture: string | null, mediaId: string) {
  if (picture === null) return noAddresses;
  const addressOf = (size: PictureSizeName) => {
    const address = `${picturesUrl}/${picture}/${size}.webp`;
    const shard = shards[hash(size + mediaId) % shards.length] ?? '';
    return address.replace(`//${vendorHost}/`, `//${shard}${vendorHost}/`);
  };
  return {
    square: addressOf('square'),
    thumbnail: addressOf('thumbnail'),
    mobile: addressOf('mobile'),
    normal: addressOf('normal'),
    original: addressOf('original'),
  };
}
