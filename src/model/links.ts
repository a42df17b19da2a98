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
