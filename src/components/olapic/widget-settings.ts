import type { LooksElement } from '../shared/looks-element.ts';

/**
 * What a widget's settings may change once its looks are there. All others change how high an element is, which must not
 * depend on what comes later: they stand on the tag, or are written there before the element is put on the page.
 */
const changesNoHeight = ['slides-per-move', 'loop', 'autoplay', 'limit', 'endless', 'wording'];

/** Takes over how a widget was set up at Olapic, for each attribute that is not on the tag. */
export function meet(host: LooksElement): void {
  const widget = host.source.stem?.widget;
  if (!widget) return;
  for (const name of changesNoHeight) {
    const value = widget.attributes[name];
    if (value !== undefined && !host.hasAttribute(name)) host.setAttribute(name, value);
  }
  host.source.settle();
}
