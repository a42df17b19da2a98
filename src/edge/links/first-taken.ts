import { UpstreamError } from '../../upstreams/errors.ts';
import type { TwoM } from '../../upstreams/two-m/client.ts';
import type { ShortLink } from '../../upstreams/two-m/links.ts';
import type { NewLink } from '../../upstreams/two-m/new-link.ts';
import { isRefusal } from '../../upstreams/two-m/refusal.ts';
import { storeKey } from '../keys.ts';
import type { LinkParts } from './link-parts.ts';

interface TriedAt {
  /** id of the site */
  site: string;
  client: TwoM;
  owner: string;
}

/** What was made and as which of the tries, or the service's refusal of the last one. */
export type Taken = (ShortLink & { link: NewLink }) | { refusal: UpstreamError };

const hour = 60 * 60_000;

/**
 * Tries one link after the other until 2m.is takes one. What it refused a moment ago it would refuse again, so later
 * links do without from the start.
 *
 * @throws {UpstreamError} for everything but refusals
 */
export async function firstTaken(
  { store, now, log }: LinkParts,
  { site, client, owner }: TriedAt,
  tries: [NewLink, ...NewLink[]],
): Promise<Taken> {
  const refusedKey = storeKey('short-link-extras', site, owner, tries.length);
  const [refused] = await store.get([refusedKey]);
  const from = Math.min(Number(refused ?? 0), tries.length - 1);
  for (let attempt = from; ; attempt += 1) {
    const link = tries[attempt] ?? tries[0];
    try {
      const made = await client.links.add(link);
      if (attempt > from) {
        const names = extrasBeyond(link, tries[0]);
        log({ level: 'warn', event: 'short-link-extras-refused', site, refused: names });
        await store.set([{ key: refusedKey, value: String(attempt), expiresAt: now() + hour }]);
      }
      return { ...made, link };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (attempt + 1 >= tries.length) return { refusal: error };
    }
  }
}

/** Names of fields, never their values. */
function extrasBeyond(link: NewLink, whole: NewLink): string[] {
  const names = Object.keys(whole) as (keyof NewLink)[];
  return names.filter((name) => JSON.stringify(whole[name]) !== JSON.stringify(link[name]));
}
