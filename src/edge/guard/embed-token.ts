import * as v from 'valibot';
import { openSealed, seal } from '../sealed.ts';

/** Pages that we serve for iframes carry it: a sandboxed iframe has no origin of its own to show. */
export const embedTokenHeader = 'X-Lookstream-Embed';

const day = 24 * 60 * 60_000;
const purpose = 'embed';

const Claims = v.object({ site: v.string(), until: v.number() });

/** Lets a page that we serve POST for one site, for a day. @param now milliseconds since 1970 */
export function sealEmbedToken(secret: string, site: string, now: number): Promise<string> {
  return seal(secret, purpose, { site, until: now + day });
}

export async function isEmbedToken(
  secret: string,
  token: string,
  site: string,
  now: number,
): Promise<boolean> {
  const parsed = v.safeParse(Claims, await openSealed(secret, purpose, token));
  return parsed.success && parsed.output.site === site && parsed.output.until > now;
}
