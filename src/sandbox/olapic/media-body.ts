/** A look as Olapic prints it: every product in it stands there in full. */
import type { SandboxLook } from '../world/types.ts';
import { categoriesOfProducts, personById } from '../world/world.ts';
import { listedCategoryBody } from './category-body.ts';
import { lookFieldsOf } from './look-fields.ts';
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
  return {
    ...lookFieldsOf(view, look, options.sharedFrom),
    _embedded: embeddedOf(view, look, options),
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
        _embedded: {
          stream: collectionOf(
            look,
            products.map((product) => embeddedStreamBody(view, product)),
          ),
        },
      },
    }),
    ...(hasCategories && {
      'categories:all': {
        _links: selfLinkOf(view, `${path}/categories`),
        _fixed: true,
        _embedded: {
          category: collectionOf(
            look,
            categories.map((category) => listedCategoryBody(view, category)),
          ),
        },
      },
    }),
  };
}

/** The service embeds a collection in three shapes. */
function collectionOf<Item>({ hasBareCollections }: SandboxLook, items: Item[]): Item[] | Item | null {
  return hasBareCollections && items.length < 2 ? (items[0] ?? null) : items;
}
