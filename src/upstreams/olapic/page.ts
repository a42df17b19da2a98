/** Turns a page of Olapic's media into looks and their products. */
import * as v from 'valibot';
import type { Look } from '../../model/look.ts';
import { freshForOf } from '../freshness.ts';
import type { JsonAnswer } from '../http.ts';
import { readAnswer } from '../shape.ts';
import { isPublic, toLook } from './look.ts';
import type { LookWithProducts } from './look.ts';
import { positionOfLink } from './page-position.ts';
import type { PagePosition } from './page-position.ts';
import type { OlapicProduct } from './product.ts';
import { listSchema, mediaSchema } from './wire.ts';

export interface OlapicPage {
  missing: null;
  /** each once, in the order of the service */
  looks: Look[];
  /** every product that a look names; a key may be any text, so look it up with `Object.hasOwn` */
  products: Record<string, OlapicProduct>;
  next: PagePosition | null;
  /** how many media and streams were left out because they could not be read or may not be shown */
  dropped: number;
  /** seconds; null where the service does not say */
  freshFor: number | null;
}

/** @throws {UpstreamError} of kind `shape` when it is no page of media */
export function readPage(answer: JsonAnswer, basePath: string): OlapicPage {
  const { items, nextHref } = readAnswer(listSchema(['media']), answer);
  const looks = new Map<string, Look>();
  const products = new Map<string, OlapicProduct>();
  let dropped = 0;
  for (const item of items) {
    const found = readMedia(item);
    dropped += found ? found.dropped : 1;
    // The order `shuffled` changes under way, so a list can name a media twice.
    if (!found || looks.has(found.look.id)) continue;
    looks.set(found.look.id, found.look);
    for (const product of found.products) {
      if (!products.has(product.key)) products.set(product.key, product);
    }
  }
  return {
    missing: null,
    looks: [...looks.values()],
    products: Object.fromEntries(products),
    next: positionOfLink(nextHref, basePath),
    dropped,
    freshFor: freshForOf(answer.headers),
  };
}

function readMedia(item: unknown): LookWithProducts | null {
  const media = v.safeParse(mediaSchema, item);
  return media.success && isPublic(media.output) ? toLook(media.output) : null;
}
