/** One look that Olapic was asked for by its id. */
import type { Look } from '../../model/look.ts';
import { UpstreamError } from '../errors.ts';
import { freshForOf } from '../freshness.ts';
import type { JsonAnswer } from '../http.ts';
import { inData } from '../lenient.ts';
import { readAnswer } from '../shape.ts';
import { isPublic, toLook } from './look.ts';
import type { Missing } from './missing.ts';
import type { OlapicProduct } from './product.ts';
import { mediaSchema } from './wire.ts';

export interface FoundLook {
  missing: null;
  look: Look;
  /** those that the look names, by key; a key may be any text, so look it up with `Object.hasOwn` */
  products: Record<string, OlapicProduct>;
  /** how many streams of the look could not be read */
  dropped: number;
  /** seconds; null where the service does not say */
  freshFor: number | null;
}

/**
 * @returns `inactive` for a media that may not be shown
 * @throws {UpstreamError} of kind `shape` when it is no media, or one without a picture
 */
export function readLook(answer: JsonAnswer): FoundLook | Missing {
  const { data } = readAnswer(inData(mediaSchema), answer);
  if (!isPublic(data)) return { missing: 'inactive' };
  const found = toLook(data);
  if (found === null) {
    const what = 'answered with a media that has no picture: nothing can be shown.';
    throw new UpstreamError({ kind: 'shape', call: answer.call, what, status: answer.status });
  }
  const { look, dropped } = found;
  const products = Object.fromEntries(found.products.map((product) => [product.key, product]));
  return { missing: null, look, products, dropped, freshFor: freshForOf(answer.headers) };
}
