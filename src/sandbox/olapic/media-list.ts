/** One page of a list of looks, and the links to the pages around it. */
import type { SandboxLook } from '../world/types.ts';
import { lookById, productsOfLook } from '../world/world.ts';
import { customerBody } from './customer-body.ts';
import { isVisible } from './entities.ts';
import { orderLooks } from './look-orders.ts';
import type { LookSource } from './look-sources.ts';
import { mediaBody, wholeMedia } from './media-body.ts';
import type { MediaOptions } from './media-body.ts';
import { readPage } from './page-walk.ts';
import type { Paginations } from './paginations.ts';
import { readOrder, readSwitch } from './parameters.ts';
import type { Query } from './parameters.ts';
import { statusOf } from './stream-status.ts';
import type { View } from './view.ts';

export interface MediaListRequest {
  source: LookSource;
  /** the order, as it was sent */
  sent: string;
  query: Query;
}

/** Filters are fixed when a walk begins, and hold for all its pages. */
export function mediaListBody(view: View, paginations: Paginations<MediaOptions>, request: MediaListRequest) {
  const { source, query } = request;
  const order = readOrder(request.sent, source.orders);
  const page = readPage(view, paginations, {
    path: `${source.path}/${order}`,
    query,
    begin: () => {
      const passes = source.isFiltered ? filterOf(view, query) : () => true;
      const looks = orderLooks(source.looks, { order, time: view.time, seed: source.seed }).filter(passes);
      return { ids: looks.map(({ id }) => id), terms: mediaOptionsOf(source, query) };
    },
  });
  // A look that was taken away since the walk began leaves its place on the page empty.
  const looks = page.ids
    .map((id) => lookById(view.world, id))
    .filter((look) => look !== undefined)
    .filter((look) => isVisible(view, look));
  return {
    _links: page.links,
    _embedded: {
      media: looks.map((look) => mediaBody(view, look, page.terms)),
      customer: customerBody(view, view.shop),
    },
  };
}

function filterOf(view: View, query: Query): (look: SandboxLook) => boolean {
  const isRightsOnly = readSwitch(query, 'rights_given', false);
  const isInStockOnly = readSwitch(query, 'filter_media_without_products', false);
  return (look) =>
    (!isRightsOnly || look.rightsGiven) &&
    (!isInStockOnly || productsOfLook(view.world, look).some((product) => statusOf(product) === 'available'));
}

function mediaOptionsOf(source: LookSource, query: Query): MediaOptions {
  const options = {
    ...wholeMedia,
    sharedFrom: source.sharedFrom,
    isUploaderStub: source.isUploaderStub,
    hasStreams: !readSwitch(query, 'disable_embedded_streams', false),
    hasCategories: !readSwitch(query, 'disable_embedded_categories', false),
  };
  if (!source.isFiltered) return options;
  return {
    ...options,
    hasGalleries: readSwitch(query, 'include_tagged_galleries', true),
    hasInactive: readSwitch(query, 'include_inactive_galleries', false),
  };
}
