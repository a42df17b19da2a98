/** Turns Olapic's streams into products. */
import * as v from 'valibot';
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Product } from '../../model/product.ts';
import { pictureUrl } from './pictures.ts';
import { splitName } from './text.ts';
import { isStub, streamSchema } from './wire.ts';
import type { StreamBody } from './wire.ts';

/**
 * A product before its price has a currency: `amount` is a plain decimal number in major units, as text. A stream
 * does not say in what; whoever knows the currency makes `price` of it, and without one it is no price.
 */
export interface OlapicProduct extends Omit<Product, 'price'> {
  amount: string | null;
}

export interface OfferedProducts {
  /** in the order of the service, each key once */
  products: OlapicProduct[];
  /** how many streams could not be read */
  dropped: number;
}

/** The products among the streams of a media: those with a shop's address that are not hidden, and no stubs. */
export function offeredProducts(streams: unknown[]): OfferedProducts {
  const products = new Map<string, OlapicProduct>();
  let dropped = 0;
  for (const item of streams.filter((stream) => !isStub(stream))) {
    const stream = v.safeParse(streamSchema, item);
    if (!stream.success) dropped += 1;
    const product = stream.success && !isHidden(stream.output) ? toProduct(stream.output) : null;
    if (product && !products.has(product.key)) products.set(product.key, product);
  }
  return { products: [...products.values()], dropped };
}

/** @returns null for a stream without a shop's address: a gallery, which sells nothing */
export function toProduct(stream: StreamBody): OlapicProduct | null {
  const url = parseHttpUrl(stream.product_url);
  if (url === null) return null;
  const info = stream.product_info;
  return {
    key: stream.tag_based_key ?? `stream-${stream.id}`,
    ...splitName(stream.name),
    url,
    deepLink: null,
    store: null,
    amount: amountOf(info?.price ?? null),
    availability: availabilityOf(info?.availability ?? null, info?.stock ?? null),
    image: pictureUrl(stream._embedded?.base_image?.images?.mobile ?? null),
  };
}

export function isHidden(stream: StreamBody): boolean {
  return stream.hide_from_related === true;
}

/** Anything but a plain decimal number is no amount: "1.299,00" and "from 5" would have to be guessed at. */
function amountOf(price: string | null): string | null {
  return price !== null && /^\d{1,12}(\.\d{1,4})?$/.test(price) ? price : null;
}

/** Feeds are written by shops: these are the words that occur, without spaces and signs. */
const inStockWords = new Set([
  '1',
  'true',
  'yes',
  'instock',
  'available',
  'httpschemaorginstock',
  'httpsschemaorginstock',
]);
const outOfStockWords = new Set([
  ...['0', 'false', 'no', 'outofstock', 'soldout', 'unavailable', 'discontinued'],
  ...['httpschemaorgoutofstock', 'httpsschemaorgoutofstock'],
]);

/** The stock counts only where nothing is said about availability itself. */
function availabilityOf(availability: string | null, stock: string | null): Product['availability'] {
  if (availability === null) {
    if (stock === null || !/^\d+(\.\d+)?$/.test(stock)) return null;
    return Number(stock) > 0 ? 'in-stock' : 'out-of-stock';
  }
  const word = availability.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (inStockWords.has(word)) return 'in-stock';
  return outOfStockWords.has(word) ? 'out-of-stock' : null;
}
