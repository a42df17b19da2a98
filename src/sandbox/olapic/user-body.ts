/** A person as Olapic prints an uploader. */
import type { SandboxPerson } from '../world/types.ts';
import { form } from './form.ts';
import { selfLinkOf } from './view.ts';
import type { View } from './view.ts';

export function userBody(view: View, person: SandboxPerson) {
  const path = `/users/${person.id}`;
  return {
    _links: selfLinkOf(view, path),
    id: person.id,
    _fixed: true,
    name: person.name,
    avatar_url: null,
    language: person.language,
    username: person.username,
    social_connections: socialConnectionsOf(person),
    _embedded: {
      'media:recent': { _links: selfLinkOf(view, `${path}/media/recent`) },
    },
    _forms: {
      'media:upload': form({
        title: 'Upload media',
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

/** An object of networks, but an empty array where there are none. */
function socialConnectionsOf({ id, instagram }: SandboxPerson) {
  if (instagram === null) return [];
  return { instagram: { source_id: id, username: instagram } };
}
