/** Campaigns as IZEAx prints them, and what was published for them with its numbers. */
import type { SandboxCampaign, SandboxOffer, SandboxUnit } from '../world/izeax/types.ts';
import { countOf, countsOf, lastDays } from './counts.ts';

export function campaignBody({ id, type, name, contentGroup }: SandboxCampaign) {
  return { id, campaign_type: type, name, content_group_id: contentGroup };
}

/** @param time milliseconds since 1970 */
export function unitBody(unit: SandboxUnit, time: number) {
  const { id, publishedAt, type, isMeasured } = unit;
  const allTime = ['engagements', 'followers', 'comments', 'likes', 'clicks', 'shares', 'views'];
  const daily = ['comments', 'likes', 'clicks', 'reach', 'shares', 'views'];
  return {
    id,
    published_at: publishedAt,
    unit_type: type,
    // One object in a list, says the document.
    all_time_metrics: isMeasured ? [countsOf(id, allTime, 5000)] : [],
    metrics: lastDays(time).map((day) => ({
      metric_on: `${day}T00:00:00.000-05:00`,
      ...countsOf(id + day, daily, 200),
    })),
  };
}

/** What is counted on each platform, in the document's words. */
const platformCounts: Record<SandboxOffer['platform'], string[]> = {
  blog: ['comments'],
  facebook: ['comments', 'likes', 'shares', 'views'],
  instagram: ['comments', 'likes', 'views'],
  twitter: ['likes', 'replies', 'retweets'],
  youtube: ['comments', 'likes', 'views'],
};

/** @param time milliseconds since 1970 */
export function offerBody(offer: SandboxOffer, time: number) {
  const { id, publishedAt, url, reach, connection, platform } = offer;
  return {
    id,
    published_at: publishedAt,
    published_url: url,
    reach_when_published: reach,
    connection_name: connection.name,
    platform,
    connection_url: connection.url,
    metrics: lastDays(time).map((day) => {
      const age = Math.max(0, daysBetween(publishedAt, day));
      return {
        metric_on: day,
        platform_data: countsOf(id + day, platformCounts[platform], 200),
        total_clicks_to_date: age * countOf(`${id} clicks`, 9),
        total_views_to_date: age * countOf(`${id} views`, 90),
      };
    }),
  };
}

function daysBetween(start: string, end: string): number {
  return Math.floor((Date.parse(end) - Date.parse(start)) / (24 * 60 * 60 * 1000));
}
