import { sortOrders, type SortOrder } from '../../model/looks-page.ts';
import type { SourceKind } from '../../model/sources.ts';

/** Where one list of looks comes from. A widget is none: what it was set up to show is. */
export interface Source {
  kind: Exclude<SourceKind, 'widget'>;
  /** a key, an id or a handle; empty for the customer, of which there is one */
  value: string;
}

/** What else can be wanted of a list, as the request names it. */
export type Filter = 'rightsOnly' | 'inStock';

interface Abilities {
  sorts: readonly SortOrder[];
  filters: readonly Filter[];
}

/** Positions are chosen product by product. */
const anywhere = sortOrders.filter((order) => order !== 'media_position');
const both = ['rightsOnly', 'inStock'] as const;

/** What Olapic's document says of each list (Media Endpoints). */
const abilities: Record<Source['kind'], Abilities> = {
  product: { sorts: sortOrders, filters: both },
  stream: { sorts: sortOrders, filters: both },
  category: { sorts: anywhere, filters: both },
  customer: { sorts: anywhere, filters: both },
  creator: { sorts: ['recent'], filters: [] },
  // What may be shown of a group is what its licences allow, so each of its looks has its rights given. A group has an
  // order of its own and no other.
  group: { sorts: [], filters: ['rightsOnly'] },
};

export function hasFilter({ kind }: Source, filter: Filter): boolean {
  return abilities[kind].filters.includes(filter);
}

export function sortsOf({ kind }: Source): readonly SortOrder[] {
  return abilities[kind].sorts;
}
