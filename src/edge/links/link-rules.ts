/** Which links of a post may be made to earn. The element in the page has the same rules over the page's own tree. */
import { parseHttpUrl } from '../../model/http-url.ts';
import type { OpenElement } from './open-elements.ts';

/** Our own mark, on the label inside a link. */
export const labelClass = 'lookstream-label';

/** Quoted text, drawings and what is not shown: a link in there is an example, or none at all. */
const closedElements = ['pre', 'code', 'kbd', 'samp', 'svg', 'math', 'template'];

const refusals: ((element: OpenElement) => boolean)[] = [
  ({ name }) => closedElements.includes(name),
  ({ attributes }) => attributes.has('data-no-affiliate'),
  isEditable,
  isLabel,
];

/**
 * Whether a link stays as it is that is this element, or is in it. Reads the whole of an attribute, however long: to be
 * asked once for each element, and not for each link in it.
 */
export function refusesLinks(element: OpenElement): boolean {
  return refusals.some((isRefusal) => isRefusal(element));
}

/**
 * Whose address it is, is the site's to say: `mayBeAffiliate`.
 * @returns an absolute http(s) address, as the WHATWG parser prints it; null for everything else, and for downloads
 */
export function addressOf({ attributes }: OpenElement): string | null {
  if (attributes.has('download')) return null;
  // Addresses of the post's own page are relative, and are nobody's shop.
  return parseHttpUrl((attributes.get('href')?.value ?? '').trim());
}

export function isLabel({ attributes }: OpenElement): boolean {
  return (attributes.get('class')?.value ?? '').split(/\s+/).includes(labelClass);
}

function isEditable({ attributes }: OpenElement): boolean {
  const editable = attributes.get('contenteditable');
  return editable !== undefined && editable.value.toLowerCase() !== 'false';
}
