/** Looks that were reported from this page: none of its elements shows them any more, for as long as it lives. */
import type { LooksPage } from '../../model/looks-page.ts';
import type { LooksElement } from '../shared/looks-element.ts';
import { without } from '../shared/looks-source.ts';

const leftOut = new Set<string>();
/** By the page as it came: elements render anew when they get another one. */
const shown = new WeakMap<LooksPage, { page: LooksPage; count: number }>();

/** Takes a look out of every carousel and wall, and out of all that they still get. */
export function leaveOut(id: string): void {
  leftOut.add(id);
  without.reported = withoutReported;
  for (const root of rootsIn(document)) {
    for (const element of root.querySelectorAll<LooksElement>('lookstream-carousel, lookstream-wall'))
      // One whose script has not come has no methods.
      (element as Partial<LooksElement>).requestUpdate?.();
  }
}

function withoutReported(page: LooksPage | null): LooksPage | null {
  if (!page) return null;
  let known = shown.get(page);
  if (known?.count !== leftOut.size) {
    const looks = page.looks.filter(({ id }) => !leftOut.has(id));
    known = {
      page: looks.length < page.looks.length ? { ...page, looks } : page,
      count: leftOut.size,
    };
    shown.set(page, known);
  }
  return known.page;
}

/** Elements of ours may be in the shadow of others. */
function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* rootsIn(shadowRoot);
}
