import type { MeasuredEvent } from '../../model/measurement.ts';
import type { OlapicAnalytics } from '../../upstreams/olapic/analytics.ts';
import { olapicIdOf } from '../looks/look-id.ts';

/** Tells Olapic one thing that happened; throws what the client throws. */
export type Delivery = (analytics: OlapicAnalytics, visitor: string) => Promise<void>;

/** @returns how Olapic is told about an event; null where it has no count for it, as for looks of other services */
export function deliveryOf({ kind, look, source }: MeasuredEvent): Delivery | null {
  if (look === null) {
    return kind === 'render' ? (analytics, visitor) => analytics.widgetRendered({ source, visitor }) : null;
  }
  const mediaId = olapicIdOf(look);
  if (mediaId === null) return null;
  return (analytics, visitor) => analytics.media(mediaId, kind, { source, visitor });
}
