/** Elements that HTML's own rules for repairing markup tell apart. */
import type { OpenElement } from './open-elements.ts';

export type Kind = (element: OpenElement | undefined) => boolean;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const isNamed =
  (name: string): Kind =>
  (element) =>
    element?.space === 'html' && element.name === name;

function oneOf(names: ReadonlySet<string>): Kind {
  return (element) => element?.space === 'html' && names.has(element.name);
}

export const voidElements = words(
  'area base br col embed hr image img input keygen link meta param source track wbr',
);

export const formattingElements = words('a b big code em font i nobr s small strike strong tt u');
/** It goes on behind the block in which it was opened, until it is closed itself. */
export const isFormatting = oneOf(formattingElements);

/** Formatting that was opened within it does not go on behind it. */
export const isMarker = oneOf(words('applet caption marquee object td template th'));

export const tableParts = words('caption col colgroup tbody td tfoot th thead tr');
export const isTablePart = oneOf(tableParts);
export const holdsCell = oneOf(words('table tbody template tfoot thead tr'));
export const holdsRow = oneOf(words('table tbody template tfoot thead'));
export const isBetweenCells = oneOf(words('colgroup table tbody tfoot thead tr'));
export const isTableMode: Kind = (element) => isTablePart(element) || isTable(element);
export const isTable = oneOf(words('table template'));

export const headings = words('h1 h2 h3 h4 h5 h6');
export const isHeading = oneOf(headings);
export const needsNoEndTag = oneOf(words('dd dt li p'));
export const isTerm = oneOf(words('dd dt'));

export const specialElements = words(
  'address applet article aside blockquote body button caption center colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html li listing main ' +
    'marquee menu nav object ol p pre search section select summary table tbody td template tfoot th thead tr ul',
);
const isSpecialHtml = oneOf(specialElements);
/** The end tag of an element within which it was opened does not reach through it. */
export const isSpecial: Kind = (element) => isSpecialHtml(element) || isForeignBound(element);
const mayHoldItem = oneOf(words('address div p'));
export const endsItem: Kind = (element) => isSpecial(element) && !mayHoldItem(element);

const endsHtmlScope = oneOf(words('applet caption html marquee object select table td template th'));
/** No end tag but its own reaches through it. */
export const endsScope: Kind = (element) => endsHtmlScope(element) || isForeignBound(element);
const isButton = isNamed('button');
export const endsParagraphScope: Kind = (element) => endsScope(element) || isButton(element);
const isList = oneOf(words('ol ul'));
export const endsItemScope: Kind = (element) => endsScope(element) || isList(element);

/** The start of one of these is the end of a paragraph. */
export const paragraphEnders = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary ul xmp',
);

/** In SVG and MathML the start of one of these means that somebody forgot to close them. */
export const foreignEnders = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

const htmlWithin = { svg: words('foreignobject desc title'), math: words('mi mo mn ms mtext') };

const isForeignBound: Kind = (element) =>
  (element?.space === 'math' && element.name === 'annotation-xml') || isHtmlWithin(element);

/** Places in SVG and MathML where HTML goes on. */
export function isHtmlWithin(element: OpenElement | undefined): boolean {
  if (!element || element.space === 'html') return false;
  const { name, space, attributes } = element;
  if (name !== 'annotation-xml') return htmlWithin[space].has(name);
  return /^(text\/html|application\/xhtml\+xml)$/i.test(attributes.get('encoding')?.value ?? '');
}
