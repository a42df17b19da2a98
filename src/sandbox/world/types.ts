import type { SortOrder } from '../../model/looks-page.ts';

/** A shop with an Olapic account; in Olapic's words a customer. */
export interface SandboxShop {
  customerId: string;
  /** name in the Olapic account and at Metapic */
  name: string;
  /** the credential that sees this shop's looks and nobody else's */
  apiKey: string;
  /** the shop's own site, without a trailing slash */
  url: string;
  language: string;
  currency: { code: string; symbol: string; name: string };
  /** id of the Olapic user that the shop itself publishes as */
  userId: string;
}

/** A product of a shop's feed; in Olapic's words a stream. */
export interface SandboxProduct {
  streamId: string;
  /** customer id of the shop that sells it */
  shop: string;
  /** the shop's own product id, Olapic's `tag_based_key` */
  key: string;
  name: string;
  description: string;
  /** null for galleries that sell nothing; in Olapic's words a stream with status TAG */
  url: string | null;
  /** in major units, as Olapic prints it */
  price: string | null;
  /** as feeds have it: `"1"`, `"true"`, `"0"`, `"false"` or null */
  availability: string | null;
  stock: string | null;
  color: string | null;
  /** folder under `pictures/` */
  picture: string;
  /** id of the look that the shop put in front of the product's others: Olapic's `cover_media` */
  cover: string | null;
  /** `false`: Olapic answers that the stream is inactive */
  active: boolean;
  /** the shop does not want it offered beside photos: Olapic's `hide_from_related` */
  isHidden: boolean;
}

/** A group of a shop's products. */
export interface SandboxCategory {
  id: string;
  /** customer id of the shop */
  shop: string;
  /** the shop's own category id */
  key: string;
  name: string;
  /** the shop's page of it */
  url: string;
  /** keys of the shop's products */
  products: string[];
}

/** Somebody who takes pictures; in Olapic's words an uploader. */
export interface SandboxPerson {
  id: string;
  name: string;
  username: string;
  /** handle without `@`, where a connection to Instagram confirms it */
  instagram: string | null;
  language: string;
  /** handles in other networks that the person connected; null where a network told none */
  otherNetworks: Record<string, string | null>;
  /** address of a picture, or a file under `pictures/` */
  avatar: string | null;
  /** customer id of the shop whose own account it is; null for people whose pictures were found in networks */
  shop: string | null;
}

/** In degrees. */
export interface SandboxLocation {
  latitude: number;
  longitude: number;
}

/** One photo or video; in Olapic's words a media. */
export interface SandboxLook {
  id: string;
  /** customer id of the shop in whose account it is */
  shop: string;
  /** folder under `pictures/`; null for uploads, whose file is in Olapic's state */
  picture: string | null;
  /** file under `pictures/<picture>/` for videos, else null */
  video: string | null;
  caption: string | null;
  /** id of a person */
  person: string;
  /** keys of the shop's products that are seen, the main one first */
  products: string[];
  source: 'instagram' | 'harddrive' | 'twitter' | 'facebook' | 'pinterest';
  /** ISO 8601 */
  submittedAt: string;
  publishedAt: string;
  likes: number;
  location: SandboxLocation | null;
  /** its author agreed that the shop uses it */
  rightsGiven: boolean;
  /** what is embedded in it is printed without an array: one item as that item, none as null */
  hasBareCollections: boolean;
}

/** How one of the vendor's widgets looks. */
export interface SandboxWidgetStyle {
  id: string;
  /** customer id of the shop */
  shop: string;
  /** `olapic_slidev3`, `olapic_wallv2` or `buttonv2`: each has settings of its own */
  type: string;
  name: string;
  /** printed as they are; their types are as mixed as in the service's own bodies */
  settings: Record<string, string | number | boolean | null | string[]>;
}

/** One of the vendor's widgets on a shop's page: what it shows, and in which style. */
export interface SandboxWidget {
  id: string;
  /** customer id of the shop */
  shop: string;
  name: string;
  type: 'best_photos' | 'by_category' | 'by_stream';
  /** id of the category or stream that it is about; null for `best_photos` */
  subject: string | null;
  /** id of a style */
  style: string;
  sorting: SortOrder;
  /** `development` until the shop publishes it */
  mode: 'development' | 'production';
  /** shows only looks whose rights were given */
  isRightsOnly: boolean;
}
