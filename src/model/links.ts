/** Body of `POST /v1/deep-links`. */
export interface DeepLinksRequest {
  /** absolute http(s) addresses of products, at most `mostUrls` */
  urls: string[];
  /** who is paid, by the site's own name for them */
  publisher?: string;
}

/** A long blog post in one request. */
export const mostUrls = 500;

/** One answer, in the place of its question. */
export interface DeepLink {
  url: string;
  deepLink: string | null;
  store: string | null;
  /** still being made: ask once more */
  pending: boolean;
}

export interface DeepLinksResponse {
  links: DeepLink[];
}

/** Body of `POST /v1/deep-links/html`. */
export interface PostLinksRequest {
  /** a post, or a whole page; at most `longestPost` characters, with links to at most `mostUrls` shop addresses */
  html: string;
  /** who is paid, by the site's own name for them */
  publisher?: string;
  /** of the labels, BCP 47; without it, the language around each link in the post */
  locale?: string;
}

export const longestPost = 1_048_576;

export interface PostLinksResponse {
  /** the post; but for the links that earn, byte for byte as it was sent */
  html: string;
  /** one for each address that may earn, in the order of the post; where one is pending, ask again */
  links: DeepLink[];
}

/** Where a short link is shown. Each placement has a link of its own, so its clicks are that place's. */
export const placements = ['share', 'qr'] as const;
export type Placement = (typeof placements)[number];

/** Body of `POST /v1/short-links`: one of `look`, `product` or `page`; with a look, `page` says where it is shared from. */
export interface ShortLinkRequest {
  look?: string;
  product?: string;
  page?: string;
  placement: Placement;
}

/** The answer; with status 503 it is the same without `shortUrl`, and `target` is what to share instead. */
export interface ShortLinkResponse {
  shortUrl: string;
  target: string;
}

/** Body of `POST /v1/qr-codes`: what is shared as in `ShortLinkRequest`, and how its code looks. */
export interface QrCodeRequest extends Omit<ShortLinkRequest, 'placement'> {
  /** `#rrggbb`: dark on light, with a contrast of 4.5 to 1 or more; black on white by default */
  foreground?: string;
  background?: string;
  /** https address of a picture on the site's own hosts, drawn in the middle */
  logo?: string;
}

/** The answer; with status 503 it is the same without `imageUrl`. */
export interface QrCodeResponse {
  /** a picture that 2m.is hosts */
  imageUrl: string;
  /** where the code leads */
  target: string;
}
