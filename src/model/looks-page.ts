import type { Look } from './look.ts';
import type { Product } from './product.ts';
import type { WidgetSettings } from './widget.ts';

/** The orders that a list of looks can have; the words are those of the service's dashboard. */
export const sortOrders = ['recent', 'shuffled', 'photorank', 'rated', 'media_position'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Why a page has no looks. None of these is an error on a shop's page. */
export type EmptyReason = 'unknown' | 'inactive' | 'empty';

/** At most so many looks are on one page. */
export const mostLooks = 50;

export const lookLimits = { default: 20, most: mostLooks } as const;

/** The answer of `GET /v1/looks`, and with one look that of `GET /v1/looks/{id}`. */
export interface LooksPage {
  looks: Look[];
  /** every product that a look names, once */
  products: Record<string, Product>;
  /** opaque: send it back as `cursor` for the next page; null on the last one */
  next: string | null;
  reason: EmptyReason | null;
  /** how the widget was set up that was asked for; absent where none was */
  widget?: WidgetSettings;
}
