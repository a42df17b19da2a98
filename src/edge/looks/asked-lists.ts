import type { SortOrder } from '../../model/looks-page.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../problems.ts';
import type { Mix } from './collect-looks.ts';
import type { ListQuery } from './list-query.ts';
import type { LooksQuery } from './looks-query.ts';
import { hasFilter, sortsOf, type Filter, type Source } from './source.ts';

/** What a widget says where the request does not. */
export interface WidgetDefaults {
  source: Source | null;
  sort: SortOrder | null;
  rightsOnly: boolean;
}

type Fields = NonNullable<Problem['errors']>;

const kinds = ['product', 'stream', 'category', 'creator', 'group'] as const;
const filters = ['rightsOnly', 'inStock'] as const;
const mostLists = 8;

/** The sources that a request names, in the order of their kinds. */
function sourcesOf(query: LooksQuery): Source[] {
  const named = kinds.flatMap((kind) => (query[kind] ?? []).map((value) => ({ kind, value })));
  return query.customer === undefined ? named : [...named, customerOf(query.customer)];
}

/**
 * The lists that a request asks for.
 *
 * @param widget that it names; null where it names none
 * @throws {ProblemError} 400 that names what a source cannot do: it is refused rather than shown without
 */
export function askedLists(query: LooksQuery, widget: WidgetDefaults | null): Mix {
  const named = sourcesOf(query);
  const sources = named.length === 0 && widget?.source ? [widget.source] : named;
  const wanted = { ...query, rightsOnly: query.rightsOnly || (widget?.rightsOnly ?? false) };
  const { fallback, errors } = readFallback(query.fallback ?? []);
  refuse([
    ...countErrors(sources, fallback, widget),
    ...errors,
    ...sortErrors(sources, query.sort),
    ...filters.flatMap((filter) => (wanted[filter] ? filterErrors([...sources, ...fallback], filter) : [])),
  ]);
  const list = (source: Source): ListQuery => ({
    source,
    sort: sortFor(source, query.sort ?? widget?.sort ?? null),
    ...{ rightsOnly: wanted.rightsOnly, inStock: wanted.inStock },
  });
  return { lists: sources.map(list), min: query.min, fallback: fallback.map(list) };
}

function customerOf(named: string): Source {
  return { kind: 'customer', value: /^(1|true|own)$/.test(named) ? '' : named };
}

/** What fills up, or comes from a widget, has the order that it can have. */
function sortFor(source: Source, sort: SortOrder | null): SortOrder {
  return sort !== null && sortsOf(source).includes(sort) ? sort : 'recent';
}

function countErrors(sources: Source[], fallback: Source[], widget: WidgetDefaults | null): Fields {
  if (sources.length === 0 && !widget) {
    const detail = `Name what to show: ${kinds.map((kind) => `"${kind}"`).join(', ')}, "customer" or "widget".`;
    return [{ field: 'product', detail }];
  }
  if (sources.length + fallback.length <= mostLists) return [];
  return [{ field: 'product', detail: `Name at most ${mostLists} sources, those of "fallback" among them.` }];
}

/** An order that one of several lists has not is refused, unless that list has no order to speak of. */
function sortErrors(sources: readonly Source[], sort: SortOrder | undefined): Fields {
  if (sort === undefined || sort === 'recent') return [];
  const ordered = sources.filter(({ kind }) => kind !== 'group');
  const unable = (ordered.length > 0 ? ordered : sources).find((source) => !sortsOf(source).includes(sort));
  if (!unable) return [];
  const orders = sortsOf(unable).join(', ') || 'its own';
  return [
    { field: 'sort', detail: `"sort": ${unable.kind} has no order "${sort}": its orders are ${orders}.` },
  ];
}

function filterErrors(sources: readonly Source[], filter: Filter): Fields {
  const unable = sources.find((source) => !hasFilter(source, filter));
  if (!unable) return [];
  const detail = `"${filter}": cannot be asked of ${unable.kind}: leave one of the two out.`;
  return [{ field: filter, detail }];
}

function readFallback(names: readonly string[]): { fallback: Source[]; errors: Fields } {
  const read = names.map((name): Source | null => {
    const [, kind, value = ''] = /^([a-z]+)(?::(.+))?$/.exec(name) ?? [];
    if (kind === 'customer') return customerOf(value || 'own');
    const known = kinds.find((one) => one === kind);
    return known && value ? { kind: known, value } : null;
  });
  const fallback = read.filter((source) => source !== null);
  if (fallback.length === read.length) return { fallback, errors: [] };
  const detail = '"fallback": must be sources such as category:tableware or customer.';
  return { fallback, errors: [{ field: 'fallback', detail }] };
}

function refuse(errors: Fields): void {
  if (errors.length === 0) return;
  throw problem('invalid-request', errors.map(({ detail }) => detail).join(' '), { errors });
}
