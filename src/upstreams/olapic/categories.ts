/** Category Endpoints: groups of streams. */
import { parseHttpUrl } from '../../model/http-url.ts';
import { address } from '../address.ts';
import type { Cancelling } from '../http.ts';
import type { Ask, OlapicListing } from './ask.ts';
import { createEntities } from './entities.ts';
import type { Found, FoundPage } from './found.ts';
import type { ListOptions } from './list-query.ts';
import type { Missing } from './missing.ts';
import { categorySchema } from './wire.ts';
import type { CategoryBody } from './wire.ts';

export interface OlapicCategory {
  id: string;
  name: string;
  /** the shop's own id of the category */
  key: string | null;
  /** the shop's page of it; the service calls this `product_url` */
  url: string | null;
}

export type CategoryList = OlapicListing<FoundPage<OlapicCategory>>;

/** A key is the shop's own id, any text; an id is Olapic's. */
export interface Categories {
  /** One category. (GET CATEGORY BY ID) */
  byId(id: string, options?: Cancelling): Promise<Found<OlapicCategory> | Missing>;
  /**
   * One category, by the shop's own id of it. (SEARCH CATEGORY BY KEY)
   * @param customerId of the key's own account; any other is refused with kind `denied`
   */
  search(customerId: string, key: string, options?: Cancelling): Promise<Found<OlapicCategory> | Missing>;
  /** All categories of an account. (GET CATEGORIES OF CUSTOMER) */
  ofCustomer(customerId: string, options?: ListOptions): CategoryList;
  /** The categories of the streams that a media shows, on one page without a next. (GET CATEGORIES OF MEDIA) */
  ofMedia(mediaId: string, options?: ListOptions): CategoryList;
  /** The categories that a stream is in. (GET CATEGORIES OF STREAM) */
  ofStream(streamId: string, options?: ListOptions): CategoryList;
}

const categories = { schema: categorySchema, names: ['category'], toEntity: toCategory };

export function createCategories(ask: Ask): Categories {
  const { find, list } = createEntities(ask, categories);
  return {
    byId: (id, options) => find(address`/categories/${id}`, options),
    search: (customerId, key, options) =>
      find(address`/customers/${customerId}/categories/search`, options, { tag_key: key }),
    ofCustomer: (customerId, options) => list(address`/customers/${customerId}/categories`, options),
    ofMedia: (mediaId, options) => list(address`/media/${mediaId}/categories`, options),
    ofStream: (streamId, options) => list(address`/streams/${streamId}/categories`, options),
  };
}

function toCategory({ id, name, key, product_url }: CategoryBody): OlapicCategory {
  return { id, name, key, url: parseHttpUrl(product_url) };
}
