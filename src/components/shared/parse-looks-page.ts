import { parseHttpUrl } from '../../model/http-url.ts';
import type { LooksPage } from '../../model/looks-page.ts';

/** Every field of a page that holds an address. */
const addresses = new Set('src url deepLink image avatar originUrl shareUrl poster captions'.split(' '));

/**
 * Makes a page of looks safe to bind: a copy in which every address is http(s) or null, and every look has a
 * picture. The edge has checked all else against its schema.
 *
 * @param value the edge's JSON, or what a host gave as `page`
 * @throws TypeError if there is no list of looks
 */
export function parseLooksPage(value: unknown): LooksPage {
  const page = JSON.parse(JSON.stringify(value ?? null), toSafe) as LooksPage | null;
  if (!Array.isArray(page?.looks)) throw new TypeError('There is no list of looks.');
  return { ...page, looks: page.looks.filter(isShowable), products: page.products ?? {} };
}

/** A product may have one of these names for its key: what is an object, other than a list, is not an address. */
function toSafe(key: string, value: unknown): unknown {
  const isList = Array.isArray(value);
  if (key === 'images' && isList) return value.filter(hasAddress);
  return addresses.has(key) && (isList || typeof value !== 'object') ? parseHttpUrl(value) : value;
}

function hasAddress(image: unknown): boolean {
  return typeof (image as { src?: unknown } | null)?.src === 'string';
}

function isShowable(look: Partial<LooksPage['looks'][number]> | null): boolean {
  return Array.isArray(look?.images) && look.images.length > 0 && Array.isArray(look.products);
}
