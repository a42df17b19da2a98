import type { SortOrder } from '../../model/looks-page.ts';
import type { Olapic } from '../../upstreams/olapic/client.ts';
import type { FilteredMediaOptions, StreamMediaOptions } from '../../upstreams/olapic/media.ts';
import type { Missing } from '../../upstreams/olapic/missing.ts';
import type { OlapicPage } from '../../upstreams/olapic/page.ts';
import type { ListQuery } from './list-query.ts';

/** One size for every question, so that all of them share the cached pages. It is also Olapic's own default. */
const pageSize = 20;

const unknown: Missing = { missing: 'unknown' };

/**
 * The first page of one of Olapic's lists.
 *
 * @param customerId of the account, asked for where a list needs it
 */
export async function firstPage(
  { media }: Olapic,
  { source, sort, rightsOnly, inStock }: ListQuery,
  customerId: () => Promise<string>,
): Promise<OlapicPage | Missing> {
  const { kind, value } = source;
  const plain = { count: pageSize, withCategories: true };
  const options: StreamMediaOptions = {
    ...{ ...plain, sort },
    // Sent only when on: Olapic does not document what the first one asks for when it is off.
    ...(rightsOnly && { rightsOnly }),
    ...(inStock && { inStockOnly: true }),
  };
  switch (kind) {
    case 'product':
      return media.ofStreamKey(value, options).first();
    case 'stream':
      return media.ofStream(value, options).first();
    case 'category':
      return categoryPage(media, value, withoutPosition(options));
    case 'customer':
      return customerPage(media, value, withoutPosition(options), await customerId());
    case 'creator':
      return isUserId(value)
        ? media.ofUser(value, plain).first()
        : media.ofInstagramUser(await customerId(), value, plain).first();
    case 'group':
      return unknown;
  }
}

/** Creators are asked for by Olapic's id, or by their handle at Instagram; one of digits alone needs its `@`. */
export function isUserId(creator: string): boolean {
  return /^\d+$/.test(creator);
}

/** By the shop's own key or by Olapic's id; where a number could be both, the key is meant. */
async function categoryPage(media: Olapic['media'], name: string, options: FilteredMediaOptions) {
  const page = await media.ofCategoryKey(name, options).first();
  return page.missing === 'unknown' && /^\d+$/.test(name) ? media.ofCategory(name, options).first() : page;
}

/** A key opens one account; another one's id is as unknown as any. */
async function customerPage(
  media: Olapic['media'],
  named: string,
  options: FilteredMediaOptions,
  own: string,
) {
  return named === '' || named === own ? media.ofCustomer(own, options).first() : unknown;
}

function withoutPosition(options: StreamMediaOptions): FilteredMediaOptions {
  return { ...options, sort: options.sort as Exclude<SortOrder, 'media_position'> };
}
