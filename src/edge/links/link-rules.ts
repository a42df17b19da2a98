/** Which links of a post may be made to earn. The element in the page has the same rules over the page's own tree. */
import { parseHttpUrl } from '../../model/http-url.ts';
import type { OpenElement } from './open-elements.ts';

/** Our own mark, on the label inside a link. */
export const labelClass = 'lookstream-label';

export interface Anchor {
  element: OpenElement;
  /** the elements around it, from the outermost to the innermost */
  around: readonly OpenElement[];
  /** whether one of our labels is in it, or around it */
  isLabelled: boolean;
}

/** Quoted text, drawings and what is not shown: a link in there is an example, or none at all. */
const closedElements = ['pre', 'code', 'kbd', 'samp', 'svg', 'math', 'template'];

/** A link with an address stays as it is where one of these is true. Whose address it is, is the site's to say: `mayBeAffiliate`. */
const exceptions: ((anchor: Anchor) => boolean)[] = [
  ({ element }) => element.attributes.has('download'),
  ({ element, around }) => [...around, element].some(isOptedOut),
  ({ element, around }) => [...around, element].some(isEditable),
  ({ around }) => around.some(({ name }) => closedElements.includes(name)),
  ({ isLabelled }) => isLabelled,
];

export function mayBeRewritten(anchor: Anchor): boolean {
  return !exceptions.some((isException) => isException(anchor));
}

/** @returns an absolute http(s) address, as the WHATWG parser prints it; null for everything else */
export function addressOf({ attributes }: OpenElement): string | null {
  // Addresses of the post's own page are relative, and are nobody's shop.
  return parseHttpUrl((attributes.get('href')?.value ?? '').trim());
}

/** Reads the whole of a class, however long: to be asked once for each element, and not for each link in it. */
export function isLabel({ attributes }: OpenElement): boolean {
  return (attributes.get('class')?.value ?? '').split(/\s+/).includes(labelClass);
}

function isOptedOut({ attributes }: OpenElement): boolean {
  return attributes.has('data-no-affiliate');
}

function isEditable({ attributes }: OpenElement): boolean {
  const editable = attributes.get('contenteditable');
  return editable !== undefined && !/^false$/i.test(editable.value);
}
