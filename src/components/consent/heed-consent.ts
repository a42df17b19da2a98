import type { LookstreamElement } from '../shared/element.ts';
import { watchConsent } from './watch-consent.ts';

/** What the page's consent platform has said; null while it has said nothing. */
let isGiven: boolean | null = null;

let isWatching = false;

/**
 * Holds the affiliate links of an element back until the page's consent platform says that the visitor agrees, and
 * again when that is taken back. What the author sets by attribute or property afterwards counts until the next change.
 *
 * @param element has `consent="required"`
 */
export function meet(element: HTMLElement): void {
  if (!isWatching) {
    isWatching = true;
    watchConsent('links', spread);
  }
  if (isGiven) setConsent(element);
}

/** The attribute stays as it was written, and tells whom it is about. */
function spread(isNowGiven: boolean): void {
  isGiven = isNowGiven;
  document.querySelectorAll<HTMLElement>('[consent=required]').forEach(setConsent);
  // The viewer has no attributes of its own: it does as the element that has opened it.
  for (const viewer of document.querySelectorAll('lookstream-viewer')) if (viewer.consent) setConsent(viewer);
}

function setConsent(element: HTMLElement): void {
  (element as Partial<LookstreamElement>).consent = isGiven ? 'given' : 'required';
}
