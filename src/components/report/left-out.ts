/** Looks that were reported from this page: none of its elements shows them any more, for as long as it lives. */
import type { LooksPage } from '../../model/looks-page.ts';
import type { LooksElement } from '../shared/looks-element.ts';
import type { LooksSource } from '../shared/looks-source.ts';

const leftOut = new Set<string>();
/** By the page as it came: elements render anew when they get another one. */
const shown = new WeakMap<LooksPage, { page: LooksPage; count: number }>();
let isInPlace = false;

/** Takes a look out of every carousel and wall, and out of all that they still get. */
export function leaveOut(id: string): void {
  leftOut.add(id);
  if (!isInPlace) putInPlace();
  for (const root of rootsIn(document)) {
    for (const element of root.querySelectorAll<LooksElement>('lookstream-carousel, lookstream-wall'))
      // One whose script has not come has no methods.
      (element as Partial<LooksElement>).requestUpdate?.();
  }
}

/**
 * Where looks come from is in the first script, and hardly any visitor reports one: it has no words about this, and is
 * given them here, for the elements that are there and those to come.
 */
function putInPlace(): void {
  const { source } = document.createElement('lookstream-carousel') as Partial<LooksElement>;
  if (!source) return;
  isInPlace = true;
  const prototype = Object.getPrototypeOf(source) as LooksSource;
  const ours = Object.getOwnPropertyDescriptors(prototype) as unknown as Members;
  Object.defineProperties(prototype, {
    page: {
      get(this: LooksSource) {
        return without(ours.page.get.call(this));
      },
    },
    more: {
      async value(this: LooksSource) {
        return (await ours.more.value.call(this)) && this.page;
      },
    },
  });
}

interface Members {
  page: { get: (this: LooksSource) => LooksPage | null };
  more: { value: LooksSource['more'] };
}

function without(page: LooksPage | null): LooksPage | null {
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
