/** Everything that a list gives out, page by page, until it ends. */
export async function walk<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}
