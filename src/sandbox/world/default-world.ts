/** The world that the demo shows: the shops, products, people and looks beside this file. */
import { categories } from './categories.ts';
import { looks } from './looks.ts';
import { people } from './people.ts';
import { pictureSizes } from './picture-sizes.ts';
import { products } from './products.ts';
import { shops } from './shops.ts';
import { widgets, widgetStyles } from './widgets.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

/** A fresh one each time, with no links made and no scenario on. */
export function createDefaultWorld(): World {
  return createWorld({ shops, products, categories, people, looks, widgets, widgetStyles, pictureSizes });
}
