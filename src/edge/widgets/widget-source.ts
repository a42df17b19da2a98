import type { OlapicWidget } from '../../upstreams/olapic/widgets.ts';
import type { WidgetDefaults } from '../looks/asked-lists.ts';
import type { Source } from '../looks/source.ts';

/** What a widget shows, in which order, and whether only with rights. */
export function defaultsOf(widget: OlapicWidget): WidgetDefaults {
  return { source: sourceOf(widget), sort: widget.sorting, rightsOnly: widget.rightsOnly ?? false };
}

/**
 * Olapic's document shows `best_photos` and `by_category`; what a widget is about counts more than its type's name.
 *
 * @returns null for a type that nobody knows: it shows nothing rather than something else
 */
function sourceOf({ type, subject }: OlapicWidget): Source | null {
  if (subject) return { kind: subject.kind, value: subject.id };
  return type === 'best_photos' ? { kind: 'customer', value: '' } : null;
}
