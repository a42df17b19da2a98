/** What happened to looks, in the words of Olapic's own counts. */
export const measuredKinds = ['render', 'view', 'click', 'shop'] as const;
export type MeasuredKind = (typeof measuredKinds)[number];

/** What a visitor, who has agreed to that, has seen or done. */
export interface MeasuredEvent {
  /** `render`: seen on the page; `click`: opened; `view`: seen in the viewer; `shop`: a product's link was followed */
  kind: MeasuredKind;
  /** id of the look; null where a whole carousel or wall is meant, which can only be rendered */
  look: string | null;
  /** what the looks were asked for; `best` where nobody knows */
  source: 'stream' | 'category' | 'best';
}

/** At most so many in one request. */
export const mostEvents = 100;

/** Body of `POST /v1/events`. It may be sent as `text/plain`, so that a page that is left can still send it. */
export interface EventsRequest {
  /** made anew for each page and kept nowhere: what one visitor does can be told from what another does */
  visit: string;
  events: MeasuredEvent[];
}

/** The answer, with status 202: passing them on is best effort. */
export interface EventsResponse {
  accepted: number;
  /** past the site's budget, or not to be counted by any service */
  dropped: number;
}
