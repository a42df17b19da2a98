/** A user's links as Metapic's tags, with their clicks. */
import { printLocalTime } from '../local-time.ts';
import type { SandboxPublisher } from '../world/metapic-state.ts';
import type { World } from '../world/world.ts';
import { linksOf } from './clicks-body.ts';
import { deepLinkAddress, typeOf } from './deep-link-answer.ts';
import { isWithin } from './period.ts';
import type { Period } from './period.ts';
import { storeOf } from './stores.ts';

/** Those with most clicks first. They stand in texts, so they have no place in a picture. */
export function tagsBody(world: World, publisher: SandboxPublisher, period: Period) {
  const tags = linksOf(world, publisher).map(({ id, url, createdAt, clicks }) => {
    const store = storeOf(world, url);
    return {
      id: Number(id),
      ...{ x: null, y: null, width: null, height: null },
      meta_info: JSON.stringify({ original_url: url }),
      link: deepLinkAddress(id),
      image_id: null,
      text: store?.name ?? '',
      type: store ? typeOf(store) : '',
      created_at: printLocalTime(createdAt),
      created_as: 'deepLinking',
      url: deepLinkAddress(id),
      total_clicks: clicks.filter((time) => isWithin(period, time)).length,
    };
  });
  return tags.toSorted((one, other) => other.total_clicks - one.total_clicks);
}
