/** Who made a look: Olapic's uploader, read for credit. */
import { parseHttpUrl } from '../../model/http-url.ts';
import type { Author } from '../../model/look.ts';
import { isStub } from './wire.ts';
import type { UploaderBody } from './wire.ts';

/**
 * @param network where the look comes from, as Olapic names it: its handle is preferred to that of other networks
 * @returns null for a stub, and where there is no name to give credit to
 */
export function authorOf(uploader: UploaderBody | null, network: string | null): Author | null {
  if (uploader === null || isStub(uploader)) return null;
  const username = confirmedUsername(uploader, network);
  const name = uploader.name ?? username;
  if (name === null) return null;
  return { name, handle: username && `@${username}`, avatar: parseHttpUrl(uploader.avatar_url) };
}

/** @returns primary language of the uploader (`en_US` is `en`), or null */
export function languageOf(uploader: UploaderBody | null): string | null {
  return /^([a-z]{2,3})(?![a-z0-9])/i.exec(uploader?.language ?? '')?.[1]?.toLowerCase() ?? null;
}

/** `uploader.username` is no handle: it can be a bare number. Only a connected network vouches for one. */
function confirmedUsername({ social_connections }: UploaderBody, network: string | null): string | null {
  const usernames = Object.entries(social_connections).flatMap(([name, connection]) => {
    const username = connection?.username?.replace(/^@/, '');
    return username && !/\s/.test(username) ? [{ name, username }] : [];
  });
  const own = usernames.find(({ name }) => name === network);
  return (own ?? usernames[0])?.username ?? null;
}
