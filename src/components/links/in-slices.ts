/** So long at most, in milliseconds, nobody else gets a turn: half a frame. */
const slice = 8;

/**
 * Works through a list in slices, so that a page of hundreds of links stays quick to answer its visitor.
 *
 * @param mayGoOn asked after each pause
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  mayGoOn: () => boolean,
): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    if (performance.now() - start > slice) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!mayGoOn()) return;
      start = performance.now();
    }
    work(item);
  }
}
