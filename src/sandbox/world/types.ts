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
  /** null for galleries that sell nothing */
  url: string | null;
  /** in major units, as Olapic prints it */
  price: string | null;
  /** as feeds have it: `"1"`, `"true"`, `"0"`, `"false"` or null */
  availability: string | null;
  stock: string | null;
  color: string | null;
  /** folder under `pictures/` */
  picture: string;
  /** `false`: Olapic answers that the stream is inactive */
  active: boolean;
}

/** Somebody who takes pictures; in Olapic's words an uploader. */
export interface SandboxPerson {
  id: string;
  name: string;
  username: string;
  /** handle without `@`, where a connection to Instagram confirms it */
  instagram: string | null;
  language: string;
}

/** One published photo or video; in Olapic's words a media. */
export interface SandboxLook {
  id: string;
  /** customer id of the shop in whose account it is */
  shop: string;
  /** folder under `pictures/` */
  picture: string;
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
}
