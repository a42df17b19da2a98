import { html, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import type { LooksPage } from '../../model/looks-page.ts';
import type { Product } from '../../model/product.ts';
import type { Terms } from './terms/terms.ts';

/** The products in a look that the page knows, in the look's order. */
export function productsOf(look: Look, products: LooksPage['products']): Product[] {
  return look.products.flatMap(({ key }) => (Object.hasOwn(products, key) && products[key]) || []);
}

/** "Photo by Kaisa Mäkelä", or "Video by a customer": names the viewer, and begins an alternative text. */
export function bylineOf(look: Look, terms: Terms): string {
  const name = look.author?.name;
  if (look.kind === 'video') return name ? terms.videoBy(name) : terms.anonymousVideo;
  return name ? terms.photoBy(name) : terms.anonymousPhoto;
}

/**
 * Alternative text: who, and what is to be seen. The caption is left out; it stands as text on the page. The names stand
 * after a colon, so commas do; `Intl.ListFormat` would take the first view longer than all of its photos' words.
 */
export function altTextOf(look: Look, products: Product[], terms: Terms): string {
  const byline = bylineOf(look, terms);
  if (!products.length) return byline;
  const comma = terms.lang === 'ar' ? '، ' : ', ';
  return terms.photoOf(byline, products.map(({ name }) => name).join(comma));
}

/**
 * A term around a name, with the name set apart so that its direction disturbs nothing.
 *
 * @param term such as `terms.credit`
 */
export function withName(term: (name: string) => string, name: string): TemplateResult {
  const [before, after] = term('\0').split('\0');
  return html`${before}<bdi>${name}</bdi>${after}`;
}
