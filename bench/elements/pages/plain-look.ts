import type { Look } from '../../../src/model/look.ts';
import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { Product } from '../../../src/model/product.ts';
import { altOf, creditOf, linkOf, productsOf, srcsetOf } from './look-words.ts';

/** The photo of a look as the link that photoswipe wants: to the largest picture, with its size. */
export function plainPhoto(look: Look, page: LooksPage, sizes: string): HTMLElement {
  const [smallest] = look.images;
  const largest = look.images.at(-1);
  const link = element('a', { class: 'photo', href: largest?.src ?? '' });
  link.dataset.pswpWidth = String(largest?.width);
  link.dataset.pswpHeight = String(largest?.height);
  link.append(
    element('img', {
      alt: altOf(look, productsOf(look, page)),
      width: String(smallest?.width),
      height: String(smallest?.height),
      // Before the addresses: a picture is asked for as soon as it has one.
      loading: 'lazy',
      decoding: 'async',
      sizes,
      srcset: srcsetOf(look),
      src: smallest?.src ?? '',
    }),
  );
  return link;
}

export function plainCredit(look: Look): HTMLElement {
  return element('p', {}, creditOf(look));
}

export function plainProduct(product: Product): HTMLElement {
  const { href, rel, advertiser, name, price } = linkOf(product);
  const link = element('a', { class: 'product', href, rel, target: '_blank' });
  if (advertiser) {
    const label = element('small', {});
    label.append(element('b', {}, 'Ad'), ` ${advertiser}`);
    link.append(label);
  }
  link.append(element('span', {}, name), ' ', element('span', {}, price));
  return link;
}

/** What stands under a photo of a carousel. */
export function plainCaption(look: Look, page: LooksPage): HTMLElement[] {
  const [product] = productsOf(look, page);
  return product ? [plainCredit(look), plainProduct(product)] : [plainCredit(look)];
}

export function element(tag: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}
