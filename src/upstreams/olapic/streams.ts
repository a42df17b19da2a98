/** Stream Endpoints: products, and galleries that sell nothing. */
import { address } from '../address.ts';
import type { Cancelling } from '../http.ts';
import type { Ask, OlapicListing } from './ask.ts';
import { createEntities } from './entities.ts';
import type { Found, FoundPage } from './found.ts';
import { switchOf } from './list-query.ts';
import type { ListOptions } from './list-query.ts';
import type { Missing } from './missing.ts';
import { isHidden, toProduct } from './product.ts';
import type { OlapicProduct } from './product.ts';
import { streamSchema } from './wire.ts';
import type { StreamBody } from './wire.ts';

export interface OlapicStream {
  id: string;
  name: string;
  /** the shop's own product id */
  key: string | null;
  /** in the service's words: `available`, `unavailable`, `miscellaneous`, `discontinued`, …; lists alone tell it */
  status: string | null;
  /** the shop does not want it offered beside photos */
  isHidden: boolean;
  /** null for a gallery */
  product: OlapicProduct | null;
}

export interface StreamsOfMediaOptions extends Cancelling {
  /** galleries as well as products, which the service leaves out here (and here alone) by default */
  withTagged?: boolean | undefined;
  /** also those that were switched off; left out by default */
  withInactive?: boolean | undefined;
}

export type StreamList = OlapicListing<FoundPage<OlapicStream>>;

/** A key is the shop's own product id, any text; an id is Olapic's. */
export interface Streams {
  /** One product or gallery. (GET STREAM BY ID) */
  byId(id: string, options?: Cancelling): Promise<Found<OlapicStream> | Missing>;
  /** One product, within the account that the client's own key opens. (SEARCH STREAM BY KEY, second alias) */
  byKey(key: string, options?: Cancelling): Promise<Found<OlapicStream> | Missing>;
  /**
   * One product. (SEARCH STREAM BY KEY, first alias)
   * @param customerId of the client's own account; any other is refused with kind `denied`
   */
  ofCustomerByKey(
    customerId: string,
    key: string,
    options?: Cancelling,
  ): Promise<Found<OlapicStream> | Missing>;
  /** One product; the one way for keys that a path cannot hold, such as `..`. (SEARCH STREAM BY KEY) */
  search(customerId: string, key: string, options?: Cancelling): Promise<Found<OlapicStream> | Missing>;
  /** All products and galleries of an account that are switched on. (GET STREAMS OF CUSTOMER) */
  ofCustomer(customerId: string, options?: ListOptions): StreamList;
  /** The products in a media, on one page without a next. (GET STREAMS OF MEDIA) */
  ofMedia(mediaId: string, options?: StreamsOfMediaOptions): StreamList;
  /** The products and galleries of a category. (STREAMS OF A CATEGORY) */
  ofCategory(categoryId: string, options?: ListOptions): StreamList;
}

/** `gallery` in the lists of a customer and of a category, `stream` elsewhere. */
const streams = { schema: streamSchema, names: ['stream', 'gallery'], toEntity: toStream };

export function createStreams(ask: Ask): Streams {
  const { find, list } = createEntities(ask, streams);
  return {
    byId: (id, options) => find(address`/streams/${id}`, options),
    byKey: (key, options) => find(address`/streams/bytag/${key}`, options),
    ofCustomerByKey: (customerId, key, options) =>
      find(address`/customers/${customerId}/streams/bytag/${key}`, options),
    search: (customerId, key, options) =>
      find(address`/customers/${customerId}/streams/search`, options, { tag_key: key }),

    ofCustomer: (customerId, options) => list(address`/customers/${customerId}/streams`, options),
    ofMedia: (mediaId, { withTagged, withInactive, ...options } = {}) =>
      list(address`/media/${mediaId}/streams`, options, {
        ...switchOf('include_tagged_galleries', withTagged),
        ...switchOf('include_inactive_galleries', withInactive),
      }),
    ofCategory: (categoryId, options) => list(address`/categories/${categoryId}/streams`, options),
  };
}

function toStream(body: StreamBody): OlapicStream {
  const product = toProduct(body);
  return {
    id: body.id,
    name: product?.name ?? body.name,
    key: body.tag_based_key,
    status: body.status?.toLowerCase() ?? null,
    isHidden: isHidden(body),
    product,
  };
}
