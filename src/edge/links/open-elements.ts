/**
 * What stands inside what. Browsers repair broken markup; this follows their rules as far as it takes to know which
 * elements are around a link. Where it is not worth telling, an element stays open for too long: a link that may be
 * within something that says "not here" counts as within it.
 */
import * as kinds from './element-kinds.ts';
import type { Kind } from './element-kinds.ts';
import type { Tag } from './html-tags.ts';

export interface OpenElement {
  name: string;
  space: 'html' | 'svg' | 'math';
  attributes: Tag['attributes'];
}

export interface OpenElements {
  /** from the outermost to the innermost */
  readonly all: readonly OpenElement[];
  /** whether we are in SVG or MathML, and at no place where HTML goes on */
  isForeign(): boolean;
  /** @returns the element, or null for one that can hold nothing */
  start(tag: Tag): OpenElement | null;
  end(name: string): void;
}

const never: Kind = () => false;

export function openElements(): OpenElements {
  const all: OpenElement[] = [];
  /** A form within a form is none. */
  let isInForm = false;

  /** Closes an element and what is within it, but for formatting, which goes on. */
  function close(index: number): void {
    const [element, ...within] = all.splice(index);
    all.push(...goingOn(within, kinds.isMarker(element)));
  }

  /** @returns the innermost of a kind, or -1 where one that ends its scope is further in */
  function innermost(kind: Kind, endsScope: Kind): number {
    const index = all.findLastIndex(kind);
    return index >= 0 && !all.slice(index + 1).some(endsScope) ? index : -1;
  }

  function closeInnermost(kind: Kind, endsScope: Kind): void {
    const index = innermost(kind, endsScope);
    if (index >= 0) close(index);
  }

  /** Formatting ends without ending the blocks in it, nor other formatting. */
  function closeFormatting(name: string, endsScope: Kind): void {
    const index = innermost(kinds.isNamed(name), endsScope);
    if (index < 0) return;
    const [, ...within] = all.splice(index);
    all.push(...within.filter((element) => kinds.isSpecial(element) || kinds.isFormatting(element)));
  }

  /** A form that ends while something is open in it does not end what comes behind. */
  function closeForm(): void {
    if (!all.some(kinds.isNamed('template'))) isInForm = false;
    const index = innermost(kinds.isNamed('form'), kinds.endsScope);
    if (index >= 0 && all.slice(index + 1).every(kinds.needsNoEndTag)) close(index);
  }

  /** A part of a table ends what is open in those before it, and brings the parts with it that were left out. */
  function placeInTable(name: string): void {
    const isPlace =
      name === 'td' || name === 'th' ? kinds.holdsCell : name === 'tr' ? kinds.holdsRow : kinds.isTable;
    const index = all.findLastIndex(isPlace);
    const within = all.splice(index + 1);
    if (isPlace !== kinds.isTable && kinds.isNamed('table')(all.at(-1))) all.push(plain('tbody'));
    if (isPlace === kinds.holdsCell && !kinds.isNamed('tr')(all.at(-1))) all.push(plain('tr'));
    all.push(...goingOn(within, false));
  }

  function closeBefore(name: string): void {
    if (name === 'li') closeInnermost(kinds.isNamed('li'), kinds.endsItem);
    if (name === 'dd' || name === 'dt') closeInnermost(kinds.isTerm, kinds.endsItem);
    if (kinds.paragraphEnders.has(name)) closeInnermost(kinds.isNamed('p'), kinds.endsParagraphScope);
    if (name === 'a' || name === 'nobr') closeFormatting(name, kinds.endsScope);
    if (name === 'button') closeInnermost(kinds.isNamed(name), kinds.endsScope);
    if (kinds.headings.has(name) && kinds.isHeading(all.at(-1)) && !all.some(kinds.isFormatting)) all.pop();
    if (kinds.tableParts.has(name)) placeInTable(name);
  }

  /** Browsers drop such a start tag, or close its element at once. */
  function isLost(name: string): boolean {
    if (kinds.tableParts.has(name)) return !kinds.isNamed('table')(all.findLast(kinds.isTable));
    if (name !== 'form' || all.some(kinds.isNamed('template'))) return false;
    const isBetweenCells = kinds.isBetweenCells(all.findLast(kinds.isTableMode));
    const isLostForm = isInForm || isBetweenCells;
    isInForm = true;
    return isLostForm;
  }

  function leaveForeign(): void {
    while (all.length > 0 && !takesHtml(all.at(-1))) all.pop();
  }

  return {
    all,
    isForeign: () => !takesHtml(all.at(-1)),

    start({ name, attributes, isSelfClosing }) {
      if (endsForeign(name, attributes)) leaveForeign();
      const space = spaceOf(name, all.at(-1));
      if (space !== 'html') {
        if (isSelfClosing) return null;
      } else {
        if (isLost(name)) return null;
        closeBefore(name);
        if (kinds.voidElements.has(name)) return null;
      }
      const element: OpenElement = { name, space, attributes };
      all.push(element);
      return element;
    },

    end(name) {
      // What comes behind the end of a page is still in it.
      if (name === 'body' || name === 'html') return;
      if (name === 'p' || name === 'br') leaveForeign();
      const isSomewhere = all.some((element) => element.name === name);
      if (!isSomewhere && name !== 'form' && !kinds.headings.has(name)) return;
      const html = all.findLastIndex(({ space }) => space === 'html');
      const foreign = all.findLastIndex((element, index) => index > html && element.name === name);
      if (foreign >= 0) all.splice(foreign);
      else if (name === 'form') closeForm();
      else if (kinds.formattingElements.has(name)) closeFormatting(name, kinds.endsScope);
      else if (kinds.headings.has(name)) closeInnermost(kinds.isHeading, kinds.endsScope);
      else closeInnermost(kinds.isNamed(name), scopeOf(name));
    },
  };
}

/** @returns the formatting that goes on behind what is closed; a marker keeps back what was opened after it */
function goingOn(closed: OpenElement[], isMarked: boolean): OpenElement[] {
  const marker = closed.findLastIndex(kinds.isMarker);
  const end = marker >= 0 ? marker : isMarked ? 0 : closed.length;
  return closed.slice(0, end).filter(kinds.isFormatting);
}

function plain(name: string): OpenElement {
  return { name, space: 'html', attributes: new Map() };
}

/** What the end tag of an element does not reach through. */
function scopeOf(name: string): Kind {
  if (name === 'template') return never;
  if (name === 'table' || kinds.tableParts.has(name)) return kinds.isTable;
  if (name === 'p') return kinds.endsParagraphScope;
  if (name === 'li') return kinds.endsItemScope;
  return kinds.specialElements.has(name) ? kinds.endsScope : kinds.isSpecial;
}

function takesHtml(element: OpenElement | undefined): boolean {
  return !element || element.space === 'html' || kinds.isHtmlWithin(element);
}

function spaceOf(name: string, parent: OpenElement | undefined): OpenElement['space'] {
  const isDrawingInFormula = name === 'svg' && parent?.space === 'math' && parent.name === 'annotation-xml';
  if (parent && !takesHtml(parent) && !isDrawingInFormula) return parent.space;
  return name === 'svg' || name === 'math' ? name : 'html';
}

function endsForeign(name: string, attributes: Tag['attributes']): boolean {
  const isFont = name === 'font' && ['color', 'face', 'size'].some((key) => attributes.has(key));
  return isFont || kinds.foreignEnders.has(name);
}
