import type { LooksElement } from './looks-element.ts';

/**
 * Gives the space of an element without looks back, where it lies below the view: nothing that is read would move.
 * What the author has to show after a failure keeps it.
 */
export function meet(element: LooksElement): void {
  const { stem, hasFailed } = element.source;
  const isEmpty = stem ? !stem.looks.length : hasFailed && !hasFallback(element);
  const isBelow = element.getBoundingClientRect().top > innerHeight;
  const isWanted = element.whenEmpty === 'collapse';
  const isCollapsed = isWanted && isEmpty && (element.isCollapsed || isBelow);
  if (isCollapsed === !!element.isCollapsed) return;
  element.isCollapsed = isCollapsed;
  element.requestUpdate();
}

/** Whether the author gave something to show in our place. */
function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Text ? node.data.trim() : (node as Element).slot === '',
  );
}
