/** Not a link that is seen only while it has the focus: it leads readers past what they come back to. */
const focusable = 'a[href]:not(.skip), button, input, select, textarea, summary, [tabindex]';

/**
 * Gives the focus, if nothing has it, to what takes it and is nearest to a place: what a dialog was opened from may be
 * gone, and a reader without a mouse would start again at the top of the page.
 *
 * @param places what the dialog was opened from, and all around it, from the inside out
 */
export function focusNear(places: Node[]): void {
  for (const place of places) {
    const root = (place as Partial<Element>).shadowRoot;
    const inside = [place, root].flatMap((part) => [
      ...((part as Partial<ParentNode> | null)?.querySelectorAll?.(focusable) ?? []),
    ]);
    for (const candidate of place.isConnected ? [place, ...inside] : []) {
      if (document.activeElement !== document.body) return;
      (candidate as Partial<HTMLElement>).focus?.({ preventScroll: true });
    }
  }
}
