/**
 * The pages of a list, one after the other, until one is empty.
 * @param read the page behind the item with that id; 0 for the first page
 */
export async function readAll<Item extends { id: number }>(
  read: (after: number) => Promise<Item[]>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (;;) {
    const last = all.at(-1)?.id ?? 0;
    const page = await read(last);
    // A list that does not go on would be asked for without an end.
    const following = page.filter(({ id }) => id > last);
    if (following.length === 0) return all;
    all.push(...following);
  }
}
