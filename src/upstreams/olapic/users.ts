/** User Endpoints: the people whose media these are. */
import type { Author } from '../../model/look.ts';
import { address } from '../address.ts';
import type { Cancelling, JsonClient } from '../http.ts';
import type { Ask } from './ask.ts';
import { authorOf, languageOf } from './author.ts';
import { createEntities } from './entities.ts';
import { readOne } from './found.ts';
import type { Found } from './found.ts';
import type { Missing } from './missing.ts';
import { userSchema } from './wire.ts';
import type { UserBody } from './wire.ts';

export interface OlapicUser {
  id: string;
  /** for credit; null where there is no name */
  author: Author | null;
  /** primary language, such as `en` */
  language: string | null;
  /** at Instagram; told only when asked for by handle */
  followers: number | null;
}

export interface NewUser {
  email: string;
  screenName: string;
  /** http(s) address of a picture */
  avatarUrl?: string | undefined;
}

export interface Users {
  /** One person, for credit. (GET USER BY ID) */
  byId(id: string, options?: Cancelling): Promise<Found<OlapicUser> | Missing>;
  /**
   * One person, with their followers. (GET USER BY INSTAGRAM HANDLE)
   * @param handle with or without its `@`
   */
  byInstagramHandle(
    customerId: string,
    handle: string,
    options?: Cancelling,
  ): Promise<Found<OlapicUser> | Missing>;
  /**
   * Makes a user to upload in the name of. The document knows the call only as the form `users:create` of a
   * customer. Never repeated by itself.
   */
  create(user: NewUser, options?: Cancelling): Promise<Found<OlapicUser>>;
}

const users = { schema: userSchema, names: ['user'], toEntity: toUser };

export function createUsers(ask: Ask, write: JsonClient): Users {
  const { find } = createEntities(ask, users);
  return {
    byId: (id, options) => find(address`/users/${id}`, options),
    byInstagramHandle: (customerId, handle, options) =>
      find(address`/customers/${customerId}/instagram_users/${bareHandle(handle)}`, options),
    async create({ email, screenName, avatarUrl }, { signal } = {}) {
      const form = { email, screen_name: screenName, avatar_url: avatarUrl };
      return readOne(
        users,
        await write.request({ method: 'POST', path: '/users', payload: { form }, signal, isPrivate: true }),
      );
    },
  };
}

export function bareHandle(handle: string): string {
  return handle.replace(/^@/, '');
}

function toUser(body: UserBody): OlapicUser {
  return {
    id: body.id,
    author: authorOf(body, null),
    language: languageOf(body),
    followers: body.instagram_followers,
  };
}
