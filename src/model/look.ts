/** One photo or video in one width; `width` and `height` are pixels of the file, or of a square where the service tells no size. */
export interface LookImage {
  src: string;
  width: number;
  height: number;
}

/** The person who made a look. Names are user content: text, never HTML. */
export interface Author {
  name: string;
  /** with its `@`, only where the network confirmed it */
  handle: string | null;
  avatar: string | null;
}

export interface LookVideo {
  src: string;
  poster: string | null;
  /** address of a WebVTT file */
  captions: string | null;
}

/** One published photo or video by a person, with the products in it. */
export interface Look {
  /** carries its service: `olapic-3042079992` */
  id: string;
  kind: 'image' | 'video';
  caption: string | null;
  /** BCP 47, when known */
  language: string | null;
  author: Author | null;
  /** where it was first published: `instagram`, `upload`, … */
  origin: string | null;
  originUrl: string | null;
  /** ISO 8601, UTC */
  publishedAt: string | null;
  /** of the original, in pixels; null when the service does not say */
  width: number | null;
  height: number | null;
  /** smallest first; all keep the original's ratio */
  images: LookImage[];
  video: LookVideo | null;
  /** keys into the page's `products`, in the order of the service */
  products: { key: string }[];
  categories: string[];
  /** the shop's page that opens at this look */
  shareUrl: string | null;
  /** paid creator content: labelled as advertising wherever it is shown */
  sponsored: boolean;
}
