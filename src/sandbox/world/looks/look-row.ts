/** How a look is written down in this folder: as a row of a table, with what can be told from the rest left out. */
import { hash } from '../../hash.ts';
import { people } from '../people.ts';
import type { SandboxLook, SandboxShop } from '../types.ts';

/** `submittedAt` and, from the person's accounts, `source` follow; the last member overrules them. */
export type LookRow = [
  id: string,
  picture: string,
  username: string,
  publishedAt: string,
  likes: number,
  products: string[],
  caption: string | null,
  exceptions?: Partial<Pick<SandboxLook, 'source' | 'video' | 'hasBareCollections'>>,
];

/** Seconds between upload and publication: moderators are quick, but have weekends. */
const quickestModeration = 3 * 60 * 60;
const slowestModeration = 4 * 24 * 60 * 60;

const peopleByUsername = new Map(people.map((person) => [person.username, person]));

/** @throws when nobody has the row's username */
export function lookFrom(shop: SandboxShop, row: LookRow): SandboxLook {
  const [id, picture, username, publishedAt, likes, products, caption, exceptions] = row;
  const person = peopleByUsername.get(username);
  if (!person) throw new Error(`Look ${id} is by "${username}", whom people.ts does not know.`);
  const published = Date.parse(publishedAt);
  return {
    id,
    shop: shop.customerId,
    picture,
    video: null,
    caption,
    person: person.id,
    products,
    source: person.instagram ? 'instagram' : 'harddrive',
    submittedAt: timestamp(published - moderationTime(id)),
    publishedAt: timestamp(published),
    likes,
    location: null,
    // Most people say yes when they are asked.
    rightsGiven: hash(`rights ${id}`) % 3 !== 0,
    hasBareCollections: false,
    ...exceptions,
  };
}

/** In milliseconds; told from the id, so that it is the same each time. */
function moderationTime(id: string): number {
  const seconds = quickestModeration + (Number(id) % (slowestModeration - quickestModeration));
  return seconds * 1000;
}

/** As Olapic prints it: `2026-11-14T08:12:41+00:00`. */
function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', '+00:00');
}
