/** A look as Olapic prints it: every product in it stands there in full. */
import type { SandboxLook } from '../world/types.ts';
import { personById, productsOfLook } from '../world/world.ts';
import { form } from './form.ts';
import { dateOf, mediaFieldsOf } from './media-fields.ts';
import { streamBody } from './stream-body.ts';
import { userBody } from './user-body.ts';
import { selfLinkOf } from './view.ts';
import type { View } from './view.ts';

export interface MediaOptions {
  /** address that the look is shared from; only lists of a stream with an address of its own know one */
  sharedFrom: string | null;
  hasStreams: boolean;
  hasCategories: boolean;
}

export function mediaBody(view: View, look: SandboxLook, options: MediaOptions) {
  const { sharedFrom } = options;
  return {
    ...mediaFieldsOf(view, look),
    source: look.source,
    ...sourceOf(look),
    caption: look.caption,
    share_url: sharedFrom ? `${sharedFrom}#opi${look.id}` : null,
    date_submitted: dateOf(look.submittedAt),
    date_published: dateOf(look.publishedAt),
    status: 'approved',
    // Nobody's like is a number, everybody's is text.
    likes: look.likes === 0 ? 0 : String(look.likes),
    _embedded: embeddedOf(view, look, options),
    _forms: { report: reportForm(look) },
  };
}

function embeddedOf(view: View, look: SandboxLook, { hasStreams, hasCategories }: MediaOptions) {
  const path = `/media/${look.id}`;
  const person = personById(view.world, look.person);
  // Inactive streams are left out of a media unless they are asked for.
  const products = productsOfLook(view.world, look).filter((product) => product.active);
  return {
    uploader: person ? userBody(view, person) : null,
    ...(hasStreams && {
      'streams:all': {
        _links: selfLinkOf(view, `${path}/streams`),
        _fixed: true,
        _embedded: { stream: products.map((product) => streamBody(view, product)) },
      },
    }),
    ...(hasCategories && {
      'categories:all': {
        _links: selfLinkOf(view, `${path}/categories`),
        _fixed: true,
        _embedded: { category: [] },
      },
    }),
  };
}

/** A reserved domain stands in for the network's: no link of the demo may lead to a stranger's post. */
function sourceOf({ id, source }: SandboxLook) {
  if (source === 'harddrive') return { source_id: null, original_source: null };
  return { source_id: id, original_source: `https://${source}.example/p/${id}/` };
}

function reportForm({ id }: SandboxLook) {
  return form({
    title: 'Report media',
    path: `/media/${id}/reports`,
    method: 'POST',
    fields: [
      { type: 'email', prompt: 'Email', name: 'email' },
      { type: 'short-text', prompt: 'Reason', name: 'reason' },
      { type: 'submit', prompt: '', name: 'submit', value: 'Report' },
    ],
  });
}
