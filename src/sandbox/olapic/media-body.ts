/** A look as Olapic prints it: every product in it stands there in full. */
import type { SandboxLook } from '../world/types.ts';
import { categoriesOfProducts, personById } from '../world/world.ts';
import { listedCategoryBody } from './category-body.ts';
import { isVisible } from './entities.ts';
import { form } from './form.ts';
import { dateOf, mediaFieldsOf } from './media-fields.ts';
import { embeddedStreamBody } from './stream-body.ts';
import { streamsOfLook } from './stream-status.ts';
import type { StreamFilter } from './stream-status.ts';
import { userBody, userStub } from './user-body.ts';
import { selfLinkOf } from './view.ts';
import type { View } from './view.ts';

export interface MediaOptions extends StreamFilter {
  /** address that the look is shared from; only lists of a stream with an address of its own know one */
  sharedFrom: string | null;
  /** a link to the uploader stands for the uploader */
  isUploaderStub: boolean;
  hasStreams: boolean;
  hasCategories: boolean;
}

/** What a media is printed with unless somebody asks otherwise: galleries too, but nothing inactive. */
export const wholeMedia: MediaOptions = {
  sharedFrom: null,
  isUploaderStub: false,
  hasStreams: true,
  hasCategories: true,
  hasGalleries: true,
  hasInactive: false,
};

export function mediaBody(view: View, look: SandboxLook, options: MediaOptions) {
  const { sharedFrom } = options;
  return {
    ...mediaFieldsOf(view, look),
    ...(isVideoUpload(view, look) && { type: 'VIDEO' }),
    source: look.source,
    ...sourceOf(look),
    caption: look.caption,
    share_url: sharedFrom ? `${sharedFrom}#opi${look.id}` : null,
    date_submitted: dateOf(look.submittedAt),
    date_published: isVisible(view, look) ? dateOf(look.publishedAt) : null,
    status: isVisible(view, look) ? 'approved' : 'pending',
    // Nobody's like is a number, everybody's is text.
    likes: look.likes === 0 ? 0 : String(look.likes),
    _embedded: embeddedOf(view, look, options),
    _forms: { report: reportForm(look) },
  };
}

function embeddedOf(view: View, look: SandboxLook, options: MediaOptions) {
  const { hasStreams, hasCategories } = options;
  const path = `/media/${look.id}`;
  const person = personById(view.world, look.person);
  const uploader = person && (options.isUploaderStub ? userStub(view, person) : userBody(view, person));
  const products = hasStreams ? streamsOfLook(view, look, options) : [];
  const categories = hasCategories ? categoriesOfProducts(view.world, look.shop, look.products) : [];
  return {
    uploader: uploader ?? null,
    ...(hasStreams && {
      'streams:all': {
        _links: selfLinkOf(view, `${path}/streams`),
        _fixed: true,
        _embedded: { stream: products.map((product) => embeddedStreamBody(view, product)) },
      },
    }),
    ...(hasCategories && {
      'categories:all': {
        _links: selfLinkOf(view, `${path}/categories`),
        _fixed: true,
        _embedded: { category: categories.map((category) => listedCategoryBody(view, category)) },
      },
    }),
  };
}

/** An upload has no film to show yet, but what it will be is known. */
function isVideoUpload({ world }: View, { id }: SandboxLook): boolean {
  return world.olapic.uploads.get(id)?.type.startsWith('video/') ?? false;
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
