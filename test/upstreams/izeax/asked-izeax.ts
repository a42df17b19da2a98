/** An IZEAx client over a script, and the bodies that the service's document prints. */
import { createIzeax } from '../../../src/upstreams/izeax/client.ts';
import type { Izeax, IzeaxOptions } from '../../../src/upstreams/izeax/client.ts';
import { scriptedFetch } from '../support/scripted-fetch.ts';
import type { AskedFor, Scripted } from '../support/scripted-fetch.ts';

export const token = 'izeax-token-0123456789';

type Changes = Record<string, unknown>;

export function izeax(
  script: Scripted | [Scripted, ...Scripted[]],
  options: Partial<IzeaxOptions> = {},
): { client: Izeax; asked: AskedFor[] } {
  const scripts: [Scripted, ...Scripted[]] = Array.isArray(script) ? script : [script];
  const { fetch, asked } = scriptedFetch(...scripts);
  const baseUrl = 'https://api.example/izeax';
  return { client: createIzeax({ fetch, baseUrl, token, accountId: '77', ...options }), asked };
}

export const words = { _next: 'url of next page', _prev: 'url of previous page' };

export function campaign(changes: Changes = {}): Changes {
  return {
    ...{ id: '6', campaign_type: "'sponsorship' or 'unity'", name: 'My Campaign' },
    ...{ content_group_id: 'virtual-campaign-6', ...changes },
  };
}

export function dayOfUnit(changes: Changes = {}): Changes {
  return {
    metric_on: '2018-01-01T02:45:90.000-05:00',
    ...{ comments: 2, likes: 312, clicks: 8376, reach: 10000, shares: 12, views: 234, ...changes },
  };
}

export function unit(changes: Changes = {}): Changes {
  return {
    ...{ id: '10000', published_at: '2018-01-01T02:45:90.000-05:00', unit_type: 'Instagram Story Frame' },
    all_time_metrics: [
      { engagements: 100, followers: 100, comments: 2, likes: 312, clicks: 8376, shares: 12, views: 234 },
    ],
    metrics: [dayOfUnit()],
    ...changes,
  };
}

export function offer(changes: Changes = {}): Changes {
  return {
    ...{ id: '10000', published_at: '2018-01-01T02:45:90.000-05:00' },
    ...{ published_url: 'http://twitter.com/izea/', reach_when_published: 3000 },
    ...{ connection_name: '@izea', platform: 'twitter', connection_url: 'http://twitter.com/izea' },
    metrics: [
      {
        metric_on: '2018-01-01',
        platform_data: {
          ...{ comments: 2, likes: 312, loops: 77, reblogs: 436 },
          ...{ shares: 12, replies: 8, retweets: 1, views: 234 },
        },
        ...{ total_clicks_to_date: 76, total_views_to_date: 400 },
      },
    ],
    ...changes,
  };
}

export function group(changes: Changes = {}): Changes {
  return {
    ...{ id: '60', name: 'My upload', asset_count: 2 },
    ...{ cover_image_url: 'https://d2w079/exam.jpg', cover_asset_id: '227954', ...changes },
  };
}

export function summary(changes: Changes = {}): Changes {
  return {
    ...{ id: '60', creator_id: 'CreatorId', creator_name: 'CreatorName' },
    ...{ thumbnail_url: 'https://d2w079/exam.jpg', published_platform: 'Platform' },
    ...{ cover_asset_id: '227954', ...changes },
  };
}

export function asset(changes: Changes = {}): Changes {
  return {
    ...{ id: '60', creator_id: 'CreatorId', creator_name: 'CreatorName' },
    ...{ file_name: 'FileName', license: 'Licence' },
    download_url: 'https://app.izea.com/asset/download/imageuploaded.jpg',
    thumbnail_url: 'https://d2w079/exam.jpg',
    tag_list: ['["figurine"', '"art"', '"porcelain"]'],
    ...changes,
  };
}
