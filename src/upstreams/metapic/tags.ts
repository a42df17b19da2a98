/** Tags: what a user linked to, in a text or at a place of a picture. */
import { parseHttpUrl } from '../../model/http-url.ts';
import { address } from '../address.ts';
import type { Cancelling, JsonClient } from '../http.ts';
import type { Items } from '../items.ts';
import { readList } from './list.ts';
import { isMetapicUrl, tagSchema } from './wire.ts';
import type { TagBody } from './wire.ts';

/** Both ends as "YYYY-MM-DD"; what the service takes without them is not documented. */
export interface DayPeriod extends Cancelling {
  from?: string | undefined;
  to?: string | undefined;
}

export interface PopularTag {
  /** the number that ends the address of a deep link */
  id: string;
  /** the address that was linked to, never the deep link itself: that one counts each hit as a click */
  url: string | null;
  text: string | null;
  clicks: number;
  /** `2020-03-23T21:25:42` in the service's own time zone, which it does not tell */
  createdAt: string | null;
  /** null for a link that is in no picture */
  position: TagPosition | null;
}

/** In fractions of the picture, from its upper left corner. */
export interface TagPosition {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Tags {
  /** A user's tags with their clicks, in the order of the service. (`GET tags/popular`, which the document shows as an example alone) */
  popularTags(userId: string, options?: DayPeriod): Promise<Items<PopularTag>>;
}

export function createTags(http: JsonClient): Tags {
  return {
    async popularTags(userId, { from, to, signal } = {}) {
      const answer = await http.request({
        ...{ method: 'GET', path: address`/tags/popular/${userId}`, signal },
        query: { ...(from && { start_date: from }), ...(to && { end_date: to }) },
      });
      return readList(answer, tagSchema, toTag);
    },
  };
}

function toTag(body: TagBody): PopularTag {
  const { x, y, width, height } = body;
  const isPlaced = x !== null && y !== null && width !== null && height !== null;
  return {
    id: body.id,
    url: originalUrl(body.meta_info) ?? productUrl(body.url),
    text: body.text,
    clicks: body.total_clicks,
    createdAt: body.created_at,
    position: isPlaced && width > 0 && height > 0 ? { x, y, width, height } : null,
  };
}

/** The service keeps the address as JSON inside a text. */
function originalUrl(metaInfo: string | null): string | null {
  try {
    const info: unknown = JSON.parse(metaInfo ?? '');
    const isObject = typeof info === 'object' && info !== null;
    return isObject && 'original_url' in info ? productUrl(info.original_url) : null;
  } catch {
    return null;
  }
}

function productUrl(value: unknown): string | null {
  const url = parseHttpUrl(value);
  return url === null || isMetapicUrl(url) ? null : url;
}
