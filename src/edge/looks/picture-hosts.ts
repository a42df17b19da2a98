import { isListedHost } from '../../model/listed-host.ts';
import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';
import { isOwnAddress, type Site } from '../site.ts';
import { isPictureAddress } from './picture-address.ts';

type Trusts = (url: string) => boolean;

/**
 * Leaves out pictures from anywhere but the hosts that the site lists: whoever serves a picture learns who looks at it,
 * such as a social network that an avatar comes from. A site that lists none trusts its own hosts and those that the
 * photos themselves are on. Addresses of our own lead to no other hosts than these.
 *
 * @param publicUrl where the edge is reached from outside; null where nobody knows
 * @returns avatars and product pictures from elsewhere as null; looks without a picture left are left out
 */
export function withTrustedPictures(site: Site, page: LooksPage, publicUrl: string | null): LooksPage {
  const isOurs: Trusts = (url) => isPictureAddress(publicUrl, url);
  const listed = site.pictureHosts.length > 0 ? site.pictureHosts : photoHosts(page, isOurs);
  const trusts: Trusts = (url) => isOurs(url) || isOn(site, listed, url);
  const looks = page.looks.map((look) => trusted(look, trusts)).filter(({ images }) => images.length > 0);
  const products = Object.entries(page.products).map(([key, product]): [string, Product] => [
    key,
    { ...product, image: orNull(product.image, trusts) },
  ]);
  return { ...page, looks, products: Object.fromEntries(products) };
}

/** Whether a picture may be where the site lists; one that lists nothing takes photos from anywhere. */
export function isListedPicture(site: Site, url: string): boolean {
  return site.pictureHosts.length === 0 || isOn(site, site.pictureHosts, url);
}

function isOn(site: Site, listed: readonly string[], url: string): boolean {
  return listed.includes('*') || isListedHost(new URL(url).hostname, listed) || isOwnAddress(site, url);
}

function trusted(look: Look, trusts: Trusts): Look {
  const { author, images, video } = look;
  return {
    ...look,
    author: author && { ...author, avatar: orNull(author.avatar, trusts) },
    images: images.filter(({ src }) => trusts(src)),
    video: video && trusts(video.src) ? { ...video, poster: orNull(video.poster, trusts) } : null,
  };
}

/** A picture at an address of ours is somewhere else. */
function photoHosts({ looks }: LooksPage, isOurs: Trusts): string[] {
  const addresses = looks.flatMap(({ images, video }) => [...images, ...(video ? [video] : [])]);
  const theirs = addresses.filter(({ src }) => !isOurs(src));
  return [...new Set(theirs.map(({ src }) => new URL(src).hostname))];
}

function orNull(url: string | null, trusts: Trusts): string | null {
  return url !== null && trusts(url) ? url : null;
}
