import type { SortOrder } from '../../model/looks-page.ts';
import type { Source } from './source.ts';

/** One list, as a service gives it: what it shows, and in which order. */
export interface ListQuery {
  source: Source;
  sort: SortOrder;
  /** only looks whose rights were given */
  rightsOnly: boolean;
  /** only looks with a product that is in stock, whichever product of theirs that is */
  inStock: boolean;
}

/** Tells lists apart, wherever one is kept or continued. */
export function listKeyOf({ source, sort, rightsOnly, inStock }: ListQuery): string[] {
  return [
    ...[source.kind, source.value, sort],
    ...[rightsOnly ? 'rights-only' : 'any-rights', inStock ? 'in-stock' : 'any-stock'],
  ];
}
