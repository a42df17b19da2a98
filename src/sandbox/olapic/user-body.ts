/** A person as Olapic prints an uploader. */
import { hash } from '../hash.ts';
import type { SandboxPerson, SandboxShop } from '../world/types.ts';
import { form } from './form.ts';
import { selfLinkOf, stubOf } from './view.ts';
import type { View } from './view.ts';

export function userBody(view: View, person: SandboxPerson) {
  const path = `/users/${person.id}`;
  return {
    _links: selfLinkOf(view, path),
    id: person.id,
    _fixed: true,
    name: person.name,
    avatar_url: avatarUrlOf(view, person),
    language: person.language,
    username: person.username,
    social_connections: socialConnectionsOf(person),
    _embedded: {
      'media:recent': { _links: selfLinkOf(view, `${path}/media/recent`) },
    },
    _forms: {
      'media:upload': form({
        title: 'Upload media',
        host: person.id === view.shop.userId ? 'rest' : 'api',
        path: `${path}/media`,
        method: 'POST',
        fields: [
          { type: 'text', prompt: 'Caption', name: 'caption' },
          { type: 'text', prompt: 'URL', name: 'url' },
        ],
      }),
    },
  };
}

/** What stands for the uploader in the list of their own media. */
export function userStub(view: View, { id }: SandboxPerson) {
  return { ...stubOf(view, `/users/${id}`), id };
}

/** Asked for by handle, a person is named by it, and has followers. */
export function instagramUserBody(view: View, shop: SandboxShop, person: SandboxPerson) {
  const handle = encodeURIComponent(person.instagram ?? '');
  const media = `/customers/${shop.customerId}/instagram_users/${handle}/media/recent`;
  return {
    ...userBody(view, person),
    username: person.instagram,
    _embedded: { 'media:recent': { _links: selfLinkOf(view, media) } },
    instagram_followers: String(hash(`followers ${person.id}`) % mostFollowers),
  };
}

/** Nobody here is famous. */
const mostFollowers = 20_000;

function avatarUrlOf({ picturesUrl }: View, { avatar }: SandboxPerson): string | null {
  return avatar === null || /^https?:/i.test(avatar) ? avatar : `${picturesUrl}/${avatar}`;
}

/** An object of networks, but an empty array where there are none. */
function socialConnectionsOf({ id, instagram, otherNetworks }: SandboxPerson) {
  const networks = Object.entries({ ...(instagram !== null && { instagram }), ...otherNetworks });
  if (networks.length === 0) return [];
  return Object.fromEntries(networks.map(([name, username]) => [name, { source_id: id, username }]));
}
