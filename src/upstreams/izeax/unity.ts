/** Unity Campaigns, and how the posts of each did. */
import * as v from 'valibot';
import type { Cancelling } from '../http.ts';
import { parseInstant } from '../instant.ts';
import type { Items } from '../items.ts';
import type { Ask, IzeaxListing, ListOptions } from './ask.ts';
import { campaigns } from './campaign.ts';
import type { Campaign } from './campaign.ts';
import { dayOf } from './day.ts';
import { itemsIn, unitSchema } from './wire.ts';
import type { Counts, UnitBody } from './wire.ts';

/** One published piece of a campaign. */
export interface Unit {
  id: string;
  /** UTC, ISO 8601; null where the service prints nonsense */
  publishedAt: string | null;
  /** in the service's words, such as "Instagram Story Frame" */
  unitType: string | null;
  allTime: Counts | null;
  /** the last 30 days, in the order of the service */
  daily: DayOfUnit[];
}

export interface DayOfUnit {
  /** "YYYY-MM-DD"; null where the service prints nonsense */
  on: string | null;
  counts: Counts;
}

export interface Unity {
  /** All Unity campaigns of the account, at once. (Unity Campaigns, Campaigns) */
  campaigns(options?: Cancelling): Promise<Items<Campaign>>;
  /** The published pieces of a campaign, with all-time counts and the last 30 days. (Unity Campaigns, Metrics) */
  metrics(campaignId: string, options?: ListOptions): IzeaxListing<Unit>;
}

const units = { items: itemsIn('units'), item: v.pipe(unitSchema, v.transform(toUnit)) };

export function createUnity(ask: Ask): Unity {
  return {
    campaigns: (options) => ask.list({ path: '/unity/campaigns' }, campaigns, options),
    metrics: (campaignId, options) =>
      ask.pages({ path: '/unity/metrics', query: { campaignid: campaignId } }, units, options),
  };
}

function toUnit(body: UnitBody): Unit {
  return {
    id: body.id,
    publishedAt: parseInstant(body.published_at),
    unitType: body.unit_type,
    allTime: body.all_time_metrics,
    daily: body.metrics.map(({ metric_on, counts }) => ({ on: dayOf(metric_on), counts })),
  };
}
