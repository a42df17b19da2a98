/** What kind of stream a product is in Olapic's eyes. */
import type { SandboxLook, SandboxProduct } from '../world/types.ts';
import { productsOfLook } from '../world/world.ts';
import type { View } from './view.ts';

export type StreamStatus = 'available' | 'unavailable' | 'miscellaneous' | 'discontinued';

/** Feeds say in two ways that there is none. */
const no: (string | null)[] = ['0', 'false'];

export function statusOf(product: SandboxProduct): StreamStatus {
  if (!product.active) return 'discontinued';
  if (isGallery(product)) return 'miscellaneous';
  return no.includes(product.availability ?? product.stock) ? 'unavailable' : 'available';
}

/** A stream with status TAG: made by hand, it sells nothing. */
function isGallery({ url }: SandboxProduct): boolean {
  return url === null;
}

export interface StreamFilter {
  hasGalleries: boolean;
  /** streams that were switched off */
  hasInactive: boolean;
}

export function streamsOfLook(view: View, look: SandboxLook, filter: StreamFilter): SandboxProduct[] {
  return productsOfLook(view.world, look).filter(
    (product) => (filter.hasInactive || product.active) && (filter.hasGalleries || !isGallery(product)),
  );
}
