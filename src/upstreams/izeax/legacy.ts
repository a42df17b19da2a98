/** Legacy Campaigns, and how the posts of each did. */
import * as v from 'valibot';
import type { Cancelling } from '../http.ts';
import { parseInstant } from '../instant.ts';
import type { Items } from '../items.ts';
import type { Ask, IzeaxListing, ListOptions } from './ask.ts';
import { campaigns } from './campaign.ts';
import type { Campaign } from './campaign.ts';
import { dayOf } from './day.ts';
import { itemsIn, offerSchema } from './wire.ts';
import type { Counts, OfferBody } from './wire.ts';

/** One published piece of a campaign. */
export interface Offer {
  id: string;
  /** UTC, ISO 8601; null where the service prints nonsense */
  publishedAt: string | null;
  /** http(s) */
  url: string | null;
  /** people, on the day it was published */
  reach: number | null;
  /** the account that published it, such as `@izea` */
  connectionName: string | null;
  /** http(s) */
  connectionUrl: string | null;
  /** such as `twitter`; it decides what is counted */
  platform: string | null;
  /** the last 30 days, in the order of the service */
  daily: DayOfOffer[];
}

export interface DayOfOffer {
  /** "YYYY-MM-DD"; null where the service prints nonsense */
  on: string | null;
  counts: Counts;
  /** until that day */
  totalClicks: number | null;
  totalViews: number | null;
}

export interface Legacy {
  /** All legacy campaigns of the account, at once. (Legacy Campaigns, Campaigns) */
  campaigns(options?: Cancelling): Promise<Items<Campaign>>;
  /** The published pieces of a campaign, with the last 30 days. (Legacy Campaigns, Metrics) */
  metrics(campaignId: string, options?: ListOptions): IzeaxListing<Offer>;
}

const offers = { items: itemsIn('offers'), item: v.pipe(offerSchema, v.transform(toOffer)) };

export function createLegacy(ask: Ask): Legacy {
  return {
    campaigns: (options) => ask.list({ path: '/campaigns' }, campaigns, options),
    metrics: (campaignId, options) =>
      ask.pages({ path: '/metrics', query: { campaignid: campaignId } }, offers, options),
  };
}

function toOffer(body: OfferBody): Offer {
  return {
    id: body.id,
    publishedAt: parseInstant(body.published_at),
    url: body.published_url,
    reach: body.reach_when_published,
    connectionName: body.connection_name,
    connectionUrl: body.connection_url,
    platform: body.platform,
    daily: body.metrics.map((day) => ({
      on: dayOf(day.metric_on),
      counts: day.platform_data,
      totalClicks: day.total_clicks_to_date,
      totalViews: day.total_views_to_date,
    })),
  };
}
