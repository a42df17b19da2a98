import type { LooksPage } from '../../../src/model/looks-page.ts';
import type { Look } from '../../../src/model/look.ts';
import { edgeAddress, makeImage, makeLook, makeProduct } from '../../support/fixtures.ts';

/** A look with a text in every field that holds one, and a product with it too. */
export function pageOfTexts(texts: string[]): LooksPage {
  const looks = texts.map((text, index) => {
    const author = { name: text, handle: `@${text}`, avatar: null };
    const key = keyOf(text, index);
    return makeLook(`look-${index}`, {
      caption: text,
      author,
      origin: text,
      categories: [key],
      products: [{ key }],
    });
  });
  const products = texts.map((text, index) => {
    const key = keyOf(text, index);
    const picture = `${edgeAddress}/v1/pictures/product-${index}/320`;
    return [key, makeProduct(key, { name: text, brand: `by ${text}`, store: text, image: picture })] as const;
  });
  return { looks, products: Object.fromEntries(products), next: null, reason: null };
}

/** Of its product, and what a category is called. */
export function keyOf(text: string, index: number): string {
  return `${text} ${index}`;
}

/** A look with an address in every field that holds one, and one good picture, since without it nothing is shown. */
export function pageOfAddresses(addresses: string[]): LooksPage {
  const looks = addresses.map((address, index): Look => {
    const id = `look-${index}`;
    return makeLook(id, {
      kind: index % 2 ? 'video' : 'image',
      video: index % 2 ? { src: address, poster: address, captions: address } : null,
      images: [{ src: address, width: 100, height: 100 }, makeImage(id, 640)],
      author: { name: 'Kaisa', handle: null, avatar: address },
      originUrl: address,
      shareUrl: address,
      products: [{ key: id }],
    });
  });
  const products = addresses.map((address, index) => {
    const key = `look-${index}`;
    return [key, makeProduct(key, { url: address, deepLink: address, image: address })] as const;
  });
  return { looks, products: Object.fromEntries(products), next: null, reason: null };
}

/** All elements in a tree, through every shadow root. */
export function allIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? allIn(element.shadowRoot) : []),
  ]);
}

/** What a tree is made of, without its texts: tags and names of attributes, through every shadow root. */
export function shapeOf(element: Element): string {
  const names = element.getAttributeNames().sort().join(' ');
  const inside = [...(element.shadowRoot?.children ?? []), ...element.children].map(shapeOf).join('');
  return `<${element.localName} ${names}>${inside}</>`;
}

const singular = [
  'href',
  'src',
  'poster',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'cite',
  'ping',
  'manifest',
];

/** Every address that is bound in a tree, through every shadow root. */
export function boundIn(root: ParentNode): string[] {
  return allIn(root).flatMap((element) => [
    ...singular.flatMap((name) => element.getAttribute(name) ?? []),
    ...(element.getAttribute('srcset')?.split(',') ?? []).map((one) => one.trim().split(' ')[0] ?? ''),
  ]);
}

/** Whether something that was written as text has been run. */
export const isHacked = () => 'hacked' in window;
