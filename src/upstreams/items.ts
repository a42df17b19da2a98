/** The items of a list, read one by one: a broken one goes without its neighbours. */
import * as v from 'valibot';

export interface Items<Item> {
  /** in the order of the service */
  items: Item[];
  /** how many were left out because they could not be read */
  dropped: number;
}

export function readItems<Body, Item>(
  entries: readonly unknown[],
  schema: v.GenericSchema<unknown, Body>,
  toItem: (body: Body) => Item,
): Items<Item> {
  const results = entries.map((entry) => v.safeParse(schema, entry));
  const items = results.flatMap((result) => (result.success ? [toItem(result.output)] : []));
  return { items, dropped: entries.length - items.length };
}
